"""The few things that the project asks of asyncpg, with their types."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import date
from typing import Protocol, cast

import asyncpg

from consortium.db.session import Row

_EPOCH = date(2000, 1, 1).toordinal()  # PostgreSQL's


class Found(Protocol):
    """A row: its columns by name, and in order."""

    def items(self) -> Iterable[tuple[str, object]]:
        """Return the columns with their names."""
        ...

    def values(self) -> Iterable[object]:
        """Return the columns."""
        ...


class Connection(Protocol):
    """One connection to PostgreSQL."""

    async def fetch(self, query: str, *args: object) -> list[Found]:
        """Return every row."""
        ...

    async def fetchval(self, query: str, *args: object) -> object:
        """Return the first column of the first row."""
        ...

    async def execute(self, query: str, *args: object) -> str:
        """Return what the server says was done."""
        ...

    def is_in_transaction(self) -> bool:
        """Return whether a transaction is open."""
        ...

    async def set_type_codec(
        self,
        typename: str,
        *,
        schema: str,
        encoder: Callable[[date], tuple[int]],
        decoder: Callable[[tuple[int]], date],
        format: str,
    ) -> None:
        """Have a type written and read by functions."""
        ...

    def is_closed(self) -> bool:
        """Return whether it is closed or was lost."""
        ...

    def terminate(self) -> None:
        """Drop the connection without a word."""
        ...


class Pool(Protocol):
    """Held connections."""

    async def acquire(self, *, timeout: float | None = None) -> Connection:  # noqa: ASYNC109 - asyncpg's
        """Return a connection, waiting at most so many seconds."""
        ...

    async def release(self, connection: Connection) -> None:
        """Give it back."""
        ...

    async def close(self) -> None:
        """Close every connection once it is idle."""
        ...

    def terminate(self) -> None:
        """Drop every connection."""
        ...


async def _no_reset(connection: Connection) -> None:
    """Spare the round trip: the engine leaves no state behind on a connection."""


async def _plain_dates(connection: Connection) -> None:
    """Have the first and the last day of Python's calendar mean themselves: asyncpg takes them for infinity."""
    await connection.set_type_codec("date", schema="pg_catalog", encoder=_days_of, decoder=_day_of, format="tuple")


def _days_of(day: date) -> tuple[int]:
    return (day.toordinal() - _EPOCH,)


def _day_of(days: tuple[int]) -> date:
    return date.fromordinal(min(max(days[0] + _EPOCH, date.min.toordinal()), date.max.toordinal()))


async def open_pool(
    url: str, *, smallest: int, largest: int, connect_timeout: float, settings: Mapping[str, str]
) -> Pool:
    """Return a pool whose first connections stand; raises what asyncpg raises."""
    create = cast("Callable[..., Awaitable[Pool]]", asyncpg.create_pool)
    return await create(
        url,
        min_size=smallest,
        max_size=largest,
        timeout=connect_timeout,
        init=_plain_dates,
        reset=_no_reset,
        server_settings=dict(settings),
        statement_cache_size=200,  # of each connection; the server keeps some 200 KiB for each of them
        max_cacheable_statement_size=0,  # compiled statements are long, and the same ones come again
    )


def row(found: Found) -> Row:
    """Return a row as a tuple."""
    return tuple(found.values())
