"""What the operation RecordFounding answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Record that one institution founded another, alone or with others. What is only decided has no founders yet; the date
# is that of the founded institution.
mutation RecordFounding($institution: ID!, $founder: ID!, $source: ID, $locator: String, $key: String) {
  foundingCreate(
    input: {institution: $institution, founder: $founder, source: $source, locator: $locator, idempotencyKey: $key}
  ) {
    founding {
      id
      version
      founder {
        id
        name
      }
      institution {
        id
        name
        founded {
          edtf
        }
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


class RecordFoundingAnswer(OperationAnswer):
    """What the operation RecordFounding answers with."""

    operation = "RecordFounding"
    document = DOCUMENT

    founding_create: FoundingPayload
    """Enter a new founding."""


class FoundingPayload(Payload):
    """What became of an action on the type Founding."""

    founding: Founding | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Founding:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.founding)


class Founding(Value):
    """That one institution founded, or helped to found, another. When is told by the date of the founded one."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    founder: Institution
    """Who founded it, alone or with others."""
    institution: FoundingInstitution
    """What was founded; its date is that of the founding."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class FoundingInstitution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    founded: PartialDate | None
    """When it was founded."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
