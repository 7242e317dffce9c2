"""Who asks the database, and how many connections one who asks may use at the same time."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Generator, Hashable
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Final

SLOW: Final = "slow"
"""The holder of the places in which statements run that were slow of late, whoever asks."""
_SLOW_FROM = 0.05  # seconds
_MOST_SLOW = 1_000


@dataclass(slots=True, eq=False)
class Asker:
    """One for whom statements are run: what tells it from others, and how many statements it has had run."""

    holder: Hashable
    statements: int = 0


ASKER: ContextVar[Asker | None] = ContextVar("asker", default=None)
"""For whom this task works; None for the service itself, which waits for nobody's share."""


@contextmanager
def for_nobody() -> Generator[None]:
    """Work for the service itself inside the block."""
    token = ASKER.set(None)
    try:
        yield
    finally:
        ASKER.reset(token)


class Turns:
    """The places of a pool, of which one holder has half at most: the other half is for everybody else.

    So are those who ask for what is slow: what was slow of late has half of the places, whoever asks.
    """

    def __init__(self, places: int) -> None:
        self._share = max(1, places // 2)
        self._gates: dict[Hashable, _Gate] = {}
        self._slow: OrderedDict[str, None] = OrderedDict()

    def holders(self, sql: str | None = None) -> tuple[Hashable, ...]:
        """Return in whose places a statement runs; of a transaction it is not known what it will run."""
        asker = ASKER.get()
        if sql is not None and sql in self._slow:
            return (SLOW,) if asker is None else (asker.holder, SLOW)
        return () if asker is None else (asker.holder,)

    async def take(self, holders: tuple[Hashable, ...]) -> None:
        """Take a place of each holder, waiting until there is one."""
        taken = 0
        try:
            for holder in holders:
                await self._gate(holder).enter()
                taken += 1
        except BaseException:
            self.give(holders[:taken])
            raise

    def give(self, holders: tuple[Hashable, ...]) -> None:
        """Give the places back."""
        for holder in holders:
            gate = self._gates[holder]
            gate.release()
            if not gate.wanted:
                del self._gates[holder]

    def learn(self, sql: str, seconds: float) -> None:
        """Remember whether a statement was slow the last time."""
        if seconds < _SLOW_FROM:
            self._slow.pop(sql, None)
            return
        self._slow[sql] = None
        if len(self._slow) > _MOST_SLOW:
            self._slow.popitem(last=False)

    def _gate(self, holder: Hashable) -> _Gate:
        gate = self._gates.get(holder)
        if gate is None:
            gate = self._gates[holder] = _Gate(self._share)
        return gate


class _Gate(asyncio.Semaphore):
    """A semaphore that knows how many are inside or want to be."""

    wanted = 0

    async def enter(self) -> None:
        self.wanted += 1
        try:
            await self.acquire()
        except BaseException:
            self.wanted -= 1
            raise

    def release(self) -> None:
        self.wanted -= 1
        super().release()
