"""What the operation AuditOfRecord answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import datetime

from pydantic import JsonValue

from consortium.client.published.enums import Persona
from consortium.client.published.shared import PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Who wrote a record, when and by which action, with the record before and after, the latest first. Without $record,
# everything that was written in a period or by a holder.
query AuditOfRecord(
  $record: ID
  $holder: [String!]
  $since: DateTime
  $until: DateTime
  $first: Int! = 20
  $after: String
) {
  auditEntries(
    first: $first
    after: $after
    filter: {record: $record, holder: $holder, since: $since, until: $until}
    order: NEWEST
  ) {
    totalCount
    nodes {
      id
      at
      action
      holder
      persona
      institution
      recordType
      record
      before
      after
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
"""


class AuditOfRecordAnswer(OperationAnswer):
    """What the operation AuditOfRecord answers with."""

    operation = "AuditOfRecord"
    document = DOCUMENT

    audit_entries: AuditEntryConnection
    """Who wrote what, when; for the secretariat."""


class AuditEntryConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[AuditEntry, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class AuditEntry(Value):
    """One record written by one action: who, when, as what, and the record before and after."""

    id: str
    at: datetime
    """When."""
    action: str
    """Which action."""
    holder: str
    """Who held that token."""
    persona: Persona
    """As what."""
    institution: str | None
    """For which institution."""
    record_type: str
    """What sort of record was written."""
    record: str
    """Which record was written."""
    before: JsonValue | None
    """The record before; null for a new one."""
    after: JsonValue | None
    """The record after."""
