"""Many rows by one statement: a list in JSON, which either database takes apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import cast

import orjson
from piccolo.table import Table

from benchmarks.invented import Row, stamped
from consortium.db import Database
from consortium.db.metadata import ColumnInfo, columns, tablename
from consortium.db.registry import tables

_AT_ONCE = 5_000
_CASTS = {"int": "int", "bigint": "bigint", "float": "float8", "bool": "bool", "json": "jsonb", "text": "text"}


async def insert(database: Database, rows: Iterable[tuple[str, Row]]) -> int:
    """Write rows in one transaction and return how many; tables are filled in the order of their references."""
    by_table: defaultdict[str, list[Row]] = defaultdict(list)
    for name, row in rows:
        by_table[name].append(row)
    async with database.transaction():
        for table in tables():
            for part in _parts(by_table[tablename(table)]):
                await _insert(database, table, part)
    return sum(map(len, by_table.values()))


def _parts(rows: list[Row]) -> Iterator[list[Row]]:
    return (rows[start : start + _AT_ONCE] for start in range(0, len(rows), _AT_ONCE))


async def _insert(database: Database, table: type[Table], rows: list[Row]) -> None:
    found = columns(table)
    kept = [(column.name, _default(column)) for column in found]
    values = [[row.get(name, default) for name, default in kept] for row in map(stamped, rows)]
    named = ", ".join(f'"{column.database_name}"' for column in found)
    if database.dialect_name == "sqlite":
        taken = ", ".join(f"json_extract(value, '$[{place}]')" for place in range(len(found)))
        source = "json_each(?1)"
    else:
        taken = ", ".join(f"(value->>{place})::{_cast(column)}" for place, column in enumerate(found))
        source = "json_array_elements($1::json)"
    statement = f'insert into "{tablename(table)}" ({named}) select {taken} from {source}'
    await database.execute(statement, (orjson.dumps(values).decode(),))


def _default(column: ColumnInfo) -> object:
    if column.kind == "json" and column.default is not None:
        return cast("object", orjson.loads(str(column.default)))
    return column.default


def _cast(column: ColumnInfo) -> str:
    return _CASTS.get(column.kind, column.kind)
