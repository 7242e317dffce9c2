"""Days and periods in words, as far as they are known."""

from __future__ import annotations

import re
from datetime import date

from consortium.leaflets.words import phrase

_DAY = re.compile(r"(\d{4}|XXXX)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")
_LOCALES = {"zh": "zh_Hans", "en": "en_GB"}
_YEARLESS = "XXXX"
_LEAP = 2000  # in the place of a year that nobody knows: it has every day
_SKELETONS = {1: "y", 2: "yMMMM", 3: "yMMMMd"}
_YEARLESS_SPANS = {2: "MMM", 3: "MMMd"}
_SPANS = {1: "y", 2: "yMMMM", 3: "yMMMd"}


def told_day(edtf: str, language: str) -> str:
    """Return an EDTF text in words; what is marked as uncertain says so, what has no words stands as it is.

    >>> told_day("2009-01/2011-01", "en")
    'January 2009\u2009–\u2009January 2011'
    >>> told_day("2010-06-28/2010-06-30", "en"), told_day("XXXX-12-02", "en")
    ('28–30 Jun 2010', '2 December, year unknown')
    >>> told_day("2010-09?", "fr")
    'septembre 2010 (déduit)'
    """
    bare = edtf.translate({ord("?"): None, ord("~"): None})
    start, _, end = bare.partition("/")
    days = _span(start, end, language) if end and end != start else _one(start, language)
    if days is None:
        return edtf
    return phrase("inferred", language, day=days) if len(bare) < len(edtf) else days


def _span(start: str, end: str, language: str) -> str | None:
    from babel.dates import format_interval

    first, last = _read(start), _read(end)
    if first and last and first[1] == last[1] and _YEARLESS not in start + end:
        return format_interval(first[0], last[0], _SPANS[first[1]], locale=_locale(language))
    if first and last and first[1] == last[1] > 1 and start.startswith(_YEARLESS) and end.startswith(_YEARLESS):
        days = format_interval(first[0], last[0], _YEARLESS_SPANS[first[1]], locale=_locale(language))
        return phrase("yearless", language, day=days)
    one, other = _one(start, language), _one(end, language)
    return None if one is None or other is None else f"{one} – {other}"


def _one(text: str, language: str) -> str | None:
    from babel.dates import format_date, format_skeleton

    if text == "..":
        return "…"
    found = _read(text)
    if found is None:
        return None
    day, parts = found
    if not text.startswith(_YEARLESS) and parts == len(_SKELETONS):
        return format_date(day, "long", locale=_locale(language))
    if not text.startswith(_YEARLESS):
        return format_skeleton(_SKELETONS[parts], day, locale=_locale(language))
    yearless = format_skeleton({2: "MMMM", 3: "MMMMd"}[parts], day, locale=_locale(language)) if parts > 1 else None
    return yearless and phrase("yearless", language, day=yearless)


def _read(text: str) -> tuple[date, int] | None:
    """Return the first day of a year, month or day, and how many of the three are known; None for anything else."""
    found = _DAY.fullmatch(text)
    if found is None:
        return None
    year, month, day = found.groups()
    try:
        known = date(_LEAP if year == _YEARLESS else int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return known, 1 + (month is not None) + (day is not None)


def _locale(language: str) -> str:
    return _LOCALES.get(language, language)
