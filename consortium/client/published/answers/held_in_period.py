"""What the operation HeldInPeriod answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import date

from consortium.client.published.enums import ExchangeKind, Flag, Mode, ParticipationRole
from consortium.client.published.shared import LocalizedText, PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# What was held in a period, by whom and with whom, the latest first. Without $from or $until the period is open
# there.
query HeldInPeriod(
  $from: Date
  $until: Date
  $kind: [ExchangeKind!]
  $country: ID
  $first: Int! = 20
  $after: String
) {
  exchanges(
    first: $first
    after: $after
    filter: {state: [HELD], heldFrom: $from, heldUntil: $until, kind: $kind, country: $country}
    order: NEWEST
  ) {
    totalCount
    nodes {
      id
      title
      kind
      mode
      actual {
        edtf
        earliest
        latest
      }
      region {
        name
        country {
          code
        }
      }
      programme {
        id
        name
      }
      statedParties
      peopleAttended
      flags
      participations {
        role
        parties
        label: labels {
          lang
          value
        }
        country {
          code
          name
        }
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


class HeldInPeriodAnswer(OperationAnswer):
    """What the operation HeldInPeriod answers with."""

    operation = "HeldInPeriod"
    document = DOCUMENT

    exchanges: ExchangeConnection
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
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    kind: ExchangeKind
    """What sort of exchange it is."""
    mode: Mode | None
    """How the participants meet; null where unknown."""
    actual: PartialDate | None
    """The days on which it was held."""
    region: Region | None
    """Where it is, or was, held."""
    programme: Programme | None
    """The programme it belongs to."""
    stated_parties: int | None
    """How many teams or bodies the source says took part."""
    people_attended: int | None
    """How many people the source says came in all."""
    flags: tuple[Flag, ...]
    """What does not add up: between what was planned, what is stated and what the records hold."""
    participations: tuple[Participation, ...]
    """Who takes part."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
    earliest: date | None
    """The first day it may mean; null where unknown or open."""
    latest: date | None
    """The last day it may mean; null where unknown or open."""


class Region(Value):
    """A region of a country, or a place in one."""

    name: str
    """Its name in that language, else in the reader's, else in English."""
    country: Country
    """The country it lies in."""


class Programme(Value):
    """Work that several institutions do together for a time."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Participation(Value):
    """The part of a country, and where known of an institution, in an exchange."""

    role: ParticipationRole
    """As what."""
    parties: int | None
    """How many bodies or teams it stands for: 1 if named; null where unknown."""
    label: tuple[LocalizedText, ...]
    """What the source calls a group."""
    country: ParticipationCountry | None
    """From where; null for a body that is of many countries, or of none known."""
    institution: Institution | None
    """Who; null where only the country is known."""


class Country(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""


class ParticipationCountry(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""
    name: str
    """Its name in that language, else in the reader's, else in English."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
