"""Dates as far as they are known: a year, a month, a day, or a span of them.

The reading follows the part of the Extended Date/Time Format (ISO 8601-2) that registers use: ``2009``,
``2009-06``, ``2009-06-14``, ``201X``, ``2010-22`` (summer), ``2009-06-14/2009-06-18``, ``2009/..``, and the
marks of doubt ``?``, ``~`` and ``%``, which do not move a date.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_DATE = re.compile(r"(?P<year>\d\d[\dX]{2}|XXXX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX)(?:T.*)?)?)?")
_OPEN = ("", "..")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The first and the last day that a date may mean, both included."""

    first: date
    last: date

    @property
    def year(self) -> float:
        """Return the middle of the period in years, e.g. 2009.5 for the year 2009."""
        middle = (self.first.toordinal() + self.last.toordinal() + 1) / 2
        turn = date(self.first.year, 1, 1).toordinal()
        return self.first.year + (middle - turn) / 365.25


def parse_period(text: str) -> Period | None:
    """Return the period that ``text`` means, or ``None`` where it names no year at all.

    A span that is open or unknown on one side has the length of its known side.

    Raises
    ------
    ValueError
        If the text is not a date of the forms above, or a span ends before it begins.

    Examples
    --------
    >>> parse_period("2010-02?")
    Period(first=datetime.date(2010, 2, 1), last=datetime.date(2010, 2, 28))
    >>> parse_period("") is None
    True
    """
    plain = re.sub(r"[?~%]", "", text.strip())
    if "/" not in plain:
        return _parse_date(plain)
    left, right = (_parse_date(side.strip()) for side in plain.split("/", 1))
    start, end = left or right, right or left
    if start is None or end is None:
        return None
    if end.last < start.first:
        raise ValueError(f"the span {text!r} ends before it begins")
    return Period(start.first, end.last)


def period_of(when: "Period | date | str | None") -> Period | None:
    """Return a period from whatever a caller has: a period, a day, a text or nothing."""
    if isinstance(when, str):
        return parse_period(when)
    return Period(when, when) if isinstance(when, date) else when


def year_or_day(day: str) -> str:
    """Return the year alone in place of its last day, for sentences about the end of a day.

    >>> year_or_day("2009-12-31"), year_or_day("2009-06-30")
    ('2009', '2009-06-30')
    """
    return day.removesuffix("-12-31")


def _parse_date(text: str) -> Period | None:
    if text in _OPEN:
        return None
    found = _DATE.fullmatch(text)
    if not found:
        raise ValueError(f"{text!r} is not a date such as 2009, 2009-06 or 2009-06-14")
    if found["year"] == "XXXX":
        return None
    first_year, last_year = int(found["year"].replace("X", "0")), int(found["year"].replace("X", "9"))
    month = found["month"]
    if first_year != last_year or month in (None, "XX"):
        return Period(date(first_year, 1, 1), date(last_year, 12, 31))
    return _month(first_year, int(month)) if found["day"] in (None, "XX") else _day(found)


def _day(found: re.Match[str]) -> Period:
    day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    return Period(day, day)


def _month(year: int, month: int) -> Period:
    start, end = _SEASONS.get(month, (month, month))
    last_year = year + (end < start)
    first = date(year, start, 1)
    return Period(first, date(last_year, end, monthrange(last_year, end)[1]))
