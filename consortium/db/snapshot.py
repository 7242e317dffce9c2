"""What a statement sees: two statements with the same snapshot see the same rows, whoever wrote meanwhile.

What was counted by one of them holds for the other. Any write, to whatever table, makes another snapshot.
"""

from __future__ import annotations

import sqlite3
from itertools import count
from typing import Final

from consortium.db.address import Dialect

SNAPSHOT: Final[dict[Dialect, str]] = {
    "sqlite": "(snapshot_reader() || ' ' || (select data_version from pragma_data_version))",
    "postgresql": (
        "(case when pg_current_xact_id_if_assigned() is null and not pg_is_in_recovery() "
        "then pg_current_snapshot()::text || ' ' || pg_postmaster_start_time()::text end)"
    ),
}
"""The snapshot, as an expression of SQL: a text, or null where the transaction has itself written.

A standby of PostgreSQL does not tell which transactions it sees, and so has none either.

On PostgreSQL: which transactions are visible, and since when the server runs, for a server that was set back to a
backup gives the same numbers again. On SQLite: which connection reads (a function of `number`), and its count of the
changes that others have committed; the writer's connection does not count its own, and so has none.
"""

_NUMBERS = count(1)


def number(connection: sqlite3.Connection, *, reads: bool) -> None:
    """Give an SQLite connection the function `snapshot_reader`: its number, or null unless it only reads."""
    mine = next(_NUMBERS) if reads else None
    connection.create_function("snapshot_reader", 0, lambda: mine, deterministic=True)
