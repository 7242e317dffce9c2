"""Transactions: savepoints inside, one task only, nothing kept after a failure, hooks after the commit."""

from __future__ import annotations

import asyncio
import inspect
import logging
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Protocol, Self, TypeVar

from piccolo.engine.base import BaseTransaction

from consortium.db.cancellation import unbroken
from consortium.errors import TransactionMisuse

if TYPE_CHECKING:
    from consortium.db.engine import RegisterEngine
    from consortium.db.session import Session

T = TypeVar("T")
Hook = Callable[[], Awaitable[None] | None]

_log = logging.getLogger(__name__)


class Waiting(Protocol):
    """What a transaction has still to write before its next statement, or before its commit."""

    async def flush(self, session: Session) -> None:
        """Write it."""
        ...

    def forget(self) -> None:
        """Drop it, with all that is known of the transaction: a part of that is undone."""
        ...


class Transaction(BaseTransaction):
    """One transaction or, inside another, one savepoint: `async with database.transaction() as transaction`.

    The block's end commits; an exception rolls back and goes on. Both databases are held to what PostgreSQL allows:
    after a failed statement the block can only end (a statement that may fail goes into a transaction of its own), and
    only the task that began the transaction may use it.
    """

    __slots__ = (
        "_engine",
        "_failure",
        "_hooks",
        "_last",
        "_over",
        "_parent",
        "_patience",
        "_session",
        "_task",
        "waiting",
    )

    def __init__(self, engine: RegisterEngine, patience: float | None = None) -> None:
        self._engine = engine
        self._patience = patience
        self._parent: Transaction | None = None
        self._session: Session | None = None
        self._task: asyncio.Task[object] | None = None
        self._hooks: list[Hook] = []
        self._last: list[str] = []
        self.waiting: Waiting | None = None  # of the outermost alone
        self._failure: BaseException | None = None
        self._over = False

    @property
    def over(self) -> bool:
        """Whether it, or one around it, has ended."""
        return self._over or (self._parent is not None and self._parent.over)

    @property
    def root(self) -> Transaction:
        """Return the outermost transaction around this one, or itself."""
        return self if self._parent is None else self._parent.root

    def of_this_task(self) -> bool:
        """Whether the running task is the one that began it."""
        return self._task is asyncio.current_task()

    def after_commit(self, hook: Hook) -> None:
        """Have a function called once the outermost transaction is committed; never, if it or this one is not.

        Hooks run in the order they came, outside the transaction. One that fails is logged: what is committed stays.
        """
        self._usable()
        self._hooks.append(hook)

    def at_commit(self, sql: str) -> None:
        """Have a statement without arguments run last of all, in one go with the commit.

        What it locks is locked for the shortest time: nobody waits for this program meanwhile.
        """
        self._usable()
        self._last.append(sql)

    def forget(self) -> None:
        """Drop what waits, and what is known of rows."""
        waiting = self.root.waiting
        if waiting is not None:
            waiting.forget()

    async def release(self) -> None:
        """Write what waits, then drop what is known of rows: for work that is too much to be kept at hand."""
        await self.run(_nothing)
        self.forget()

    async def rollback(self) -> None:
        """Undo what this block has done. Later statements in it are refused, and its end commits nothing."""
        if self._failure is None:
            self._usable()
        await unbroken(self._finish(keep=False))

    async def run(self, work: Callable[[Session], Awaitable[T]]) -> T:
        """Run one statement on the transaction's connection; a failure ends the block's use."""
        session = self._usable()
        try:
            await self._flush(session)
            return await work(session)
        except BaseException as error:
            self._failure = error
            raise

    async def __aenter__(self) -> Self:  # pyright: ignore[reportIncompatibleMethodOverride]  # Piccolo's says None
        self._parent = self._engine.transaction_here()
        self._task = asyncio.current_task()
        if self._parent is None:
            self._session = await self._engine.begin(self._patience)
        else:
            await self._parent.run(lambda session: session.execute(f"SAVEPOINT {self._savepoint}"))
            self._session = self._parent._session  # noqa: SLF001 - of the same class
        self._engine.current_transaction.set(self)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> Literal[False]:
        self._engine.current_transaction.set(self._parent)
        if not self._over:
            await unbroken(self._finish(keep=error is None and self._failure is None))
        if error is None and self._failure is not None:
            raise TransactionMisuse(
                "nothing was kept, for a statement in it had failed: put one that may fail into its own transaction"
            ) from self._failure
        return False

    @property
    def _savepoint(self) -> str:
        depth, outer = 0, self._parent
        while outer is not None:
            depth, outer = depth + 1, outer._parent  # noqa: SLF001 - of the same class
        return f"level_{depth}"

    def _usable(self) -> Session:
        if self._session is None or self.over:
            raise TransactionMisuse("this transaction has ended: begin another")
        if not self.of_this_task():
            raise TransactionMisuse(
                "a transaction belongs to the task that began it: use no gather() inside, and start tasks after it"
            )
        if self._failure is not None:
            raise TransactionMisuse(
                "an earlier statement failed, so this transaction can only end: put one that may fail into its own"
            ) from self._failure
        return self._session

    async def _finish(self, *, keep: bool) -> None:
        session, self._session, self._over = self._session, None, True
        if session is None:
            return
        try:
            if keep:
                await self._flush(session)
        except BaseException:
            await self._conclude(session, keep=False)
            raise
        await self._conclude(session, keep=keep)

    async def _conclude(self, session: Session, *, keep: bool) -> None:
        if self._parent is not None:
            await self._finish_savepoint(self._parent, session, keep=keep)
            return
        self._engine.tell(*(self._last if keep else ()))
        await self._engine.end(session, keep=keep, last=self._last)
        if keep:
            await _call(self._hooks)

    async def _flush(self, session: Session) -> None:
        waiting = self.root.waiting
        if waiting is not None:
            await waiting.flush(session)

    async def _finish_savepoint(self, parent: Transaction, session: Session, *, keep: bool) -> None:
        try:
            if not keep:
                self.forget()
                await session.execute(f"ROLLBACK TO SAVEPOINT {self._savepoint}")
            await session.execute(f"RELEASE SAVEPOINT {self._savepoint}")
        except Exception as error:
            parent._failure = error
            if keep:
                raise
            _log.warning("a savepoint could not be rolled back: %s", error)
        if keep:
            parent._hooks += self._hooks
            parent._last += self._last


async def _nothing(_: Session) -> None:
    return None


async def _call(hooks: list[Hook]) -> None:
    for hook in hooks:
        try:
            answer = hook()
            if inspect.isawaitable(answer):
                await answer
        except Exception:  # noqa: BLE001 - whatever it was, what is committed stays
            _log.exception("a hook after the commit failed: %r", hook)
