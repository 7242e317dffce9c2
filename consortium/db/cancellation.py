"""Work that must be finished even when the one who asked for it is cancelled."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import Executor
from typing import TypeVar

T = TypeVar("T")

_AGAIN = 0.02  # seconds after which an interruption that came before its statement is repeated


async def unbroken(work: Coroutine[object, object, T]) -> T:
    """Return the work's result; when cancelled meanwhile, let the work end first and then be cancelled.

    Ending a transaction, and waiting for a thread that still uses a connection, must not be left half done: the next
    user would find the connection in use, or inside somebody else's transaction.
    """
    return await _ended(asyncio.ensure_future(work))


async def in_thread(thread: Executor, work: Callable[[], T], interrupt: Callable[[], None] | None = None) -> T:
    """Return what a function gives in another thread; when cancelled meanwhile, `interrupt` it and wait for its end."""
    return await _ended(asyncio.get_running_loop().run_in_executor(thread, work), interrupt)


async def _ended(future: asyncio.Future[T], interrupt: Callable[[], None] | None = None) -> T:
    cancelled: asyncio.CancelledError | None = None
    while not future.done():
        try:
            await asyncio.wait([future], timeout=None if cancelled is None or interrupt is None else _AGAIN)
        except asyncio.CancelledError as error:
            cancelled = error
        if cancelled is not None and interrupt is not None and not future.done():
            interrupt()
    if cancelled is not None:
        future.exception()
        raise cancelled
    return future.result()
