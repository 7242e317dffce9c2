"""The PostgreSQL engine: a pool, and transactions that always give their connection back."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Hashable, Sequence
from contextlib import asynccontextmanager, suppress
from time import perf_counter
from typing import TypeVar, cast

import asyncpg

from consortium.db.cancellation import unbroken
from consortium.db.engine import RegisterEngine
from consortium.db.frozen import Reads
from consortium.db.limits import NO_LIMITS, SLOW, TimeLimits
from consortium.db.locking import Lock
from consortium.db.postgres_driver import Connection, Found, Pool, open_pool, row
from consortium.db.rows import Rows, as_list, inserting_all, ordered
from consortium.db.session import Record, Row, Session
from consortium.db.transaction import Transaction
from consortium.db.turns import Turns
from consortium.errors import DatabaseBusy, DatabaseError, DatabaseSlow, DatabaseUnreachable

T = TypeVar("T")

_COLLIDED = (asyncpg.UniqueViolationError, asyncpg.DeadlockDetectedError, asyncpg.SerializationError)
_LOST = "the database does not answer: try again later"
_log = logging.getLogger(__name__)

_MANY = 1_000  # rows that are read apart from the loop
_CLOSING = 5.0  # seconds that closing waits for statements still running
_SETTINGS = {
    "application_name": "consortium",
    "timezone": "UTC",
    "jit": "off",  # compiled statements are many and small: compiling them again as machine code only costs
    "default_text_search_config": "pg_catalog.simple",
}


class PostgresRegisterEngine(RegisterEngine):
    """PostgreSQL behind a pool of held connections."""

    def __init__(
        self,
        url: str,
        *,
        smallest: int,
        largest: int,
        patience: float,
        connect_timeout: float,
        limits: TimeLimits = NO_LIMITS,
    ) -> None:
        self._url = url
        self._settings = {**_SETTINGS, "statement_timeout": _milliseconds(limits.alone)}
        self._begin = f"BEGIN; SET LOCAL statement_timeout = {_milliseconds(limits.in_transaction)}"
        self._sizes = (smallest, largest)
        self._patience = patience
        self._connect_timeout = connect_timeout
        self._pool: Pool | None = None
        self._turns = Turns(largest)
        self._in_use: dict[Connection, tuple[Hashable, ...]] = {}
        self._closing = False
        super().__init__(engine_type="postgres", oldest_version=15)

    def get_version_sync(self) -> float:
        """Return the oldest version that serves; no connection is opened to ask."""
        return 15.0

    async def open(self) -> None:
        """Open the pool's first connections; raises what asyncpg raises."""
        smallest, largest = self._sizes
        self._pool = await open_pool(
            self._url,
            smallest=smallest,
            largest=largest,
            connect_timeout=self._connect_timeout,
            settings=self._settings,
        )

    @property
    def in_use(self) -> int:
        """Return how many connections of the pool are in use."""
        return len(self._in_use)

    async def begin(self, patience: float | None) -> Session:
        """Return a connection of the pool, inside BEGIN."""
        connection = await self._acquired(patience)
        try:
            await _kept(connection, lambda: connection.execute(self._begin))
        except BaseException:
            await unbroken(self._released(connection))
            raise
        return PostgresSession(connection)

    async def end(self, session: Session, *, keep: bool, last: Sequence[str] = ()) -> None:
        """Commit, in one go with the last statements, or roll back; give the connection back to the pool."""
        connection = cast("PostgresSession", session).connection
        try:
            if keep and await _kept(connection, lambda: connection.execute("; ".join([*last, "COMMIT"]))) != "COMMIT":
                raise DatabaseError("PostgreSQL rolled the transaction back instead of committing it")
        finally:
            await self._released(connection)

    async def insert(self, session: Session, rows: Rows) -> None:
        """Write new rows of some tables in one statement."""
        wanted = ordered(rows)
        sql = inserting_all(wanted)
        self.tell(sql)
        await session.execute(sql, [as_list(table, rows[table]) for table in wanted])

    async def outside(self, sql: str, work: Callable[[Session], Awaitable[T]]) -> T:
        """Run one statement on a connection of the pool, where it commits by itself."""
        connection = await self._acquired(None, sql)
        began = perf_counter()
        try:
            return await work(PostgresSession(connection))
        finally:
            self._turns.learn(sql, perf_counter() - began)
            await self._give_back(connection)

    @asynccontextmanager
    async def frozen(self) -> AsyncGenerator[Reads]:
        """Give what reads rows as they all stood at one moment, on a connection of the pool."""
        connection = await self._acquired(None)
        session = PostgresSession(connection)

        async def rows(sql: str, args: Sequence[object]) -> list[Row]:
            self.count(sql)
            return await session.rows(sql, args)

        try:
            await session.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield rows
        finally:
            await unbroken(self._released(connection))

    def collided(self, error: Exception) -> bool:
        """Return whether another transaction wrote the same at the same time, or each waited for the other."""
        return isinstance(error, _COLLIDED)

    async def lock(self, transaction: Transaction, lock: Lock) -> None:
        """Make every other transaction that asks for the same lock wait until this one ends."""
        await transaction.run(lambda session: session.execute("SELECT pg_advisory_xact_lock($1)", (lock.value,)))

    async def close(self) -> None:
        """Close the pool; connections that are still in use are dropped after a while."""
        pool, self._closing = self._pool, True
        if pool is not None:
            await unbroken(_closed(pool))
        self._pool = None

    def transform_response_to_dicts(self, results: list[Record]) -> list[Record]:
        """Return the rows as they are: dicts already."""
        return results

    def _open_pool(self) -> Pool:
        if self._pool is None or self._closing:
            raise DatabaseError("the database is closed")
        return self._pool

    async def _give_back(self, connection: Connection) -> None:
        """Give a connection back, also while the pool is being closed: that waits for it."""
        self._turns.give(self._in_use.pop(connection, ()))
        if self._pool is not None:
            await self._pool.release(connection)

    async def _acquired(self, patience: float | None, sql: str | None = None) -> Connection:
        holders = self._turns.holders(sql)
        try:
            async with asyncio.timeout(self._patience if patience is None else patience):
                await self._turns.take(holders)
                connection = await self._connected(holders)
        except TimeoutError:
            raise DatabaseBusy("every connection of the pool was in use for too long: try again") from None
        except (OSError, asyncpg.PostgresError) as error:
            raise DatabaseUnreachable(_LOST) from error
        self._in_use[connection] = holders
        return connection

    async def _connected(self, holders: tuple[Hashable, ...]) -> Connection:
        try:
            return await self._open_pool().acquire()  # its own timeout would cost a task
        except BaseException:
            self._turns.give(holders)
            raise

    async def _released(self, connection: Connection) -> None:
        try:
            if connection.is_in_transaction():
                await connection.execute("ROLLBACK")
        except Exception as error:  # noqa: BLE001 - whatever it was, the connection goes
            _log.warning("a transaction could not be rolled back, its connection is dropped: %s", error)
            with suppress(asyncpg.InterfaceError):  # the pool has already done it to a connection that was lost
                connection.terminate()
        finally:
            await self._give_back(connection)


