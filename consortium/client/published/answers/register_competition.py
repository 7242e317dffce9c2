"""What the operation RegisterCompetition answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import CompetitionState
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Enter a competition: by what it is judged, over which period, and how many can win.
mutation RegisterCompetition($input: CompetitionCreateInput!) {
  competitionCreate(input: $input) {
    competition {
      id
      version
      name
      state
      judged {
        edtf
      }
      placesAvailable
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


class RegisterCompetitionAnswer(OperationAnswer):
    """What the operation RegisterCompetition answers with."""

    operation = "RegisterCompetition"
    document = DOCUMENT

    competition_create: CompetitionPayload
    """Enter a new competition, and how it begins."""


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
    judged: PartialDate | None
    """The period whose work is judged."""
    places_available: int | None
    """How many can win; null where it is not stated."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
