"""SQLite's one writer: a held connection in a thread of its own, for which transactions wait in line."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from time import monotonic
from typing import TypeVar

from consortium.db import sqlite_connection as lite
from consortium.db.cancellation import in_thread, unbroken
from consortium.db.limits import SLOW
from consortium.db.session import Record, Row
from consortium.errors import DatabaseBusy, DatabaseError, DatabaseSlow

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], T]

_SLICE = 0.2  # for how many seconds one attempt waits for another process: the longest that a cancelled one lingers


class Writer:
    """The connection that writes.

    `patience` is the number of seconds that a transaction waits for its turn, `limit` that after which a statement in
    it is stopped.
    """

    def __init__(self, path: str, patience: float, limit: float | None = None) -> None:
        self._path = path
        self._limit = limit
        self._patience = patience
        self._line = asyncio.Lock()
        self._thread = ThreadPoolExecutor(1, "consortium-writer")
        self._hooks: list[lite.Hook] = []
        self._held: sqlite3.Connection | None = None

    async def open(self) -> None:
        """Open the connection, making the file where there is none."""
        await self._patiently(lambda _: None, monotonic() + self._patience)

    async def add_hook(self, hook: lite.Hook) -> None:
        """Have a function prepare the connection, and any that may replace it."""
        await in_thread(self._thread, partial(self._hook, hook))

    async def begin(self, patience: float | None = None) -> WriterSession:
        """Wait for one's turn and begin; `end` must follow. Raises `DatabaseBusy` where the patience ends first."""
        deadline = await self._turn(patience)
        try:
            connection = await self._patiently(_begin, deadline)
            return WriterSession(connection, self._thread, self._limit)
        except BaseException:
            await self._leave()
            raise

    async def end(self, session: WriterSession, *, keep: bool, last: Sequence[str] = ()) -> None:
        """Commit, in one go with the last statements, or roll back; let the next one in, whatever happened."""
        committed = False
        try:
            if keep:
                await session.commit(last)
                committed = True
        finally:
            if committed:
                self._line.release()
            else:
                await self._leave()

    async def once(self, work: Work[T]) -> T:
        """Run one statement outside of any transaction: it commits by itself."""
        deadline = await self._turn(None)
        try:
            return await self._patiently(work, deadline)
        finally:
            await self._leave()

    async def close(self) -> None:
        """Close the connection and end the thread."""
        await unbroken(in_thread(self._thread, self._drop))
        self._thread.shutdown()

    async def _turn(self, patience: float | None) -> float:
        allowed = self._patience if patience is None else patience
        deadline = monotonic() + allowed
        try:
            async with asyncio.timeout(allowed):
                await self._line.acquire()
        except TimeoutError:
            raise DatabaseBusy("other writers of this process did not finish in time: try again") from None
        return deadline

    async def _patiently(self, work: Work[T], deadline: float) -> T:
        while True:
            try:
                return await in_thread(self._thread, partial(self._attempt, work))
            except sqlite3.OperationalError as error:
                if "locked" not in str(error):
                    raise
                if monotonic() >= deadline:
                    raise DatabaseBusy(f"another process keeps {self._path} locked: try again") from error

    async def _leave(self) -> None:
        try:
            await unbroken(in_thread(self._thread, self._clean))
        finally:
            self._line.release()

    # What follows runs in the writer's thread.

    def _attempt(self, work: Work[T]) -> T:
        if self._held is None:
            self._held = lite.open_connection(self._path, self._hooks, writes=True, patience=_SLICE, room=lite.WRITING)
        return work(self._held)

    def _hook(self, hook: lite.Hook) -> None:
        self._hooks.append(hook)
        if self._held is not None:
            hook(self._held)

    def _clean(self) -> None:
        if self._held is not None and self._held.in_transaction:
            try:
                self._held.execute("ROLLBACK")
            except sqlite3.Error:
                self._drop()

    def _drop(self) -> None:
        connection, self._held = self._held, None
        if connection is not None:
            with suppress(sqlite3.Error):
                connection.close()


def _begin(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.execute("BEGIN IMMEDIATE")
    return connection


class WriterSession:
    """The writer's connection, inside the transaction of the one whose turn it is."""

    __slots__ = ("_connection", "_limit", "_thread")

    def __init__(self, connection: sqlite3.Connection, thread: ThreadPoolExecutor, limit: float | None) -> None:
        self._connection = connection
        self._thread = thread
        self._limit = limit

    async def execute(self, sql: str, args: Sequence[object] = ()) -> None:
        """Run a statement whose rows nobody wants."""
        await self._run(partial(lite.execute, sql=sql, args=args))

    async def many(self, statements: Sequence[tuple[str, Sequence[Sequence[object]]]]) -> None:
        """Run each statement once for each of its rows of arguments, all in one go."""
        await self._run(partial(lite.many, statements=statements))

    async def records(self, sql: str, args: Sequence[object]) -> list[Record]:
        """Return every row by column name."""
        return await self._run(partial(lite.records, sql=sql, args=args))

    async def rows(self, sql: str, args: Sequence[object]) -> list[Row]:
        """Return every row as a tuple."""
        return await self._run(partial(lite.rows, sql=sql, args=args))

    async def text(self, sql: str, args: Sequence[object]) -> str | None:
        """Return the first column of the first row, or None where there is no row."""
        return await self._run(partial(lite.text, sql=sql, args=args))

    async def commit(self, last: Sequence[str]) -> None:
        """Run the last statements and commit, all in one go, however long it takes."""
        statements = [(sql, [()]) for sql in (*last, "COMMIT")]
        await in_thread(self._thread, partial(self._checked, partial(lite.many, statements=statements)))

    async def _run(self, work: Work[T]) -> T:
        try:
            async with asyncio.timeout(self._limit):
                return await in_thread(self._thread, partial(self._checked, work), self._connection.interrupt)
        except TimeoutError:
            raise DatabaseSlow(SLOW) from None

    def _checked(self, work: Work[T]) -> T:
        # After a full disk and the like SQLite rolls back by itself; what came next would commit piece by piece.
        if not self._connection.in_transaction:
            raise DatabaseError("SQLite ended the transaction by itself: nothing of it was kept")
        return work(self._connection)
