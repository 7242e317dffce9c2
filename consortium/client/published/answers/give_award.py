"""What the operation GiveAward answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Enter an award: to an entrant of a competition, or to an institution or a person apart from any.
mutation GiveAward($input: AwardCreateInput!) {
  awardCreate(input: $input) {
    award {
      id
      version
      name
      given {
        edtf
      }
      institution {
        id
        name
      }
      person {
        id
        name
      }
      entrant {
        id
        competition {
          id
          name
        }
      }
      exchange {
        id
        title
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


class GiveAwardAnswer(OperationAnswer):
    """What the operation GiveAward answers with."""

    operation = "GiveAward"
    document = DOCUMENT

    award_create: AwardPayload
    """Enter a new award: to an entrant of a competition, or to an institution or a person apart from any."""


class AwardPayload(Payload):
    """What became of an action on the type Award."""

    award: Award | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Award:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.award)


class Award(Value):
    """What an entrant of a competition was given, or an institution or a person apart from any."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    given: PartialDate | None
    """When it was given; null where unknown."""
    institution: Institution | None
    """The institution that was given it, be it as an entrant; null for a person or a group that is not named."""
    person: Person | None
    """The person who was given it apart from a competition."""
    entrant: Entrant | None
    """The entrant that was given it; null for an award apart from a competition."""
    exchange: Exchange | None
    """The exchange at which it was given."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Person(Value):
    """Somebody who acts for an institution."""

    id: str
    name: str
    """The name in that language, else in the reader's, else in English, else in any."""


class Entrant(Value):
    """Who competes: one named institution, or a group of which only the number is known, if that."""

    id: str
    competition: Competition
    """In what."""


class Exchange(Value):
    """An exchange activity."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""


class Competition(Value):
    """What institutions compete for, and by what they are judged."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
