"""The rows of every table, page by page."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from typing import Final

import orjson
from piccolo.table import Table

from consortium.db import Database, metadata, rows
from consortium.db.memory import memory_to_write
from consortium.db.registry import tables
from consortium.db.rows import Row

PAGE: Final = 1_000
SECRET: Final = frozenset({"api_token"})
"""Tables that an archive holds only where it is asked to: digests of tokens."""


def held(*, secrets: bool) -> list[type[Table]]:
    """Return the tables of an archive, each after those to which it refers."""
    return [table for table in tables() if secrets or metadata.tablename(table) not in SECRET]


async def one_moment(database: Database) -> None:
    """Have the transaction that has just begun see one state of the register until its end."""
    if database.dialect_name == "postgresql":
        await database.execute("set transaction isolation level repeatable read")


async def total(database: Database, wanted: Sequence[type[Table]]) -> int:
    """Return how many rows some tables have together."""
    counts = " + ".join(f'(select count(*) from "{metadata.tablename(table)}")' for table in wanted)  # noqa: S608 - tables' own names
    return int(str(await database.text(f"select cast({counts} as text)")))


async def pages(database: Database, table: type[Table]) -> AsyncGenerator[list[Row]]:
    """Yield every row of a table in the order of their ids, a page at a time."""
    mark = _mark(database)
    whole = f"{rows.selecting(table)}{{}} order by id limit {PAGE}"
    page = rows.loaded(table, await database.rows(whole.format("")))
    while page:
        yield page
        page = rows.loaded(table, await database.rows(whole.format(f" where id > {mark}1"), (page[-1]["id"],)))


async def first_in_use(database: Database) -> str | None:
    """Return the name of a table that has rows, or None where the register is empty."""
    for table in tables():
        name = metadata.tablename(table)
        if await database.rows(f'select 1 from "{name}" limit 1'):  # noqa: S608 - a table's own name
            return name
    return None


async def trust_until_the_end(database: Database) -> None:
    """Have SQLite ask only at the commit whether every reference leads somewhere."""
    if database.dialect_name == "sqlite":
        await database.execute("pragma defer_foreign_keys = on")


def to_itself(database: Database, table: type[Table]) -> tuple[str, ...]:
    """Return the columns that are written only once every row is there: on PostgreSQL those to the table itself."""
    if database.dialect_name == "sqlite":
        return ()
    return tuple(column.database_name for column in metadata.columns(table) if column.references is table)


def insert(table: type[Table], page: Sequence[Row], later: Sequence[str]) -> None:
    """Have rows written, some columns left empty."""
    memory = memory_to_write(table)
    blank = dict.fromkeys(later)
    for row in page:
        memory.write(table, {**row, **blank})


async def link(database: Database, table: type[Table], page: Sequence[Row], later: Sequence[str]) -> None:
    """Write the columns that were left empty; for PostgreSQL."""
    linked = [{name: row[name] for name in ("id", *later)} for row in page if any(row[name] for name in later)]
    if linked:
        name = metadata.tablename(table)
        changes = ", ".join(f'"{column}" = given."{column}"' for column in later)
        await database.execute(
            f'update "{name}" set {changes} from jsonb_populate_recordset(null::"{name}", $1::jsonb) given '  # noqa: S608 - names of tables and columns
            f'where "{name}".id = given.id',
            (orjson.dumps(linked).decode(),),
        )


def _mark(database: Database) -> str:
    return "?" if database.dialect_name == "sqlite" else "$"
