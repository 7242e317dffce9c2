"""The SQLite engine: one writer, some readers, all held."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from functools import partial
from typing import TypeVar, cast

from consortium.db import sqlite_connection as lite
from consortium.db.engine import RegisterEngine
from consortium.db.frozen import Reads
from consortium.db.limits import NO_LIMITS, TimeLimits
from consortium.db.locking import Lock
from consortium.db.rows import Rows, arguments, inserting_one, ordered
from consortium.db.session import Record, Row, Session
from consortium.db.sqlite_readers import Readers
from consortium.db.sqlite_writer import Work, Writer, WriterSession
from consortium.db.transaction import Transaction

T = TypeVar("T")

_READS = re.compile(r"\s*(select|values|explain|with)\b", re.IGNORECASE)
_WRITES = re.compile(r"\b(insert|update|delete|replace)\b", re.IGNORECASE)


def reads(sql: str) -> bool:
    """Return whether a statement surely only reads; a doubtful one is taken for a write, which is only slower."""
    found = _READS.match(sql)
    return found is not None and (found[1].lower() != "with" or _WRITES.search(sql) is None)


class SQLiteRegisterEngine(RegisterEngine):
    """SQLite, in write-ahead mode, so that readers and the writer do not wait for each other."""

    def __init__(self, path: str, *, readers: int, patience: float, limits: TimeLimits = NO_LIMITS) -> None:
        self._writer = Writer(path, patience, limits.in_transaction)
        self._readers = Readers(path, threads=readers, patience=patience, limit=limits.alone)
        super().__init__(engine_type="sqlite", oldest_version=3.35)

    def get_version_sync(self) -> float:
        """Return the version of the SQLite library, as 3.40."""
        major, minor, _ = sqlite3.sqlite_version_info
        return float(f"{major}.{minor}")

    @property
    def in_use(self) -> int:
        """Return how many threads read."""
        return self._readers.busy

    async def open(self) -> None:
        """Open the writer's connection, making the file where there is none."""
        await self._writer.open()

    async def add_hook(self, hook: lite.Hook) -> None:
        """Have a function prepare every connection, those open and those to come."""
        await self._writer.add_hook(hook)
        self._readers.add_hook(hook)

    async def begin(self, patience: float | None) -> Session:
        """Return the writer's connection inside BEGIN IMMEDIATE, after those who came first."""
        return await self._writer.begin(patience)

    async def end(self, session: Session, *, keep: bool, last: Sequence[str] = ()) -> None:
        """Commit, in one go with the last statements, or roll back; then let the next writer in."""
        await self._writer.end(cast("WriterSession", session), keep=keep, last=last)

    async def insert(self, session: Session, rows: Rows) -> None:
        """Write new rows of some tables, a statement a table, in one go."""
        statements = [(inserting_one(table), [arguments(table, row) for row in rows[table]]) for table in ordered(rows)]
        self.tell(*(sql for sql, _ in statements))
        await cast("WriterSession", session).many(statements)

    async def outside(self, sql: str, work: Callable[[Session], Awaitable[T]]) -> T:
        """Run one statement: a read on a reader, anything else on the writer, where it commits by itself."""
        return await work(_Alone(self._readers, self._writer, reads=reads(sql)))

    @asynccontextmanager
    async def frozen(self) -> AsyncGenerator[Reads]:
        """Give what reads rows as they all stood at one moment: the writer goes on, and its log grows meanwhile."""
        async with self._readers.held() as connection:

            async def rows(sql: str, args: Sequence[object]) -> list[Row]:
                self.count(sql)
                return await self._readers.run(connection, partial(lite.rows, sql=sql, args=args))

            await self._readers.run(connection, partial(lite.execute, sql="BEGIN", args=()))
            yield rows

    async def lock(self, transaction: Transaction, lock: Lock) -> None:
        """Do nothing: whoever is inside a transaction is the only writer of all processes."""

    async def close(self) -> None:
        """Close every connection, the writer's last, so that SQLite tidies its files away; end every thread."""
        await self._readers.close()
        await self._writer.close()


class _Alone:
    """Runs one statement that stands in no transaction."""

    __slots__ = ("_readers", "_reads", "_writer")

    def __init__(self, readers: Readers, writer: Writer, *, reads: bool) -> None:
        self._readers = readers
        self._writer = writer
        self._reads = reads

    async def execute(self, sql: str, args: Sequence[object] = ()) -> None:
        await self._run(sql, partial(lite.execute, sql=sql, args=args))

    async def records(self, sql: str, args: Sequence[object]) -> list[Record]:
        return await self._run(sql, partial(lite.records, sql=sql, args=args))

    async def rows(self, sql: str, args: Sequence[object]) -> list[Row]:
        return await self._run(sql, partial(lite.rows, sql=sql, args=args))

    async def text(self, sql: str, args: Sequence[object]) -> str | None:
        return await self._run(sql, partial(lite.text, sql=sql, args=args))

    async def _run(self, sql: str, work: Work[T]) -> T:
        return await (self._readers.read(sql, work) if self._reads else self._writer.once(work))
