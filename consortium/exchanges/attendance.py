"""What people can do with those who take part in an exchange, and with the numbers of their people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from consortium.access import WITH_MEMBERS
from consortium.exchanges import rules
from consortium.exchanges.commands import Attendance, Resolution
from consortium.exchanges.drafts import (
    HeadcountEntry,
    ParticipationAddition,
    ParticipationCorrection,
    ParticipationEntry,
    ParticipationFacts,
)
from consortium.exchanges.headcounts import add_headcounts, load_participation
from consortium.exchanges.model import (
    OWNING_ROLES,
    PARTICIPATION_LIFE,
    ExchangeState,
    ParticipationAction,
    ParticipationState,
    PeopleGroup,
)
from consortium.exchanges.store import (
    EXCHANGE,
    HEADCOUNT,
    PARTICIPATION,
    headcounts_of,
    lock,
    lock_exchange_of,
    participations_of,
    settle_participation,
)
from consortium.ids import new_id
from consortium.messages import Code
from consortium.writing.actions import Action, Correction, action, enter
from consortium.writing.fields import fields_of
from consortium.writing.generic import Target, Voiding, correct, restore, void
from consortium.writing.kinds import Row, columns, id_of
from consortium.writing.work import Work

_TOO_LATE = {
    ParticipationAction.CONFIRM: {ExchangeState.CANCELLED.value},
    ParticipationAction.DECLINE: {ExchangeState.HELD.value, ExchangeState.CANCELLED.value},
}


@dataclass(frozen=True, slots=True)
class Noted:
    """What a report says of one participation: its row, the state it leads to, its people who came by group."""

    row: Row
    state: ParticipationState
    came: dict[PeopleGroup, int | None]


def first_action(entry: ParticipationEntry, *, held: bool) -> ParticipationAction:
    """Return how a participation begins that is entered with its exchange."""
    if entry.action is not None:
        return entry.action
    if held:
        return ParticipationAction.ATTEND
    return ParticipationAction.CONFIRM if entry.role in OWNING_ROLES else ParticipationAction.INVITE


def values_of(entry: ParticipationFacts) -> Row:
    """Return the columns of a participation that is entered."""
    return columns({field.name: getattr(entry, field.name) for field in fields_of(ParticipationFacts)})


async def add(work: Work, exchange: UUID, values: Row, action: ParticipationAction, record: UUID | None = None) -> Row:
    """Write a new participation, under its id if it has one, and return its row; `values` is all that is handed in."""
    state = PARTICIPATION_LIFE.first[action]
    return await work.add(PARTICIPATION, {**values, "exchange": exchange, "state": state.value}, record)


async def review(work: Work, exchange: UUID, attendances: Sequence[Attendance]) -> list[Noted]:
    """Return what a report says of each participation, and note all that is wrong with it."""
    known = {row["id"]: row for row in await participations_of(exchange)}
    found: list[Noted] = []
    for number, each in enumerate(attendances):
        with work.problems.at("participations", str(number)):
            row = known.get(each.participation)
            if row is None:
                facts = {"kind": "Participation", "value": each.participation}
                work.problems.add(Code.NOT_FOUND, "participation", **facts)
                continue
            if any(noted.row["id"] == row["id"] for noted in found):
                work.problems.add(Code.REPEATED, "participation", value=each.participation)
            groups = [{"group": count.group, "attended": count.attended} for count in each.headcounts]
            rules.check_headcounts(groups, work.problems, held=True)
            before = ParticipationState(row["state"])
            state = rules.advance(PARTICIPATION_LIFE, before, each.action, work.problems, "action")
            came = {count.group: count.attended for count in each.headcounts}
            found.append(Noted(row, state or before, came))
    return found


async def note(work: Work, noted: Iterable[Noted]) -> None:
    """Write what a report says of who came."""
    for each in noted:
        await work.change(PARTICIPATION, each.row, {"state": each.state.value})
        headcounts = {row["group"]: row for row in await headcounts_of(each.row["id"])}
        for group, number in each.came.items():
            if group.value in headcounts:
                await work.change(HEADCOUNT, headcounts[group.value], {"attended": number})
            else:
                await add_headcounts(work, each.row, [HeadcountEntry(group=group, attended=number)])


@action("participationAdd", "Participation", WITH_MEMBERS, rule=rules.check_participation)
async def add_participation(work: Work, command: ParticipationAddition) -> UUID:
    """Enter somebody who is invited to an exchange, will come or came: an institution, a group or a country alone."""
    exchange = await work.load(EXCHANGE, command.exchange)
    await work.permit_record(EXCHANGE, exchange)
    held = exchange["state"] == ExchangeState.HELD.value
    beginning = {"action": command.action, "headcounts": columns({"headcounts": command.headcounts})["headcounts"]}
    rules.check_beginning(beginning, work.problems, held=held)
    values = {**values_of(command), "part_of": command.part_of, "exchange": command.exchange}
    record = new_id()
    await settle_participation(work, {"id": record, "state": None, **values})
    if len(work.problems):
        rules.check_participation(values, work.problems)
        work.problems.refuse()
    row = await add(work, command.exchange, values, command.action, record)
    await add_headcounts(work, row, command.headcounts)
    return id_of(row)


async def correct_participation(work: Work, correction: Correction) -> UUID:
    """Correct what is recorded of a participation, with its exchange locked against others."""
    row = await load_participation(work, correction.target)
    await settle_participation(work, {**row, **columns(correction.given)})
    return id_of(await correct(work, PARTICIPATION, correction.target, correction.given))


enter(
    Action(
        name="participationCorrect",
        record="Participation",
        command=Target,
        run=correct_participation,
        personas=WITH_MEMBERS,
        about="Correct what is recorded of the participation; only the fields given change.",
        partly=ParticipationCorrection,
    )
)


@action("participationConfirm", "Participation", WITH_MEMBERS)
async def confirm(work: Work, command: Target) -> UUID:
    """Note that those who were invited will come."""
    return await _step(work, command, ParticipationAction.CONFIRM)


@action("participationDecline", "Participation", WITH_MEMBERS)
async def decline(work: Work, command: Target) -> UUID:
    """Note that those who were invited will not come."""
    return await _step(work, command, ParticipationAction.DECLINE)


@action("participationAttend", "Participation", WITH_MEMBERS)
async def attend(work: Work, command: Target) -> UUID:
    """Note that they came to an exchange that was held."""
    return await _step(work, command, ParticipationAction.ATTEND)


@action("participationMiss", "Participation", WITH_MEMBERS)
async def miss(work: Work, command: Target) -> UUID:
    """Note that they did not come to an exchange that was held."""
    return await _step(work, command, ParticipationAction.MISS)


@action("participationResolve", "Participation", WITH_MEMBERS)
async def resolve(work: Work, command: Resolution) -> UUID:
    """Note which institution it was. Out of a group of several it becomes a new participation, part of the group."""
    row = await load_participation(work, command)
    if row["institution"] is not None:
        work.problems.add(Code.RESOLVED_ALREADY, "institution")
        work.problems.refuse()
    known = columns({"institution": command.institution, "parties": 1})
    known |= {name: value for name in ("region", "source", "locator") if (value := getattr(command, name)) is not None}
    if not await _is_group(row):
        return id_of(await work.change(PARTICIPATION, row, known))
    kept = {name: row[name] for name in ("exchange", "country", "region", "role", "state", "source", "locator")}
    named: Row = {**kept, **known, "part_of": row["id"], "labels": {}, "remarks": {}}
    return id_of(await work.add(PARTICIPATION, named))


@action("participationVoid", "Participation", WITH_MEMBERS)
async def void_participation(work: Work, command: Voiding) -> UUID:
    """Take the participation back as a mistake: out of lists, counts and graph, restorable."""
    await load_participation(work, command)
    return id_of(await void(work, PARTICIPATION, command))


@action("participationRestore", "Participation", WITH_MEMBERS)
async def restore_participation(work: Work, command: Target) -> UUID:
    """Bring the void participation back, unless its place was taken meanwhile."""
    await lock_exchange_of(command.id)
    return id_of(await restore(work, PARTICIPATION, command))


async def _step(work: Work, target: Target, action: ParticipationAction) -> UUID:
    row = await load_participation(work, target)
    exchange = await lock(row["exchange"]) or {"state": None}
    rules.check_time(action, work.problems, held=exchange["state"] == ExchangeState.HELD.value)
    if exchange["state"] in _TOO_LATE.get(action, ()):
        rules.refuse_action(work.problems, action.value, exchange["state"], ())
    state = rules.advance(PARTICIPATION_LIFE, ParticipationState(row["state"]), action, work.problems)
    work.problems.refuse()
    return id_of(await work.change(PARTICIPATION, row, columns({"state": state})))


async def _is_group(row: Row) -> bool:
    if row["parties"] is not None:
        return bool(row["parties"] > 1)
    return any(other["part_of"] == row["id"] for other in await participations_of(row["exchange"]))
