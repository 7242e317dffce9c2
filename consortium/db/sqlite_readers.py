"""SQLite's readers: short reads on the event loop's own thread, long ones in other threads."""

from __future__ import annotations

import asyncio
import sqlite3
from collections import OrderedDict
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import partial
from time import perf_counter, thread_time
from typing import TypeVar

from consortium.db import sqlite_connection as lite
from consortium.db.cancellation import in_thread
from consortium.db.limits import SLOW
from consortium.db.turns import Turns
from consortium.errors import DatabaseSlow

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], T]

_SHORT = 0.002  # seconds of CPU that a read may take from the event loop
_WAITING = 0.05  # seconds that it may keep the loop, should it wait for the disk
_CHECK_EVERY = 1_000  # instructions of SQLite's machine: some 20 microseconds
_LONG_TEXTS = 1_000
_TRUSTED = 20  # so many reads in a row that take half of `_SHORT` bring a text back to the loop


class Readers:
    """Held connections that refuse to write.

    A hop to another thread costs more than most reads. So a read starts on the loop's thread; if it is not done in
    2 ms (or would have to wait for a lock), it is dropped and starts over in another thread. What took too long goes
    there at once when the same text comes again, until it has been quick for some times. It is the thread's CPU time
    that counts: on a busy machine every read may have to wait for its turn. After `limit` seconds it is stopped.
    """

    def __init__(self, path: str, *, threads: int, patience: float, limit: float | None = None) -> None:
        self._path = path
        self._limit = limit
        self._patience = patience
        self._hooks: list[lite.Hook] = []
        self._threads = ThreadPoolExecutor(threads, "consortium-reader")
        self._turns, self._shares = asyncio.Semaphore(threads), Turns(threads)
        self._idle: list[sqlite3.Connection] = []
        self._all: list[sqlite3.Connection] = []
        self._long: OrderedDict[str, int] = OrderedDict()  # how many quick reads in a row each has had
        self._here: sqlite3.Connection | None = None
        self._began = 0.0  # when the read on the loop did, by the clock
        self._spent: float | None = None  # the thread's CPU time at the first check of that read
        self._late = False

    @property
    def busy(self) -> int:
        """Return how many threads read."""
        return len(self._all) - len(self._idle) - (self._here is not None)

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
                if self._late:
                    self._remember(sql)
                elif "locked" not in str(error):
                    raise
        found, took = await self._in_thread(partial(_timed, work))
        self._reconsider(sql, took)
        return found

    @asynccontextmanager
    async def held(self) -> AsyncGenerator[sqlite3.Connection]:
        """Give a connection of one's own, for a transaction that reads; close it at the end."""
        connection = self._opened(patience=self._patience, room=lite.SELDOM)
        try:
            yield connection
        finally:
            if connection in self._all:  # otherwise all of them were closed meanwhile
                self._all.remove(connection)
            connection.close()

    async def run(self, connection: sqlite3.Connection, work: Work[T]) -> T:
        """Return what the function reads in a thread, on a connection that is held."""
        async with self._turns:
            return await self._within_limit(connection, work)

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
            self._here = self._opened(patience=0, room=lite.OFTEN)
            self._here.set_progress_handler(self._is_late, _CHECK_EVERY)
        self._late, self._spent, self._began = False, None, perf_counter()
        return work(self._here)

    def _is_late(self) -> bool:
        """Return whether the read has had its time; the thread's CPU time, dear to ask for, is left for last."""
        if self._spent is None:
            self._spent = thread_time()
        waited = perf_counter() - self._began
        self._late = waited > _SHORT and (waited > _WAITING or thread_time() - self._spent > _SHORT)
        return self._late

    def _remember(self, sql: str) -> None:
        self._long[sql] = 0
        if len(self._long) > _LONG_TEXTS:
            self._long.popitem(last=False)

    def _reconsider(self, sql: str, took: float) -> None:
        if sql in self._long:
            self._long[sql] = self._long[sql] + 1 if took < _SHORT / 2 else 0
            if self._long[sql] == _TRUSTED:
                del self._long[sql]

    async def _in_thread(self, work: Work[T]) -> T:
        holders = self._shares.holders()
        await self._shares.take(holders)
        try:
            return await self._in_any_thread(work)
        finally:
            self._shares.give(holders)

    async def _in_any_thread(self, work: Work[T]) -> T:
        async with self._turns:
            connection = self._idle.pop() if self._idle else self._opened(patience=self._patience, room=lite.SELDOM)
            try:
                return await self._within_limit(connection, work)
            finally:
                self._idle.append(connection)

    async def _within_limit(self, connection: sqlite3.Connection, work: Work[T]) -> T:
        try:
            async with asyncio.timeout(self._limit):
                return await in_thread(self._threads, partial(work, connection), connection.interrupt)
        except TimeoutError:
            raise DatabaseSlow(SLOW) from None

    def _opened(self, *, patience: float, room: lite.Room) -> sqlite3.Connection:
        connection = lite.open_connection(self._path, self._hooks, writes=False, patience=patience, room=room)
        self._all.append(connection)
        return connection


def _timed(work: Work[T], connection: sqlite3.Connection) -> tuple[T, float]:
    """Return what is read, and the seconds of CPU that this took."""
    began = thread_time()
    found = work(connection)
    return found, thread_time() - began
