"""The queries that every kind of record shares."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from piccolo.table import Table

from consortium.db.locking import for_update
from consortium.places.tables import Country
from consortium.writing.kinds import Row

_AT_ONCE = 1_000  # far below the number of arguments that either database takes


def columns_of(table: type[Table]) -> Any:
    """Return the table as something that has the columns of every record; Piccolo makes them at run time."""
    return table


async def find(table: type[Table], record: UUID, *, locked: bool = False) -> Row | None:
    """Return a row by its id, void or not, or None; `locked` keeps others from changing it until the end."""
    columns = columns_of(table)
    query = columns.select().where(columns.id == record).output(load_json=True)
    rows: list[Row] = await (for_update(query) if locked else query)
    return rows[0] if rows else None


async def find_all(table: type[Table], records: Sequence[UUID]) -> dict[UUID, Row]:
    """Return those rows that there are, void or not, by id; others cannot change them until the end."""
    columns = columns_of(table)
    found: dict[UUID, Row] = {}
    for start in range(0, len(records), _AT_ONCE):
        query = columns.select().where(columns.id.is_in(list(records[start : start + _AT_ONCE])))
        rows: list[Row] = await for_update(query.output(load_json=True))
        found |= {row["id"]: row for row in rows}
    return found


async def where(table: type[Table], column: str, value: object, *, void: bool = False) -> list[Row]:
    """Return the rows with that value in a column, oldest first; void ones only where they are asked for."""
    columns = columns_of(table)
    query = columns.select().where(getattr(columns, column) == value)
    if not void:
        query = query.where(columns.voided_at.is_null())
    rows: list[Row] = await query.order_by(columns.created_at).order_by(columns.id).output(load_json=True)
    return rows


async def count(table: type[Table], column: str, value: object) -> int:
    """Return how many rows that are not void have that value in a column."""
    columns = columns_of(table)
    number: int = await columns.count().where(getattr(columns, column) == value).where(columns.voided_at.is_null())
    return number


async def exists(table: type[Table], record: UUID) -> bool:
    """Return whether there is such a row that is not void."""
    columns = columns_of(table)
    found: bool = await columns.exists().where(columns.id == record).where(columns.voided_at.is_null())
    return found


async def insert(table: type[Table], row: Row) -> None:
    """Write a new row."""
    await table.insert(table(**row))


async def update(table: type[Table], record: UUID, values: Row) -> None:
    """Change columns of a row."""
    columns = columns_of(table)
    changes = {getattr(columns, name): value for name, value in values.items()}
    await table.update(changes).where(columns.id == record)


async def country(code: str) -> UUID | None:
    """Return the country of a code, or None."""
    columns = columns_of(Country)
    query = columns.select(columns.id).where(columns.code == code).where(columns.voided_at.is_null())
    rows: list[Row] = await query
    return rows[0]["id"] if rows else None


def stamp(now: datetime) -> Row:
    """Return the columns of a record that is made now."""
    return {"version": 1, "created_at": now, "updated_at": now}
