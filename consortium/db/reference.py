"""The version of the reference rows: of countries, regions and institutions, which change rarely and are read always.

Whoever keeps such rows asks for the version inside the statement that would otherwise read them. The same number as
when they were read: they still hold, as of that very statement, whichever process wrote last. Another number: they are
to be read anew. None: this transaction has written some itself, and what it sees is to be neither kept nor looked for.
"""

from __future__ import annotations

from typing import Final

from consortium.db.address import Dialect

TABLES: Final = frozenset({"country", "region", "institution"})
"""The tables whose every change draws a new version."""

VERSION: Final[dict[Dialect, str]] = {
    "sqlite": "(select version from reference_version)",
    "postgresql": (
        "(select version from reference_version "
        "where coalesce(current_setting('consortium.reference_written', true), '') = '')"
    ),
}
"""The version, as an expression of SQL: a 64-bit integer to be compared for equality alone, or null."""
