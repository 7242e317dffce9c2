"""Academic years: from days to the years in which a condition holds."""

from __future__ import annotations

from datetime import date

from consortium.dates import parse
from consortium.errors import Problems
from consortium.ewp.model import AcademicYear
from consortium.messages import Code

_SEPTEMBER = 9
SOUTHERN = frozenset(
    {"AR", "AU", "BO", "BR", "BW", "CL", "FJ", "LS", "MZ", "NA", "NZ", "PE", "PG", "PY", "SZ", "UY", "ZA", "ZM", "ZW"}
)
"""Countries of the southern hemisphere, by ISO 3166-1, whose academic year is the calendar year."""

Bounds = tuple[date | None, date | None]


def academic_year(day: date, country: str | None) -> AcademicYear:
    """Return the academic year of a day in a country, which is taken as northern where it is not known.

    In the north it begins with September and is named by two calendar years, in the south with January and by one.

    >>> str(academic_year(date(2026, 8, 31), "PL")), str(academic_year(date(2026, 9, 1), "PL"))
    ('2025/2026', '2026/2027')
    """
    if country in SOUTHERN:
        return AcademicYear(day.year, day.year)
    begins = day.year if day.month >= _SEPTEMBER else day.year - 1
    return AcademicYear(begins, begins + 1)


def years_of(force: str | None, country: str | None, problems: Problems) -> tuple[AcademicYear, AcademicYear] | None:
    """Return the academic years of the first and the last day in force, both in the receiver's country.

    Where an end is open, unknown, or may lie in either of two academic years, the reason is noted and None returned:
    nobody is bound to a year that the register does not tell.
    """
    if force is None:
        problems.add(Code.YEARS_NEEDED, "force")
        return None
    start, _, end = force.partition("/")
    first, last = (_year(text, country, problems) for text in (start, end or start))
    return None if first is None or last is None else (first, last)


def _year(text: str, country: str | None, problems: Problems) -> AcademicYear | None:
    earliest, latest = (None, None) if text == ".." else _bounds(text)
    if earliest is None or latest is None:
        problems.add(Code.YEARS_NEEDED, "force")
        return None
    first, last = academic_year(earliest, country), academic_year(latest, country)
    if first != last:
        problems.add(Code.YEARS_UNSURE, "force", value=text, first=first, last=last)
        return None
    return first


def _bounds(text: str) -> Bounds:
    known = parse(text)
    return known.earliest, known.latest
