"""What people can do with partnerships: a member with those that it proposes, the secretariat with all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from inspect import cleandoc
from typing import Annotated, Any
from uuid import UUID

import consortium.partnerships.answers  # noqa: F401 # pyright: ignore[reportUnusedImport] - enters the answers
from consortium.access import SECRETARIAT, WITH_MEMBERS, Persona
from consortium.dates import PartialDate, exact
from consortium.errors import NotPermitted
from consortium.messages import Code
from consortium.partnerships.agreeing import (
    CONTENT,
    check_dates,
    check_draft,
    check_parties,
    check_possible,
    check_proposer,
    same_parties,
)
from consortium.partnerships.days import past
from consortium.partnerships.model import (
    PartnershipAction,
    PartnershipCorrection,
    PartnershipDraft,
    PartnershipDrafting,
    PartnershipRevision,
    PartnershipState,
    Stage,
)
from consortium.partnerships.standing import force_of, state_on
from consortium.partnerships.store import (
    PARTNERSHIP,
    PARTNERSHIP_LEDGER,
    advance,
    as_drafted,
    keep_revision,
    parties_of,
    set_parties,
)
from consortium.writing.actions import Action, Correction, action, enter
from consortium.writing.fields import Help, Line, Ref, fields_of
from consortium.writing.generic import Target, correct, create, enter_all
from consortium.writing.kinds import Row, columns, id_of
from consortium.writing.ledgers import Step, entries, facts, take
from consortium.writing.work import Work

enter_all(PARTNERSHIP, "partnership", verbs=("void", "restore"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Revising(Target):
    """A partnership whose content is to be changed."""

    since: Annotated[PartialDate, Help("When, EDTF; today where it is left out.")] | None = None
    reason: Annotated[Line, Help("Why.")] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Termination(Target):
    """A partnership that is to end before its time."""

    day: Annotated[date, Help("The first day on which it is no more in force; it may lie ahead.")]
    reason: Annotated[Line, Help("Why.")]
    source: Annotated[UUID, Ref("Source")] | None = None
    locator: Line | None = None


@action("partnershipDraft", "Partnership", WITH_MEMBERS, rule=check_draft)
async def draft(work: Work, command: PartnershipDrafting) -> UUID:
    """Draw up a partnership of two or more parties. A member's institution must be one of them; it is the proposer."""
    parties: list[Row] = columns({"parties": command.parties})["parties"]
    work.permit(party["institution"] for party in parties)
    member = work.actor.institution if work.actor.persona is Persona.MEMBER else None
    proposer = command.proposer or member
    work.permit((proposer,))
    values = columns(
        {field.name: getattr(command, field.name) for field in fields_of(PartnershipDraft)}, PartnershipDraft
    )
    check_draft({**values, "proposer": proposer, "parties": parties}, work.problems)
    past(work, "signed", command.signed)
    since = past(work, "since", command.since)
    work.problems.refuse()
    row = await create(work, PARTNERSHIP, command, {"proposer": proposer, "revision": 1})
    await set_parties(work, row, parties)
    await keep_revision(work, row, parties)
    cited = {"since": since, "source": command.source, "locator": command.locator}
    await take(work, PARTNERSHIP_LEDGER, row["id"], PartnershipAction.DRAFT, cited)
    return id_of(row)


async def revise(work: Work, correction: Correction) -> UUID:
    """Change the content or the parties: a new revision, which all have to approve again.

    Where nothing of the content differs, no revision is made and every approval stands.
    """
    target: Revising = correction.target
    row = await work.load(PARTNERSHIP, target.id, target.version)
    await work.permit_record(PARTNERSHIP, row)
    if work.actor.persona is Persona.MEMBER and row["stage"] == Stage.APPROVED.value:
        raise NotPermitted("what all parties have approved is revised by the secretariat; ask it")
    if not correction.given:
        work.problems.add(Code.NOTHING_TO_CHANGE)
    values = columns(correction.given, PartnershipRevision)
    present = [as_drafted(party) for party in await parties_of(row["id"])]
    parties: list[Row] = values.pop("parties", present)
    if same_parties(parties, present) and all(row[name] == values.get(name, row[name]) for name in CONTENT):
        return id_of(await work.change(PARTNERSHIP, row, values))
    _check_revision(work, {**row, **values}, parties)
    return id_of(await _write_revision(work, row, values, parties, target))


