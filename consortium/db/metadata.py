"""The tables' own metadata, typed: the one place that reads what Piccolo keeps in `_meta`."""

# Piccolo has no public way to its metadata; nobody but this module takes the private one.
# pyright: reportPrivateUsage=false
# ruff: noqa: SLF001

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast

from piccolo.columns import column_types as types
from piccolo.columns.base import Column
from piccolo.constraints import Constraint
from piccolo.table import Table

from consortium.db.engine import RegisterEngine

Kind = Literal[
    "text",
    "uuid",
    "int",
    "bigint",
    "float",
    "numeric",
    "bool",
    "date",
    "time",
    "timestamp",
    "timestamptz",
    "json",
    "other",
]

# In this order: a class stands before the one that it extends.
_KINDS: tuple[tuple[type[Column], Kind], ...] = (
    (types.BigInt, "bigint"),
    (types.BigSerial, "bigint"),
    (types.Integer, "int"),
    (types.Serial, "int"),
    (types.UUID, "uuid"),
    (types.Boolean, "bool"),
    (types.Date, "date"),
    (types.Timestamptz, "timestamptz"),
    (types.Timestamp, "timestamp"),
    (types.Time, "time"),
    (types.JSON, "json"),
    (types.Real, "float"),
    (types.DoublePrecision, "float"),
    (types.Numeric, "numeric"),
    (types.Varchar, "text"),
    (types.Text, "text"),
)


@dataclass(frozen=True, slots=True)
class ColumnInfo:
    """One column of a table: its name in Python and in the database, and what it promises."""

    name: str
    database_name: str
    kind: Kind
    nullable: bool
    primary_key: bool
    unique: bool
    indexed: bool
    references: type[Table] | None
    default: object
    help_text: str | None


@lru_cache(maxsize=1_000)
def columns(table: type[Table]) -> tuple[ColumnInfo, ...]:
    """Return every column of the table, in the order of their declaration."""
    return tuple(_info(column) for column in table._meta.columns)


@lru_cache(maxsize=10_000)
def column(table: type[Table], name: str) -> ColumnInfo | None:
    """Return the column of that Python name, or None."""
    return next((found for found in columns(table) if found.name == name), None)


def primary_key(table: type[Table]) -> ColumnInfo:
    """Return the column that identifies a row."""
    return _info(table._meta.primary_key)


def tablename(table: type[Table]) -> str:
    """Return the table's name in the database, without quotes."""
    return table._meta.tablename


def help_text(table: type[Table]) -> str | None:
    """Return what the table says of itself."""
    return table._meta.help_text


def table_of(column: Column) -> type[Table]:
    """Return the table to which a column belongs."""
    return column._meta.table


def name_of(column: Column) -> str:
    """Return a column's name in Python."""
    return column._meta.name


def database_name_of(column: Column) -> str:
    """Return a column's name in the database, without quotes."""
    return column._meta.db_column_name


def kind_of(column: Column) -> Kind:
    """Return what a column holds; a foreign key holds what the key it refers to holds."""
    if isinstance(column, types.ForeignKey):
        return kind_of(column._foreign_key_meta.resolved_target_column)
    found: Kind = "other"
    for cls, kind in reversed(_KINDS):
        found = kind if isinstance(column, cls) else found
    return found


def references(column: Column) -> type[Table] | None:
    """Return the table to which a foreign key refers; None for any other column."""
    if isinstance(column, types.ForeignKey):
        return column._foreign_key_meta.resolved_references
    return None


def bind(table: type[Table], engine: RegisterEngine | None) -> None:
    """Have the table's queries run on this engine, or on none."""
    table._meta._db = engine


def bound(table: type[Table]) -> RegisterEngine | None:
    """Return the engine on which the table's queries run, if there is one."""
    return cast("RegisterEngine | None", table._meta._db)


def constraints(table: type[Table]) -> tuple[Constraint, ...]:
    """Return the table's own constraints, such as those over several columns."""
    return tuple(table._meta.constraints)


def constraint_name(constraint: Constraint) -> str:
    """Return a constraint's name in the database."""
    return constraint._meta.name


def _info(column: Column) -> ColumnInfo:
    meta = column._meta
    return ColumnInfo(
        name=meta.name,
        database_name=meta.db_column_name,
        kind=kind_of(column),
        nullable=meta.null,
        primary_key=meta.primary_key,
        unique=meta.unique,
        indexed=meta.index,
        references=references(column),
        default=column.get_default_value(),
        help_text=meta.help_text,
    )
