"""What must be true of an exchange and of those who take part, without a database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.errors import Problems
from consortium.exchanges.drafts import ExchangeCorrection, ExchangeDraft
from consortium.exchanges.model import (
    EXCHANGE_LIFE,
    PARTICIPATION_LIFE,
    ExchangeAction,
    ExchangeState,
    ParticipationAction,
    ParticipationState,
    PeopleGroup,
    ScheduleChange,
)
from consortium.exchanges.rules import (
    advance,
    changed_plan,
    check_exchange,
    check_headcounts,
    check_over,
    check_participation,
    check_registration,
    rescheduled,
)
from consortium.messages import Code
from consortium.writing.fields import fields_of

TODAY = date(2026, 6, 15)
days = st.dates(date(2020, 1, 1), date(2030, 12, 31))
states = st.sampled_from(ExchangeState)


def unknown(**known: object) -> Mapping[str, Any]:
    """Return a row of which only these columns are known."""
    return defaultdict(lambda: None, known)


def found(problems: Problems) -> list[tuple[str, str]]:
    """Return where each reason stands, and its code."""
    return [(".".join(problem.path), problem.code.value) for problem in problems]


def of_exchange(**known: object) -> list[tuple[str, str]]:
    """Return the reasons against an exchange."""
    problems = Problems()
    check_exchange(unknown(**known), problems)
    return found(problems)


def of_registration(**known: object) -> list[tuple[str, str]]:
    """Return the reasons against a registration."""
    problems = Problems()
    check_registration(unknown(**known), problems)
    return found(problems)


def over(actual: str) -> list[tuple[str, str]]:
    """Return the reasons against days on which something is said to have been held."""
    problems = Problems()
    check_over(actual, TODAY, problems)
    return found(problems)


def plan(planned: str | None, first: date | None, last: date | None, region: str = "here") -> Mapping[str, Any]:
    """Return the plan of an exchange."""
    return {
        "planned": planned,
        "planned_earliest": first,
        "planned_latest": last,
        "region": region,
        "venue": {},
    }


def entry(**known: object) -> Mapping[str, Any]:
    """Return a participation as it is entered with its exchange."""
    return unknown(**{"role": "GUEST", **known})


def test_the_rules_bear_a_row_of_which_nothing_is_known() -> None:
    assert of_exchange() == of_registration() == []
    problems = Problems()
    check_participation(unknown(), problems)
    assert found(problems) == []


@given(days, days, st.sampled_from(["planned", "actual"]))
def test_dates_are_in_order(first: date, last: date, column: str) -> None:
    reasons = of_exchange(**{f"{column}_earliest": first, f"{column}_latest": last})
    assert reasons == ([(column, "DATES_REVERSED")] if last < first else [])


@given(states, st.sampled_from(["actual", "people_attended"]))
def test_how_it_was_held_is_said_of_what_was_held_alone(state: ExchangeState, column: str) -> None:
    reasons = of_exchange(state=state.value, **{column: "2026" if column == "actual" else 0})
    assert reasons == ([] if state is ExchangeState.HELD else [(column, "NOT_HELD_YET")])


@pytest.mark.parametrize(("zone", "codes"), [("Asia/Almaty", []), ("Almaty", [("zone", "BAD_ZONE")])])
def test_a_time_zone_is_one_of_iana(zone: str, codes: list[tuple[str, str]]) -> None:
    assert of_exchange(zone=zone) == codes


@given(days)
def test_a_day_is_over_unless_it_comes_after_today(day: date) -> None:
    assert over(day.isoformat()) == ([("actual", "DATE_IN_FUTURE")] if day > TODAY else [])


@given(days, st.integers(0, 400))
def test_an_interval_is_over_unless_its_end_comes_after_today(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    assert bool(over(f"{first}/{last}")) == (last > TODAY)


@given(days)
def test_of_an_open_interval_only_the_start_must_have_come(first: date) -> None:
    assert bool(over(f"{first}/..")) == (first > TODAY)


@given(st.integers(1, 50) | st.none(), st.booleans())
def test_a_named_institution_stands_for_one(parties: int | None, named: bool) -> None:
    problems = Problems()
    check_participation(unknown(institution=UUID(int=1) if named else None, parties=parties), problems)
    refused = named and parties not in {None, 1}
    assert found(problems) == ([("parties", "NAMED_IS_ONE")] if refused else [])


@given(st.lists(st.tuples(st.sampled_from(PeopleGroup), st.integers(0, 9) | st.none())), st.booleans())
def test_each_group_of_people_is_counted_once_and_as_come_only_when_held(
    counts: list[tuple[PeopleGroup, int | None]], held: bool
) -> None:
    problems = Problems()
    check_headcounts([{"group": group, "attended": number} for group, number in counts], problems, held=held)
    repeated = len(counts) - len({group for group, _ in counts})
    early = 0 if held else sum(number is not None for _, number in counts)
    codes = [code for _, code in found(problems)]
    assert (codes.count("REPEATED"), codes.count("NOT_HELD_YET")) == (repeated, early)


@given(states, st.sampled_from(ExchangeAction))
def test_an_exchange_takes_exactly_the_steps_that_are_possible(state: ExchangeState, action: ExchangeAction) -> None:
    problems = Problems()
    after = advance(EXCHANGE_LIFE, state, action, problems)
    assert (after is not None) == (action in EXCHANGE_LIFE.possible(state)) == (len(problems) == 0)


@given(st.sampled_from(ParticipationState), st.sampled_from(ParticipationAction))
def test_a_participation_takes_exactly_the_steps_that_are_possible(
    state: ParticipationState, action: ParticipationAction
) -> None:
    problems = Problems()
    after = advance(PARTICIPATION_LIFE, state, action, problems)
    assert (after is not None) == (action in PARTICIPATION_LIFE.possible(state)) == (len(problems) == 0)


@pytest.mark.parametrize(("life", "states"), [(EXCHANGE_LIFE, ExchangeState), (PARTICIPATION_LIFE, ParticipationState)])
def test_every_state_can_be_reached(life: Any, states: Any) -> None:
    assert {*life.first.values(), *life.moves.values()} == set(states)


def test_cancelling_is_possible_from_every_state_but_the_last_ones() -> None:
    possible = {state for state in ExchangeState if ExchangeAction.CANCEL in EXCHANGE_LIFE.possible(state)}
    assert possible == set(ExchangeState) - {ExchangeState.HELD, ExchangeState.CANCELLED}


@given(states, st.sampled_from(ExchangeState))
def test_a_new_plan_leaves_the_state_but_brings_back_what_was_postponed(
    state: ExchangeState, before: ExchangeState
) -> None:
    problems = Problems()
    after = rescheduled({"state": state.value, "postponed_from": before.value}, None, problems)
    back = ExchangeState.CONFIRMED if before is ExchangeState.CONFIRMED else ExchangeState.OPEN
    expected = {ExchangeState.POSTPONED: back, ExchangeState.HELD: None, ExchangeState.CANCELLED: None}
    assert after == expected.get(state, state)
    assert (len(problems) == 0) == (after is not None)


@given(days, days, days, days)
def test_a_plan_is_shortened_only_within_its_old_days(a: date, b: date, c: date, d: date) -> None:
    first, last, new_first, new_last = min(a, b), max(a, b), min(c, d), max(c, d)
    change = changed_plan(plan(f"{first}/{last}", first, last), plan(f"{new_first}/{new_last}", new_first, new_last))
    inside = first <= new_first <= new_last <= last
    assert (change is ScheduleChange.SHORTENED) == (inside and (first, last) != (new_first, new_last))


def test_a_plan_that_changes_its_place_alone_is_moved() -> None:
    before, after = plan("2026", None, None), plan("2026", None, None, region="there")
    assert changed_plan(before, after) is ScheduleChange.MOVED


def test_a_plan_that_had_no_days_is_changed() -> None:
    before, after = plan(None, None, None), plan("2026-06-20", date(2026, 6, 20), date(2026, 6, 20))
    assert changed_plan(before, after) is ScheduleChange.CHANGED


def test_a_registration_begins_as_one_may() -> None:
    assert of_registration(action="CANCEL") == [("action", "NOT_ALLOWED_NOW")]


def test_a_registration_as_held_names_its_days() -> None:
    assert of_registration(action="REPORT") == [("actual", "REQUIRED")]
    assert of_registration(action="REPORT", actual="2026") == []


def test_days_that_cannot_be_read_are_not_also_missing() -> None:
    problems = Problems()
    problems.add(Code.BAD_DATE, "actual", value="yesterday")
    check_registration(unknown(action="REPORT"), problems)
    assert found(problems) == [("actual", "BAD_DATE")]


@given(st.integers(0, 5), st.integers(0, 5))
def test_a_group_stands_before_its_parts(number: int, group: int) -> None:
    entries = [entry() for _ in range(number)] + [entry(part_of=group)]
    reasons = of_registration(action="OPEN", participations=entries)
    assert reasons == ([] if group < number else [(f"participations.{number}.part_of", "GROUP_FIRST")])


def test_an_institution_is_entered_once_in_one_role() -> None:
    one, other = UUID(int=1), UUID(int=2)
    entries = [entry(institution=one), entry(institution=other), entry(institution=one, role="HOST")]
    assert of_registration(action="OPEN", participations=entries) == []
    again = [*entries, entry(institution=one)]
    assert of_registration(action="OPEN", participations=again) == [("participations.3.institution", "REPEATED")]


def test_the_plan_is_the_one_thing_that_a_correction_cannot_change() -> None:
    draft, correction = ({field.name for field in fields_of(kind)} for kind in (ExchangeDraft, ExchangeCorrection))
    assert draft - correction == {"planned"}
