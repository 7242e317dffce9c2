"""What an engine asks of one connection, and the shapes of rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

Record = dict[str, object]
Row = tuple[object, ...]


class Session(Protocol):
    """One connection, held by one transaction until its end."""

    async def execute(self, sql: str, args: Sequence[object] = ()) -> None:
        """Run a statement whose rows nobody wants."""
        ...

    async def records(self, sql: str, args: Sequence[object]) -> list[Record]:
        """Return every row by column name."""
        ...

    async def rows(self, sql: str, args: Sequence[object]) -> list[Row]:
        """Return every row as a tuple."""
        ...

    async def text(self, sql: str, args: Sequence[object]) -> str | None:
        """Return the first column of the first row, or None where there is no row."""
        ...
