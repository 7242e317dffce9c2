"""Registers for tests: filled with tables, emptied between examples."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import AsyncExitStack
from types import TracebackType
from typing import Self, TypeVar

from piccolo.table import create_db_tables

from consortium.db import Database, metadata, open_database
from consortium.db.history import versions
from consortium.db.registry import tables
from consortium.db.upgrade import upgrade
from consortium_graphql.plan.named import COUNTED

T = TypeVar("T")


async def statements_once_counted(database: Database, ask: Callable[[], Awaitable[object]]) -> list[str]:
    """Return the statements that are run when the same is asked again, those that count whole lists left out.

    Totals are counted anew after whatever is written to the cluster, by another test too, and on SQLite by whichever
    connection has not counted yet: nobody can say when.
    """
    await ask()
    with database.watched() as run:
        await ask()
    return [sql for sql in run if f"select '{COUNTED}'" not in sql]


async def fill(url: str) -> None:
    """Make every table: by the migrations or, before there is the first, from the tables themselves."""
    async with open_database(url) as database:
        if versions():
            await upgrade(database)
        else:
            await create_db_tables(*tables())
        if database.dialect_name == "sqlite":
            await database.execute("PRAGMA wal_checkpoint(TRUNCATE)")


async def clean(database: Database) -> None:
    """Delete every row of every table."""
    async with database.transaction():
        if database.dialect_name == "sqlite":
            await database.execute("PRAGMA defer_foreign_keys = ON")
        else:
            await database.execute("SET LOCAL session_replication_role = replica")  # no foreign key is checked
        for table in tables():
            await database.execute(f'DELETE FROM "{metadata.tablename(table)}"')


class CleanDatabase:
    """An open register with an event loop of its own, for code that is not async: Hypothesis' properties and machines.

    `clean()` before each example; `run(...)` awaits.
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self._runner = asyncio.Runner()
        self._opened = AsyncExitStack()
        self.database: Database

    def __enter__(self) -> Self:
        self._runner.__enter__()
        self.database = self.run(self._opened.enter_async_context(open_database(self._url, connections=(1, 5))))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.run(self._opened.aclose())
        self._runner.close()

    def run(self, work: Coroutine[object, object, T]) -> T:
        """Return what the work gives."""
        return self._runner.run(work)

    def clean(self) -> None:
        """Delete every row of every table."""
        self.run(clean(self.database))
