"""One SQLite connection: how it is opened, and how rows are read from it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import piccolo.engine.sqlite  # noqa: F401  # pyright: ignore[reportUnusedImport]  # registers Piccolo's adapters and converters

from consortium.db import snapshot
from consortium.db.session import Record, Row

Hook = Callable[[sqlite3.Connection], None]


@dataclass(frozen=True, slots=True)
class Room:
    """How much memory a connection may take: of the file mapped and cached, in MiB, and how many statements.

    Each connection counts what it maps as its own, even where another maps the same. A compiled statement takes some
    15 KiB for each 1,000 characters.
    """

    mapped: int
    cached: int
    statements: int


OFTEN: Final = Room(mapped=64, cached=2, statements=256)
"""For the one connection that most reads use."""

SELDOM: Final = Room(mapped=0, cached=2, statements=64)
"""For each of the other readers. More pages cached make reads slower: they crowd the processor's own cache."""

WRITING: Final = Room(mapped=0, cached=8, statements=64)
"""For the writer, which must put aside the pages that it has changed where they find no room."""


def open_connection(
    path: str, hooks: Sequence[Hook], *, writes: bool, patience: float, room: Room
) -> sqlite3.Connection:
    """Return a new connection in autocommit mode, to be used by one thread at a time.

    `patience` is the number of seconds to wait for another process's lock. A connection that does not write refuses to.
    """
    connection = sqlite3.connect(
        path,
        timeout=patience,
        detect_types=sqlite3.PARSE_DECLTYPES | sqlite3.PARSE_COLNAMES,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=room.statements,
    )
    try:
        _prepare(connection, room, writes=writes)
        snapshot.number(connection, reads=not writes)
        for hook in hooks:
            hook(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, room: Room, *, writes: bool) -> None:
    if writes:
        connection.execute("PRAGMA journal_mode = WAL")
    for pragma in (
        "foreign_keys = ON",
        "synchronous = NORMAL",
        f"mmap_size = {room.mapped * 2**20}",
        f"cache_size = -{room.cached * 2**10}",
        "temp_store = MEMORY",
        f"query_only = {'OFF' if writes else 'ON'}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def execute(connection: sqlite3.Connection, sql: str, args: Sequence[object]) -> None:
    """Run a statement whose rows nobody wants."""
    connection.execute(sql, args).close()


def many(connection: sqlite3.Connection, statements: Sequence[tuple[str, Sequence[Sequence[object]]]]) -> None:
    """Run each statement once for each of its rows of arguments."""
    for sql, rows in statements:
        for args in rows:
            connection.execute(sql, args).close()


def records(connection: sqlite3.Connection, sql: str, args: Sequence[object]) -> list[Record]:
    """Return every row by column name."""
    cursor = connection.execute(sql, args)
    found = cursor.fetchall()
    names = [column[0] for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in found]


def rows(connection: sqlite3.Connection, sql: str, args: Sequence[object]) -> list[Row]:
    """Return every row as a tuple."""
    return connection.execute(sql, args).fetchall()


def text(connection: sqlite3.Connection, sql: str, args: Sequence[object]) -> str | None:
    """Return the first column of the first row, or None where there is no row."""
    cursor = connection.execute(sql, args)
    found: tuple[str | None, ...] | None = cursor.fetchone()
    cursor.close()
    return None if found is None else found[0]
