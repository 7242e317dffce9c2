"""The open database: what stores, services and the compiler of GraphQL documents ask it."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from contextlib import AbstractContextManager, asynccontextmanager
from typing import ClassVar

from consortium.db import constraints, metadata
from consortium.db.address import Address, Dialect, parse
from consortium.db.frozen import Frozen
from consortium.db.limits import NO_LIMITS, TimeLimits
from consortium.db.locking import Lock
from consortium.db.opening import open_engine
from consortium.db.postgres_engine import PostgresRegisterEngine
from consortium.db.registry import tables
from consortium.db.session import Row
from consortium.db.sqlite_connection import Hook as ConnectionHook
from consortium.db.sqlite_engine import SQLiteRegisterEngine
from consortium.db.transaction import Hook, Transaction
from consortium.errors import DatabaseError, TransactionMisuse

constraints.install()

_PATIENCE = 600.0  # seconds that one who must be alone waits for another

RegisterDatabaseEngine = SQLiteRegisterEngine | PostgresRegisterEngine


class Database:
    """An open register. Made by `open_database`; belongs to the event loop in which it was opened."""

    _bound: ClassVar[Database | None] = None

    def __init__(self, address: Address, engine: RegisterDatabaseEngine) -> None:
        self.address = address
        self.engine = engine

    @property
    def dialect_name(self) -> Dialect:
        """Return which SQL the database speaks."""
        return self.address.dialect

    @property
    def shown(self) -> str:
        """Return the address without its password."""
        return self.address.shown

    def transaction(self, *, patience: float | None = None) -> Transaction:
        """Return a transaction to be entered with `async with`; inside another it is a savepoint.

        `patience` is the number of seconds to wait for the right to write, by default that of the database.
        """
        return self.engine.transaction(patience=patience)

    @asynccontextmanager
    async def alone(self, lock: Lock) -> AsyncGenerator[Transaction]:
        """Give a transaction that begins once no other has the lock: all others that want it wait till this one ends.

        It sees what those before it have written. On SQLite, which has one writer, it waits ten minutes at most.
        """
        async with self.transaction(patience=_PATIENCE) as transaction:
            await self.engine.lock(transaction, lock)
            yield transaction

    @asynccontextmanager
    async def frozen(self) -> AsyncGenerator[Frozen]:
        """Give the register as it stands, to be read by several statements that see no write between them."""
        async with self.engine.frozen() as reads:
            yield Frozen(self.dialect_name, reads)

    def after_commit(self, hook: Hook) -> None:
        """Have a function called once this task's outermost transaction is committed, and never if it is not."""
        transaction = self.engine.transaction_here()
        if transaction is None:
            raise TransactionMisuse("after_commit is for the inside of a transaction")
        transaction.after_commit(hook)

    def collided(self, error: Exception) -> bool:
        """Return whether a transaction failed because of another at the same time: repeated, it may succeed."""
        return self.engine.collided(error)

    async def text(self, sql: str, args: Sequence[object] = ()) -> str | None:
        """Return the first column of the first row, or None; inside a transaction of this task, as it sees it."""
        return await self.engine.text(sql, args)

    async def rows(self, sql: str, args: Sequence[object] = ()) -> list[Row]:
        """Return every row as a tuple; inside a transaction of this task, as it sees them."""
        return await self.engine.rows(sql, args)

    async def execute(self, sql: str, args: Sequence[object] = ()) -> None:
        """Run a statement whose rows nobody wants, in this task's transaction or by itself."""
        await self.engine.execute(sql, args)

    async def on_connect(self, hook: ConnectionHook) -> None:
        """Prepare every SQLite connection, open or to come, with a function; PostgreSQL has no use for it."""
        if isinstance(self.engine, SQLiteRegisterEngine):
            await self.engine.add_hook(hook)

    def watched(self) -> AbstractContextManager[list[str]]:
        """Collect the text of every statement run inside the `with` block."""
        return self.engine.watched()

    def bind(self) -> None:
        """Have the queries of every table run on this database.

        Raises
        ------
        DatabaseError
            The tables of this process already belong to another open database.
        """
        other = Database._bound
        if other not in {None, self}:
            raise DatabaseError(f"the tables of this process belong to {other.shown if other else ''}: close it first")
        Database._bound = self
        for table in tables():
            metadata.bind(table, self.engine)

    async def close(self) -> None:
        """Close every connection and end every thread; the tables belong to no database any more."""
        if Database._bound is self:
            Database._bound = None
            for table in tables():
                metadata.bind(table, None)
        await self.engine.close()


@asynccontextmanager
async def open_database(
    url: str,
    *,
    on_connect: Sequence[ConnectionHook] = (),
    bind: bool = True,
    connections: tuple[int, int] = (1, 10),
    patience: float = 30.0,
    connect_timeout: float = 10.0,
    limits: TimeLimits = NO_LIMITS,
) -> AsyncGenerator[Database]:
    """Open the register at `sqlite:///path.db` (made where there is none) or `postgresql://…`, and close it after.

    Parameters
    ----------
    url
        The address.
    on_connect
        Functions that prepare each SQLite connection, such as by registering SQL functions.
    bind
        Whether the tables' queries run on it. One database of a process has them; another is for raw SQL alone.
    connections
        How many connections are held at least and at most (PostgreSQL), and how many threads read at most, but
        never more than four (SQLite).
    patience
        For how many seconds a transaction waits for its turn, or for a connection.
    connect_timeout
        For how many seconds PostgreSQL is waited for.
    limits
        For how long a statement may run: `DatabaseSlow` is raised where it is stopped.

    Raises
    ------
    DatabaseUnreachable
        It cannot be opened; the message says why and what to do.
    """
    address = parse(url)
    engine = await open_engine(
        address, connections=connections, patience=patience, connect_timeout=connect_timeout, limits=limits
    )
    database = Database(address, engine)
    try:
        for hook in on_connect:
            await database.on_connect(hook)
        if bind:
            database.bind()
        yield database
    finally:
        await database.close()
