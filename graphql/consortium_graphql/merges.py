"""Mergings of two records of one institution: their type. They are the secretariat's alone."""

from __future__ import annotations

from datetime import datetime

from strawberry.scalars import JSON

from consortium.access import Persona
from consortium.members import tables
from consortium_graphql.lazy import LazyInstitution
from consortium_graphql.plan import SQL, record
from consortium_graphql.records import Kept


@record(tables.Merge)
class Merge(Kept):
    """Two records of one institution that became one, and whether that was undone."""

    kept: LazyInstitution
    other: LazyInstitution
    holder: str
    reason: str
    changes: JSON
    undone_at: datetime | None
    undone_by: str | None
    undone_reason: str | None
    left: JSON

    def visible(self) -> SQL | None:
        return None if self.reader.role is Persona.SECRETARIAT else "1 = 0"
