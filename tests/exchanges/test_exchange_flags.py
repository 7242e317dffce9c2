"""What does not add up in an exchange, and what is overdue: worked out, never stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.dates import parse
from consortium.db import Database
from consortium.exchanges.flags import Facts, Tally, count_parties, count_people, flags, overdue
from consortium.exchanges.model import ExchangeState, Flag
from consortium.exchanges.store import facts_of
from tests.exchanges.gatherings import guest, held, organiser, registered, teams, world
from tests.factory import act, institution

Row = Mapping[str, Any]
TODAY = date(2026, 6, 15)
KRAI, CITY, OTHER, SIBERIA, VILLAGE, CAMP = (UUID(int=number) for number in range(901, 907))
SOMEWHERE: Row = {"kind": "TOWN", "parent": None, "unit": None, "code": None, "country": 7, "comprises": []}
REGIONS: Mapping[UUID, Row] = {
    KRAI: {**SOMEWHERE, "id": KRAI, "unit": KRAI, "code": "RU-KYA"},
    CITY: {**SOMEWHERE, "id": CITY, "parent": KRAI, "unit": KRAI},
    OTHER: {**SOMEWHERE, "id": OTHER, "unit": OTHER, "code": "RU-CU"},
    SIBERIA: {**SOMEWHERE, "id": SIBERIA, "kind": "MACRO_REGION", "comprises": ["RU-KYA", "RU-TOM"]},
    VILLAGE: {**SOMEWHERE, "id": VILLAGE},
    CAMP: {**SOMEWHERE, "id": CAMP, "parent": CITY, "unit": KRAI},
}
numbers = st.none() | st.integers(1, 20)
# Each entry: the number that it gives, and before which earlier entry it is a part (itself: of none).
forests = st.lists(st.tuples(numbers, st.integers(0, 9)), max_size=10)


def exchange(**known: object) -> Row:
    """Return an exchange that was held, of which only these columns are known; dates by their text."""
    row: dict[str, object] = defaultdict(lambda: None, {"state": "HELD", **known})
    for name in ("planned", "actual"):
        if name in known:
            days = parse(str(known[name]))
            row |= {f"{name}_earliest": days.earliest, f"{name}_latest": days.latest}
    return row


def of(row: Row, **more: Any) -> frozenset[Flag]:
    """Return the flags of an exchange and its parts."""
    return flags(Facts(exchange=row, regions=REGIONS, **more))


def participation(number: int, parties: int | None, part_of: int | None = None, **differing: object) -> Row:
    """Return one that takes part, with small numbers as ids."""
    return {
        "id": UUID(int=number),
        "parties": parties,
        "part_of": None if part_of is None else UUID(int=part_of),
        "role": "PARTICIPANT",
        "state": "ATTENDED",
        **differing,
    }


def headcount(number: int, planned: int | None = None, attended: int | None = None) -> Row:
    """Return a headcount of a participation."""
    return {"participation": UUID(int=number), "planned": planned, "attended": attended}


def planted(forest: Sequence[tuple[int | None, int]]) -> list[Row]:
    """Return participations that are groups within groups."""
    return [
        participation(place, number, above if above < place else None) for place, (number, above) in enumerate(forest)
    ]


def from_the_top(rows: Sequence[Row], above: UUID | None = None) -> int:
    """Return how many there are: a group's own number or, where it has none, what its parts have together."""
    return sum(row["parties"] or from_the_top(rows, row["id"]) for row in rows if row["part_of"] == above)


@given(forests)
def test_whoever_is_part_of_a_group_is_never_counted_twice(forest: list[tuple[int | None, int]]) -> None:
    rows = planted(forest)
    assert count_parties(rows).known == from_the_top(rows)


@given(forests, st.integers(1, 20))
def test_naming_a_part_of_a_counted_group_changes_no_count(forest: list[tuple[int | None, int]], number: int) -> None:
    rows = [participation(100, number), *planted(forest)]
    assert count_parties([*rows, participation(101, 1, 100)]) == count_parties(rows)


@given(forests)
def test_a_count_is_complete_where_every_number_at_the_top_is_known(forest: list[tuple[int | None, int]]) -> None:
    rows = planted(forest)
    roots = [row for row in rows if row["part_of"] is None]
    some = all(row["parties"] is not None for row in roots)
    assert count_parties(rows).complete == (bool(rows) and some)


@pytest.mark.parametrize("role", ["ORGANISER", "HOST", "TRAINER"])
def test_those_who_hold_it_are_not_among_the_teams(role: str) -> None:
    rows = [participation(1, 1, role=role), participation(2, 16)]
    assert count_parties(rows) == Tally(16, complete=True)


def test_those_who_stayed_away_did_not_take_part() -> None:
    rows = [participation(1, 3, state="NO_SHOW"), participation(2, 16)]
    assert count_parties(rows) == Tally(16, complete=True)


