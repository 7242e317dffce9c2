"""What the operation DecideCompetition answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import CompetitionState
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Note that a competition was decided, and which of its entrants won. There are no more winners than places.
mutation DecideCompetition($id: ID!, $version: Int!, $since: String, $winners: [WinningInput!], $key: String) {
  competitionDecide(input: {id: $id, version: $version, since: $since, winners: $winners, idempotencyKey: $key}) {
    competition {
      id
      version
      name
      state
      winners {
        rank
        institution {
          id
          name
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


class DecideCompetitionAnswer(OperationAnswer):
    """What the operation DecideCompetition answers with."""

    operation = "DecideCompetition"
    document = DOCUMENT

    competition_decide: CompetitionPayload
    """Note that a competition was decided, and which of its entrants won."""


class CompetitionPayload(Payload):
    """What became of an action on the type Competition."""

    competition: Competition | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Competition:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.competition)


class Competition(Value):
    """What institutions compete for, and by what they are judged."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    state: CompetitionState | None
    """Where it stands at the end of a day, today if none is named; null before it began."""
    winners: tuple[Entrant, ...]
    """Who won it."""


class Entrant(Value):
    """Who competes: one named institution, or a group of which only the number is known, if that."""

    rank: int | None
    """Its place, from 1; null where there is none or none is known."""
    institution: Institution | None
    """Who; null for a group that is not named."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
