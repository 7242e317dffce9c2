"""What the operation MergeInstitutions answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import AliasKind
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Make two records of one institution one: whatever names the other then names the first. `merges` tells how to undo it.
mutation MergeInstitutions($id: ID!, $version: Int!, $other: ID!, $otherVersion: Int!, $reason: String!, $key: String) {
  institutionMerge(
    input: {id: $id, version: $version, other: $other, otherVersion: $otherVersion, reason: $reason, idempotencyKey: $key}
  ) {
    institution {
      id
      version
      name
      aliases {
        value
        kind
      }
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


class MergeInstitutionsAnswer(OperationAnswer):
    """What the operation MergeInstitutions answers with."""

    operation = "MergeInstitutions"
    document = DOCUMENT

    institution_merge: InstitutionPayload
    """Make two records of one institution one. Whatever names the other then names the first; the other is voided.
    Its names become aliases, and its ledger is joined to that of the first unless the two contradict each
    other."""


class InstitutionPayload(Payload):
    """What became of an action on the type Institution."""

    institution: Institution | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Institution:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.institution)


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    aliases: tuple[Alias, ...]
    """Its other names."""


class Alias(Value):
    """Another name of an institution."""

    value: str
    """The name as it is written."""
    kind: AliasKind
    """Why there is another name."""
