"""What the operation CompetitionDetail answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import CompetitionState, EntrantResult, ExchangeState
from consortium.client.published.shared import LocalizedText, PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# All of a competition: by what it is judged, when it was announced and decided, who entered it and how each fared, and
# the exchange that the winners join.
query CompetitionDetail($id: ID!, $first: Int! = 50, $after: String) {
  competition(id: $id) {
    id
    version
    name
    state
    programme {
      id
      name
    }
    organiser {
      id
      name
    }
    criteria {
      lang
      value
    }
    judged {
      edtf
    }
    placesAvailable
    exchange {
      id
      title
    }
    prize {
      id
      title
      state
    }
    ledger {
      state
      since {
        edtf
      }
      reason
    }
    winners {
      id
      rank
      institution {
        id
        name
      }
    }
    entrants(first: $first, after: $after) {
      totalCount
      nodes {
        id
        version
        result
        rank
        parties
        team
        institution {
          id
          name
        }
        labels {
          lang
          value
        }
        awards {
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    locator
    remarks {
      lang
      value
    }
  }
}
"""


class CompetitionDetailAnswer(OperationAnswer):
    """What the operation CompetitionDetail answers with."""

    operation = "CompetitionDetail"
    document = DOCUMENT

    competition: Competition | None
    """One competition."""


class Competition(Value):
    """What institutions compete for, and by what they are judged."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    state: CompetitionState | None
    """Where it stands at the end of a day, today if none is named; null before it began."""
    programme: Programme | None
    """The programme it belongs to."""
    organiser: Institution | None
    """Who holds it."""
    criteria: tuple[LocalizedText, ...]
    """By what it is judged."""
    judged: PartialDate | None
    """The period whose work is judged."""
    places_available: int | None
    """How many can win; null where it is not stated."""
    exchange: Exchange | None
    """The exchange as which, or at which, it was held."""
    prize: CompetitionExchange | None
    """The exchange in which the winners take part."""
    ledger: tuple[CompetitionEntry, ...]
    """When it was announced, judged and decided, line by line."""
    winners: tuple[Entrant, ...]
    """Who won it."""
    entrants: EntrantConnection
    """Who entered it."""
    locator: str | None
    """The place in that document."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""


class Programme(Value):
    """Work that several institutions do together for a time."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Exchange(Value):
    """An exchange activity."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""


class CompetitionExchange(Value):
    """An exchange activity."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    state: ExchangeState
    """Where it stands."""


class CompetitionEntry(Value):
    """A line of a competition's ledger."""

    state: CompetitionState
    """The state from that day on."""
    since: PartialDate | None
    """From when, as far as it is known; null where unknown."""
    reason: str | None
    """Why."""


class Entrant(Value):
    """Who competes: one named institution, or a group of which only the number is known, if that."""

    id: str
    rank: int | None
    """Its place, from 1; null where there is none or none is known."""
    institution: Institution | None
    """Who; null for a group that is not named."""


class EntrantConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[EntrantEntrant, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class EntrantEntrant(Value):
    """Who competes: one named institution, or a group of which only the number is known, if that."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    result: EntrantResult
    """How it fared."""
    rank: int | None
    """Its place, from 1; null where there is none or none is known."""
    parties: int | None
    """How many entrants it stands for: 1 if named; null where unknown."""
    team: str | None
    """What its team is called."""
    institution: Institution | None
    """Who; null for a group that is not named."""
    labels: tuple[LocalizedText, ...]
    """What the source calls a group."""
    awards: tuple[Award, ...]
    """What it was given."""


class Award(Value):
    """What an entrant of a competition was given, or an institution or a person apart from any."""

    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
