"""The register as it stood at one moment: what reads many statements and must see none of the writes between them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from consortium.db.address import Dialect
from consortium.db.session import Row

Reads = Callable[[str, Sequence[object]], Awaitable[list[Row]]]
"""Runs a statement that reads, on the one connection that sees the moment."""


class Frozen:
    """Reads rows as they all stood when the first of them was read, whoever writes meanwhile.

    It may be asked several things at once: they are answered one after another. It holds one connection, so it is to be
    left soon.
    """

    def __init__(self, dialect_name: Dialect, reads: Reads) -> None:
        self.dialect_name: Dialect = dialect_name
        self._reads = reads
        self._turn = asyncio.Lock()

    async def rows(self, sql: str, args: Sequence[object] = ()) -> list[Row]:
        """Return every row."""
        async with self._turn:
            return await self._reads(sql, args)