@action("partnershipPropose", "Partnership", WITH_MEMBERS)
async def propose(work: Work, command: Step) -> UUID:
    """Put the draft before its parties, for each to approve or to reject."""
    return id_of(await _step(work, command, PartnershipAction.PROPOSE))


@action("partnershipWithdraw", "Partnership", WITH_MEMBERS)
async def withdraw(work: Work, command: Step) -> UUID:
    """Take a draft or a proposal back; only its proposer and the secretariat can."""
    return id_of(await _step(work, command, PartnershipAction.WITHDRAW))


@action("partnershipTerminate", "Partnership")
async def terminate(work: Work, command: Termination) -> UUID:
    """End an approved partnership on a day, which may lie ahead."""
    row = await work.load(PARTNERSHIP, command.id, command.version)
    check_possible(Stage(row["stage"]), PartnershipAction.TERMINATE, work.problems)
    await _check_termination(work, row, command.day)
    work.problems.refuse()
    cited = {"since": exact(command.day), "reason": command.reason}
    cited |= {"source": command.source, "locator": command.locator}
    return id_of(await advance(work, row, PartnershipAction.TERMINATE, cited))


async def put_right(work: Work, correction: Correction) -> UUID:
    """Correct the spelling of titles, the day of signing, the source or remarks; approvals stand."""
    past(work, "signed", correction.given.get("signed"))
    return id_of(await correct(work, PARTNERSHIP, correction.target, correction.given))


enter(
    Action(
        name="partnershipRevise", record="Partnership", command=Revising, run=revise, personas=WITH_MEMBERS,
        about=cleandoc(revise.__doc__ or ""), partly=PartnershipRevision,
    )
)  # fmt: skip
enter(
    Action(
        name="partnershipCorrect", record="Partnership", command=Target, run=put_right, personas=SECRETARIAT,
        about=cleandoc(put_right.__doc__ or ""), partly=PartnershipCorrection,
    )
)  # fmt: skip


async def _step(work: Work, command: Step, action: PartnershipAction) -> Row:
    row = await work.load(PARTNERSHIP, command.id, command.version)
    await work.permit_record(PARTNERSHIP, row)
    return await advance(work, row, action, facts(command) | {"since": past(work, "since", command.since)})


def _check_revision(work: Work, row: Mapping[str, Any], parties: list[Row]) -> None:
    check_dates(row, work.problems)
    check_parties(parties, work.problems)
    check_proposer(row["proposer"], parties, work.problems, "parties")


async def _write_revision(work: Work, row: Row, values: Row, parties: list[Row], target: Revising) -> Row:
    cited = {"since": past(work, "since", target.since), "reason": target.reason}
    cited |= {name: values[name] for name in ("source", "locator") if name in values}
    await take(work, PARTNERSHIP_LEDGER, row["id"], PartnershipAction.REVISE, cited)
    after = await work.change(PARTNERSHIP, row, {**values, "revision": row["revision"] + 1})
    await set_parties(work, after, parties)
    await keep_revision(work, after, parties)
    return after


async def _check_termination(work: Work, row: Row, day: date) -> None:
    lines = await entries(PARTNERSHIP_LEDGER, row["id"])
    if day < lines[-1].day:
        work.problems.add(Code.BEFORE_LAST_ENTRY, "day", day=day, last=lines[-1].day)
    elif state_on(lines, force_of(row), day) is PartnershipState.EXPIRED:
        action, possible = PartnershipAction.TERMINATE.value, PartnershipAction.REVISE.value
        state = PartnershipState.EXPIRED.value
        work.problems.add(Code.NOT_ALLOWED_NOW, "day", action=action, state=state, possible=possible)
