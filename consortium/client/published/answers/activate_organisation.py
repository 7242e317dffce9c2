"""What the operation ActivateOrganisation answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import InstitutionState
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Note that an institution that was decided or being formed works from a day on. Only then, or while it is being
# formed, can it admit members.
mutation ActivateOrganisation(
  $id: ID!
  $version: Int!
  $since: String
  $reason: String
  $source: ID
  $locator: String
  $key: String
) {
  institutionActivate(
    input: {
      id: $id
      version: $version
      since: $since
      reason: $reason
      source: $source
      locator: $locator
      idempotencyKey: $key
    }
  ) {
    institution {
      id
      version
      name
      state
      ledger {
        state
        since {
          edtf
        }
        reason
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


class ActivateOrganisationAnswer(OperationAnswer):
    """What the operation ActivateOrganisation answers with."""

    operation = "ActivateOrganisation"
    document = DOCUMENT

    institution_activate: InstitutionPayload
    """Note that an institution has begun, or begun again, to work."""


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
    state: InstitutionState | None
    """How far it has come into being at the end of a day, today if none is named; null where nothing is known."""
    ledger: tuple[InstitutionEntry, ...]
    """How it came to be, line by line."""


class InstitutionEntry(Value):
    """A line of an institution's ledger."""

    state: InstitutionState
    """The state from that day on."""
    since: PartialDate | None
    """From when, as far as it is known; null where unknown."""
    reason: str | None
    """Why."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
