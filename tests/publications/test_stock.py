"""Copies printed, given out and left: pure rules."""

from __future__ import annotations

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from consortium.publications.stock import Excess, Given, Stock

ONE, TWO = UUID(int=1), UUID(int=2)
COPIES = st.none() | st.integers(0, 20)
STOCKS = st.builds(
    Stock,
    stated=COPIES,
    editions=st.dictionaries(st.sampled_from([ONE, TWO]), COPIES),
    given=st.lists(st.builds(Given, st.sampled_from([None, ONE, TWO]), COPIES), max_size=4),
)


def stock(stated: int | None = None, editions: dict[UUID, int | None] | None = None, *given: Given) -> Stock:
    """Return a stock."""
    return Stock(stated=stated, editions=editions or {}, given=given)


def test_what_is_stated_comes_before_the_sum_of_the_editions() -> None:
    assert stock(170, {ONE: 100}).printed == 170


def test_without_it_the_editions_are_added_up_if_all_are_known() -> None:
    assert (stock(None, {ONE: 100, TWO: 70}).printed, stock(None, {ONE: 100, TWO: None}).printed) == (170, None)


def test_of_no_edition_nothing_is_known() -> None:
    assert stock().printed is None


def test_what_is_left_is_unknown_as_soon_as_one_number_is() -> None:
    assert stock(10, {}, Given(None, 3), Given(None, None)).left is None
    assert stock(None, {}, Given(None, 3)).left is None
    assert stock(10, {}, Given(None, 3)).left == 7


def test_an_edition_gives_no_more_than_its_own_copies() -> None:
    assert stock(100, {ONE: 5}, Given(ONE, 6)).overdrawn() == Excess(6, 5)


def test_unknown_numbers_are_nobodys_excess() -> None:
    assert stock(5, {ONE: None}, Given(ONE, None), Given(None, None)).overdrawn() is None


def test_editions_are_no_larger_than_the_whole() -> None:
    assert stock(10, {ONE: 6, TWO: 5}).overstated() == Excess(11, 10)


@given(STOCKS)
def test_where_nothing_is_overdrawn_none_or_more_are_left(found: Stock) -> None:
    assert found.overdrawn() is not None or found.left is None or found.left >= 0


@given(STOCKS)
def test_known_parts_make_the_whole(found: Stock) -> None:
    assert found.left is None or found.left + found.distributed == found.printed


@given(STOCKS, st.sampled_from([None, ONE, TWO]))
def test_one_more_unknown_gift_overdraws_nothing(found: Stock, edition: UUID | None) -> None:
    more = Stock(stated=found.stated, editions=found.editions, given=[*found.given, Given(edition, None)])
    assert (more.overdrawn(), more.left) == (found.overdrawn(), None)
