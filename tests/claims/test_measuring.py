"""When a number, days, a place or a name agree with what is stated."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium import dates
from consortium.claims.measuring import Days, days_verdict, name_verdict, number_verdict
from consortium.claims.model import Qualifier, Verdict

AGREES, DIFFERS, CANNOT = Verdict


def days(text: str | None) -> Days:
    """Return the days of an EDTF text."""
    parsed = dates.parse(text) if text else dates.PartialDate("", None, None)
    return Days(text, parsed.earliest, parsed.latest)


@pytest.mark.parametrize(
    ("qualifier", "found", "verdict"),
    [
        (Qualifier.EXACTLY, 20, AGREES),
        (Qualifier.EXACTLY, 21, DIFFERS),
        (Qualifier.AT_LEAST, 19, DIFFERS),
        (Qualifier.AT_LEAST, 20, AGREES),
        (Qualifier.AT_LEAST, 90, AGREES),
        (Qualifier.ABOUT, 17, DIFFERS),
        (Qualifier.ABOUT, 18, AGREES),
        (Qualifier.ABOUT, 22, AGREES),
        (Qualifier.ABOUT, 23, DIFFERS),
    ],
)
def test_a_number_is_exact_at_least_or_about_what_is_stated(qualifier: Qualifier, found: int, verdict: Verdict) -> None:
    assert number_verdict(found, 20, qualifier) is verdict


@given(stated=st.integers(), qualifier=st.sampled_from(Qualifier))
def test_a_number_without_anything_recorded_never_agrees(stated: int, qualifier: Qualifier) -> None:
    assert number_verdict(None, stated, qualifier) is CANNOT


@pytest.mark.parametrize(
    ("found", "stated", "verdict"),
    [
        ("2010-06-28/2010-06-30", "2010?-06-27/2010?-07-02", DIFFERS),
        ("2010-06-28/2010-06-30", "2010?-06-28/2010-06-30", AGREES),
        ("2010-06-28/2010-06-30", "2010-06", AGREES),
        ("2010", "2010-06-28", AGREES),
        ("2010-06", "2010-07", DIFFERS),
        ("2010-06-28/2010-07-02", "2010-07", DIFFERS),
        ("XXXX-12-02/XXXX-12-03", "XXXX-12-02/XXXX-12-03", AGREES),
        ("2010-12-02", "XXXX-12-02", CANNOT),
        ("2010-06-01/..", "2010-06-02", CANNOT),
        (None, "2010", CANNOT),
    ],
)
def test_days_agree_where_they_do_not_exclude_one_another(found: str | None, stated: str, verdict: Verdict) -> None:
    assert days_verdict(days(found), days(stated)) is verdict


def test_a_name_is_compared_letter_by_letter() -> None:
    assert name_verdict({"Educator", "Edukator"}, "Edukator") is AGREES
    assert name_verdict({"Educator"}, "educator") is DIFFERS
    assert name_verdict(set(), "Educator") is CANNOT
