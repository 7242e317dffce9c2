"""From the text of a cell to what an input may hold; what a cell cannot be is told with what it may be."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import Enum
from functools import lru_cache
from typing import Any, Final

from consortium.importing.words import Why
from consortium.writing.fields import Field, TextsMark

_FLAGS: Final[Mapping[str, bool]] = {
    "true": True, "yes": True, "1": True, "да": True, "истина": True,
    "false": False, "no": False, "0": False, "нет": False, "ложь": False,
}  # fmt: skip
_DAY: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_SPACES: Final = re.compile(r"[\s\u00a0\u202f]+")


class Unreadable(ValueError):
    """A cell does not hold what its column wants."""

    def __init__(self, why: Why, **facts: object) -> None:
        super().__init__(why.name)
        self.why, self.facts = why, facts


def value_of(field: Field | None, text: str) -> object:
    """Return what a cell that is not empty tells of a field; a key is a text.

    Raises
    ------
    Unreadable
        It is no number, no yes or no, or no value of those known.
    """
    return _reader(field)(text) if field is not None else text


def choices(field: Field) -> tuple[str, ...]:
    """Return the values that a field may have, none where it is not one of some."""
    return _values_of(field.type)


@lru_cache(maxsize=1_000)
def _values_of(wanted: Any) -> tuple[str, ...]:
    return tuple(str(each.value) for each in wanted) if isinstance(wanted, type) and issubclass(wanted, Enum) else ()


def _reader(field: Field) -> Callable[[str], object]:
    if field.mark(TextsMark) or field.type is str:
        return str
    if choices(field):
        return lambda text: _choice(choices(field), text)
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


def _choice(known: tuple[str, ...], text: str) -> str:
    wanted = _SPACES.sub("_", text.replace("-", "_")).upper()
    if wanted not in known:
        raise Unreadable(Why.NO_CHOICE, known=", ".join(known))
    return wanted


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
