from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium import dates
from consortium.dates import PartialDate

DAY = date


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2009", DAY(2009, 1, 1), DAY(2009, 12, 31)),
        ("2009-06", DAY(2009, 6, 1), DAY(2009, 6, 30)),
        ("2012-02", DAY(2012, 2, 1), DAY(2012, 2, 29)),
        ("2009-06-14", DAY(2009, 6, 14), DAY(2009, 6, 14)),
        ("2009?-09-25", DAY(2009, 9, 25), DAY(2009, 9, 25)),
        ("2009?", DAY(2009, 1, 1), DAY(2009, 12, 31)),
        ("201X", DAY(2010, 1, 1), DAY(2019, 12, 31)),
        ("2010-24", DAY(2010, 12, 1), DAY(2011, 2, 28)),
        ("2011-24", DAY(2011, 12, 1), DAY(2012, 2, 29)),
        ("2010-21", DAY(2010, 3, 1), DAY(2010, 5, 31)),
        ("2010-06-27/2010-07-02", DAY(2010, 6, 27), DAY(2010, 7, 2)),
        ("2009-01/2011-01", DAY(2009, 1, 1), DAY(2011, 1, 31)),
        ("2011-01/..", DAY(2011, 1, 1), None),
        ("../2011", None, DAY(2011, 12, 31)),
        ("XXXX-12-02", None, None),
        ("XXXX-12-02/XXXX-12-03", None, None),
    ],
)
def test_an_edtf_text_means_its_first_and_last_day(text: str, earliest: date | None, latest: date | None) -> None:
    assert dates.parse(text) == PartialDate(text, earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "14.06.2009",
        "2010-02-30",
        "2010-13",
        "2010-07-02/2010-06-27",
        "../..",
        "2010-06-27/",
        "9" * 61,
        "20100614",
    ],
)
def test_what_is_no_edtf_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError) as refused:  # noqa: PT011  # it names the text
        dates.parse(text)
    assert str(refused.value) == text


def test_five_dates_are_five_days() -> None:
    assert dates.parse("2009-06-14/2009-06-18").days == 5


def test_an_open_end_has_no_number_of_days() -> None:
    assert dates.parse("2011-01/..").days is None


@given(st.dates(min_value=date(1, 1, 1)))
def test_a_known_day_is_its_own_first_and_last(day: date) -> None:
    assert dates.parse(day.isoformat()) == dates.exact(day)


@given(st.dates(date(1000, 1, 1)), st.dates(date(1000, 1, 1)))
def test_an_interval_never_ends_before_it_starts(one: date, other: date) -> None:
    first, last = sorted((one, other))
    found = dates.parse(f"{first}/{last}")
    assert (found.earliest, found.latest) == (first, last)
