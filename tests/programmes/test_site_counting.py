"""Sites are counted once, whatever is said of their parts."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from hypothesis import assume, given
from hypothesis import strategies as st

from consortium.ledger import Entry
from consortium.programmes.counting import CountedSite, SiteCount, count_sites
from consortium.programmes.model import SiteState

CANDIDATE, RUNNING, WEAK, LEFT = SiteState
DAY = date(2011, 2, 1)


def made(
    number: int,
    *states: tuple[date, SiteState],
    parties: int | None = 1,
    part_of: int | None = None,
    named: bool = False,
) -> CountedSite:
    ledger = tuple(Entry(day, place, state) for place, (day, state) in enumerate(states, start=1))
    whole = None if part_of is None else UUID(int=part_of)
    return CountedSite(id=UUID(int=number), named=named, parties=parties, part_of=whole, ledger=ledger)


def since(year: int, state: SiteState) -> tuple[date, SiteState]:
    return date(year, 1, 1), state


def shown(count: SiteCount) -> dict[SiteState, int]:
    return {state: number for state, number in count.by_state.items() if number}


FOURTEEN = made(1, since(2009, RUNNING), parties=14)
TWELVE = made(2, since(2009, RUNNING), parties=12, part_of=1)
TWO = made(3, since(2009, RUNNING), since(2011, WEAK), parties=2, part_of=1)
FIVE = [made(number, since(2009, RUNNING), part_of=1, named=True) for number in range(10, 15)]
LATE = made(20, since(2010, RUNNING), named=True)


def test_of_fourteen_schools_twelve_run_and_two_are_weak_however_many_are_named() -> None:
    assert shown(count_sites([FOURTEEN, TWELVE, TWO, *FIVE], DAY)) == {RUNNING: 12, WEAK: 2}


def test_a_school_outside_the_group_is_counted_apart() -> None:
    assert shown(count_sites([FOURTEEN, TWELVE, TWO, *FIVE, LATE], DAY)) == {RUNNING: 13, WEAK: 2}


def test_the_count_is_that_of_the_day() -> None:
    assert shown(count_sites([FOURTEEN, TWELVE, TWO, LATE], date(2009, 6, 1))) == {RUNNING: 14}


def test_what_is_left_of_a_group_counts_in_its_own_state() -> None:
    assert shown(count_sites([FOURTEEN, TWO], DAY)) == {RUNNING: 12, WEAK: 2}


def test_a_named_part_in_a_state_of_its_own_is_taken_out_of_the_rest() -> None:
    gone = made(9, since(2010, LEFT), part_of=1, named=True)
    assert shown(count_sites([FOURTEEN, gone], DAY)) == {RUNNING: 13, LEFT: 1}


def test_named_parts_may_be_those_of_a_subgroup_in_their_state() -> None:
    weak = [made(number, since(2010, WEAK), part_of=1, named=True) for number in (7, 8, 9)]
    assert shown(count_sites([FOURTEEN, TWO, *weak[:2]], DAY)) == {RUNNING: 12, WEAK: 2}
    assert shown(count_sites([FOURTEEN, TWO, *weak], DAY)) == {RUNNING: 11, WEAK: 3}


def test_a_group_of_unknown_number_counts_as_its_known_parts_and_makes_the_count_incomplete() -> None:
    group = made(1, since(2009, RUNNING), parties=None)
    count = count_sites([group, *FIVE], DAY)
    assert (shown(count), count.complete) == ({RUNNING: 5}, False)


def test_a_part_of_unknown_number_leaves_the_whole_as_it_is() -> None:
    part = made(2, since(2009, WEAK), parties=None, part_of=1)
    inner = made(3, since(2009, WEAK), parties=4, part_of=2)
    count = count_sites([FOURTEEN, part, inner], DAY)
    assert (shown(count), count.complete) == ({RUNNING: 10, WEAK: 4}, True)


def test_parts_that_are_more_than_the_whole_count_and_are_told() -> None:
    count = count_sites([FOURTEEN, TWELVE, made(3, since(2009, WEAK), parties=3, part_of=1)], DAY)
    assert (shown(count), count.exceeded) == ({RUNNING: 12, WEAK: 3}, frozenset({UUID(int=1)}))


def test_a_site_without_a_line_by_the_day_does_not_count() -> None:
    assert shown(count_sites([made(1), made(2, since(2012, RUNNING))], DAY)) == {}


@st.composite
def forests(draw: st.DrawFn) -> list[CountedSite]:
    """Groups in groups, and named sites among them; each part comes after its group."""
    found: list[CountedSite] = []
    for number in range(1, draw(st.integers(1, 9)) + 1):
        groups = [site.id.int for site in found if not site.named]
        named = draw(st.booleans())
        found.append(
            made(
                number,
                since(draw(st.integers(2008, 2012)), draw(st.sampled_from(SiteState))),
                parties=1 if named else draw(st.none() | st.integers(1, 20)),
                part_of=draw(st.none() | st.sampled_from(groups)) if groups else None,
                named=named,
            )
        )
    return found


def standing(sites: list[CountedSite]) -> list[CountedSite]:
    return [site for site in sites if site.ledger[0].day <= DAY]


@given(forests())
def test_the_states_sum_up_to_the_numbers_of_what_is_part_of_none(sites: list[CountedSite]) -> None:
    count = count_sites(sites, DAY)
    here = standing(sites)
    tops = [site for site in here if site.part_of not in {other.id for other in here}]
    stated = sum(site.parties or 0 for site in tops)
    assert count.total >= stated
    assert count.total == stated or count.exceeded or not count.complete


@given(forests(), st.data(), st.booleans())
def test_a_further_part_of_a_group_with_a_number_changes_no_total(
    sites: list[CountedSite], data: st.DataObject, named: bool
) -> None:
    numbered = [site for site in standing(sites) if not site.named and site.parties is not None]
    assume(numbered)
    group = data.draw(st.sampled_from(numbered))
    count = count_sites([*sites, made(99, since(2008, WEAK), part_of=group.id.int, named=named)], DAY)
    assert count.total == count_sites(sites, DAY).total or count.exceeded


@given(forests())
def test_no_more_are_counted_than_there_can_be(sites: list[CountedSite]) -> None:
    here = standing(sites)
    most = sum(1 if site.named else site.parties or 0 for site in here)
    assert 0 <= count_sites(sites, DAY).total <= most


@given(forests(), st.data())
def test_the_order_of_the_sites_means_nothing(sites: list[CountedSite], data: st.DataObject) -> None:
    assert count_sites(data.draw(st.permutations(sites)), DAY) == count_sites(sites, DAY)


@given(forests(), st.integers(1, 20))
def test_naming_a_site_of_a_running_group_that_has_no_parts_changes_no_number(
    sites: list[CountedSite], parties: int
) -> None:
    group = made(50, since(2008, RUNNING), parties=parties)
    school = made(51, since(2008, RUNNING), part_of=50, named=True)
    assert count_sites([*sites, group], DAY) == count_sites([*sites, group, school], DAY)


@given(forests())
def test_exceeded_groups_are_groups_with_a_number(sites: list[CountedSite]) -> None:
    groups = {site.id for site in sites if not site.named and site.parties is not None}
    assert count_sites(sites, DAY).exceeded <= groups
