"""The queries that every kind of record shares."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from piccolo.table import Table

from consortium.db import metadata, rows, sayings
from consortium.db.engine import RegisterEngine
from consortium.db.memory import engine_of, memory_of, memory_to_write
from consortium.places.tables import Country
from consortium.writing.kinds import Row

_AT_ONCE = 1_000  # rows that one statement reads


def columns_of(table: type[Table]) -> Any:
    """Return the table as something that has the columns of every record; Piccolo makes them at run time."""
    return table


async def find(table: type[Table], record: UUID, *, locked: bool = False) -> Row | None:
    """Return a row by its id, void or not, or None; `locked` keeps others from changing it until the end."""
    memory = memory_of(table)
    known = memory.find(table, record) if memory is not None and not locked else None
    if known is not None:
        return known
    return (await _read(table, [record], locked=locked)).get(record)


async def find_all(table: type[Table], records: Sequence[UUID]) -> dict[UUID, Row]:
    """Return those rows that there are, void or not, by id; others cannot change them until the end."""
    return await _read(table, records, locked=True)


async def look_up(table: type[Table], records: Iterable[UUID]) -> dict[UUID, Row]:
    """Return those rows that there are, void or not, by id, and keep them at hand in this transaction."""
    memory = memory_of(table)
    known = {record: memory.find(table, record) if memory is not None else None for record in records}
    found = {record: row for record, row in known.items() if row is not None}
    missing = [record for record in known if record not in found]
    if missing:
        read = await _read(table, missing)
        if memory is not None:
            memory.keep(table, read.values())
        found |= read
    return found


async def where(table: type[Table], column: str, value: object, *, void: bool = False) -> list[Row]:
    """Return the rows with that value in a column, oldest first; void ones only where they are asked for."""
    memory = memory_of(table)
    found = memory.naming(table, column, value) if memory is not None else None
    if found is None:
        found = await _where(table, f'"{column}" = {{0}}1', value)
    kept = (row for row in found if void or row["voided_at"] is None)
    return sorted(kept, key=lambda row: (row["created_at"], row["id"]))


async def saying(table: type[Table], columns: Collection[str], names: Collection[str]) -> list[Row]:
    """Return the rows, void ones too, in whose columns of text or JSON all words of one of these names stand."""
    if not columns or not names:
        return []
    engine = engine_of(table)
    told, args = sayings.saying(columns, names, engine.engine_type)
    return rows.loaded(table, await engine.rows(f"{rows.selecting(table)} where {told}", args))


async def count(table: type[Table], column: str, value: object) -> int:
    """Return how many rows that are not void have that value in a column."""
    engine = engine_of(table)
    condition = f'"{column}" = {_mark(engine)}1 and voided_at is null'
    found = await engine.rows(f'select count(*) from "{metadata.tablename(table)}" where {condition}', (value,))
    return int(str(found[0][0]))


async def exists(table: type[Table], record: UUID) -> bool:
    """Return whether there is such a row that is not void."""
    row = await find(table, record)
    return row is not None and row["voided_at"] is None


def expect(table: type[Table], record: UUID) -> None:
    """Say that a row of this id is about to be made in this transaction, so that no row can name it yet."""
    memory = memory_of(table)
    if memory is not None:
        memory.expect(record)


async def insert(table: type[Table], row: Row) -> None:
    """Write a new row; inside a transaction together with others, before its next statement or its commit."""
    async with _a_transaction(table):
        memory_to_write(table).make(table, row)


async def update(table: type[Table], record: UUID, values: Row) -> None:
    """Change columns of a row."""
    memory = memory_of(table)
    if not values or (memory is not None and memory.change(table, record, values)):
        return
    engine = engine_of(table)
    sql = rows.updating(table, tuple(values), _mark(engine))
    await engine.execute(sql, [*rows.arguments(table, values), record])


async def countries(codes: Collection[str]) -> dict[str, UUID]:
    """Return the countries of some codes that there are, by code, and keep them at hand in this transaction."""
    found = await _among(Country, "code", list(codes)) if codes else []
    memory = memory_of(Country)
    if memory is not None:
        memory.keep(Country, found)
    return {row["code"]: row["id"] for row in found if row["voided_at"] is None}


async def country(code: str) -> UUID | None:
    """Return the country of a code, or None."""
    return (await countries([code])).get(code)


def stamp(now: datetime) -> Row:
    """Return the columns of a record that is made now."""
    return {"version": 1, "created_at": now, "updated_at": now}


def _a_transaction(table: type[Table]) -> AbstractAsyncContextManager[object]:
    engine = engine_of(table)
    return nullcontext() if engine.transaction_here() is not None else engine.transaction()


async def _read(table: type[Table], records: Sequence[UUID], *, locked: bool = False) -> dict[UUID, Row]:
    memory = memory_of(table)
    if memory is not None and locked:
        memory.doubt()
    found: dict[UUID, Row] = {}
    for start in range(0, len(records), _AT_ONCE):
        wanted = list(records[start : start + _AT_ONCE])
        found |= {row["id"]: row for row in await _among(table, "id", wanted, locked=locked)}
    return found


async def _among(table: type[Table], column: str, values: list[Any], *, locked: bool = False) -> list[Row]:
    if len(values) == 1:
        return await _where(table, f'"{column}" = {{0}}1', values[0], locked=locked)
    if engine_of(table).engine_type == "sqlite":
        listed = orjson.dumps(values, default=str).decode()
        return await _where(table, f'"{column}" in (select value from json_each({{0}}1))', listed)
    return await _where(table, f'"{column}" = any({{0}}1)', values, locked=locked)


async def _where(table: type[Table], condition: str, value: object, *, locked: bool = False) -> list[Row]:
    engine = engine_of(table)
    # On SQLite nothing need be locked: a transaction is the only writer from its start.
    end = " for update" if locked and engine.engine_type != "sqlite" else ""
    sql = f"{rows.selecting(table)} where {condition.format(_mark(engine))}{end}"
    return rows.loaded(table, await engine.rows(sql, (value,)))


def _mark(engine: RegisterEngine) -> str:
    return "?" if engine.engine_type == "sqlite" else "$"
