"""Records that a resolver in Python only refers to: a statement reads them back as the document selects them.

All records that the same field of a document refers to at the same moment are read by one statement, so that the number
of statements depends on the document alone.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar, cast
from uuid import UUID

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reference:
    """A record by its id."""

    id: str


def reference(kind: type[T], id: str | UUID) -> T:  # noqa: ARG001  # the type checker's
    """Return what stands for a record of that type in a payload, a report or a subscription.

    The reader's rights hold: a record that the reader may not see is null.
    """
    return cast("T", Reference(str(id)))


def references(kind: type[T], ids: Iterable[str | UUID]) -> list[T]:
    """Return what stands for a list of records of that type."""
    return [reference(kind, each) for each in ids]


class Batch:
    """References from one field that wait for one statement."""

    def __init__(self, fetch: Callable[[list[str]], Awaitable[list[object]]]) -> None:
        self._fetch = fetch
        self._ids: dict[str, int] = {}
        self._found: asyncio.Task[list[object]] | None = None

    @property
    def closed(self) -> bool:
        """Return whether the statement is on its way."""
        return self._found is not None

    async def get(self, wanted: str) -> object:
        """Return the JSON of a record, None where the reader can see none."""
        place = self._ids.setdefault(wanted, len(self._ids))
        await asyncio.sleep(0)  # the others of the same moment come in
        if self._found is None:
            self._found = asyncio.ensure_future(self._fetched())
        return (await asyncio.shield(self._found))[place]

    async def _fetched(self) -> list[object]:
        return await self._fetch(list(self._ids))
