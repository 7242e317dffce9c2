"""What two numbers come to, and of what."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.claims.arithmetic import LARGEST, Arithmetic, ClaimUnit, is_per_cent, outcome, units_agree

SUM, DIFFERENCE, PRODUCT, QUOTIENT = Arithmetic
PERCENT, PEOPLE, TEAMS, INSTITUTIONS = list(ClaimUnit)[:4]
UNIT = st.none() | st.sampled_from(ClaimUnit)
NUMBER = st.integers(-(10**12), 10**12)


def to_the_thousandth(number: Decimal) -> int:
    """Return a number in thousandths, a half away from zero."""
    with localcontext(prec=60):
        return int((number * 1000).quantize(Decimal(1), rounding=ROUND_HALF_UP))


@pytest.mark.parametrize(
    ("arithmetic", "first", "second", "found"),
    [
        (SUM, 16_000, 2_000, 18_000),
        (DIFFERENCE, 16_000, 3_000, 13_000),
        (DIFFERENCE, 3_000, 16_000, -13_000),
        (PRODUCT, 14_000, 2_000, 28_000),
        (PRODUCT, 1, 500, 1),
        (PRODUCT, -1, 500, -1),
        (PRODUCT, 1, 499, 0),
        (QUOTIENT, 28_000, 14_000, 2_000),
        (QUOTIENT, 2_000, 3_000, 667),
        (QUOTIENT, -2_000, 3_000, -667),
        (QUOTIENT, 2_000, -3_000, -667),
        (QUOTIENT, 28_000, 0, None),
        (QUOTIENT, 0, 14_000, 0),
        (PRODUCT, 4 * 10**12, 10**6, 4 * 10**15),
        (PRODUCT, 4 * 10**12, 10**6 + 1, None),
    ],
)
def test_two_numbers_come_to_one(arithmetic: Arithmetic, first: int, second: int, found: int | None) -> None:
    assert outcome(arithmetic, first, second) == found


def test_of_a_percentage_the_hundredth_is_taken() -> None:
    assert outcome(PRODUCT, 87_000, 200_000, per_cent=True) == 174_000
    assert outcome(QUOTIENT, 12_000, 14_000, per_cent=True) == 85_714


@given(arithmetic=st.sampled_from(Arithmetic), number=st.none() | NUMBER)
def test_nothing_follows_from_what_nobody_knows(arithmetic: Arithmetic, number: int | None) -> None:
    assert outcome(arithmetic, None, number) is outcome(arithmetic, number, None) is None


@given(first=NUMBER, second=NUMBER)
def test_a_difference_undoes_a_sum(first: int, second: int) -> None:
    total = outcome(SUM, first, second)
    assert outcome(DIFFERENCE, total, second) == first


@given(first=NUMBER, second=st.integers(-(10**6), 10**6))
def test_a_product_is_that_of_decimals(first: int, second: int) -> None:
    exact = Decimal(first) / 1000 * Decimal(second) / 1000
    assert outcome(PRODUCT, first, second) == to_the_thousandth(exact)


@given(first=NUMBER, second=NUMBER.filter(bool))
def test_a_quotient_is_that_of_decimals(first: int, second: int) -> None:
    with localcontext(prec=60):
        exact = Decimal(first) / Decimal(second)
    assert outcome(QUOTIENT, first, second) == to_the_thousandth(exact)


@given(first=st.integers(), second=st.integers(), per_cent=st.booleans())
def test_nothing_is_multiplied_beyond_what_both_databases_count(first: int, second: int, per_cent: bool) -> None:
    found = outcome(PRODUCT, first, second, per_cent=per_cent)
    assert (found is None) is (abs(first * second) > LARGEST)


@pytest.mark.parametrize(
    ("arithmetic", "first", "second", "unit", "per", "agree"),
    [
        (DIFFERENCE, TEAMS, TEAMS, TEAMS, None, True),
        (DIFFERENCE, TEAMS, INSTITUTIONS, TEAMS, None, False),
        (SUM, PEOPLE, None, PEOPLE, None, True),
        (SUM, PEOPLE, PEOPLE, TEAMS, None, False),
        (SUM, PEOPLE, PEOPLE, PEOPLE, TEAMS, False),
        (PRODUCT, INSTITUTIONS, None, PEOPLE, None, True),
        (PRODUCT, PERCENT, None, PEOPLE, None, False),
        (PRODUCT, PERCENT, PEOPLE, PEOPLE, None, True),
        (PRODUCT, PEOPLE, PERCENT, PEOPLE, None, True),
        (PRODUCT, PEOPLE, TEAMS, PEOPLE, None, False),
        (PRODUCT, PERCENT, PEOPLE, TEAMS, None, False),
        (QUOTIENT, PEOPLE, INSTITUTIONS, PEOPLE, INSTITUTIONS, True),
        (QUOTIENT, PEOPLE, INSTITUTIONS, PEOPLE, None, False),
        (QUOTIENT, INSTITUTIONS, INSTITUTIONS, PERCENT, None, True),
        (QUOTIENT, INSTITUTIONS, INSTITUTIONS, INSTITUTIONS, None, False),
        (QUOTIENT, PEOPLE, None, PEOPLE, None, True),
        (QUOTIENT, None, TEAMS, PEOPLE, TEAMS, True),
        (QUOTIENT, None, TEAMS, TEAMS, TEAMS, False),
        (QUOTIENT, PEOPLE, PERCENT, PEOPLE, PERCENT, False),
        (QUOTIENT, PERCENT, TEAMS, PERCENT, TEAMS, False),
        (QUOTIENT, None, PERCENT, PEOPLE, PERCENT, False),
        (QUOTIENT, None, TEAMS, PERCENT, TEAMS, False),
        (QUOTIENT, PERCENT, None, PERCENT, None, True),
        (QUOTIENT, PERCENT, PERCENT, PERCENT, None, True),
    ],
)
def test_units_come_out(
    arithmetic: Arithmetic,
    first: ClaimUnit | None,
    second: ClaimUnit | None,
    unit: ClaimUnit,
    per: ClaimUnit | None,
    agree: bool,
) -> None:
    assert units_agree(arithmetic, first, second, unit, per) is agree


@given(st.sampled_from([SUM, PRODUCT]), UNIT, UNIT, st.sampled_from(ClaimUnit), UNIT)
def test_the_two_of_a_sum_or_a_product_may_change_places(
    arithmetic: Arithmetic, first: ClaimUnit | None, second: ClaimUnit | None, unit: ClaimUnit, per: ClaimUnit | None
) -> None:
    there = units_agree(arithmetic, first, second, unit, per)
    assert there is units_agree(arithmetic, second, first, unit, per)
    assert is_per_cent(arithmetic, first, second) is is_per_cent(arithmetic, second, first)


@given(UNIT, UNIT, st.sampled_from(ClaimUnit))
def test_what_a_quotient_counts_is_settled_by_what_is_divided(
    first: ClaimUnit | None, second: ClaimUnit | None, unit: ClaimUnit
) -> None:
    fitting = [per for per in (None, *ClaimUnit) if units_agree(QUOTIENT, first, second, unit, per)]
    assert len(fitting) <= 1


@given(st.sampled_from(Arithmetic), UNIT, UNIT, st.sampled_from(ClaimUnit), st.sampled_from(ClaimUnit))
def test_so_many_for_each_is_of_one_thing_for_another_and_neither_is_a_percentage(
    arithmetic: Arithmetic, first: ClaimUnit | None, second: ClaimUnit | None, unit: ClaimUnit, per: ClaimUnit
) -> None:
    fits = arithmetic is QUOTIENT and first in (unit, None) and second is per
    wanted = fits and len({unit, per, PERCENT}) == 3
    assert units_agree(arithmetic, first, second, unit, per) is wanted
