"""SQLite's readers: short reads on the event loop's own thread, long ones in other threads."""

from __future__ import annotations

import asyncio
import sqlite3
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from time import perf_counter
from typing import TypeVar

from consortium.db import sqlite_connection as lite
from consortium.db.cancellation import in_thread

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], T]

_SHORT = 0.002  # seconds that a read may keep the event loop
_CHECK_EVERY = 1_000  # instructions of SQLite's machine: some 20 microseconds
_LONG_TEXTS = 1_000


class Readers:
    """Held connections that refuse to write.

    A hop to another thread costs more than most reads. So a read starts on the loop's thread; if it is not done in
    2 ms (or would have to wait for a lock), it is dropped and starts over in another thread, and the next one of the
    same text goes there at once.
    """

    def __init__(self, path: str, *, threads: int, patience: float) -> None:
        self._path = path
        self._patience = patience
        self._hooks: list[lite.Hook] = []
        self._threads = ThreadPoolExecutor(threads, "consortium-reader")
        self._turns = asyncio.Semaphore(threads)
        self._idle: list[sqlite3.Connection] = []
        self._all: list[sqlite3.Connection] = []
        self._long: OrderedDict[str, None] = OrderedDict()
        self._here: sqlite3.Connection | None = None
        self._deadline = 0.0
        self._late = False

    def add_hook(self, hook: lite.Hook) -> None:
        """Have a function prepare every connection, those open and those to come."""
        self._hooks.append(hook)
        for connection in self._all:
            hook(connection)

    async def read(self, sql: str, work: Work[T]) -> T:
        """Return what the function, which runs this one statement, reads."""
        if sql not in self._long:
            try:
                return self._quickly(work)
            except sqlite3.OperationalError as error:
                if not (self._late or "locked" in str(error)):
                    raise
            self._remember(sql)
        return await self._in_thread(work)

    async def close(self) -> None:
        """Stop what is being read, close every connection and end the threads."""
        for connection in self._all:
            connection.interrupt()
        await asyncio.to_thread(self._threads.shutdown)
        for connection in self._all:
            connection.close()
        self._all.clear()
        self._idle.clear()
        self._here = None

    def _quickly(self, work: Work[T]) -> T:
        if self._here is None:
            self._here = self._opened(patience=0)
            self._here.set_progress_handler(self._is_late, _CHECK_EVERY)
        self._late = False
        self._deadline = perf_counter() + _SHORT
        return work(self._here)

    def _is_late(self) -> bool:
        self._late = perf_counter() > self._deadline
        return self._late

    def _remember(self, sql: str) -> None:
        self._long[sql] = None
        if len(self._long) > _LONG_TEXTS:
            self._long.popitem(last=False)

    async def _in_thread(self, work: Work[T]) -> T:
        async with self._turns:
            connection = self._idle.pop() if self._idle else self._opened(patience=self._patience)
            try:
                return await in_thread(self._threads, partial(work, connection), connection.interrupt)
            finally:
                self._idle.append(connection)

    def _opened(self, *, patience: float) -> sqlite3.Connection:
        connection = lite.open_connection(self._path, self._hooks, writes=False, patience=patience)
        self._all.append(connection)
        return connection
