"""What people can do with the plan of an exchange. Every plan it ever had stays in its schedule."""

from __future__ import annotations

from uuid import UUID

from consortium.access import WITH_MEMBERS
from consortium.dates import PartialDate
from consortium.exchanges import rules
from consortium.exchanges.commands import Postponement, Rescheduling
from consortium.exchanges.drafts import ScheduleDraft
from consortium.exchanges.model import EXCHANGE_LIFE, ExchangeAction, ExchangeState, ScheduleChange
from consortium.exchanges.store import EXCHANGE, SCHEDULE_ENTRY, schedule_of
from consortium.messages import Code
from consortium.writing.actions import action
from consortium.writing.generic import Target
from consortium.writing.kinds import Row, columns, id_of
from consortium.writing.work import Work

_PLAN = ("planned", "planned_earliest", "planned_latest", "region", "venue")
_UNTOLD: Row = dict.fromkeys(("reason", "source", "locator", "disruption"))


async def load(work: Work, target: Target) -> Row:
    """Return an exchange that the actor may write, at the version that was seen."""
    row = await work.load(EXCHANGE, target.id, target.version)
    await work.permit_record(EXCHANGE, row)
    return row


async def add_line(
    work: Work, exchange: Row, change: ScheduleChange, why: Row | None = None, *, with_place: bool = True
) -> Row:
    """Write the plan of an exchange, as it now stands, as the next line of its schedule, and return the line.

    `why` holds those columns of the line that tell the reason and on what it rests: see `told`.
    """
    past = await schedule_of(exchange["id"])
    line: Row = {
        **{name: exchange[name] for name in _PLAN},
        "exchange": exchange["id"],
        "place": max((int(each["place"]) for each in past), default=0) + 1,
        "change": change.value,
        **_UNTOLD,
        **(why or {}),
        "remarks": {},
    }
    return await work.add(SCHEDULE_ENTRY, line if with_place else {**line, "region": None, "venue": {}})


def told(command: Postponement | Rescheduling) -> Row:
    """Return what somebody says of why a plan changes."""
    return {name: getattr(command, name) for name in ("reason", "source", "locator")}


@action("exchangePostpone", "Exchange", WITH_MEMBERS)
async def postpone(work: Work, command: Postponement) -> UUID:
    """Put an exchange off, to other days or until they are known. Its schedule keeps the days it had."""
    return id_of(await put_off(work, await load(work, command), command.planned, told(command)))


async def put_off(work: Work, row: Row, planned: PartialDate | None, why: Row) -> Row:
    """Put an exchange off; `why` goes into its schedule."""
    state = ExchangeState(row["state"])
    after = rules.advance(EXCHANGE_LIFE, state, ExchangeAction.POSTPONE, work.problems)
    work.problems.refuse()
    values = {"state": after, "postponed_from": state, **_planned(planned)}
    row = await work.change(EXCHANGE, row, columns(values))
    await add_line(work, row, ScheduleChange.POSTPONED, why)
    return row


@action("exchangeReschedule", "Exchange", WITH_MEMBERS)
async def reschedule(work: Work, command: Rescheduling) -> UUID:
    """Give an exchange new days or a new place; a postponed one stands again. Its schedule keeps the old plan."""
    return id_of(await plan_anew(work, await load(work, command), command, told(command)))


async def plan_anew(work: Work, row: Row, command: Rescheduling, why: Row) -> Row:
    """Give an exchange new days or a new place; `why` goes into its schedule."""
    state = rules.rescheduled(row, command.action, work.problems)
    plan = _new_plan(row, command)
    if row["state"] == ExchangeState.POSTPONED.value:
        if plan["planned"] is None:
            work.problems.add(Code.REQUIRED, "planned")
    elif all(row[name] == plan[name] for name in _PLAN):
        work.problems.add(Code.NOTHING_TO_CHANGE)
    change = await _change(work, row, plan, command.change)
    work.problems.refuse()
    row = await work.change(EXCHANGE, row, columns({**plan, "state": state, "postponed_from": None}))
    await add_line(work, row, change, why)
    return row


async def _change(work: Work, row: Row, plan: Row, asked: ScheduleChange | None) -> ScheduleChange:
    if row["state"] == ExchangeState.POSTPONED.value:
        possible: tuple[ScheduleChange, ...] = (ScheduleChange.RESCHEDULED,)
    elif not await schedule_of(row["id"]):
        possible = (ScheduleChange.ANNOUNCED,)
    else:
        possible = rules.CHANGES_OF_A_STANDING_PLAN
    if asked is not None and asked not in possible:
        names = [each.value for each in possible]
        rules.refuse_action(work.problems, asked.value, row["state"], names, "change")
    if len(possible) == 1:
        return possible[0]
    return asked or rules.changed_plan(row, plan)


def _new_plan(row: Row, command: Rescheduling) -> Row:
    plan = {name: row[name] for name in _PLAN}
    if command.planned is not None:
        plan |= _planned(command.planned)
    if command.region is not None and command.region != row["region"]:
        plan |= {"region": command.region, "venue": {}}
    if command.venue:
        plan["venue"] = dict(command.venue)
    return plan


def _planned(days: PartialDate | None) -> Row:
    return columns({"planned": days}, ScheduleDraft) if days is None else columns({"planned": days})
