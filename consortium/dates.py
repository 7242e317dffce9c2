"""Dates that are known in part, as EDTF texts with their earliest and latest day.

References
----------
Extended Date/Time Format, Library of Congress, 2019 (ISO 8601-2:2019, annex A).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from time import struct_time
from typing import Protocol, cast

UNKNOWN_DAY = date.min
_WINTER = re.compile(r"(\d{4})-24")
_PLAIN = re.compile(r"[1-9]\d{3}-\d{2}-\d{2}", re.ASCII)
_MOST = 60


class _Bounded(Protocol):
    def lower_strict(self) -> struct_time: ...
    def upper_strict(self) -> struct_time: ...


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date or an interval as far as it is known.

    `edtf` is the text as given. `earliest` and `latest` are the first and last day it may mean, both
    included; None where the text leaves that end open or unknown (no year, `..`).
    """

    edtf: str
    earliest: date | None
    latest: date | None

    @property
    def days(self) -> int | None:
        """Return how many days it spans, ends included; None while an end is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1


@lru_cache(maxsize=5_000)
def parse(text: str) -> PartialDate:
    """Return what an EDTF text means.

    Raises ValueError where it is no EDTF text or its end comes before its start.

    >>> parse("2009-06").latest
    datetime.date(2009, 6, 30)
    >>> parse("XXXX-12-02").earliest is None
    True
    """
    if not 0 < len(text) <= _MOST:
        raise ValueError(text)
    start, slash, end = text.partition("/")
    if not slash:
        return PartialDate(text, *_bounds(text))
    if "" in {start, end}:
        raise ValueError(text)
    earliest = None if start == ".." else _bounds(start)[0]
    latest = None if end == ".." else _bounds(end)[1]
    if start == end == ".." or (earliest and latest and latest < earliest):
        raise ValueError(text)
    return PartialDate(text, earliest, latest)


def is_date(text: str) -> bool:
    """Return whether `parse` understands a text."""
    try:
        parse(text)
    except ValueError:
        return False
    return True


def exact(day: date) -> PartialDate:
    """Return a day that is known."""
    return PartialDate(day.isoformat(), day, day)


def _bounds(text: str) -> tuple[date | None, date | None]:
    """Return the first and last day of a text that is no interval.

    A year that is not given leaves both ends unknown. Winter runs from December into February.
    """
    if _PLAIN.fullmatch(text):  # most dates by far, which the grammar takes a hundred times as long to read
        try:
            day = date.fromisoformat(text)
        except ValueError as fault:
            raise ValueError(text) from fault
        return day, day
    from edtf import parse_edtf  # pyright: ignore[reportUnknownVariableType]  # edtf carries no types

    winter = _WINTER.fullmatch(text)
    if winter:
        year = int(winter[1])
        return date(year, 12, 1), date(year + 1, 3, 1) - timedelta(days=1)
    try:
        parsed = cast("_Bounded", parse_edtf(text))
        low, high = parsed.lower_strict(), parsed.upper_strict()
        if low.tm_year < 1 or text.startswith("XXXX"):
            return None, None
        return date(*low[:3]), date(*high[:3])
    except Exception as fault:  # edtf raises pyparsing's, its own and Python's errors alike
        raise ValueError(text) from fault
