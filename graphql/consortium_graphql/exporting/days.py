"""What other programs can be told of days that are known in part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

_DAY = r"\d{4}-\d{2}-\d{2}\??"
_EXACT = re.compile(rf"{_DAY}(/{_DAY})?")
_PLAIN = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Days:
    """Days that are known, both included; `inferred` where the register does not take them from a source's words."""

    first: date
    last: date
    inferred: bool = False


def exact_days(partial: Mapping[str, Any] | None) -> Days | None:
    """Return the days that an answered partial date names; None where it does not name its first and last day.

    A day that is marked `?` is one that was inferred; one that is approximate (`~`) is none.

    >>> exact_days({"edtf": "2010-06", "earliest": "2010-06-01", "latest": "2010-06-30"}) is None
    True
    """
    if partial is None or not _EXACT.fullmatch(partial["edtf"]):
        return None
    ends = date.fromisoformat(partial["earliest"]), date.fromisoformat(partial["latest"])
    return Days(*ends, inferred="?" in partial["edtf"])


def iso_ends(partial: Mapping[str, Any] | None) -> tuple[str | None, str | None]:
    """Return the first and the last end of a partial date as far as ISO 8601 can tell them: 2009, 2009-06, 2009-06-14.

    >>> iso_ends({"edtf": "2009-06/.."}), iso_ends({"edtf": "2009"})
    (('2009-06', None), ('2009', '2009'))
    """
    start, slash, end = (partial["edtf"] if partial else "").partition("/")
    return _plain(start), _plain(end if slash else start)


def earlier_days(node: Mapping[str, Any]) -> list[tuple[str, Days]]:
    """Return the days that an exchange was planned for before, oldest first, each with the change that came after.

    Days that were planned twice are told once, as of the last time; those on which it now stands are left out.
    """
    now = exact_days(node["actual"] or node["planned"])
    lines: list[Mapping[str, Any]] = list(node["schedule"])
    found: dict[Days, str] = {}
    for line, following in zip(lines, _changes(lines), strict=True):
        days = exact_days(line["planned"])
        if days and days != now:
            found.pop(days, None)
            found[days] = following
    return [(change, days) for days, change in found.items()]


def _changes(lines: Iterable[Mapping[str, Any]]) -> list[str]:
    changes = [str(line["change"]) for line in lines]
    return [*changes[1:], "CHANGED"][: len(changes)]


def _plain(text: str) -> str | None:
    return text if _PLAIN.fullmatch(text) else None
