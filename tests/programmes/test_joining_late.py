"""Who came to a programme later than the first sites."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from consortium.programmes.joining import Begun, joined_late

DAYS = st.dates(date(2009, 1, 1), date(2011, 12, 31))
FIRST = Begun(date(2009, 1, 1), date(2009, 9, 25))
LATER = Begun(date(2010, 9, 1), date(2010, 9, 30))
UNKNOWN = Begun(None, None)
END = date(2011, 1, 31)


@st.composite
def begun(draw: st.DrawFn) -> Begun:
    first, last = sorted([draw(DAYS), draw(DAYS)])
    return Begun(draw(st.sampled_from([first, None])), draw(st.sampled_from([last, None])))


def test_whoever_begins_a_year_after_the_first_came_late() -> None:
    assert joined_late(LATER, [FIRST, LATER, UNKNOWN], END) is True


def test_the_first_did_not_come_late() -> None:
    assert joined_late(FIRST, [FIRST, LATER, UNKNOWN], END) is False


def test_nobody_knows_of_a_site_without_a_day() -> None:
    assert joined_late(UNKNOWN, [FIRST, LATER, UNKNOWN], END) is None


def test_the_only_site_came_late_where_the_period_was_over() -> None:
    after = Begun(END + timedelta(days=1), None)
    assert joined_late(after, [after], END) is True


def test_of_the_only_site_without_a_period_and_an_end_nobody_knows() -> None:
    alone = Begun(date(2010, 1, 1), None)
    assert joined_late(alone, [alone], None) is None


def test_beginnings_that_may_be_one_day_are_not_late() -> None:
    same = Begun(FIRST.latest, FIRST.latest)
    assert joined_late(same, [FIRST, same], None) is False


@given(st.lists(st.tuples(DAYS, DAYS).map(sorted), min_size=1))
def test_somebody_comes_first_where_all_beginnings_are_known(days: list[list[date]]) -> None:
    sites = [Begun(first, last) for first, last in days]
    assert False in {joined_late(site, sites, None) for site in sites}


@given(st.lists(begun()), DAYS)
def test_whoever_begins_after_the_period_came_late_whenever_the_others_did(others: list[Begun], end: date) -> None:
    site = Begun(end + timedelta(days=1), None)
    assert joined_late(site, [site, *others], end) is True


@given(st.lists(begun(), min_size=1), st.none() | DAYS, st.data())
def test_what_came_late_still_does_if_it_had_begun_later(
    sites: list[Begun], end: date | None, data: st.DataObject
) -> None:
    site = data.draw(st.sampled_from(sites))
    later = Begun(site.earliest and site.earliest + timedelta(days=1), site.latest)
    assert joined_late(site, sites, end) is not True or joined_late(later, sites, end) is True
