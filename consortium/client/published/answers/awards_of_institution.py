"""What the operation AwardsOfInstitution answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import CompetitionState, EntrantResult
from consortium.client.published.shared import PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# What an institution was awarded and which competitions it entered: when, where, and as what.
query AwardsOfInstitution($id: ID!, $first: Int! = 20, $after: String) {
  institution(id: $id) {
    id
    name
    awards(first: $first, after: $after) {
      totalCount
      nodes {
        id
        version
        name
        given {
          edtf
        }
        exchange {
          id
          title
        }
        entrant {
          competition {
            id
            name
          }
        }
        locator
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  competitions(first: $first, filter: {entrant: $id}) {
    totalCount
    nodes {
      id
      name
      state
      entrants(first: 1, filter: {institution: $id}) {
        nodes {
          result
          rank
        }
      }
    }
  }
}
"""


class AwardsOfInstitutionAnswer(OperationAnswer):
    """What the operation AwardsOfInstitution answers with."""

    operation = "AwardsOfInstitution"
    document = DOCUMENT

    institution: Institution | None
    """One institution."""
    competitions: CompetitionConnection
    """The competitions."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    awards: AwardConnection
    """The awards that it was given, in competitions and apart from them."""


class CompetitionConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Competition, ...]
    """The records alone."""


class AwardConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Award, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class Competition(Value):
    """What institutions compete for, and by what they are judged."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    state: CompetitionState | None
    """Where it stands at the end of a day, today if none is named; null before it began."""
    entrants: EntrantConnection
    """Who entered it."""


class Award(Value):
    """What an entrant of a competition was given, or an institution or a person apart from any."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    given: PartialDate | None
    """When it was given; null where unknown."""
    exchange: Exchange | None
    """The exchange at which it was given."""
    entrant: Entrant | None
    """The entrant that was given it; null for an award apart from a competition."""
    locator: str | None
    """The place in that document."""


class EntrantConnection(Value):
    """A page of a list."""

    nodes: tuple[EntrantEntrant, ...]
    """The records alone."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Exchange(Value):
    """An exchange activity."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""


class Entrant(Value):
    """Who competes: one named institution, or a group of which only the number is known, if that."""

    competition: EntrantCompetition
    """In what."""


class EntrantEntrant(Value):
    """Who competes: one named institution, or a group of which only the number is known, if that."""

    result: EntrantResult
    """How it fared."""
    rank: int | None
    """Its place, from 1; null where there is none or none is known."""


class EntrantCompetition(Value):
    """What institutions compete for, and by what they are judged."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
