"""What both engines share: Piccolo's queries find their transaction, or a connection outside of any."""

from __future__ import annotations

import contextvars
from abc import abstractmethod
from collections.abc import Awaitable, Callable, Generator, Sequence
from contextlib import AbstractAsyncContextManager, AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from piccolo.engine.base import BaseAtomic, Engine
from piccolo.query.base import DDL, Query
from piccolo.querystring import QueryString

from consortium.db.locking import Lock
from consortium.db.session import Record, Row, Session
from consortium.db.transaction import Transaction
from consortium.db.turns import ASKER
from consortium.errors import TransactionMisuse

if TYPE_CHECKING:
    from consortium.db.frozen import Reads
    from consortium.db.rows import Rows

T = TypeVar("T")
Around = Callable[[str], AbstractContextManager[object]]
"""What is to stand around each statement, given its text, such as a span of a trace."""


class RegisterEngine(Engine[Transaction]):
    """An engine with held connections. Subclasses say how one is begun, ended, and used outside a transaction."""

    def __init__(self, engine_type: str, oldest_version: float) -> None:
        self.current_transaction = contextvars.ContextVar(f"{engine_type}_transaction", default=None)
        self._watchers: list[list[str]] = []
        self.around: Around | None = None
        super().__init__(engine_type=engine_type, min_version_number=oldest_version)

    @abstractmethod
    async def begin(self, patience: float | None) -> Session:
        """Return a connection inside a new transaction, waiting at most `patience` seconds for the right to write."""

    @abstractmethod
    async def end(self, session: Session, *, keep: bool, last: Sequence[str] = ()) -> None:
        """Commit, in one go with the last statements, or roll back; give the connection back whatever happens."""

    @abstractmethod
    async def insert(self, session: Session, rows: Rows) -> None:
        """Write new rows of some tables in one go."""

    @abstractmethod
    async def outside(self, sql: str, work: Callable[[Session], Awaitable[T]]) -> T:
        """Run one statement on a connection that no transaction holds."""

    @abstractmethod
    def frozen(self) -> AbstractAsyncContextManager[Reads]:
        """Give, for as long as the block lasts, what reads rows as they all stood at one moment."""

    @property
    @abstractmethod
    def in_use(self) -> int:
        """Return how many of the connections are in use."""

    @abstractmethod
    async def lock(self, transaction: Transaction, lock: Lock) -> None:
        """Make every other transaction that asks for the same lock wait until this one ends."""

    @abstractmethod
    async def close(self) -> None:
        """Close every connection and end every thread."""

    def collided(self, error: Exception) -> bool:  # noqa: ARG002 - engines know the errors of their databases
        """Return whether a transaction failed because of another at the same time: repeated, it may succeed."""
        return False

    def transaction_here(self) -> Transaction | None:
        """Return the transaction of the running task, if one is open.

        Raises
        ------
        TransactionMisuse
            The task was started inside another task's transaction, which is still open.
        """
        found = self.current_transaction.get()
        if found is None or found.of_this_task():
            return found
        if found.root.over:  # the task outlived the transaction in which it was started
            return None
        raise TransactionMisuse(
            "a transaction belongs to the task that began it: use no gather() inside, and start tasks after it"
        )

    async def run(self, sql: str, work: Callable[[Session], Awaitable[T]]) -> T:
        """Run one statement in the task's transaction, or outside where there is none."""
        self.count(sql)
        transaction = self.transaction_here()
        running = self.outside(sql, work) if transaction is None else transaction.run(work)
        if self.around is None:
            return await running
        with self.around(sql):
            return await running

    async def records(self, sql: str, args: Sequence[object] = ()) -> list[Record]:
        """Return every row by column name."""
        return await self.run(sql, lambda session: session.records(sql, args))

    async def rows(self, sql: str, args: Sequence[object] = ()) -> list[Row]:
        """Return every row as a tuple."""
        return await self.run(sql, lambda session: session.rows(sql, args))

    async def text(self, sql: str, args: Sequence[object] = ()) -> str | None:
        """Return the first column of the first row, or None where there is no row."""
        return await self.run(sql, lambda session: session.text(sql, args))

    async def execute(self, sql: str, args: Sequence[object] = ()) -> None:
        """Run a statement whose rows nobody wants."""
        await self.run(sql, lambda session: session.execute(sql, args))

    @contextmanager
    def watched(self) -> Generator[list[str]]:
        """Collect the text of every statement run inside the block, by any task."""
        statements: list[str] = []
        self._watchers.append(statements)
        try:
            yield statements
        finally:
            self._watchers = [watcher for watcher in self._watchers if watcher is not statements]

    def count(self, sql: str) -> None:
        """Show a statement to those who watch, and put it to the account of whoever asks."""
        self.tell(sql)
        if (asker := ASKER.get()) is not None:
            asker.statements += 1

    def tell(self, *statements: str) -> None:
        """Show statements to those who watch."""
        for watcher in self._watchers:
            watcher.extend(statements)

    async def run_querystring(  # pyright: ignore[reportIncompatibleMethodOverride]  # Piccolo's says None
        self,
        querystring: QueryString,
        in_pool: bool = True,  # noqa: ARG002, FBT001, FBT002 - Piccolo's
    ) -> list[Record]:
        """Run a query of Piccolo's. What a transaction knows of its rows is in doubt after one that writes."""
        sql, args = querystring.compile_string(engine_type=self.engine_type)
        found = await self.records(sql, args)
        transaction = self.current_transaction.get()
        if transaction is not None and not sql.lstrip().upper().startswith("SELECT"):
            transaction.forget()
        return found

    async def run_ddl(  # pyright: ignore[reportIncompatibleMethodOverride]  # Piccolo's says None
        self,
        ddl: str,
        in_pool: bool = True,  # noqa: ARG002, FBT001, FBT002 - Piccolo's
    ) -> list[Record]:
        """Run a change of the schema."""
        return await self.records(ddl)

    def transaction(self, *, patience: float | None = None) -> Transaction:
        """Return a transaction to be entered with `async with`; inside another it is a savepoint."""
        return Transaction(self, patience)

    def atomic(self) -> Atomic:
        """Return a list of queries to be run in one transaction."""
        return Atomic(self)

    async def get_version(self) -> float:
        """Return the version of the database; asked for by Piccolo before there is a connection."""
        return self.get_version_sync()

    async def prep_database(self) -> None:
        """Do nothing: a register needs no extensions."""

    async def batch(self, query: object, batch_size: int = 100, node: str | None = None) -> NoReturn:
        """Refuse: Piccolo's batches swallow the exceptions raised in their body; page by key instead."""
        raise NotImplementedError("batch() is not offered: read page by page, each after the last key")


class Atomic(BaseAtomic):
    """Queries to be run in one transaction, as Piccolo's `create_tables` wants them."""

    __slots__ = ("_engine", "_queries")

    def __init__(self, engine: RegisterEngine) -> None:
        self._engine = engine
        self._queries: list[Query[Any, Any] | DDL] = []

    def add(self, *query: Query[Any, Any] | DDL) -> None:
        """Add queries, to be run in this order."""
        self._queries += query

    async def run(self) -> None:
        """Run them all, or none."""
        queries, self._queries = self._queries, []
        async with self._engine.transaction():
            for query in queries:
                await query.run()

    def run_sync(self) -> NoReturn:
        """Refuse: a held connection belongs to one event loop."""
        raise NotImplementedError("await run() instead")

    def __await__(self) -> Any:
        return self.run().__await__()
