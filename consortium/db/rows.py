"""Rows as dicts by column, and the SQL that reads and writes them: made once for each table, without query objects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, cast

import orjson
from piccolo.table import Table

from consortium.db import metadata
from consortium.db.metadata import ColumnInfo
from consortium.db.registry import tables

Row = dict[str, Any]
Rows = Mapping[type[Table], Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Shape:
    """What reading and writing need to know of a table; `blank` is a row of which nothing is given."""

    name: str
    names: tuple[str, ...]
    json: tuple[str, ...]
    references: tuple[str, ...]
    blank: Row

    @property
    def listed(self) -> str:
        """Return the columns as a statement lists them."""
        return ", ".join(f'"{name}"' for name in self.names)


@lru_cache(maxsize=1_000)
def shape(table: type[Table]) -> Shape:
    """Return the shape of a table."""
    found = metadata.columns(table)
    return Shape(
        metadata.tablename(table),
        tuple(column.database_name for column in found),
        tuple(column.database_name for column in found if column.kind == "json"),
        tuple(column.database_name for column in found if column.references is not None),
        {column.database_name: _default(column) for column in found},
    )


def whole(table: type[Table], values: Row) -> Row:
    """Return a row with every column of its table; what is not given takes its default."""
    blank = shape(table).blank
    found = blank | values
    if len(found) != len(blank):
        raise TypeError(f"{shape(table).name} has no column {', '.join(found.keys() - blank.keys())}")
    return found


def loaded(table: type[Table], rows: Iterable[Sequence[object]]) -> list[Row]:
    """Return rows that were read by `selecting` as dicts, their JSON read too."""
    known = shape(table)
    found: list[Row] = [dict(zip(known.names, row, strict=True)) for row in rows]
    for row in found:
        for name in known.json:
            if row[name] is not None:
                row[name] = orjson.loads(row[name])
    return found


@lru_cache(maxsize=1_000)
def selecting(table: type[Table]) -> str:
    """Return the beginning of a statement that reads whole rows."""
    return f'select {shape(table).listed} from "{shape(table).name}"'


@lru_cache(maxsize=1_000)
def updating(table: type[Table], names: tuple[str, ...], mark: str) -> str:
    """Return the statement that changes columns of one row; its last argument is the id. `mark` is `$` or `?`."""
    changes = ", ".join(f'"{name}" = {mark}{number}' for number, name in enumerate(names, 1))
    return f'update "{shape(table).name}" set {changes} where "id" = {mark}{len(names) + 1}'


def arguments(table: type[Table], values: Row) -> list[object]:
    """Return values as a statement takes them: JSON as text."""
    json = shape(table).json
    return [written(value) if name in json else value for name, value in values.items()]


def written(value: object) -> str | None:
    """Return a value as JSON; a text is JSON already."""
    return value if value is None or isinstance(value, str) else orjson.dumps(value, default=str).decode()


def ordered(rows: Rows) -> tuple[type[Table], ...]:
    """Return the tables of some rows, each after those to which it refers."""
    known = tables()
    return tuple(sorted(rows, key=lambda table: known.index(table) if table in known else len(known)))


@lru_cache(maxsize=1_000)
def inserting_one(table: type[Table]) -> str:
    """Return the statement by which SQLite writes a new row."""
    marks = ", ".join("?" for _ in shape(table).names)
    return f'insert into "{shape(table).name}" ({shape(table).listed}) values ({marks})'


@lru_cache(maxsize=1_000)
def inserting_all(wanted: tuple[type[Table], ...]) -> str:
    """Return the one statement by which PostgreSQL writes new rows of some tables: for each a list in JSON.

    Foreign keys are asked at its end, so that the rows may refer to each other.
    """
    parts = [
        f'insert into "{shape(table).name}" ({shape(table).listed}) '
        f'select {shape(table).listed} from jsonb_populate_recordset(null::"{shape(table).name}", ${number}::jsonb)'
        for number, table in enumerate(wanted, 1)
    ]
    *first, last = parts
    named = ", ".join(f"part_{number} as ({part})" for number, part in enumerate(first, 1))
    return f"with {named} {last}" if named else last


def as_list(table: type[Table], rows: Iterable[Row]) -> str:
    """Return rows as the list in JSON that `inserting_all` takes."""
    json = shape(table).json
    plain = [
        row | {name: orjson.Fragment(row[name]) for name in json if isinstance(row[name], str)} if json else row
        for row in rows
    ]
    return orjson.dumps(plain, default=str).decode()


def _default(column: ColumnInfo) -> object:
    """Return what a column holds where nothing is given. Ids and days are always given: theirs is of another moment."""
    if column.primary_key or isinstance(column.default, date):
        return None
    if column.kind == "json" and column.default is not None:
        return cast("object", orjson.loads(str(column.default)))
    return column.default
