"""What the operation NameParticipant answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import ParticipationRole, ParticipationState
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Say which institution it was that took part, or is invited, where so far only a country or a group was known. The
# audit keeps what was recorded before.
mutation NameParticipant(
  $participation: ID!
  $version: Int!
  $institution: ID!
  $parties: Int = 1
  $source: ID
  $locator: String
  $key: String
) {
  participationCorrect(
    input: {
      id: $participation
      version: $version
      institution: $institution
      parties: $parties
      source: $source
      locator: $locator
      idempotencyKey: $key
    }
  ) {
    participation {
      id
      version
      role
      state
      parties
      country {
        code
      }
      institution {
        id
        name
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


class NameParticipantAnswer(OperationAnswer):
    """What the operation NameParticipant answers with."""

    operation = "NameParticipant"
    document = DOCUMENT

    participation_correct: ParticipationPayload
    """Correct what is recorded of the participation; only the fields given change."""


class ParticipationPayload(Payload):
    """What became of an action on the type Participation."""

    participation: Participation | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Participation:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.participation)


class Participation(Value):
    """The part of a country, and where known of an institution, in an exchange."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    role: ParticipationRole
    """As what."""
    state: ParticipationState
    """Whether invited, confirmed or come."""
    parties: int | None
    """How many bodies or teams it stands for: 1 if named; null where unknown."""
    country: Country | None
    """From where; null for a body that is of many countries, or of none known."""
    institution: Institution | None
    """Who; null where only the country is known."""
    exchange: Exchange
    """In what."""


class Country(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Exchange(Value):
    """An exchange activity."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
