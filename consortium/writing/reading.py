"""From what came in to what a rule may trust: every field read, every reason against it collected."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from itertools import islice
from typing import Any, Protocol, cast
from uuid import UUID

from consortium import dates, text
from consortium.errors import Problems
from consortium.messages import Code
from consortium.writing.fields import Between, CountryCode, Field, Most, Ref, TextsMark, fields_of

MOST_ITEMS = 200
_COUNTRY = re.compile(r"[A-Z]{2}")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Mentioned:
    """What an input names: ids of records by their kind, and codes of countries."""

    records: defaultdict[str, set[UUID]] = field(default_factory=lambda: defaultdict[str, set[UUID]](set))
    countries: set[str] = field(default_factory=set[str])


class Lookup(Protocol):
    """What finds the records that an input names."""

    async def ask(self, mentioned: Mentioned) -> None:
        """Find out which of these there are, before anything else is asked about them."""
        ...

    def exists(self, kind: str, record: UUID) -> bool:
        """Return whether there is such a record that is not void."""
        ...

    def country(self, code: str) -> UUID | None:
        """Return the country of an ISO 3166-1 code, or None."""
        ...


async def read(
    draft: type[Any], given: Mapping[str, object], lookup: Lookup, problems: Problems, *, partly: bool = False
) -> dict[str, Any]:
    """Return the read value of every field.

    Parameters
    ----------
    given
        The input by field name. A field that is absent takes its default or, with `partly`, stays absent.
    lookup
        Asked once about all that the input names, however many parts it has.
    problems
        Takes every reason against the input; a field with one is left out of the answer.
    """
    mentioned = Mentioned()
    mention(draft, given, mentioned)
    await lookup.ask(mentioned)
    return read_asked(draft, given, lookup, problems, partly=partly)


def mention(draft: type[Any], given: Mapping[str, object], mentioned: Mentioned) -> None:
    """Note what an input names, so that a lookup can be asked about many inputs at once."""
    for each in fields_of(draft):
        value = given.get(each.name)
        if value is None:
            continue
        if each.items is not None:
            for item in islice(cast("Iterable[Mapping[str, object]]", value), MOST_ITEMS + 1):
                mention(each.items, item, mentioned)
        elif ref := each.mark(Ref):
            record = _as_id(value)
            if record is not None:
                mentioned.records[ref.kind].add(record)
        elif each.mark(CountryCode):
            code = _as_code(value)
            if _COUNTRY.fullmatch(code):
                mentioned.countries.add(code)


def read_asked(
    draft: type[Any], given: Mapping[str, object], lookup: Lookup, problems: Problems, *, partly: bool = False
) -> dict[str, Any]:
    """Return the read value of every field, like `read`; the lookup was asked about what the input names."""
    values: dict[str, Any] = {}
    for each in fields_of(draft):
        if each.name not in given and (partly or not each.required):
            if not partly:
                values[each.name] = each.default
            continue
        with problems.at(each.name):
            before = len(problems)
            value = _value(each, given.get(each.name), lookup, problems)
            if len(problems) == before:
                values[each.name] = value
    return values


def _value(field: Field, value: object, lookup: Lookup, problems: Problems) -> Any:
    if value is None or (isinstance(value, str) and not value.strip()):
        if field.required and not field.optional:
            problems.add(Code.REQUIRED)
        return None if field.optional or field.required else field.default
    if field.items is not None:
        most = field.mark(Most)
        return _items(field.items, value, lookup, problems, most.size if most else MOST_ITEMS)
    if field.mark(Ref):
        return _record(field.mark(Ref), value, lookup, problems)
    if field.mark(CountryCode):
        return _country(str(value), lookup, problems)
    return _plain(field, value, problems)


def _plain(field: Field, value: Any, problems: Problems) -> Any:
    most = field.mark(Most)
    if field.type is str:
        return _text(value, most.size if most else 500, problems)
    if field.mark(TextsMark):
        return _texts(value, most.size, problems, optional=not field.required)
    if field.is_date:
        return _date(str(value), problems)
    if isinstance(field.type, type) and issubclass(field.type, Enum):
        return value if isinstance(value, field.type) else _member(field.type, value, problems)
    if field.type is date:
        return _day(value, problems)
    if field.type in (int, float):
        return _number(field.type, value, field.mark(Between), problems)
    if field.type is UUID:
        return _id(value, problems)
    if field.type is bool:
        return value
    if field.members is not None:
        return _members(field.members, value, problems)
    return _labels(value, most.size, problems)


def _items(draft: type[Any], value: object, lookup: Lookup, problems: Problems, most: int) -> tuple[Any, ...]:
    given = list(cast("Iterable[Mapping[str, object]]", value))
    if len(given) > most:
        problems.add(Code.TOO_MANY, count=len(given), most=most)
        return ()
    found: list[Any] = []
    for number, item in enumerate(given):
        with problems.at(str(number)):
            before = len(problems)
            values = read_asked(draft, item, lookup, problems)
            if len(problems) == before:
                found.append(draft(**values))
    return tuple(found)


def _record(ref: Ref, value: object, lookup: Lookup, problems: Problems) -> UUID | None:
    record = _id(value, problems)
    if record is not None and not lookup.exists(ref.kind, record):
        problems.add(Code.NOT_FOUND, kind=ref.kind, value=record)
    return record


def _id(value: object, problems: Problems) -> UUID | None:
    record = _as_id(value)
    if record is None:
        problems.add(Code.BAD_ID, value=str(value)[:60])
    return record


def _as_id(value: object) -> UUID | None:
    try:
        return value if isinstance(value, UUID) else UUID(str(value))
    except ValueError:
        return None


def _country(code: str, lookup: Lookup, problems: Problems) -> UUID | None:
    wanted = _as_code(code)
    found = lookup.country(wanted) if _COUNTRY.fullmatch(wanted) else None
    if found is None:
        problems.add(Code.NO_SUCH_COUNTRY, value=code)
    return found


def _as_code(value: object) -> str:
    return str(value).strip().upper()


def _texts(value: object, most: int, problems: Problems, *, optional: bool) -> dict[str, str]:
    found: dict[str, str] = {}
    for number, (lang, words) in enumerate(_pairs(value)):
        with problems.at(str(number)):
            if not text.is_language(lang):
                problems.add(Code.BAD_LANGUAGE, "lang", value=lang)
            elif lang in found:
                problems.add(Code.REPEATED, "lang", value=lang)
            with problems.at("value"):
                found[lang] = _text(words, most, problems)
    if not found and not optional:
        problems.add(Code.REQUIRED)
    return dict(sorted(found.items()))


def _pairs(value: object) -> list[tuple[str, object]]:
    if isinstance(value, Mapping):
        return [(str(lang), words) for lang, words in cast("Mapping[str, object]", value).items()]
    return [(str(item["lang"]), item["value"]) for item in cast("Iterable[Mapping[str, object]]", value)]


def _text(value: object, most: int, problems: Problems) -> str:
    words = _CONTROL.sub("", str(value)).strip()
    if not words:
        problems.add(Code.REQUIRED)
    if len(words) > most:
        problems.add(Code.TOO_LONG, length=len(words), most=most)
    return words


def _date(value: str, problems: Problems) -> dates.PartialDate | None:
    try:
        return dates.parse(value.strip())
    except ValueError:
        first, _, last = value.strip().partition("/")
        if dates.is_date(first) and dates.is_date(last):
            problems.add(Code.DATES_REVERSED, first=first, last=last)
        else:
            problems.add(Code.BAD_DATE, value=value[:60])
        return None


def _day(value: object, problems: Problems) -> date | None:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        problems.add(Code.BAD_DATE, value=str(value)[:60])
        return None


def _member(kind: type[Enum], value: object, problems: Problems) -> Enum | None:
    try:
        return kind(value)
    except ValueError:
        problems.add(Code.NOT_FOUND, kind=kind.__name__, value=value)
        return None


def _members(kind: type[Enum], value: object, problems: Problems) -> tuple[Enum, ...]:
    given = list(cast("Iterable[object]", value))
    if len(given) > len(kind):
        problems.add(Code.TOO_MANY, count=len(given), most=len(kind))
        return ()
    found: list[Enum] = []
    for number, item in enumerate(given):
        with problems.at(str(number)):
            member = item if isinstance(item, kind) else _member(kind, item, problems)
            if member in found:
                problems.add(Code.REPEATED, value=item)
            elif member is not None:
                found.append(member)
    return tuple(found)


def _number(kind: type[int | float], value: Any, between: Between | None, problems: Problems) -> int | float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        problems.add(Code.OUT_OF_RANGE, value=value, least=between and between.least, most=between and between.most)
        return None
    if between and not between.least <= value <= between.most:
        problems.add(Code.OUT_OF_RANGE, value=value, least=between.least, most=between.most)
    return kind(value)


def _labels(value: object, most: int, problems: Problems) -> tuple[str, ...]:
    given = list(cast("Iterable[object]", value))
    if len(given) > most:
        problems.add(Code.TOO_MANY, count=len(given), most=most)
    found: list[str] = []
    for number, label in enumerate(given[:most]):
        with problems.at(str(number)):
            words = _text(label, 100, problems)
            if words in found:
                problems.add(Code.REPEATED, value=words)
            found.append(words)
    return tuple(found)
