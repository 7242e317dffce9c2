"""How parties answer a proposal: each for itself, or the secretariat for it on the strength of a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from consortium.access import WITH_MEMBERS
from consortium.dates import PartialDate, exact
from consortium.messages import Code
from consortium.partnerships.agreeing import Given, agreed, check_document, check_possible
from consortium.partnerships.days import past
from consortium.partnerships.model import Answer, PartnershipAction, Stage
from consortium.partnerships.store import (
    APPROVAL,
    PARTNERSHIP,
    PARTNERSHIP_LEDGER,
    advance,
    answers_to,
    given,
    parties_of,
)
from consortium.writing.actions import action
from consortium.writing.fields import Between, Help, Line, Ref
from consortium.writing.generic import MOST_VERSIONS, Version
from consortium.writing.kinds import Row, id_of
from consortium.writing.ledgers import entries, first_day
from consortium.writing.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """A party's answer to the content that it has seen. The version may be left out: the revision says enough."""

    id: Annotated[UUID, Help("The partnership's id.")]
    version: Version | None = None
    revision: Annotated[int, Between(1, MOST_VERSIONS), Help("The number of the content that the party has seen.")]
    since: Annotated[PartialDate, Help("The day of the answer, EDTF; today where it is left out.")] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Approving(Answering):
    """A party's consent."""

    reason: Annotated[Line, Help("Why.")] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejecting(Answering):
    """A party's refusal."""

    reason: Annotated[Line, Help("Why.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweringFor(Answering):
    """A party's answer which the secretariat records, and the document or source it rests on."""

    party: Annotated[UUID, Ref("Party"), Help("The party whose answer it is.")]
    document: Line | None = None
    source: Annotated[UUID, Ref("Source")] | None = None
    locator: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovingFor(AnsweringFor):
    """A party's consent which the secretariat records."""

    reason: Annotated[Line, Help("Why.")] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectingFor(AnsweringFor):
    """A party's refusal which the secretariat records."""

    reason: Annotated[Line, Help("Why.")]


@action("partnershipApprove", "Partnership", WITH_MEMBERS)
async def approve(work: Work, command: Approving) -> UUID:
    """Approve the content for your own institution. The last party's approval makes the partnership approved."""
    return await _own(work, command, Answer.APPROVED)


@action("partnershipReject", "Partnership", WITH_MEMBERS)
async def reject(work: Work, command: Rejecting) -> UUID:
    """Reject the content for your own institution; only a new revision can be proposed again."""
    return await _own(work, command, Answer.REJECTED)


@action("partnershipApproveFor", "Partnership", rule=check_document)
async def approve_for(work: Work, command: ApprovingFor) -> UUID:
    """Record a party's approval on its behalf, with the document it rests on."""
    return await _on_behalf(work, command, Answer.APPROVED)


@action("partnershipRejectFor", "Partnership", rule=check_document)
async def reject_for(work: Work, command: RejectingFor) -> UUID:
    """Record a party's rejection on its behalf, with the document it rests on."""
    return await _on_behalf(work, command, Answer.REJECTED)


async def _own(work: Work, command: Approving | Rejecting, answer: Answer) -> UUID:
    row = await work.load(PARTNERSHIP, command.id, command.version)
    parties = [party for party in await parties_of(row["id"]) if party["institution"] is not None]
    work.permit(party["institution"] for party in parties)
    own = next((party["id"] for party in parties if party["institution"] == work.actor.institution), None)
    if own is None:
        work.problems.add(Code.DOCUMENT_NEEDED)
    return id_of(await _answer(work, row, own, command, answer, {"reason": command.reason}))


async def _on_behalf(work: Work, command: ApprovingFor | RejectingFor, answer: Answer) -> UUID:
    row = await work.load(PARTNERSHIP, command.id, command.version)
    if command.party not in {party["id"] for party in await parties_of(row["id"])}:
        work.problems.add(Code.NOT_A_PARTY, "party")
    cited: Row = {"document": command.document, "source": command.source, "locator": command.locator}
    check_document(cited, work.problems)
    return id_of(
        await _answer(work, row, command.party, command, answer, {**cited, "reason": command.reason, "on_behalf": True})
    )


async def _answer(
    work: Work, row: Row, party: UUID | None, command: Answering, answer: Answer, more: Mapping[str, Any]
) -> Row:
    earlier = [given(each) for each in await answers_to(row["id"])]
    wanted = PartnershipAction.APPROVE if answer is Answer.APPROVED else PartnershipAction.REJECT
    check_possible(Stage(row["stage"]), wanted, work.problems)
    if command.revision != row["revision"]:
        work.problems.add(Code.OTHER_CONTENT, "revision", now=row["revision"], seen=command.revision)
    elif party is not None and Given(party, command.revision, answer) in earlier:
        work.problems.add(Code.ANSWERED_ALREADY, revision=command.revision)
    since = past(work, "since", command.since)
    await _check_day(work, row["id"], since)
    work.problems.refuse()
    told = {"party": party, "revision": command.revision, "answer": answer.value, "day": first_day(since)}
    await work.add(APPROVAL, {"partnership": row["id"], **told, **more})
    return await _follow(work, row, answer, since, more["reason"])


async def _follow(work: Work, row: Row, answer: Answer, since: PartialDate, reason: str | None) -> Row:
    """Take the step that an answer leads to, if any; else the partnership has a new version only."""
    if answer is Answer.REJECTED:
        return await advance(work, row, PartnershipAction.REJECT, {"since": since, "reason": reason})
    answers = await answers_to(row["id"])
    parties = [party["id"] for party in await parties_of(row["id"])]
    if not agreed(parties, map(given, answers), row["revision"]):
        return await work.touch(PARTNERSHIP, row)
    last = _last_day(answers, row["revision"])
    agreed_on = since if last == first_day(since) else exact(last)
    return await advance(work, row, PartnershipAction.APPROVE, {"since": agreed_on})


def _last_day(answers: Iterable[Row], revision: int) -> date:
    days: list[date] = [each["day"] for each in answers if each["revision"] == revision]
    return max(days)


async def _check_day(work: Work, partnership: UUID, since: PartialDate) -> None:
    last = (await entries(PARTNERSHIP_LEDGER, partnership))[-1]
    if first_day(since) < last.day:
        work.problems.add(Code.BEFORE_LAST_ENTRY, "since", day=since.edtf, last=last.day)
