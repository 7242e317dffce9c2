"""What must be true of an exchange and of those who take part: pure rules over rows.

A row may hold None in any column that is not known, or that could not be read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Any, TypeVar
from zoneinfo import available_timezones

from consortium.dates import parse
from consortium.errors import Problems
from consortium.exchanges.model import (
    EXCHANGE_LIFE,
    PARTICIPATION_LIFE,
    ExchangeAction,
    ExchangeState,
    ParticipationAction,
    ParticipationState,
    ScheduleChange,
)
from consortium.ledger import Lifecycle
from consortium.messages import Code

Row = Mapping[str, Any]
State = TypeVar("State", bound=Enum)
Action = TypeVar("Action", bound=Enum)

CHANGES_OF_A_STANDING_PLAN = (ScheduleChange.MOVED, ScheduleChange.SHORTENED, ScheduleChange.CHANGED)
_OVER = (ExchangeState.HELD, ExchangeState.CANCELLED)


def advance(
    life: Lifecycle[State, Action], state: State | None, action: Action, problems: Problems, *path: str
) -> State | None:
    """Return the state to which an action leads; note why not, and return None, where it is not allowed."""
    after = life.after(state, action)
    if after is None:
        possible = [each.value for each in life.possible(state)]
        refuse_action(problems, action.value, state.value if state else "–", possible, *path)
    return after


def refuse_action(problems: Problems, action: str, state: str, possible: Sequence[str], *path: str) -> None:
    """Note that an action is not possible in a state, and which are."""
    problems.add(Code.NOT_ALLOWED_NOW, *path, action=action, state=state, possible=", ".join(possible) or "–")


def check_exchange(row: Row, problems: Problems) -> None:
    """Ask that dates are in order, the time zone exists, and nothing is said of how it was held before it was."""
    _check_order(row, problems)
    _check_zone(row, problems)
    _check_held(row, problems, held=row["state"] and row["state"] == ExchangeState.HELD.value)


def check_registration(row: Row, problems: Problems) -> None:
    """Ask of an exchange that is entered, and of all its participations, what can be asked without the register."""
    action = ExchangeAction(row["action"]) if row["action"] else None
    state = advance(EXCHANGE_LIFE, None, action, problems, "action") if action else None
    held = state is ExchangeState.HELD if state else None
    _check_order(row, problems)
    _check_zone(row, problems)
    _check_held(row, problems, held=held)
    if held and not row["actual"] and not any(problem.path == ("actual",) for problem in problems):
        problems.add(Code.REQUIRED, "actual")
    entries = row["participations"] or ()
    for number, entry in enumerate(entries):
        with problems.at("participations", str(number)):
            check_participation(entry, problems)
            check_beginning(entry, problems, held=held)
            _check_among(entries[:number], entry, problems)


def check_participation(row: Row, problems: Problems) -> None:
    """Ask that a named institution stands for one party."""
    if row["institution"] is not None and row["parties"] not in {None, 1}:
        problems.add(Code.NAMED_IS_ONE, "parties")


def check_beginning(row: Row, problems: Problems, *, held: bool | None) -> None:
    """Ask that a participation begins as one may, and that nobody came before the exchange was held."""
    action = ParticipationAction(row["action"]) if row["action"] else None
    if action and advance(PARTICIPATION_LIFE, None, action, problems, "action"):
        check_time(action, problems, "action", held=held)
    check_headcounts(row["headcounts"] or (), problems, held=held)


def check_headcounts(rows: Sequence[Row], problems: Problems, *, held: bool | None) -> None:
    """Ask that a group of people is counted once, and that nobody is counted as come before the exchange was held."""
    for number, row in enumerate(rows):
        with problems.at("headcounts", str(number)):
            if any(row["group"] == other["group"] for other in rows[:number]):
                problems.add(Code.REPEATED, "group", value=getattr(row["group"], "value", row["group"]))
            if row["attended"] is not None and held is False:
                problems.add(Code.NOT_HELD_YET, "attended")


def check_time(action: ParticipationAction, problems: Problems, *path: str, held: bool | None) -> None:
    """Ask that an exchange was held before anybody came or stayed away."""
    if action in {ParticipationAction.ATTEND, ParticipationAction.MISS} and held is False:
        problems.add(Code.NOT_HELD_YET, *path)


def check_over(actual: str | None, today: date, problems: Problems) -> None:
    """Ask that the days on which something was held can be over; an open end cannot be asked, its start can."""
    if actual is None:
        return
    start, _, end = actual.partition("/")
    end_from = parse(start if end in {"", ".."} else end).earliest
    if end_from is not None and end_from > today:
        problems.add(Code.DATE_IN_FUTURE, "actual", value=actual, today=today)


def waits_for_answer(participation: Row, exchange: Row) -> bool:
    """Return whether somebody is invited who may still say that it will come: the exchange lies ahead."""
    invited = participation["state"] == ParticipationState.INVITED.value
    return invited and ExchangeState(exchange["state"]) not in _OVER


def rescheduled(row: Row, action: ExchangeAction | None, problems: Problems) -> ExchangeState | None:
    """Return where an exchange stands with its new plan: a postponed one is again what it was, or what is asked."""
    state = ExchangeState(row["state"])
    if state is ExchangeState.POSTPONED and action is None:
        confirmed = row["postponed_from"] == ExchangeState.CONFIRMED.value
        action = ExchangeAction.RECONFIRM if confirmed else ExchangeAction.REOPEN
    if action is not None:
        return advance(EXCHANGE_LIFE, state, action, problems, "action")
    if state in _OVER:
        refuse_action(problems, "RESCHEDULE", state.value, [each.value for each in EXCHANGE_LIFE.possible(state)])
        return None
    return state


def changed_plan(before: Row, after: Row) -> ScheduleChange:
    """Return how a plan that stands is changed: MOVED in place alone, SHORTENED within its old days, or CHANGED."""
    same_place = all(before[name] == after[name] for name in ("region", "venue"))
    if before["planned"] == after["planned"]:
        return ScheduleChange.MOVED
    return ScheduleChange.SHORTENED if same_place and shorter(before, after) else ScheduleChange.CHANGED


def shorter(before: Row, after: Row) -> bool:
    """Return whether new planned days lie within the old ones and are fewer."""
    days = [row[f"planned_{end}"] for row in (before, after) for end in ("earliest", "latest")]
    if None in days:
        return False
    start, end, new_start, new_end = days
    return bool(start <= new_start and new_end <= end and (start, end) != (new_start, new_end))


def _check_order(row: Row, problems: Problems) -> None:
    for name in ("planned", "actual"):
        first, last = row[f"{name}_earliest"], row[f"{name}_latest"]
        if first is not None and last is not None and last < first:
            problems.add(Code.DATES_REVERSED, name, first=first, last=last)


def _check_zone(row: Row, problems: Problems) -> None:
    if row["zone"] is not None and row["zone"] not in available_timezones():
        problems.add(Code.BAD_ZONE, "zone", value=row["zone"])


def _check_held(row: Row, problems: Problems, *, held: bool | None) -> None:
    if held is False:
        for name in ("actual", "people_attended"):
            if row[name] is not None:
                problems.add(Code.NOT_HELD_YET, name)


def _check_among(before: Sequence[Row], entry: Row, problems: Problems) -> None:
    group = entry["part_of"]
    if group is not None and group >= len(before):
        problems.add(Code.GROUP_FIRST, "part_of")
    elif group is not None and before[group]["institution"] is not None:
        problems.add(Code.NOT_A_GROUP, "part_of")
    pair = (entry["institution"], entry["role"])
    if pair[0] is not None and any(pair == (other["institution"], other["role"]) for other in before):
        problems.add(Code.REPEATED, "institution", value=pair[0])
