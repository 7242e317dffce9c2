"""The audit: its type. It is the secretariat's alone."""

from __future__ import annotations

from datetime import datetime

import strawberry
from strawberry.scalars import JSON

from consortium.access import Persona
from consortium.journal import tables
from consortium_graphql.plan import SQL, Record, record


@record(tables.AuditEntry)
class AuditEntry(Record):
    """One record written by one action: who, when, as what, and the record before and after."""

    at: datetime
    token: strawberry.ID | None
    holder: str
    persona: Persona
    institution: strawberry.ID | None
    action: str
    record_type: str
    record: strawberry.ID
    before: JSON | None
    after: JSON | None

    def visible(self) -> SQL | None:
        return None if self.reader.role is Persona.SECRETARIAT else "1 = 0"
