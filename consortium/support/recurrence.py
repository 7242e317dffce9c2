"""Rules by which something comes again, by the day: read, written in one way, and worked out.

References
----------
RFC 5545, section 3.3.10 (Recurrence Rule), without what is finer than a day: an hour, a minute or a second.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from itertools import islice

from dateutil.rrule import rrulestr

from consortium.errors import Problems
from consortium.messages import Code

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
TOO_FINE = frozenset({"SECONDLY", "MINUTELY", "HOURLY", "BYSECOND", "BYMINUTE", "BYHOUR"})
MOST_TIMES = 9_999
_DAY = re.compile(r"([+-]?[0-9]{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_UNTIL = re.compile(r"([0-9]{8})(T[0-9]{6}Z?)?")
_NUMBER = re.compile(r"[+-]?[0-9]{1,4}")
_MOST_NTH = {"MONTHLY": 5, "YEARLY": 53}


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """A rule by which something comes again. The fields stand in the order in which the rule is written.

    `days` are weekdays, each as a number among its kind in the month or year (0: all of them) and a name of `WEEKDAYS`.
    """

    frequency: str
    until: date | None = None
    count: int | None = None
    interval: int = 1
    days: tuple[tuple[int, str], ...] = ()
    month_days: tuple[int, ...] = ()
    year_days: tuple[int, ...] = ()
    weeks: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()
    week_start: str = "MO"

    def __str__(self) -> str:
        """Return the rule as RFC 5545 writes it; what goes without saying is left out."""
        return ";".join([f"FREQ={self.frequency}", *self._ending(), *self._choice()])

    def _ending(self) -> Iterator[str]:
        if self.until is not None:
            yield f"UNTIL={_compact(self.until)}"
        if self.count is not None:
            yield f"COUNT={self.count}"

    def _choice(self) -> Iterator[str]:
        if self.interval > 1:
            yield f"INTERVAL={self.interval}"
        if self.days:
            yield "BYDAY=" + ",".join(f"{nth or ''}{day}" for nth, day in self.days)
        for name, part in (
            ("BYMONTHDAY", self.month_days),
            ("BYYEARDAY", self.year_days),
            ("BYWEEKNO", self.weeks),
            ("BYMONTH", self.months),
            ("BYSETPOS", self.positions),
        ):
            if part:
                yield f"{name}={','.join(map(str, part))}"
        if self.week_start != WEEKDAYS[0]:
            yield f"WKST={self.week_start}"

    def between(self, start: date, since: date, until: date) -> Iterator[date]:
        """Yield the days from `since` to `until`, both included, on which it comes; it began to come on `start`.

        A start that the rule itself does not choose is none of the days.
        """
        last = min(until, self.until or until)
        if last < start:
            return
        # What would never come again ends with the days that are asked for, not in the year 9999.
        text = ";".join([f"FREQ={self.frequency}", f"UNTIL={_compact(last)}", *self._choice()])
        found = iter(rrulestr(text, dtstart=datetime.combine(start, time.min)))
        for moment in islice(found, self.count):
            if moment.date() >= since:
                yield moment.date()


def parse(text: str, problems: Problems) -> Recurrence | None:
    """Return what a rule says; None, with every reason noted, where it says nothing that can be kept to."""
    before = len(problems)
    given = _parts(text, problems)
    frequency = given.get("FREQ")
    if frequency is None and len(problems) == before:
        problems.add(Code.BAD_RECURRENCE, value=text)
    elif frequency is not None and frequency not in TOO_FINE.union(FREQUENCIES):
        problems.add(Code.BAD_RECURRENCE, value=f"FREQ={frequency}")
    if {"COUNT", "UNTIL"} <= given.keys():
        problems.add(Code.COUNT_AND_UNTIL)
    values: dict[str, object] = {}
    for name, value in given.items():
        field, read = _READ[name]
        try:
            values[field] = read(value)
        except ValueError:
            problems.add(Code.BAD_RECURRENCE, value=f"{name}={value}")
    if len(problems) == before:
        rule = Recurrence(**values)  # type: ignore[arg-type]  # each was read for its field
        _check_together(rule, problems)
        return rule if len(problems) == before else None
    return None


def _parts(text: str, problems: Problems) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in text.strip().upper().removeprefix("RRULE:").rstrip(";").split(";"):
        name, _, value = (piece.strip() for piece in part.partition("="))
        if name in TOO_FINE or (name == "FREQ" and value in TOO_FINE):
            problems.add(Code.RECURRENCE_TOO_FINE, value=value if name == "FREQ" else name)
        elif name not in _READ or name in found:
            problems.add(Code.BAD_RECURRENCE, value=part)
            continue
        if name in _READ:
            found[name] = value
    return found


def _check_together(rule: Recurrence, problems: Problems) -> None:
    """Note what RFC 5545 does not allow beside each other."""
    numbered = [nth for nth, _ in rule.days if nth]
    most = 0 if rule.weeks else _MOST_NTH.get(rule.frequency, 0)
    if rule.months and rule.frequency == "YEARLY" and not rule.weeks:
        most = _MOST_NTH["MONTHLY"]
    chosen = (rule.days, rule.month_days, rule.year_days, rule.weeks, rule.months)
    wrong = {
        "BYDAY": any(abs(nth) > most for nth in numbered),
        "BYMONTHDAY": bool(rule.month_days) and rule.frequency == "WEEKLY",
        "BYYEARDAY": bool(rule.year_days) and rule.frequency != "YEARLY",
        "BYWEEKNO": bool(rule.weeks) and rule.frequency != "YEARLY",
        "BYSETPOS": bool(rule.positions) and not any(chosen),
    }
    for name, is_wrong in wrong.items():
        if is_wrong:
            problems.add(Code.RECURRENCE_UNFITTING, part=name, frequency=rule.frequency)


def _compact(day: date) -> str:
    return day.isoformat().replace("-", "")


def _until(value: str) -> date:
    found = _UNTIL.fullmatch(value)
    if found is None:
        raise ValueError(value)
    return datetime.strptime(found[1], "%Y%m%d").date()  # noqa: DTZ007  # a day has no zone


def _weekday(value: str) -> str:
    if value not in WEEKDAYS:
        raise ValueError(value)
    return value


def _days(value: str) -> tuple[tuple[int, str], ...]:
    found: set[tuple[int, str]] = set()
    for item in value.split(","):
        day = _DAY.fullmatch(item.strip())
        if day is None or (day[1] is not None and int(day[1]) == 0):
            raise ValueError(item)
        found.add((int(day[1] or 0), day[2]))
    return tuple(sorted(found, key=lambda each: (WEEKDAYS.index(each[1]), each[0])))


def _one(least: int, most: int) -> Callable[[str], int]:
    def read(value: str) -> int:
        if not _NUMBER.fullmatch(value) or not least <= int(value) <= most:
            raise ValueError(value)
        return int(value)

    return read


def _several(most: int, *, backwards: bool = True) -> Callable[[str], tuple[int, ...]]:
    one = _one(-most if backwards else 1, most)

    def read(value: str) -> tuple[int, ...]:
        found = {one(item.strip()) for item in value.split(",")}
        if 0 in found:
            raise ValueError(value)
        return tuple(sorted(found))

    return read


_NAMES: Iterable[str] = (
    "FREQ", "UNTIL", "COUNT", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS", "WKST",
)  # fmt: skip
_READERS: Iterable[Callable[[str], object]] = (
    str, _until, _one(1, MOST_TIMES), _one(1, MOST_TIMES), _days, _several(31), _several(366), _several(53),
    _several(12, backwards=False), _several(366), _weekday,
)  # fmt: skip
_READ: dict[str, tuple[str, Callable[[str], object]]] = {
    name: (field.name, read) for name, field, read in zip(_NAMES, fields(Recurrence), _READERS, strict=True)
}
