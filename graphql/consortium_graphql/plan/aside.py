"""What Python works on for long is done in another thread, so that small answers go on meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from functools import partial
from typing import TypeVar

from consortium.db.turns import Turns

T = TypeVar("T")

_THREAD = ThreadPoolExecutor(1, "consortium-document")
_TURNS = Turns(1)


class NotKept(Exception):
    """What is asked for has to be made anew, which takes a while."""


async def aside(work: Callable[[], T]) -> T:
    """Return what a function gives in the thread. One who asks for much there waits for itself, not others for it."""
    holders = _TURNS.holders()
    await _TURNS.take(holders)
    try:
        return await asyncio.get_running_loop().run_in_executor(_THREAD, partial(copy_context().run, work))
    finally:
        _TURNS.give(holders)
