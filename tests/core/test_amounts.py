"""Amounts as they are written, and the people that a percentage can mean."""

from __future__ import annotations

from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium import amounts

DECIMALS = st.integers(0, 3)
PERCENT = st.tuples(st.integers(0, 100_000), DECIMALS).map(lambda drawn: str(round(Decimal(drawn[0]) / 1000, drawn[1])))


@pytest.mark.parametrize(
    ("text", "thousandths", "decimals"),
    [("87", 87_000, 0), ("87.0", 87_000, 1), ("0.125", 125, 3), ("-3.5", -3_500, 1), ("999999999", 999_999_999_000, 0)],
)
def test_an_amount_is_its_thousandths_and_its_decimals(text: str, thousandths: int, decimals: int) -> None:
    assert amounts.parse(text) == amounts.Amount(text, thousandths, decimals)


@pytest.mark.parametrize("text", ["", "87,5", "087", "1.2345", "1e3", "87 %", ".5", "5.", "1234567890", "٣", "87\n"])
def test_what_is_no_amount_is_none(text: str) -> None:
    assert amounts.read_amount(text) is None


@given(value=st.decimals(-999_999_999, 999_999_999, places=3))
def test_thousandths_are_exact(value: Decimal) -> None:
    assert Decimal(amounts.parse(f"{value:f}").thousandths) == value * 1000


@given(text=PERCENT, n=st.integers(0, 300))
def test_a_percentage_means_those_numbers_of_people_that_round_to_it(text: str, n: int) -> None:
    share = amounts.parse(text)
    step = Decimal(1).scaleb(-share.decimals)
    fitting = [
        number
        for number in range(n + 1)
        for exact in [Decimal(100) * number / max(n, 1)]
        if n == 0 or Decimal(text) in {exact.quantize(step, way) for way in (ROUND_HALF_UP, ROUND_HALF_DOWN)}
    ]
    assert amounts.people(share, n) == ((fitting[0], fitting[-1]) if fitting else None)


def test_of_nobody_no_people_are_meant() -> None:
    assert amounts.people(amounts.parse("87"), 0) == (0, 0)
