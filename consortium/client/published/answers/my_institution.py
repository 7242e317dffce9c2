"""What the operation MyInstitution answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import date

from consortium.client.published.enums import (
    ExchangeKind,
    ExchangeState,
    Flag,
    InstitutionKind,
    InstitutionState,
    MembershipKind,
    MembershipState,
    ParticipationRole,
    ParticipationState,
    PartnershipState,
    Persona,
)
from consortium.client.published.shared import PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# My own institution: what is recorded of it, its exchanges, its partners and its partnerships.
query MyInstitution($first: Int! = 20, $afterExchange: String, $afterPartner: String) {
  me {
    persona
    holder
    institution {
      id
      version
      name
      kind
      state
      country {
        code
        name
      }
      aliases {
        value
      }
      exchanges(first: $first, after: $afterExchange, order: NEWEST) {
        totalCount
        nodes {
          id
          version
          title
          kind
          state
          overdue
          flags
          planned {
            edtf
          }
          actual {
            edtf
          }
          participations {
            role
            state
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
      partners(first: $first, after: $afterPartner) {
        totalCount
        nodes {
          id
          name
          country {
            code
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      partnerships(first: $first) {
        totalCount
        nodes {
          id
          version
          title
          state
          ends
        }
      }
      memberships(first: $first) {
        totalCount
        nodes {
          kind
          state
          organisation {
            id
            name
          }
        }
      }
    }
  }
}
"""


class MyInstitutionAnswer(OperationAnswer):
    """What the operation MyInstitution answers with."""

    operation = "MyInstitution"
    document = DOCUMENT

    me: Viewer
    """Who you are, by your token."""


class Viewer(Value):
    """Who asks."""

    persona: Persona
    """As what."""
    holder: str
    """The person or program that holds the token."""
    institution: Institution | None
    """The institution that the token stands for; null for those who act for none."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    kind: InstitutionKind
    """What sort of body it is."""
    state: InstitutionState | None
    """How far it has come into being at the end of a day, today if none is named; null where nothing is known."""
    country: Country | None
    """The country it works in; null where it is of many."""
    aliases: tuple[Alias, ...]
    """Its other names."""
    exchanges: ExchangeConnection
    """The exchanges it takes part in, in whatever role."""
    partners: InstitutionConnection
    """Those that share a partnership in force today, or a held exchange, with it."""
    partnerships: PartnershipConnection
    """The partnerships it is a party of."""
    memberships: MembershipConnection
    """Where it is a member, or was."""


class Country(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""
    name: str
    """Its name in that language, else in the reader's, else in English."""


class Alias(Value):
    """Another name of an institution."""

    value: str
    """The name as it is written."""


class ExchangeConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Exchange, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class InstitutionConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[PartnerInstitution, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class PartnershipConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Partnership, ...]
    """The records alone."""


class MembershipConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Membership, ...]
    """The records alone."""


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
    flags: tuple[Flag, ...]
    """What does not add up: between what was planned, what is stated and what the records hold."""
    planned: PartialDate | None
    """The planned days as last announced."""
    actual: PartialDate | None
    """The days on which it was held."""
    participations: tuple[Participation, ...]
    """Who takes part."""


class PartnerInstitution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    country: PartnerInstitutionCountry | None
    """The country it works in; null where it is of many."""


class Partnership(Value):
    """What two or more parties have agreed, or mean to."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    state: PartnershipState | None
    """Where it stands at the end of a day, today if none is named; worked out from its ledger and its dates."""
    ends: date
    """The last day it is in force; 9999-12-31 where there is none."""


class Membership(Value):
    """The place of an institution, a person or a country in a network or consortium."""

    kind: MembershipKind | None
    """What sort of membership it is; null where it is not known."""
    state: MembershipState | None
    """Where it stands at the end of a day, today if none is named; null before it began."""
    organisation: MembershipInstitution
    """The body of which it is a membership."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Participation(Value):
    """The part of a country, and where known of an institution, in an exchange."""

    role: ParticipationRole
    """As what."""
    state: ParticipationState
    """Whether invited, confirmed or come."""
    institution: MembershipInstitution | None
    """Who; null where only the country is known."""
    country: PartnerInstitutionCountry | None
    """From where; null for a body that is of many countries, or of none known."""


class PartnerInstitutionCountry(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""


class MembershipInstitution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
