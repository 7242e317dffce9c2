"""What the operation Decisions answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import DecisionKind, InstitutionState
from consortium.client.published.shared import PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# What was decided, the latest first: about a body, of some kinds, in a period, or found by any words. Each with its
# meeting, those who took part in deciding, and the state to which it brought the body.
query Decisions(
  $body: ID
  $kind: [DecisionKind!]
  $from: Date
  $until: Date
  $words: String
  $first: Int! = 20
  $after: String
) {
  decisions(
    first: $first
    after: $after
    filter: { body: $body, kind: $kind, decidedFrom: $from, decidedUntil: $until, search: $words }
  ) {
    totalCount
    nodes {
      id
      number
      kind
      text
      decided {
        edtf
      }
      meeting {
        id
        title
      }
      body {
        id
        name
        state
      }
      parties {
        country {
          code
        }
        institution {
          name
        }
      }
      followedBy {
        state
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
"""


class DecisionsAnswer(OperationAnswer):
    """What the operation Decisions answers with."""

    operation = "Decisions"
    document = DOCUMENT

    decisions: MeetingDecisionConnection
    """What was decided."""


class MeetingDecisionConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[MeetingDecision, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class MeetingDecision(Value):
    """What was decided, at a meeting that is known or not."""

    id: str
    number: str | None
    """Its number as the minutes give it."""
    kind: DecisionKind
    """What sort of decision it is."""
    text: str
    """What was decided, in that language, else in the reader's, else in English, else in any."""
    decided: PartialDate | None
    """When it was decided: the meeting's day if nothing else."""
    meeting: Meeting | None
    """Where it was decided; null where no meeting is known."""
    body: Institution | None
    """The body that it is about."""
    parties: tuple[DecisionParty, ...]
    """Who took part in deciding."""
    followed_by: tuple[InstitutionEntry, ...]
    """The line of the body's ledger that follows from it, if any."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Meeting(Value):
    """A sitting at which something is decided."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    state: InstitutionState | None
    """How far it has come into being at the end of a day, today if none is named; null where nothing is known."""


class DecisionParty(Value):
    """Who took part in deciding: a country, and where known an institution."""

    country: Country | None
    """From where; null for a body that is of many countries, or of none known."""
    institution: DecisionPartyInstitution | None
    """Who; null where only the country is known."""


class InstitutionEntry(Value):
    """A line of an institution's ledger."""

    state: InstitutionState
    """The state from that day on."""


class Country(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""


class DecisionPartyInstitution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
