"""Imports: their type. They are the secretariat's alone."""

from __future__ import annotations

from datetime import datetime

import strawberry

from consortium.access import Persona
from consortium.importing import tables
from consortium_graphql.lists.importing import ImportedRecordFilter, ImportedRecordOrder
from consortium_graphql.plan import SQL, Page, Record, connection, record


@record(tables.ImportedRecord)
class ImportedRecord(Record):
    """A record that an import has written; `auditEntries` tells what it was before and after."""

    line: int
    record_type: str
    record: strawberry.ID
    whole: strawberry.ID
    new: bool

    def visible(self) -> SQL | None:
        return None if self.reader.role is Persona.SECRETARIAT else "1 = 0"


@record(tables.Import)
class Import(Record):
    """A file whose rows became records."""

    at: datetime
    holder: str
    kind: str
    file_name: str
    sha256: str
    scheme: str
    created: int
    changed: int
    unchanged: int
    kept: int
    undone_at: datetime | None
    undone_by: str | None
    records: Page[ImportedRecord] = connection(
        tables.ImportedRecord.run,
        order=ImportedRecordOrder,
        filter=ImportedRecordFilter,
        description="What it has written, row by row.",
    )

    def visible(self) -> SQL | None:
        return None if self.reader.role is Persona.SECRETARIAT else "1 = 0"
