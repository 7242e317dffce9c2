"""What takes seconds of a processor is done beside the event loop, a few such works at a time, the rest in turn."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import partial
from typing import Final, ParamSpec, TypeVar

from consortium.db.turns import Turns

Given = ParamSpec("Given")
T = TypeVar("T")

MOST_AT_ONCE: Final = 2
"""How many graphs are drawn, reported on or searched for suggestions at the same time, whoever asks."""

_PLACES: Final = Turns(1)
_GRAPH: Final = ("graph",)
_THREADS: Final = ThreadPoolExecutor(MOST_AT_ONCE, "consortium-graph")


async def in_turn(work: Callable[Given, T], *args: Given.args, **kwargs: Given.kwargs) -> T:
    """Return what a function gives, in a thread, after those that asked before; it may ask no database.

    What is cancelled while it waits is never begun.
    """
    return await asyncio.get_running_loop().run_in_executor(_THREADS, partial(work, *args, **kwargs))


@asynccontextmanager
async def place() -> AsyncGenerator[None]:
    """Hold, inside the block, the one place in which a whole register is read for a graph; the others wait for it."""
    await _PLACES.take(_GRAPH)
    try:
        yield
    finally:
        _PLACES.give(_GRAPH)
