"""What people can do with exchanges. Members do it with those that they organise or host."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from consortium.access import WITH_MEMBERS, Persona
from consortium.exchanges import attendance, rules
from consortium.exchanges.commands import Cancellation, ExchangeReport
from consortium.exchanges.drafts import (
    ExchangeCorrection,
    ExchangeDraft,
    ExchangeRegistration,
    ParticipationEntry,
)
from consortium.exchanges.headcounts import add_headcounts
from consortium.exchanges.model import (
    EXCHANGE_LIFE,
    OWNING_ROLES,
    ExchangeAction,
    ExchangeState,
    ParticipationRole,
    ScheduleChange,
)
from consortium.exchanges.schedule import add_line, load
from consortium.exchanges.store import EXCHANGE, SERIES, settle_origin
from consortium.messages import Code
from consortium.partnerships.store import parties_of
from consortium.writing.actions import Action, Correction, action, enter
from consortium.writing.fields import fields_of
from consortium.writing.generic import Target, correct, enter_all
from consortium.writing.kinds import Row, columns, id_of
from consortium.writing.work import Work

enter_all(EXCHANGE, "exchange", WITH_MEMBERS, verbs=("void", "restore"))
enter_all(SERIES, "series")


@action("exchangeRegister", "Exchange", WITH_MEMBERS, rule=rules.check_registration)
async def register_exchange(work: Work, command: ExchangeRegistration) -> UUID:
    """Enter an exchange and who takes part in it. A member that names no organiser is entered as the organiser."""
    entries = _with_organiser(work, command)
    facts = [attendance.values_of(entry) for entry in entries]
    await _review(work, command, entries, facts)
    values = columns({field.name: getattr(command, field.name) for field in fields_of(ExchangeDraft)})
    state = EXCHANGE_LIFE.first[command.action]
    held = state is ExchangeState.HELD
    row = await work.add(EXCHANGE, {**_undated(), **values, "state": state.value, "voided_at": None})
    if command.planned or (not held and (command.region or command.venue)):
        cited = {"source": command.source, "locator": command.locator}
        await add_line(work, row, ScheduleChange.ANNOUNCED, cited, with_place=not held)
    await _add_all(work, id_of(row), entries, facts, held=held)
    return id_of(row)


async def correct_exchange(work: Work, correction: Correction) -> UUID:
    """Correct an exchange; the place of a plan is not corrected but changed by a new line of the schedule."""
    row = await load(work, correction.target)
    given = columns(correction.given, ExchangeCorrection)
    if row["state"] != ExchangeState.HELD.value:
        for name in ("region", "venue"):
            if name in given and given[name] != row[name]:
                work.problems.add(Code.RESCHEDULE_INSTEAD, name)
    elif "actual" in given:
        if given["actual"] is None:
            work.problems.add(Code.REQUIRED, "actual")
        rules.check_over(given["actual"], work.today, work.problems)
    await _check_partnership(work, given.get("partnership"))
    return id_of(await correct(work, EXCHANGE, correction.target, correction.given))


enter(
    Action(
        name="exchangeCorrect",
        record="Exchange",
        command=Target,
        run=correct_exchange,
        personas=WITH_MEMBERS,
        about="Correct what is recorded of the exchange; only what is given changes, and a plan by exchangeReschedule.",
        partly=ExchangeCorrection,
    )
)


@action("exchangeOpen", "Exchange", WITH_MEMBERS)
async def open_exchange(work: Work, command: Target) -> UUID:
    """Open an exchange that was an idea."""
    return id_of(await _moved(work, await load(work, command), ExchangeAction.OPEN, {}))


@action("exchangeConfirm", "Exchange", WITH_MEMBERS)
async def confirm(work: Work, command: Target) -> UUID:
    """Note that an open exchange will take place."""
    return id_of(await _moved(work, await load(work, command), ExchangeAction.CONFIRM, {}))


@action("exchangeCancel", "Exchange", WITH_MEMBERS)
async def cancel(work: Work, command: Cancellation) -> UUID:
    """Note that an exchange will not take place. Its schedule keeps what was planned."""
    return id_of(await call_off(work, await load(work, command), command.reason))


async def call_off(work: Work, row: Row, reason: str | None) -> Row:
    """Note that an exchange will not take place, and why if that is to stand in the exchange itself."""
    values = {"cancelled_reason": reason, "postponed_from": None}
    return await _moved(work, row, ExchangeAction.CANCEL, values)


@action("exchangeReport", "Exchange", WITH_MEMBERS)
async def report(work: Work, command: ExchangeReport) -> UUID:
    """Report a confirmed exchange as held: when and where, who came, and how many people of which groups."""
    row = await load(work, command)
    state = rules.advance(EXCHANGE_LIFE, ExchangeState(row["state"]), ExchangeAction.REPORT, work.problems)
    rules.check_over(command.actual.edtf, work.today, work.problems)
    noted = await attendance.review(work, row["id"], command.participations)
    work.problems.refuse()
    values = columns({"state": state, "actual": command.actual})
    if command.region is not None and command.region != row["region"]:
        values |= {"region": command.region, "venue": {}}
    for name in ("venue", "people_attended", "source", "locator"):
        if getattr(command, name) not in ({}, None):
            values[name] = getattr(command, name)
    row = await work.change(EXCHANGE, row, values)
    await attendance.note(work, noted)
    return id_of(row)


async def _moved(work: Work, row: Row, action: ExchangeAction, values: Row) -> Row:
    state = rules.advance(EXCHANGE_LIFE, ExchangeState(row["state"]), action, work.problems)
    work.problems.refuse()
    return await work.change(EXCHANGE, row, columns({**values, "state": state}))


def _with_organiser(work: Work, command: ExchangeRegistration) -> Sequence[ParticipationEntry]:
    entries = command.participations
    owners = [entry.institution for entry in entries if entry.role in OWNING_ROLES]
    own = work.actor.institution
    organised = any(entry.role is ParticipationRole.ORGANISER for entry in entries)
    if work.actor.persona is Persona.MEMBER and own and own not in owners and not organised:
        entries = (*entries, ParticipationEntry(institution=own, role=ParticipationRole.ORGANISER))
        owners.append(own)
    work.permit(owners)
    return entries


async def _review(
    work: Work, command: ExchangeRegistration, entries: Sequence[ParticipationEntry], facts: Sequence[Row]
) -> None:
    """Refuse the whole for every reason in any of its parts, before anything is written."""
    given = {field.name: getattr(command, field.name) for field in fields_of(type(command))}
    rules.check_registration({**_undated(), **columns({**given, "participations": entries})}, work.problems)
    rules.check_over(command.actual.edtf if command.actual else None, work.today, work.problems)
    for number, row in enumerate(facts):
        with work.problems.at("participations", str(number)):
            await settle_origin(work, row)
    await _check_partnership(work, command.partnership)
    work.problems.refuse()


async def _check_partnership(work: Work, partnership: UUID | None) -> None:
    """Refuse a partnership that is not the member's own, as if there were none: it may be a draft of others."""
    if partnership is None or work.actor.persona is Persona.SECRETARIAT:
        return
    if work.actor.institution not in {party["institution"] for party in await parties_of(partnership)}:
        work.problems.add(Code.NOT_FOUND, "partnership", kind="Partnership", value=partnership)


async def _add_all(
    work: Work, exchange: UUID, entries: Sequence[ParticipationEntry], facts: Sequence[Row], *, held: bool
) -> None:
    rows: list[Row] = []
    for number, (entry, its) in enumerate(zip(entries, facts, strict=True)):
        group = None if entry.part_of is None else rows[entry.part_of]["id"]
        values = {**its, "part_of": group}
        with work.problems.at("participations", str(number)):
            row = await attendance.add(work, exchange, values, attendance.first_action(entry, held=held))
            await add_headcounts(work, row, entry.headcounts)
        rows.append(row)


def _undated() -> Row:
    return columns({"planned": None, "actual": None}, ExchangeDraft)
