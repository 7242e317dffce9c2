"""What the operation RecordRepresentation answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import RepresentationState
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Record for whom my institution speaks: $represented, or the members of $membersOf; before whom or where, in which matter,
# from when to when. Say $planned where it is only an aim.
mutation RecordRepresentation(
  $institution: ID!
  $represented: ID
  $membersOf: ID
  $labels: [LocalizedTextInput!]
  $addressee: ID
  $country: String
  $region: ID
  $scopes: [LocalizedTextInput!]
  $matters: [LocalizedTextInput!]
  $planned: Boolean
  $period: String
  $source: ID
  $locator: String
  $key: String
) {
  representationCreate(
    input: {
      institution: $institution
      represented: $represented
      membersOf: $membersOf
      labels: $labels
      addressee: $addressee
      country: $country
      region: $region
      scopes: $scopes
      matters: $matters
      planned: $planned
      period: $period
      source: $source
      locator: $locator
      idempotencyKey: $key
    }
  ) {
    representation {
      id
      version
      institution {
        id
        name
      }
      represented {
        id
        name
      }
      membersOf {
        id
        name
      }
      state
      period {
        edtf
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


class RecordRepresentationAnswer(OperationAnswer):
    """What the operation RecordRepresentation answers with."""

    operation = "RecordRepresentation"
    document = DOCUMENT

    representation_create: RepresentationPayload
    """Enter a new representation."""


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
    institution: Institution
    """Who speaks for them."""
    represented: Institution | None
    """The institution for which it speaks; null where for members."""
    members_of: Institution | None
    """The body for whose members it speaks; it may be that body itself."""
    state: RepresentationState | None
    """When it is held, seen from the end of a day, today if none is named; null where the sources do not tell."""
    period: PartialDate | None
    """From when to when; null where unknown."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
