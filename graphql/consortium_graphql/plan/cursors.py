"""Where a page starts: `key~id`, the same text on both databases."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import cast

from consortium_graphql.plan.encoding import Encode, utc, uuid_text, whole_number
from consortium_graphql.plan.errors import BadUserInput

MOST = 100
"""How many records a page or a list of ids may hold."""

_SMALLEST, _LARGEST = -(2**31), 2**31


def size(first: object) -> object:
    """Return a page's size. Raises BadUserInput for one that is not between 0 and 100."""
    if not isinstance(first, int) or not 0 <= first <= MOST:
        raise BadUserInput(f"first must be between 0 and {MOST}")
    return first


def few(ids: object) -> object:
    """Return a list of ids. Raises BadUserInput for one of more than 100."""
    found = cast("list[object]", ids)
    if len(found) > MOST:
        raise BadUserInput(f"ids must be at most {MOST}")
    return found


def _small(text: str) -> object:
    number = whole_number(text)
    if not _SMALLEST <= number < _LARGEST:
        raise ValueError(text)
    return number


def _text(text: str) -> object:
    return text


def _instant(text: str) -> object:
    return utc(dt.datetime.fromisoformat(text))


_READ: dict[str, Callable[[str], object]] = {
    "date": dt.date.fromisoformat,
    "timestamptz": _instant,
    "int": _small,
    "bigint": whole_number,
    "uuid": _text,
    "text": _text,
}


def _key_reader(read: Callable[[str], object]) -> Encode:
    def key(cursor: object) -> object:
        try:
            return read(str(cursor).rpartition("~")[0])
        except (ValueError, BadUserInput):
            raise _foreign() from None

    return key


KEY_KINDS = tuple(_READ)
"""The kinds of columns that a page may be sorted by."""

KEYS: dict[str, Encode] = {kind: _key_reader(read) for kind, read in _READ.items()}
"""What reads the key of a cursor, by its kind. It raises BadUserInput for a text that is no cursor of the list."""


def cursor_id(cursor: object) -> object:
    """Return a cursor's id. Raises BadUserInput for a text that is no cursor."""
    found = uuid_text(str(cursor).rpartition("~")[2])
    if found is None:
        raise _foreign()
    return found


def _foreign() -> BadUserInput:
    return BadUserInput("after is not a cursor of this list")
