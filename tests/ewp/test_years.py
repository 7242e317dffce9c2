"""From days to academic years."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.errors import Problems
from consortium.ewp.years import SOUTHERN, academic_year, years_of


@pytest.mark.parametrize(
    ("force", "country", "first", "last"),
    [
        ("2026-09-01/2029-08-31", "PL", "2026/2027", "2028/2029"),
        ("2026-08-31/2026-09-01", "PL", "2025/2026", "2026/2027"),
        ("2026-10", None, "2026/2027", "2026/2027"),
        ("2026/2028", "AU", "2026/2026", "2028/2028"),
        ("2026-02-01/2026-11-30", "CL", "2026/2026", "2026/2026"),
    ],
)
def test_the_first_and_the_last_day_lie_in_academic_years(
    force: str, country: str | None, first: str, last: str
) -> None:
    problems = Problems()
    found = years_of(force, country, problems)
    assert found is not None
    assert ([str(year) for year in found], len(problems)) == ([first, last], 0)


@pytest.mark.parametrize(
    ("force", "codes"),
    [
        (None, ["YEARS_NEEDED"]),
        ("2026-09/..", ["YEARS_NEEDED"]),
        ("../2026-09", ["YEARS_NEEDED"]),
        ("XXXX-12-02", ["YEARS_NEEDED", "YEARS_NEEDED"]),
        ("2026/2029", ["YEARS_UNSURE", "YEARS_UNSURE"]),
        ("2026/..", ["YEARS_UNSURE", "YEARS_NEEDED"]),
        ("2026-09/202X", ["YEARS_UNSURE"]),
    ],
)
def test_no_year_is_guessed(force: str | None, codes: list[str]) -> None:
    problems = Problems()
    assert years_of(force, "PL", problems) is None
    assert [problem.code.value for problem in problems] == codes


@given(st.dates(date(2, 1, 1), date(9998, 12, 31)), st.sampled_from(["PL", "KZ", None]))
def test_a_day_of_the_north_lies_between_the_septembers_of_its_year(day: date, country: str | None) -> None:
    year = academic_year(day, country)
    assert date(year.begins, 9, 1) <= day < date(year.begins, 9, 1).replace(year=year.begins + 1)
    assert year.ends == year.begins + 1


@given(st.dates(), st.sampled_from(sorted(SOUTHERN)))
def test_a_year_of_the_south_is_the_calendars(day: date, country: str) -> None:
    assert str(academic_year(day, country)) == f"{day.year:04}/{day.year:04}"
