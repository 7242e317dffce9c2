"""A row as a line of canonical JSON, and back: the same row gives the same line, whichever database it was in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any, cast
from uuid import UUID

import orjson
from piccolo.table import Table

from consortium.db import metadata
from consortium.db.rows import Row

_WRITTEN = orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE
_KEPT = {"text": str, "int": int, "bigint": int, "bool": bool}


def to_line(table: type[Table], row: Row) -> bytes:
    """Return a row as a line: its columns by name in alphabetic order, instants in UTC."""
    plain = {name: write(row[name]) for name, write in _writers(table)}
    return orjson.dumps(plain, default=str, option=_WRITTEN)  # asyncpg's UUIDs are of a class of their own


def from_line(table: type[Table], line: bytes) -> Row:
    """Return the row that a line tells.

    Raises
    ------
    ValueError
        It is no JSON, has not the columns of the table, or a value is not of its column; the message says which.
    """
    given: Any = orjson.loads(line)
    readers = _readers(table)
    if not isinstance(given, dict) or given.keys() != readers.keys():
        raise ValueError("the columns are not those of the table")
    found = cast("Mapping[str, Any]", given)
    return {name: None if found[name] is None else _read(name, read, found[name]) for name, read in readers.items()}


def _read(name: str, read: Callable[[Any], object], value: object) -> object:
    try:
        return read(value)
    except (TypeError, ValueError) as error:
        raise ValueError(f"“{name}” cannot hold {str(value)[:40]}") from error


@lru_cache(maxsize=1_000)
def _writers(table: type[Table]) -> tuple[tuple[str, Callable[[Any], object]], ...]:
    return tuple((column.database_name, _writer(column.kind)) for column in metadata.columns(table))


def _writer(kind: metadata.Kind) -> Callable[[Any], object]:
    match kind:
        case "bool":
            return lambda value: None if value is None else bool(value)
        case "timestamptz":
            return lambda value: None if value is None else value.astimezone(UTC)
        case _:
            return lambda value: value


@lru_cache(maxsize=1_000)
def _readers(table: type[Table]) -> dict[str, Callable[[Any], object]]:
    return {column.database_name: value_reader(column.kind) for column in metadata.columns(table)}


def value_reader(kind: metadata.Kind) -> Callable[[Any], object]:
    """Return what makes a column's value of what JSON tells; it raises TypeError or ValueError where that is none."""
    match kind:
        case "uuid":
            return UUID
        case "date":
            return date.fromisoformat
        case "timestamptz":
            return datetime.fromisoformat
        case "json":
            return lambda value: orjson.dumps(value).decode()
        case "float":
            return _float
        case _:
            return _exactly(_KEPT[kind])


def _float(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError("no number")
    return float(value)


def _exactly(wanted: type[object]) -> Callable[[object], object]:
    def read(value: object) -> object:
        if type(value) is not wanted:
            raise TypeError(f"no {wanted.__name__}")
        return value

    return read