@given(forests)
def test_people_are_counted_by_the_same_rule(forest: list[tuple[int | None, int]]) -> None:
    rows = planted(forest)
    people = [headcount(place, attended=number) for place, (number, _) in enumerate(forest)]
    assert count_people(rows, people, "attended") == count_parties(rows)


def test_a_part_counts_its_people_where_its_group_has_not() -> None:
    rows = [participation(1, 5), participation(2, 1, 1), participation(3, 1, 1)]
    assert count_people(rows, [headcount(2, 3), headcount(3, 4)], "planned") == Tally(7, complete=True)
    assert count_people(rows, [headcount(1, 16), headcount(2, 3)], "planned") == Tally(16, complete=True)


@given(st.integers(0, 50), st.booleans(), st.none() | st.integers(0, 50))
def test_a_total_is_contradicted_by_all_parts_or_by_too_many(known: int, complete: bool, stated: int | None) -> None:
    differs = Tally(known, complete).differs(stated)
    assert differs == (stated is not None and (known > stated or (complete and known < stated)))


def test_nothing_is_compared_with_nothing() -> None:
    assert of(exchange(stated_parties=16, people_planned=18, people_attended=18)) == frozenset()


def test_sixteen_teams_of_which_three_are_named_guests_add_up() -> None:
    guests = [participation(place, 1, 1, role="GUEST") for place in (2, 3, 4)]
    rows = [participation(1, 16), *guests, participation(9, 1, role="ORGANISER")]
    assert of(exchange(stated_parties=16), participations=rows) == frozenset()


def test_more_parts_than_the_group_has_are_flagged() -> None:
    rows = [participation(1, 2), *[participation(place, 1, 1) for place in (2, 3, 4)]]
    assert of(exchange(), participations=rows) == {Flag.PARTIES_DIFFER}


@pytest.mark.parametrize(("whole", "flagged"), [(6, True), (7, False), (None, False)])
def test_more_people_in_the_parts_than_in_the_group_are_flagged(whole: int | None, *, flagged: bool) -> None:
    rows = [participation(1, 2), participation(2, 1, 1), participation(3, 1, 1)]
    people = [headcount(1, whole), headcount(2, 3), headcount(3, 4)]
    found = of(exchange(), participations=rows, headcounts=people)
    assert found == ({Flag.PLANNED_PEOPLE_DIFFER} if flagged else frozenset())


@pytest.mark.parametrize(("stated", "flagged"), [(11, True), (12, False), (13, True)])
def test_another_number_of_parties_is_flagged(stated: int, flagged: bool) -> None:
    rows = [participation(1, 12)]
    assert (Flag.PARTIES_DIFFER in of(exchange(stated_parties=stated), participations=rows)) is flagged


@pytest.mark.parametrize(("stated", "flagged"), [(17, True), (18, False), (19, True)])
def test_eighteen_people_are_sixteen_and_two(stated: int, flagged: bool) -> None:
    rows = [participation(1, 1, role="ORGANISER"), participation(2, 5)]
    people = [headcount(1, 2), headcount(2, 16)]
    found = of(exchange(people_planned=stated), participations=rows, headcounts=people)
    assert found == ({Flag.PLANNED_PEOPLE_DIFFER} if flagged else frozenset())


@pytest.mark.parametrize(("stated", "flagged"), [(2, True), (18, False)])
def test_people_of_whom_some_are_unknown_are_flagged_only_where_they_exceed(stated: int, flagged: bool) -> None:
    rows = [participation(1, 1), participation(2, 5)]
    people = [headcount(1, attended=3), headcount(2)]
    found = of(exchange(people_attended=stated), participations=rows, headcounts=people)
    assert found == ({Flag.ATTENDED_PEOPLE_DIFFER} if flagged else frozenset())


@pytest.mark.parametrize(
    ("days", "stated", "flagged"),
    [
        ("2009-06-14/2009-06-18", 4, True),
        ("2009-06-14/2009-06-18", 5, False),
        ("2009-06-14", 1, False),
        ("2009-06", 4, False),
        ("2009-06", 31, True),
        ("2009-06-XX", 4, False),
        ("XXXX-12-02/XXXX-12-03", 4, False),
        ("2009-06-14/..", 4, False),
    ],
)
def test_the_stated_days_are_compared_with_the_dates_as_far_as_these_are_known(
    days: str, stated: int, flagged: bool
) -> None:
    assert (of(exchange(actual=days, stated_days=stated)) == {Flag.DAYS_DIFFER}) is flagged


def test_the_stated_days_are_those_on_which_it_was_held_rather_than_planned() -> None:
    row = exchange(planned="2009-06-14/2009-06-17", actual="2009-06-14/2009-06-18", stated_days=4)
    assert Flag.DAYS_DIFFER in of(row)
    assert of(exchange(planned="2009-06-14/2009-06-17", stated_days=4)) == frozenset()


