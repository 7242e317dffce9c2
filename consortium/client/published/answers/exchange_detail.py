"""What the operation ExchangeDetail answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import date

from consortium.client.published.enums import (
    ExchangeKind,
    ExchangeState,
    Flag,
    Mode,
    ParticipationRole,
    ParticipationState,
    PeopleGroup,
    ScheduleChange,
)
from consortium.client.published.shared import LocalizedText
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# All of an exchange: every plan it ever had and why it changed, who took part from where, how many people were
# planned and came, and what does not add up. What is null is not known.
query ExchangeDetail($id: ID!) {
  exchange(id: $id) {
    id
    version
    title
    kind
    mode
    state
    overdue
    flags
    series
    partOfSeries {
      id
      name
    }
    about {
      lang
      value
    }
    areas
    programme {
      id
      name
    }
    partnership {
      id
      title
    }
    region {
      id
      name
      unit {
        code
        name
      }
    }
    venue {
      lang
      value
    }
    planned {
      edtf
      earliest
      latest
    }
    actual {
      edtf
      earliest
      latest
    }
    zone
    statedDays
    statedParties
    peoplePlanned
    peopleAttended
    cancelledReason
    schedule {
      place
      change
      planned {
        edtf
      }
      region {
        name
      }
      venue {
        lang
        value
      }
      reason
      disruption {
        id
        name
      }
      locator
      remarks {
        lang
        value
      }
    }
    participations {
      id
      version
      role
      state
      parties
      labels {
        lang
        value
      }
      country {
        code
        name
      }
      region {
        name
      }
      institution {
        id
        name
      }
      partOf {
        id
      }
      headcounts {
        group
        planned
        attended
      }
    }
    source {
      title
    }
    locator
    remarks {
      lang
      value
    }
  }
}
"""


class ExchangeDetailAnswer(OperationAnswer):
    """What the operation ExchangeDetail answers with."""

    operation = "ExchangeDetail"
    document = DOCUMENT

    exchange: Exchange | None
    """One exchange."""


class Exchange(Value):
    """An exchange activity."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    kind: ExchangeKind
    """What sort of exchange it is."""
    mode: Mode | None
    """How the participants meet; null where unknown."""
    state: ExchangeState
    """Where it stands."""
    overdue: bool
    """Whether its last planned day is over while it was neither held nor cancelled."""
    flags: tuple[Flag, ...]
    """What does not add up: between what was planned, what is stated and what the records hold."""
    series: str | None
    """The series or format that it belongs to, or how often it is held, in words."""
    part_of_series: Series | None
    """The series or format that it belongs to."""
    about: tuple[LocalizedText, ...]
    """What it was about."""
    areas: tuple[str, ...]
    """The areas of work it touches."""
    programme: Programme | None
    """The programme it belongs to."""
    partnership: Partnership | None
    """The partnership it fulfils."""
    region: Region | None
    """Where it is, or was, held."""
    venue: tuple[LocalizedText, ...]
    """The place in words."""
    planned: PartialDate | None
    """The planned days as last announced."""
    actual: PartialDate | None
    """The days on which it was held."""
    zone: str | None
    """The IANA time zone of its place."""
    stated_days: int | None
    """How many days the source says that it lasted."""
    stated_parties: int | None
    """How many teams or bodies the source says took part."""
    people_planned: int | None
    """How many people the source says were expected in all."""
    people_attended: int | None
    """How many people the source says came in all."""
    cancelled_reason: str | None
    """Why it was cancelled: what was said, else what the disruption is called, if you may be told of it."""
    schedule: tuple[ScheduleEntry, ...]
    """Everything ever planned, line by line."""
    participations: tuple[Participation, ...]
    """Who takes part."""
    source: Source | None
    """The document on which the record rests."""
    locator: str | None
    """The place in that document."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""


class Series(Value):
    """Exchanges that are held one after the other under one name, or a format in which they are held."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Programme(Value):
    """Work that several institutions do together for a time."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Partnership(Value):
    """What two or more parties have agreed, or mean to."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""


class Region(Value):
    """A region of a country, or a place in one."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English."""
    unit: RegionRegion | None
    """The ISO 3166-2 subdivision it is or lies in; null where unknown."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
    earliest: date | None
    """The first day it may mean; null where unknown or open."""
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
    region: ScheduleEntryRegion | None
    """The place planned."""
    venue: tuple[LocalizedText, ...]
    """The place planned, in words."""
    reason: str | None
    """Why: what was said, else what the disruption is called, if you may be told of it."""
    disruption: Disruption | None
    """What made the plan change, where that is recorded."""
    locator: str | None
    """The place in that document."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""


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
    labels: tuple[LocalizedText, ...]
    """What the source calls a group."""
    country: Country | None
    """From where; null for a body that is of many countries, or of none known."""
    region: ScheduleEntryRegion | None
    """From which place, where known."""
    institution: Institution | None
    """Who; null where only the country is known."""
    part_of: ParticipationParticipation | None
    """The group in which it is counted already."""
    headcounts: tuple[Headcount, ...]
    """How many people, by group."""


class Source(Value):
    """A document on which records rest."""

    title: str | None
    """Its title in that language, else in the reader's, else in any."""


class RegionRegion(Value):
    """A region of a country, or a place in one."""

    code: str | None
    """ISO 3166-2; null for a local place."""
    name: str
    """Its name in that language, else in the reader's, else in English."""


class ScheduleEntryPartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class ScheduleEntryRegion(Value):
    """A region of a country, or a place in one."""

    name: str
    """Its name in that language, else in the reader's, else in English."""


class Disruption(Value):
    """One cause that disturbed what was planned."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Country(Value):
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


class ParticipationParticipation(Value):
    """The part of a country, and where known of an institution, in an exchange."""

    id: str


class Headcount(Value):
    """How many people of one group were planned and came with a participation."""

    group: PeopleGroup
    """Which people."""
    planned: int | None
    """How many were expected; null where unknown."""
    attended: int | None
    """How many came; null where unknown."""
