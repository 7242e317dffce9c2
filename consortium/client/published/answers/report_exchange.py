"""What the operation ReportExchange answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import (
    ExchangeState,
    ParticipationRole,
    ParticipationState,
    PeopleGroup,
    ScheduleChange,
)
from consortium.client.published.shared import LocalizedText
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Report a confirmed exchange as held: on which days, who came, and how many people. Of what is left out it stays
# unknown.
mutation ReportExchange(
  $id: ID!
  $version: Int!
  $actual: String!
  $participations: [AttendanceInput!]
  $peopleAttended: Int
  $region: ID
  $venue: [LocalizedTextInput!]
  $key: String
) {
  exchangeReport(
    input: {
      id: $id
      version: $version
      actual: $actual
      participations: $participations
      peopleAttended: $peopleAttended
      region: $region
      venue: $venue
      idempotencyKey: $key
    }
  ) {
    exchange {
      id
      version
      title
      state
      planned {
        edtf
      }
      actual {
        edtf
      }
      schedule {
        place
        change
        planned {
          edtf
        }
        region {
          name
        }
        reason
      }
      participations {
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
        labels {
          lang
          value
        }
        headcounts {
          group
          planned
          attended
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


class ReportExchangeAnswer(OperationAnswer):
    """What the operation ReportExchange answers with."""

    operation = "ReportExchange"
    document = DOCUMENT

    exchange_report: ExchangePayload
    """Report a confirmed exchange as held: when and where, who came, and how many people of which groups."""


class ExchangePayload(Payload):
    """What became of an action on the type Exchange."""

    exchange: Exchange | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Exchange:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.exchange)


class Exchange(Value):
    """An exchange activity."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    state: ExchangeState
    """Where it stands."""
    planned: PartialDate | None
    """The planned days as last announced."""
    actual: PartialDate | None
    """The days on which it was held."""
    schedule: tuple[ScheduleEntry, ...]
    """Everything ever planned, line by line."""
    participations: tuple[Participation, ...]
    """Who takes part."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class ScheduleEntry(Value):
    """A line of an exchange's schedule: what was planned at one time, and why it changed."""

    place: int
    """Where the line stands in the schedule, from 1."""
    change: ScheduleChange
    """What changed."""
    planned: PartialDate | None
    """The days planned; null where none were named."""
    region: Region | None
    """The place planned."""
    reason: str | None
    """Why: what was said, else what the disruption is called, if you may be told of it."""


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
    labels: tuple[LocalizedText, ...]
    """What the source calls a group."""
    headcounts: tuple[Headcount, ...]
    """How many people, by group."""


class Region(Value):
    """A region of a country, or a place in one."""

    name: str
    """Its name in that language, else in the reader's, else in English."""


class Country(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Headcount(Value):
    """How many people of one group were planned and came with a participation."""

    group: PeopleGroup
    """Which people."""
    planned: int | None
    """How many were expected; null where unknown."""
    attended: int | None
    """How many came; null where unknown."""
