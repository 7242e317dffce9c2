"""What the operation Imports answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import datetime

from consortium.client.published.shared import PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Which files were imported, by whom and when, the latest first, and what each has written; with $kind, files of that kind
# alone. $undone tells whether those that were taken back are asked for, or the others.
query Imports($kind: [String!], $undone: Boolean, $first: Int! = 20, $after: String, $records: Int! = 5) {
  imports(first: $first, after: $after, filter: {kind: $kind, undone: $undone}, order: NEWEST) {
    totalCount
    nodes {
      id
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
      records(first: $records) {
        totalCount
        nodes {
          line
          recordType
          record
          new
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
"""


class ImportsAnswer(OperationAnswer):
    """What the operation Imports answers with."""

    operation = "Imports"
    document = DOCUMENT

    imports: ImportConnection
    """The files that were imported; for the secretariat."""


class ImportConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Import, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class Import(Value):
    """A file whose rows became records."""

    id: str
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


class ImportedRecord(Value):
    """A record that an import has written; `auditEntries` tells what it was before and after."""

    line: int
    """The row of the file, as the file counts them, where the record begins."""
    record_type: str
    """What sort of record."""
    record: str
    """Which record."""
    new: bool
    """Whether the import made it; else it changed it."""
