"""One SQLite connection: how it is opened, and how rows are read from it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

import piccolo.engine.sqlite  # noqa: F401  # pyright: ignore[reportUnusedImport]  # registers Piccolo's adapters and converters

from consortium.db.session import Record, Row

Hook = Callable[[sqlite3.Connection], None]

_MEMORY_MAP = 256 * 2**20
_CACHE_KIB = 16 * 1024
_STATEMENTS = 512


def open_connection(path: str, hooks: Sequence[Hook], *, writes: bool, patience: float) -> sqlite3.Connection:
    """Return a new connection in autocommit mode, to be used by one thread at a time.

    `patience` is the number of seconds to wait for another process's lock. A connection that does not write refuses to.
    """
    connection = sqlite3.connect(
        path,
        timeout=patience,
        detect_types=sqlite3.PARSE_DECLTYPES | sqlite3.PARSE_COLNAMES,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=_STATEMENTS,
    )
    try:
        _prepare(connection, writes=writes)
        for hook in hooks:
            hook(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, *, writes: bool) -> None:
    if writes:
        connection.execute("PRAGMA journal_mode = WAL")
    for pragma in (
        "foreign_keys = ON",
        "synchronous = NORMAL",
        f"mmap_size = {_MEMORY_MAP}",
        f"cache_size = -{_CACHE_KIB}",
        "temp_store = MEMORY",
        f"query_only = {'OFF' if writes else 'ON'}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def execute(connection: sqlite3.Connection, sql: str, args: Sequence[object]) -> None:
    """Run a statement whose rows nobody wants."""
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