def _milliseconds(limit: float | None) -> str:
    return "0" if limit is None else str(max(1, round(limit * 1000)))


async def _closed(pool: Pool) -> None:
    try:
        async with asyncio.timeout(_CLOSING):
            await pool.close()
    except TimeoutError:
        pool.terminate()


async def _kept(connection: Connection, work: Callable[[], Awaitable[T]]) -> T:
    """Return what the work gives.

    Raises `DatabaseUnreachable` where the connection was lost before or over it, `DatabaseSlow` where it took too long.
    """
    try:
        return await work()
    except asyncpg.QueryCanceledError as error:
        raise DatabaseSlow(SLOW) from error
    except Exception as error:
        if _is_lost(connection):
            raise DatabaseUnreachable(_LOST) from error
        raise


def _is_lost(connection: Connection) -> bool:
    try:
        return connection.is_closed()
    except asyncpg.InterfaceError:  # the pool has taken it back already
        return True


def _by_name(found: list[Found]) -> list[Record]:
    return [dict(each.items()) for each in found]


class PostgresSession:
    """One connection of the pool."""

    __slots__ = ("connection",)

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    async def execute(self, sql: str, args: Sequence[object] = ()) -> None:
        """Run a statement whose rows nobody wants; without arguments it may be several."""
        await _kept(self.connection, lambda: self.connection.execute(sql, *args))

    async def records(self, sql: str, args: Sequence[object]) -> list[Record]:
        """Return every row by column name."""
        found = await _kept(self.connection, lambda: self.connection.fetch(sql, *args))
        return _by_name(found) if len(found) < _MANY else await asyncio.to_thread(_by_name, found)

    async def rows(self, sql: str, args: Sequence[object]) -> list[Row]:
        """Return every row as a tuple."""
        return [row(found) for found in await _kept(self.connection, lambda: self.connection.fetch(sql, *args))]

    async def text(self, sql: str, args: Sequence[object]) -> str | None:
        """Return the first column of the first row, or None where there is no row."""
        return cast("str | None", await _kept(self.connection, lambda: self.connection.fetchval(sql, *args)))
