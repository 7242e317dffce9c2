"""What the secretariat can do with meetings and decisions."""

from __future__ import annotations

from collections.abc import Iterable
from inspect import cleandoc
from uuid import UUID

from consortium.access import SECRETARIAT
from consortium.ids import new_id
from consortium.meetings.following import (
    follow,
    follow_again,
    give_up,
    hold,
    refuse_later,
    weigh,
    weigh_again,
)
from consortium.meetings.model import (
    DecisionCreation,
    DecisionDraft,
    DecisionPartyEntry,
    check_decision,
    check_party,
)
from consortium.meetings.store import DECISION, DECISION_PARTY, MEETING, decided_on, lines_from, settle_party
from consortium.messages import Code
from consortium.writing.actions import Action, Correction, action, enter
from consortium.writing.fields import fields_of
from consortium.writing.generic import Target, Voiding, correct, create, enter_all, restore, void
from consortium.writing.kinds import Row, columns, id_of
from consortium.writing.work import Work

_FOLLOWED = ("kind", "body", "decided")
"""What the line of a ledger that follows from a decision rests on."""

enter_all(MEETING, "meeting")
enter_all(DECISION_PARTY, "decisionParty")


@action("decisionCreate", "MeetingDecision", rule=check_decision)
async def decide(work: Work, command: DecisionCreation) -> UUID:
    """Record a decision, with those who took part in it.

    One to found, form, activate or dissolve a body takes that step in the body's ledger; it is refused where the body
    cannot take the step now.
    """
    parties = [_columns(each) for each in command.parties]
    await _check_parties(work, parties)
    await weigh(work, columns({field.name: getattr(command, field.name) for field in fields_of(DecisionDraft)}))
    row = await create(work, DECISION, command)
    for number, values in enumerate(parties):
        with work.problems.at("parties", str(number)):
            await work.add(DECISION_PARTY, {**values, "decision": row["id"]})
    await follow(work, row)
    return id_of(row)


async def put_right(work: Work, correction: Correction) -> UUID:
    """Correct what is recorded of the decision; only the fields given change.

    The kind, the body and the day stay once a line of the body's ledger follows from them: void the decision and record
    it anew.
    """
    row = await work.load(DECISION, correction.target.id, correction.target.version)
    after: Row = {**row, **columns(correction.given, DecisionDraft)}
    after |= await decided_on(after)
    await hold(row["body"])
    followed = bool(await lines_from(row["id"]))
    if followed:
        for name in _FOLLOWED:
            if after[name] != row[name]:
                work.problems.add(Code.BODY_FOLLOWS, name)
    else:
        await weigh(work, after)
    changed = await correct(work, DECISION, correction.target, correction.given)
    if not followed:
        await follow(work, changed)
    return id_of(changed)


@action("decisionVoid", "MeetingDecision")
async def take_back(work: Work, command: Voiding) -> UUID:
    """Take the decision back as a mistake, and with it the line of the body's ledger that followed from it.

    Refused where later lines of that ledger, or members admitted since, rest on it.
    """
    row = await work.load(DECISION, command.id, command.version)
    await hold(row["body"])
    lines = await lines_from(row["id"])
    for line in lines:
        await refuse_later(work, line)
    await void(work, DECISION, command)
    for line in lines:
        await give_up(work, line, command.reason)
    return command.id


@action("decisionRestore", "MeetingDecision")
async def bring_back(work: Work, command: Target) -> UUID:
    """Bring the void decision back; the body takes anew the step that was given up with it, if it now can."""
    row = await work.load(DECISION, command.id, command.version, void=True)
    given_up = [line for line in await lines_from(row["id"], void=True) if line["voided_at"] == row["voided_at"]]
    for line in given_up[-1:]:
        await weigh_again(work, row, line)
    restored = await restore(work, DECISION, command)
    for line in given_up[-1:]:
        await follow_again(work, restored, line)
    return command.id


enter(
    Action(
        name="decisionCorrect", record="MeetingDecision", command=Target, run=put_right, personas=SECRETARIAT,
        about=cleandoc(put_right.__doc__ or ""), partly=DecisionDraft,
    )
)  # fmt: skip


async def _check_parties(work: Work, parties: Iterable[Row]) -> None:
    """Note what is wrong with those who decided before anything is written, so that all of it is told at once."""
    for number, values in enumerate(parties):
        with work.problems.at("parties", str(number)):
            record = new_id()
            check_party(values, work.problems)
            await settle_party(work, {**values, "id": record, "decision": record})


def _columns(entry: DecisionPartyEntry) -> Row:
    return columns({field.name: getattr(entry, field.name) for field in fields_of(DecisionPartyEntry)})
