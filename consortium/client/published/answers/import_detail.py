"""What the operation ImportDetail answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import datetime

from consortium.client.published.shared import PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# All of an import: the file, what became of its rows, and what it has written, row by row. A record's audit tells what it
# was before.
query ImportDetail($run: ID!, $recordType: [String!], $first: Int! = 50, $after: String) {
  importRun(id: $run) {
    at
    holder
    kind
    fileName
    sha256
    scheme
    created
    changed
    unchanged
    kept
    undoneAt
    undoneBy
    records(first: $first, after: $after, filter: {recordType: $recordType}, order: LINE) {
      totalCount
      nodes {
        line
        recordType
        record
        whole
        new
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
"""


class ImportDetailAnswer(OperationAnswer):
    """What the operation ImportDetail answers with."""

    operation = "ImportDetail"
    document = DOCUMENT

    import_run: Import | None
    """One import; for the secretariat."""


class Import(Value):
    """A file whose rows became records."""

    at: datetime
    """When."""
    holder: str
    """Who imported it."""
    kind: str
    """What the file holds, such as institutions."""
    file_name: str
    """The name of the file."""
    sha256: str
    """SHA-256 of the file, in hex."""
    scheme: str
    """Whose keys its rows have."""
    created: int
    """How many records it made, parts included."""
    changed: int
    """How many records it changed."""
    unchanged: int
    """How many records were so already."""
    kept: int
    """How many records it left, since a person had changed or voided them."""
    undone_at: datetime | None
    """When it was undone."""
    undone_by: str | None
    """Who undid it."""
    records: ImportedRecordConnection
    """What it has written, row by row."""


class ImportedRecordConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[ImportedRecord, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class ImportedRecord(Value):
    """A record that an import has written; `auditEntries` tells what it was before and after."""

    line: int
    """The row of the file, as the file counts them, where the record begins."""
    record_type: str
    """What sort of record."""
    record: str
    """Which record."""
    whole: str
    """The record of which it is a part, or itself."""
    new: bool
    """Whether the import made it; else it changed it."""
