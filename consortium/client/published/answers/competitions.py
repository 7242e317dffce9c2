"""What the operation Competitions answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import CompetitionState
from consortium.client.published.shared import PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Which competitions there are, and where they stand: one that is only planned, or whose result nobody tells, is not
# decided. Without $standing, all of them.
query Competitions(
  $standing: CompetitionStanding
  $programme: ID
  $entrant: ID
  $words: String
  $first: Int! = 20
  $after: String
) {
  competitions(
    first: $first
    after: $after
    filter: {standing: $standing, programme: $programme, entrant: $entrant, search: $words}
  ) {
    totalCount
    nodes {
      id
      version
      name
      state
      judged {
        edtf
      }
      placesAvailable
      organiser {
        id
        name
      }
      winners {
        institution {
          id
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
"""


class CompetitionsAnswer(OperationAnswer):
    """What the operation Competitions answers with."""

    operation = "Competitions"
    document = DOCUMENT

    competitions: CompetitionConnection
    """The competitions."""


class CompetitionConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Competition, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


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
    organiser: Institution | None
    """Who holds it."""
    winners: tuple[Entrant, ...]
    """Who won it."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Entrant(Value):
    """Who competes: one named institution, or a group of which only the number is known, if that."""

    institution: Institution | None
    """Who; null for a group that is not named."""
