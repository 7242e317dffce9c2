"""Table constraints that SQLite can take: inside CREATE TABLE.

Piccolo adds `Unique` and `Check` with ALTER TABLE ADD CONSTRAINT, which SQLite has not. This serves
`create_table()` and migrations alike.
"""

from __future__ import annotations

from collections.abc import Sequence

from piccolo.query.methods.create import Create

from consortium.db import metadata

_ALTER = "ALTER TABLE"


def install() -> None:
    """Correct Piccolo's CREATE TABLE for SQLite; doing it again changes nothing."""
    setattr(Create, "sqlite_ddl", property(_sqlite_ddl))  # noqa: B010 - the base class declares it read-only


def _sqlite_ddl(create: Create) -> Sequence[str]:
    whole, *others = create.default_ddl
    constraints = [
        f"CONSTRAINT {metadata.constraint_name(constraint)} {constraint.ddl}"
        for constraint in metadata.constraints(create.table)
    ]
    inside = ", ".join([whole.removesuffix(")"), *constraints])
    return [f"{inside})", *(statement for statement in others if not statement.startswith(_ALTER))]
