"""What the operation Merges answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import datetime

from pydantic import JsonValue

from consortium.client.published.shared import PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Which records of one institution were made one, the latest first: by whom, why, what was written then, and whether it was
# undone.
query Merges($institution: ID, $undone: Boolean, $first: Int = 20, $after: String) {
  merges(
    first: $first
    after: $after
    filter: {institution: $institution, undone: $undone}
  ) {
    totalCount
    nodes {
      id
      version
      createdAt
      kept {
        id
        name
      }
      other {
        id
        name
        voidedAt
      }
      holder
      reason
      changes
      undoneAt
      undoneBy
      undoneReason
      left
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
"""


class MergesAnswer(OperationAnswer):
    """What the operation Merges answers with."""

    operation = "Merges"
    document = DOCUMENT

    merges: MergeConnection
    """The mergings of two records; for the secretariat."""


class MergeConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Merge, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class Merge(Value):
    """Two records of one institution that became one, and whether that was undone."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    created_at: datetime
    """When the record was made."""
    kept: Institution
    """The record that stayed."""
    other: MergeInstitution
    """The record that became part of it."""
    holder: str
    """Who merged them."""
    reason: str
    """How it was known that both were one institution."""
    changes: JsonValue
    """Every record that was written, with the columns that changed."""
    undone_at: datetime | None
    """When it was undone."""
    undone_by: str | None
    """Who undid it."""
    undone_reason: str | None
    """Why it was undone."""
    left: JsonValue
    """What was not set back, because somebody had changed it since."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class MergeInstitution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    voided_at: datetime | None
    """When the record was taken back as a mistake."""
