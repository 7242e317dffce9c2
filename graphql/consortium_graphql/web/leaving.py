"""A client that leaves: what is read for it is stopped, and so is its statement."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

from litestar.types import Receive

T = TypeVar("T")

PATIENCE = 0.005
"""Seconds after which it is looked whether the client is still there; most answers are done by then."""


class Left(Exception):
    """The client has gone: nobody waits for the answer."""


async def unless_left(work: Awaitable[T], receive: Receive) -> T:
    """Return what the work gives. Where the client leaves before, cancel the work and raise `Left`."""
    watch = _Watch(receive)
    try:
        return await work
    except asyncio.CancelledError:
        if watch.left:
            watch.forgive()
            raise Left from None
        raise
    finally:
        watch.end()


class _Watch:
    """Listens, after a while, for the client to leave, and then cancels the task that made it."""

    __slots__ = ("_listening", "_receive", "_task", "_timer", "left")

    def __init__(self, receive: Receive) -> None:
        self.left = False
        self._receive = receive
        self._task = asyncio.current_task()
        self._listening: asyncio.Task[None] | None = None
        self._timer = asyncio.get_running_loop().call_later(PATIENCE, self._listen)

    def forgive(self) -> None:
        """Let the task go on after it was cancelled."""
        if self._task:
            self._task.uncancel()

    def end(self) -> None:
        """Stop listening."""
        self._timer.cancel()
        if self._listening:
            self._listening.cancel()

    def _listen(self) -> None:
        self._listening = asyncio.ensure_future(self._heard())

    async def _heard(self) -> None:
        # The body has been read: what comes now can only be that the client leaves. Anything else tells nothing.
        if (await self._receive())["type"] != "http.disconnect":
            return
        self.left = True
        if self._task:
            self._task.cancel()
