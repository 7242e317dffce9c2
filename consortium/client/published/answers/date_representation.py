"""What the operation DateRepresentation answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import date

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import RepresentationState
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Say from when to when an institution speaks for another, such as since 2009 until June 2011: 2009/2011-06.
mutation DateRepresentation($id: ID!, $version: Int!, $period: String!, $key: String) {
  representationCorrect(input: {id: $id, version: $version, period: $period, idempotencyKey: $key}) {
    representation {
      id
      version
      period {
        edtf
        earliest
        latest
      }
      state
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


class DateRepresentationAnswer(OperationAnswer):
    """What the operation DateRepresentation answers with."""

    operation = "DateRepresentation"
    document = DOCUMENT

    representation_correct: RepresentationPayload
    """Correct what is recorded of the representation; only the fields given change."""


class RepresentationPayload(Payload):
    """What became of an action on the type Representation."""

    representation: Representation | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Representation:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.representation)


class Representation(Value):
    """That one institution speaks for another, or for the members of a body."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    period: PartialDate | None
    """From when to when; null where unknown."""
    state: RepresentationState | None
    """When it is held, seen from the end of a day, today if none is named; null where the sources do not tell."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
    earliest: date | None
    """The first day it may mean; null where unknown or open."""
    latest: date | None
    """The last day it may mean; null where unknown or open."""
