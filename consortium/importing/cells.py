"""From the text of a cell to what an input may hold; what a cell cannot be is told with what it may be."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from enum import Enum
from functools import lru_cache
from typing import Any, Final

from consortium.importing.formulas import FAILED
from consortium.importing.words import Why
from consortium.messages import LANGUAGES
from consortium.text import fold
from consortium.vocabulary import word
from consortium.writing.fields import Field, TextsMark

_FLAGS: Final[Mapping[str, bool]] = {
    "true": True, "yes": True, "1": True, "да": True, "истина": True,
    "false": False, "no": False, "0": False, "нет": False, "ложь": False,
}  # fmt: skip
_DAY: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_SPACES: Final = re.compile(r"[\s\u00a0\u202f]+")


class Unreadable(ValueError):
    """A cell does not hold what its column wants."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.name)
        self.why = why

    def sentence(self, field: Field | None, language: str) -> str:
        """Return what is wrong, with the values that a field may have."""
        known = ", ".join(words_of(field, language)) if field is not None else ""
        return self.why.in_(language, known=known)


def value_of(field: Field | None, text: str) -> object:
    """Return what a cell that is not empty tells of a field; a key is a text.

    Raises
    ------
    Unreadable
        It is no number, no yes or no, no value of those known, or what a formula leaves that has failed.
    """
    if text in FAILED:
        raise Unreadable(Why.FAILED)
    return _reader(field)(text) if field is not None else text


def choices(field: Field) -> tuple[str, ...]:
    """Return the values that a field may have, none where it is not one of some."""
    return _values_of(field.type)


def words_of(field: Field, language: str) -> tuple[str, ...]:
    """Return what people call those values, in their order: “SCHOOL (школа)”; in English by the value alone."""
    if language == "en":
        return choices(field)
    return tuple(f"{each.value} ({word(each, language)})" for each in field.type) if choices(field) else ()


@lru_cache(maxsize=1_000)
def _values_of(wanted: Any) -> tuple[str, ...]:
    return tuple(str(each.value) for each in wanted) if isinstance(wanted, type) and issubclass(wanted, Enum) else ()


def _reader(field: Field) -> Callable[[str], object]:
    if field.mark(TextsMark) or field.type is str:
        return str
    if choices(field):
        return lambda text: _choice(field.type, text)
    if field.is_date:
        return day
    readers: dict[object, Callable[[str], object]] = {bool: _flag, int: _whole, float: _number}
    if field.type in readers:
        return readers[field.type]
    return _list if getattr(field.type, "__origin__", None) is tuple else str


def day(text: str) -> str:
    """Return a date as EDTF; one written as is usual in Russian is turned round.

    >>> day("14.06.2009"), day("2009-06")
    ('2009-06-14', '2009-06')
    """
    found = _DAY.fullmatch(text)
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else text


def _choice(wanted: Any, text: str) -> str:
    """Return the value that is written so, or that people call so in English or Russian."""
    value = _SPACES.sub("_", text.replace("-", "_")).upper()
    if value in _values_of(wanted):
        return value
    called = _by_word(wanted).get(fold(text), [])
    if len(called) != 1:
        raise Unreadable(Why.NO_CHOICE)
    return called[0]


@lru_cache(maxsize=1_000)
def _by_word(wanted: Any) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for each in wanted:
        for called in {fold(word(each, language)) for language in LANGUAGES}:
            found[called].append(str(each.value))
    return dict(found)


def _flag(text: str) -> bool:
    if text.casefold() not in _FLAGS:
        raise Unreadable(Why.NO_FLAG)
    return _FLAGS[text.casefold()]


def _whole(text: str) -> int:
    try:
        return int(_SPACES.sub("", text))
    except ValueError:
        raise Unreadable(Why.NO_WHOLE_NUMBER) from None


def _number(text: str) -> float:
    try:
        return float(_SPACES.sub("", text).replace(",", "."))
    except ValueError:
        raise Unreadable(Why.NO_NUMBER) from None


def _list(text: str) -> list[str]:
    return [each.strip() for each in text.split(";") if each.strip()]