@pytest.mark.parametrize(
    ("planned", "actual", "flagged"),
    [
        ("2010?-06-27/2010?-07-02", "2010-06-28/2010-06-30", True),
        ("2010-06-28/2010-06-30", "2010-06-28/2010-06-30", False),
        ("2010-06", "2010-06-28/2010-06-30", False),
        ("2010-06-28", "2010", False),
        ("2010-06", "2010-06-28/2010-07-02", True),
        ("2010-06", "2010-07", True),
        ("XXXX-06-27", "2010-06-28", False),
    ],
)
def test_the_days_held_are_compared_with_the_days_planned_last(planned: str, actual: str, flagged: bool) -> None:
    assert (of(exchange(planned=planned, actual=actual)) == {Flag.DATES_DIFFER}) is flagged


@pytest.mark.parametrize(
    ("planned", "actual", "flagged"),
    [
        ([CITY], CITY, False),
        ([KRAI], CITY, False),
        ([CITY], KRAI, False),
        ([OTHER], CITY, True),
        ([OTHER, CITY], CITY, False),
        ([OTHER, None], CITY, True),
        ([None], CITY, False),
        ([SIBERIA], CITY, False),
        ([CITY], SIBERIA, False),
        ([SIBERIA], OTHER, True),
        ([SIBERIA], VILLAGE, False),
        ([KRAI], CAMP, False),
        ([CAMP], SIBERIA, False),
        ([VILLAGE], CAMP, True),
        ([OTHER], None, False),
    ],
)
def test_the_place_is_compared_with_the_one_planned_last(
    planned: list[UUID | None], actual: UUID | None, flagged: bool
) -> None:
    lines = [{"place": place, "region": region} for place, region in enumerate(planned, 1)]
    assert (of(exchange(region=actual), schedule=lines) == {Flag.PLACE_DIFFERS}) is flagged


def test_a_place_is_compared_only_once_it_was_held() -> None:
    lines = [{"place": 1, "region": OTHER}]
    assert of(exchange(region=CITY, state="POSTPONED"), schedule=lines) == frozenset()


@given(st.sampled_from(ExchangeState), st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_what_was_planned_and_neither_held_nor_cancelled_is_overdue_the_day_after(
    state: ExchangeState, last: date | None
) -> None:
    row = {"state": state.value, "planned_latest": last}
    over = state in {ExchangeState.HELD, ExchangeState.CANCELLED}
    assert overdue(row, TODAY) == (not over and last is not None and last <= TODAY - timedelta(days=1))


async def test_the_facts_of_an_exchange_are_read_as_they_stand(database: Database) -> None:
    there = await world(database)
    entries = [
        organiser(there.academy),
        teams(16, headcounts=[{"group": "STUDENTS", "planned": 17}]),
        guest(there.school, part_of=1),
    ]
    given = {
        "planned": "2026-05-01",
        "actual": "2026-05-03",
        "stated_days": 2,
        "stated_parties": 15,
        "people_planned": 18,
    }
    facts = await facts_of(await held(database, participations=entries, region=there.almaty, **given))
    assert facts is not None
    assert flags(facts) == {
        Flag.DAYS_DIFFER,
        Flag.DATES_DIFFER,
        Flag.PARTIES_DIFFER,
        Flag.PLANNED_PEOPLE_DIFFER,
    }
    assert (len(facts.schedule), len(facts.participations), len(facts.headcounts)) == (1, 3, 1)


async def test_a_void_part_is_no_fact(database: Database) -> None:
    there = await world(database)
    exchange = await held(database, stated_parties=1, participations=[guest(there.school), guest(there.academy)])
    facts = await facts_of(exchange)
    assert facts is not None
    assert flags(facts) == {Flag.PARTIES_DIFFER}
    unwanted = facts.participations[1]["id"]
    await act(database, "participationVoid", id=unwanted, version=1, reason="a mistake")
    less = await facts_of(exchange)
    assert less is not None
    assert flags(less) == frozenset()


async def test_there_are_no_facts_of_what_does_not_exist(database: Database) -> None:
    assert await facts_of(UUID(int=1)) is None


async def test_a_place_that_differs_is_seen_in_the_register(database: Database) -> None:
    there = await world(database)
    await institution(database)
    exchange = await registered(database, action="CONFIRM", planned="2026-06-14", region=there.almaty)
    given = {"id": exchange, "version": 1, "actual": "2026-06-14", "region": there.tashkent}
    await act(database, "exchangeReport", **given)
    facts = await facts_of(exchange)
    assert facts is not None
    assert flags(facts) == {Flag.PLACE_DIFFERS}
