"""Values from a client, made fit for a database, or refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import cast
from uuid import UUID

from consortium_graphql.plan.errors import BadUserInput

Encode = Callable[[object], object]
_LARGEST = 2**63


def uuid_text(value: object) -> str | None:
    """Return the canonical text of an id; None, which no row has, for a text that is no id."""
    try:
        return str(UUID(str(value)))
    except ValueError:
        return None


def clean_text(value: object) -> str:
    """Return a text. Raises BadUserInput for one that no database can hold."""
    text = str(value)
    if "\0" in text:
        raise BadUserInput("a text must not hold the character U+0000")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise BadUserInput("a text must not hold half of a surrogate pair") from None
    return text


def whole_number(value: object) -> int:
    """Return a whole number of at most 64 bits. Raises BadUserInput for another."""
    if not isinstance(value, int | str):
        raise BadUserInput("a whole number is wanted")
    try:
        number = int(value)
    except ValueError:
        raise BadUserInput("a whole number is wanted") from None
    if not -_LARGEST <= number < _LARGEST:
        raise BadUserInput("a whole number must fit into 64 bits")
    return number


def utc(value: object) -> dt.datetime:
    """Return an instant in UTC; one without a zone is taken to be in UTC already."""
    if not isinstance(value, dt.datetime):
        raise BadUserInput("a date and time is wanted")
    try:
        return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)
    except OverflowError:
        raise BadUserInput("a date and time must lie in the years 1 to 9999") from None


def chained(first: Encode | None, then: Encode | None) -> Encode | None:
    """Return an encoder that does both; None stays None between them."""
    if first is None or then is None:
        return first or then

    def both(value: object) -> object:
        between = first(value)
        return None if between is None else then(between)

    return both


def asked(encode: Encode) -> Encode:
    """Return an encoder that tells a client what a ValueError of `encode` says."""

    def told(value: object) -> object:
        try:
            return encode(value)
        except ValueError as error:
            raise BadUserInput(str(error)) from error

    return told


def each(encode: Encode) -> Callable[[object], list[object]]:
    """Return an encoder of lists, from one of their items; null items stay null."""

    def all_of(items: object) -> list[object]:
        return [None if item is None else encode(item) for item in cast("Iterable[object]", items)]

    return all_of
