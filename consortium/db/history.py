"""The history of the schema: which migrations the program has, and which a database has had."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path

from consortium.db.database import Database
from consortium.errors import SchemaAhead, SchemaBehind

VERSIONS = Path(__file__).parent / "migrations" / "versions"
APP = "consortium"

_ID = re.compile(r"^ID = ['\"]([^'\"]+)['\"]", re.MULTILINE)
_TABLE_EXISTS = {
    "sqlite": "select 1 from sqlite_master where type = 'table' and name = 'migration'",
    "postgresql": "select 1 where to_regclass('migration') is not null",
}


class Standing(Enum):
    """How a database's schema stands to the program's."""

    EMPTY = "empty"
    BEHIND = "behind"
    CURRENT = "current"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class SchemaState:
    """The migrations that a database still needs, and those that only a newer program knows; both in their order."""

    standing: Standing
    missing: tuple[str, ...]
    unknown: tuple[str, ...]


@lru_cache(maxsize=1)
def versions() -> dict[str, Path]:
    """Return the program's migrations, the oldest first: id and file."""
    found = {_id_of(path): path for path in VERSIONS.glob("consortium_*.py")}
    return dict(sorted(found.items()))


def _id_of(path: Path) -> str:
    found = _ID.search(path.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"{path} is no migration: it has no ID")
    return found[1]


async def applied(database: Database) -> tuple[str, ...]:
    """Return the ids of the migrations that the database has had, the oldest first."""
    if not await database.rows(_TABLE_EXISTS[database.dialect_name], ()):
        return ()
    query = f"select name from migration where app_name = '{APP}' order by name"  # noqa: S608 - a constant
    return tuple(str(name) for (name,) in await database.rows(query, ()))


async def schema_state(database: Database) -> SchemaState:
    """Return how the database's schema stands to the program's."""
    had = await applied(database)
    missing = tuple(version for version in versions() if version not in had)
    unknown = tuple(version for version in had if version not in versions())
    return SchemaState(_standing(had, missing, unknown), missing, unknown)


def _standing(had: tuple[str, ...], missing: tuple[str, ...], unknown: tuple[str, ...]) -> Standing:
    if unknown:
        return Standing.AHEAD
    if not missing:
        return Standing.CURRENT
    return Standing.BEHIND if had else Standing.EMPTY


async def require_current(database: Database) -> None:
    """Do nothing where the database's schema is the program's.

    Raises
    ------
    SchemaBehind
        The database is empty or older; the message names the command that brings it up.
    SchemaAhead
        A newer program has changed it.
    """
    state = await schema_state(database)
    command = f"consortium db upgrade --database {database.shown}"
    match state.standing:
        case Standing.CURRENT:
            return
        case Standing.AHEAD:
            raise SchemaAhead(
                f"{database.shown} has changes of a newer program ({', '.join(state.unknown)}): install that program"
            )
        case Standing.EMPTY:
            raise SchemaBehind(f"{database.shown} has no tables yet: run {command}")
        case Standing.BEHIND:
            raise SchemaBehind(f"{database.shown} lacks {len(state.missing)} migration(s): run {command}")
