"""The feed of changes: what came after a place in it, then what comes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from math import inf
from time import monotonic
from uuid import UUID

from consortium.db.turns import for_nobody
from consortium.journal import store

PAUSE = 0.5
"""Seconds between two looks for changes that other processes wrote."""
_MOST_AT_ONCE = 100


class Feed:
    """Wakes those who follow when this process writes; what other processes write is seen after a short pause.

    However many follow, one look at the feed serves them all while nothing is new.
    """

    def __init__(self, pause: float = PAUSE) -> None:
        self.followers = 0
        self._pause = pause
        self._woken = asyncio.Event()
        self._looking = asyncio.Lock()
        self._last = 0
        self._looked = -inf

    def wake(self) -> None:
        """Have all who follow look at once."""
        self._looked = -inf
        self._woken.set()
        self._woken = asyncio.Event()

    async def follow(self, kind: str, since: int | None) -> AsyncGenerator[tuple[int, UUID]]:
        """Yield the place and the record of each change of a kind of records: after `since`, or from now on."""
        self.followers += 1
        try:
            async for change in self._changes(kind, since):
                yield change
        finally:
            self.followers -= 1

    async def _changes(self, kind: str, since: int | None) -> AsyncGenerator[tuple[int, UUID]]:
        place = await store.last_change() if since is None else since
        while True:
            woken = self._woken
            last = await self._latest()
            changes = await store.changes_after(place, kind, _MOST_AT_ONCE) if last > place else []
            for change in changes:
                place = change["sequence"]
                yield place, change["record"]
            if not changes:
                place = max(place, last)
                await _wait(woken, self._pause)

    async def _latest(self) -> int:
        """Return the last place in the feed, as it was at most half a pause ago or when this process wrote last."""
        async with self._looking:
            now, woken = monotonic(), self._woken
            if now - self._looked >= self._pause / 2:
                with for_nobody():  # all who follow wait for it
                    self._last = await store.last_change()
                self._looked = now if woken is self._woken else -inf  # what was written meanwhile may be missing
            return self._last


async def _wait(event: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return
