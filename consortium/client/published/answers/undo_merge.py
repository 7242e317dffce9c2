"""What the operation UndoMerge answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import datetime

from pydantic import JsonValue

from consortium.client.payloads import Payload, visible
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Undo a merging: whatever it moved goes back. What somebody has changed since stays, and is told in `left`.
mutation UndoMerge($id: ID!, $version: Int!, $reason: String!, $key: String) {
  institutionUnmerge(
    input: {id: $id, version: $version, reason: $reason, idempotencyKey: $key}
  ) {
    merge {
      id
      version
      kept {
        id
        version
        name
        aliases {
          value
        }
      }
      other {
        id
        version
        name
        voidedAt
      }
      undoneAt
      undoneBy
      undoneReason
      left
    }
    problems {
      code
      path
      message
    }
    replayed
  }
}
"""


class UndoMergeAnswer(OperationAnswer):
    """What the operation UndoMerge answers with."""

    operation = "UndoMerge"
    document = DOCUMENT

    institution_unmerge: MergePayload
    """Undo a merging: whatever it moved goes back, and the other record stands again. What somebody has changed
    since stays as it is and is told in `left`; what was entered since stays with the first."""


class MergePayload(Payload):
    """What became of an action on the type Merge."""

    merge: Merge | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Merge:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.merge)


class Merge(Value):
    """Two records of one institution that became one, and whether that was undone."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    kept: Institution
    """The record that stayed."""
    other: MergeInstitution
    """The record that became part of it."""
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
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    aliases: tuple[Alias, ...]
    """Its other names."""


class MergeInstitution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    voided_at: datetime | None
    """When the record was taken back as a mistake."""


class Alias(Value):
    """Another name of an institution."""

    value: str
    """The name as it is written."""
