"""What the operation RegisterDisruption answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import DisruptionKind
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Enter what disturbed exchanges. A reason about a particular person is of kind PERSONAL, with the institution concerned:
# nobody but that institution and the secretariat sees it.
mutation RegisterDisruption($input: DisruptionCreateInput!) {
  disruptionCreate(input: $input) {
    disruption {
      id
      version
      name
      kind
      period {
        edtf
      }
      region {
        name
      }
      institution {
        id
        name
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


class RegisterDisruptionAnswer(OperationAnswer):
    """What the operation RegisterDisruption answers with."""

    operation = "RegisterDisruption"
    document = DOCUMENT

    disruption_create: DisruptionPayload
    """Enter a new disruption."""


class DisruptionPayload(Payload):
    """What became of an action on the type Disruption."""

    disruption: Disruption | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Disruption:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.disruption)


class Disruption(Value):
    """One cause that disturbed what was planned."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    kind: DisruptionKind
    """What sort of cause it is; PERSONAL where it is about a particular person."""
    period: PartialDate | None
    """How long it lasted; null where unknown."""
    region: Region | None
    """The region in which it was felt."""
    institution: Institution | None
    """The institution concerned, where it is one alone."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Region(Value):
    """A region of a country, or a place in one."""

    name: str
    """Its name in that language, else in the reader's, else in English."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
