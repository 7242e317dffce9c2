"""The columns that every record has, and the ways in which one record refers to another.

Nothing is deleted: a row to which another refers cannot go.
"""

from __future__ import annotations

from typing import Any, TypeVar

from piccolo.columns import UUID, ForeignKey, Integer, Text, Timestamptz
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from consortium.ids import new_id

T = TypeVar("T", bound=Table)


def refers(table: type[T], *, help_text: str) -> ForeignKey[T]:
    """Return a column that names a record of another table, always."""
    return ForeignKey(table, on_delete=OnDelete.no_action, null=False, help_text=help_text)


def may_refer(table: type[T], *, help_text: str) -> ForeignKey[T]:
    """Return a column that names a record of another table, or none."""
    return ForeignKey(table, on_delete=OnDelete.no_action, null=True, default=None, help_text=help_text)


def may_refer_to_itself(*, help_text: str) -> ForeignKey[Any]:
    """Return a column that names a record of the same table, or none."""
    return ForeignKey("self", on_delete=OnDelete.no_action, null=True, default=None, help_text=help_text)


class Recorded:
    """What every record carries: its id, its version and whether it is void."""

    id = UUID(primary_key=True, default=new_id)
    version = Integer(default=1, help_text="Grows by one with each change; a change must name the version it has seen.")
    created_at = Timestamptz(help_text="When the record was made.")
    updated_at = Timestamptz(help_text="When the record was changed last.")
    voided_at = Timestamptz(null=True, default=None, help_text="When the record was taken back as a mistake.")
    voided_reason = Text(null=True, default=None, help_text="Why the record was taken back.")
