"""What the operation PostponedOrOverdue answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import date

from consortium.client.published.enums import ExchangeKind, ExchangeState, ParticipationRole, ScheduleChange
from consortium.client.published.shared import PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# What needs a decision: exchanges that are postponed, and those whose last planned day is over while nobody has
# said whether they were held. The schedule tells every day that was planned, and why it changed.
query PostponedOrOverdue($first: Int! = 20, $afterPostponed: String, $afterOverdue: String) {
  postponed: exchanges(first: $first, after: $afterPostponed, filter: {state: [POSTPONED]}, order: OLDEST) {
    ...Waiting
  }
  overdue: exchanges(first: $first, after: $afterOverdue, filter: {overdue: true}, order: OLDEST) {
    ...Waiting
  }
}

fragment Waiting on ExchangeConnection {
  totalCount
  nodes {
    id
    version
    title
    kind
    state
    overdue
    planned {
      edtf
      latest
    }
    schedule {
      place
      change
      planned {
        edtf
      }
      reason
    }
    participations {
      role
      institution {
        id
        name
      }
      country {
        code
      }
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
"""


class PostponedOrOverdueAnswer(OperationAnswer):
    """What the operation PostponedOrOverdue answers with."""

    operation = "PostponedOrOverdue"
    document = DOCUMENT

    postponed: ExchangeConnection
    """The exchanges."""
    overdue: ExchangeConnection
    """The exchanges."""


class ExchangeConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Exchange, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class Exchange(Value):
    """An exchange activity."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    kind: ExchangeKind
    """What sort of exchange it is."""
    state: ExchangeState
    """Where it stands."""
    overdue: bool
    """Whether its last planned day is over while it was neither held nor cancelled."""
    planned: PartialDate | None
    """The planned days as last announced."""
    schedule: tuple[ScheduleEntry, ...]
    """Everything ever planned, line by line."""
    participations: tuple[Participation, ...]
    """Who takes part."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
    latest: date | None
    """The last day it may mean; null where unknown or open."""


class ScheduleEntry(Value):
    """A line of an exchange's schedule: what was planned at one time, and why it changed."""

    place: int
    """Where the line stands in the schedule, from 1."""
    change: ScheduleChange
    """What changed."""
    planned: ScheduleEntryPartialDate | None
    """The days planned; null where none were named."""
    reason: str | None
    """Why: what was said, else what the disruption is called, if you may be told of it."""


class Participation(Value):
    """The part of a country, and where known of an institution, in an exchange."""

    role: ParticipationRole
    """As what."""
    institution: Institution | None
    """Who; null where only the country is known."""
    country: Country | None
    """From where; null for a body that is of many countries, or of none known."""


class ScheduleEntryPartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Country(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""
