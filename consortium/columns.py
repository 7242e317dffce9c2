"""The columns that every record has, and the ways in which one record refers to another.

Nothing is deleted: a row to which another refers cannot go.
"""

from __future__ import annotations

from typing import Any, TypeVar

from piccolo.columns import UUID, ForeignKey, Integer, Text, Timestamptz
from piccolo.columns.base import OnDelete
from piccolo.columns.reference import LazyTableReference
from piccolo.table import Table

from consortium.ids import new_id

T = TypeVar("T", bound=Table)


def refers(table: type[T], *, help_text: str, indexed: bool = False) -> ForeignKey[T]:
    """Return a column that names a record of another table, always."""
    return ForeignKey(table, on_delete=OnDelete.no_action, null=False, help_text=help_text, index=indexed)


def may_refer(table: type[T], *, help_text: str, indexed: bool = False) -> ForeignKey[T]:
    """Return a column that names a record of another table, or none."""
    return ForeignKey(table, on_delete=OnDelete.no_action, null=True, default=None, help_text=help_text, index=indexed)


def may_refer_to_itself(*, help_text: str) -> ForeignKey[Any]:
    """Return a column that names a record of the same table, or none."""
    return ForeignKey("self", on_delete=OnDelete.no_action, null=True, default=None, help_text=help_text)


def refers_ahead(table: str, feature: str, *, help_text: str) -> ForeignKey[Any]:
    """Return a column that names a record, always, of a table of a feature that itself rests on this one."""
    return _ahead(table, feature, null=False, help_text=help_text)


def may_refer_ahead(table: str, feature: str, *, help_text: str) -> ForeignKey[Any]:
    """Return a column that names a record, or none, of a table of a feature that itself rests on this one."""
    return _ahead(table, feature, null=True, default=None, help_text=help_text)


def _ahead(table: str, feature: str, **options: Any) -> ForeignKey[Any]:
    # The other module imports this one: Piccolo looks the table up when it is first asked about.
    found = LazyTableReference(table_class_name=table, module_path=f"consortium.{feature}.tables")
    return ForeignKey(found, on_delete=OnDelete.no_action, **options)


class Recorded:
    """What every record carries: its id, its version and whether it is void."""

    id = UUID(primary_key=True, default=new_id)
    version = Integer(default=1, help_text="Grows by one with each change; a change must name the version it has seen.")
    created_at = Timestamptz(help_text="When the record was made.")
    updated_at = Timestamptz(help_text="When the record was changed last.")
    voided_at = Timestamptz(null=True, default=None, help_text="When the record was taken back as a mistake.")
    voided_reason = Text(null=True, default=None, help_text="Why the record was taken back.")
