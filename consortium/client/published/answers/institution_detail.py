"""What the operation InstitutionDetail answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import date

from consortium.client.published.enums import (
    AliasKind,
    DecisionKind,
    ExchangeState,
    InstitutionAction,
    InstitutionKind,
    InstitutionState,
    MembershipKind,
    MembershipState,
    PartnershipState,
)
from consortium.client.published.shared import LocalizedText
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# All of an institution: its names, how it came to be, what was decided about it, its people, memberships,
# partnerships, programmes and exchanges.
query InstitutionDetail($id: ID!, $asOf: Date, $first: Int! = 20) {
  institution(id: $id) {
    id
    version
    name
    names {
      lang
      value
    }
    kind
    state(asOf: $asOf)
    country {
      code
      name
    }
    region {
      name
      unit {
        code
        name
      }
    }
    parent {
      id
      name
    }
    areas
    aims {
      lang
      value
    }
    founded {
      edtf
    }
    address
    email
    phone
    website
    aliases {
      id
      kind
      language
      value
    }
    identifiers {
      scheme
      value
    }
    ledger {
      action
      state
      since {
        edtf
      }
      reason
      decision {
        id
        kind
        meeting {
          id
          title
        }
      }
    }
    decisions(first: $first) {
      totalCount
      nodes {
        id
        kind
        text
        decided {
          edtf
        }
      }
    }
    roles {
      title
      unit
      acting
      person {
        id
        name
      }
    }
    memberships(first: $first) {
      totalCount
      nodes {
        kind
        state(asOf: $asOf)
        organisation {
          id
          name
        }
      }
    }
    partnerships(first: $first) {
      totalCount
      nodes {
        id
        title
        state(asOf: $asOf)
      }
    }
    programmes(first: $first) {
      totalCount
      nodes {
        id
        name
      }
    }
    exchanges(first: $first) {
      totalCount
      nodes {
        id
        title
        state
        day
      }
    }
    partners(first: $first) {
      totalCount
      nodes {
        id
        name
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


class InstitutionDetailAnswer(OperationAnswer):
    """What the operation InstitutionDetail answers with."""

    operation = "InstitutionDetail"
    document = DOCUMENT

    institution: Institution | None
    """One institution."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    names: tuple[LocalizedText, ...]
    """Its display name in each language there is."""
    kind: InstitutionKind
    """What sort of body it is."""
    state: InstitutionState | None
    """How far it has come into being at the end of a day, today if none is named; null where nothing is known."""
    country: Country | None
    """The country it works in; null where it is of many."""
    region: Region | None
    """The place it works in, where known."""
    parent: InstitutionInstitution | None
    """The institution of which it is a part."""
    areas: tuple[str, ...]
    """Its areas of work."""
    aims: tuple[LocalizedText, ...]
    """What it is for."""
    founded: PartialDate | None
    """When it was founded."""
    address: str | None
    """Its postal address as written in the source."""
    email: str | None
    """The institution's own e-mail address."""
    phone: str | None
    """The institution's own telephone number."""
    website: str | None
    """Its address on the web."""
    aliases: tuple[Alias, ...]
    """Its other names."""
    identifiers: tuple[Identifier, ...]
    """Its names in other people's schemes."""
    ledger: tuple[InstitutionEntry, ...]
    """How it came to be, line by line."""
    decisions: MeetingDecisionConnection
    """What was decided about it."""
    roles: tuple[Role, ...]
    """The roles that persons hold in it."""
    memberships: MembershipConnection
    """Where it is a member, or was."""
    partnerships: PartnershipConnection
    """The partnerships it is a party of."""
    programmes: ProgrammeConnection
    """The programmes it leads, funds or is a partner in."""
    exchanges: ExchangeConnection
    """The exchanges it takes part in, in whatever role."""
    partners: InstitutionConnection
    """Those that share a partnership in force today, or a held exchange, with it."""
    source: Source | None
    """The document on which the record rests."""
    locator: str | None
    """The place in that document."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""


class Country(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""
    name: str
    """Its name in that language, else in the reader's, else in English."""


class Region(Value):
    """A region of a country, or a place in one."""

    name: str
    """Its name in that language, else in the reader's, else in English."""
    unit: RegionRegion | None
    """The ISO 3166-2 subdivision it is or lies in; null where unknown."""


class InstitutionInstitution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Alias(Value):
    """Another name of an institution."""

    id: str
    kind: AliasKind
    """Why there is another name."""
    language: str | None
    """BCP 47, where known."""
    value: str
    """The name as it is written."""


class Identifier(Value):
    """A name of an institution in somebody's scheme."""

    scheme: str
    """The scheme: ROR, ISNI, PIC, INN, OGRN, a website's host …"""
    value: str
    """The identifier in that scheme."""


class InstitutionEntry(Value):
    """A line of an institution's ledger."""

    action: InstitutionAction
    """What happened."""
    state: InstitutionState
    """The state from that day on."""
    since: PartialDate | None
    """From when, as far as it is known; null where unknown."""
    reason: str | None
    """Why."""
    decision: MeetingDecision | None
    """The decision that it follows from, where one is known."""


class MeetingDecisionConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[DecisionMeetingDecision, ...]
    """The records alone."""


class Role(Value):
    """A post or function that a person holds for a time."""

    title: str
    """What it is called in that language, else in the reader's, else in English, else in any."""
    unit: str | None
    """The department in that language, else in the reader's, else in English, else in any."""
    acting: bool
    """Whether it is held for the time being only."""
    person: Person | None
    """Who holds it."""


class MembershipConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Membership, ...]
    """The records alone."""


class PartnershipConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Partnership, ...]
    """The records alone."""


class ProgrammeConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Programme, ...]
    """The records alone."""


class ExchangeConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Exchange, ...]
    """The records alone."""


class InstitutionConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[InstitutionInstitution, ...]
    """The records alone."""


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


class MeetingDecision(Value):
    """What was decided, at a meeting that is known or not."""

    id: str
    kind: DecisionKind
    """What sort of decision it is."""
    meeting: Meeting | None
    """Where it was decided; null where no meeting is known."""


class DecisionMeetingDecision(Value):
    """What was decided, at a meeting that is known or not."""

    id: str
    kind: DecisionKind
    """What sort of decision it is."""
    text: str
    """What was decided, in that language, else in the reader's, else in English, else in any."""
    decided: PartialDate | None
    """When it was decided: the meeting's day if nothing else."""


class Person(Value):
    """Somebody who acts for an institution."""

    id: str
    name: str
    """The name in that language, else in the reader's, else in English, else in any."""


class Membership(Value):
    """The place of an institution, a person or a country in a network or consortium."""

    kind: MembershipKind | None
    """What sort of membership it is; null where it is not known."""
    state: MembershipState | None
    """Where it stands at the end of a day, today if none is named; null before it began."""
    organisation: InstitutionInstitution
    """The body of which it is a membership."""


class Partnership(Value):
    """What two or more parties have agreed, or mean to."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    state: PartnershipState | None
    """Where it stands at the end of a day, today if none is named; worked out from its ledger and its dates."""


class Programme(Value):
    """Work that several institutions do together for a time."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Exchange(Value):
    """An exchange activity."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    state: ExchangeState
    """Where it stands."""
    day: date | None
    """The first day: the actual one, else the planned one; null where neither is known."""


class Meeting(Value):
    """A sitting at which something is decided."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
