"""What the operation MembersAsOf answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import InstitutionKind, InstitutionState, MembershipKind, MembershipState
from consortium.client.published.shared import PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Who is a member of the organisation at the end of a day, and how far the organisation itself has come into being:
# one that is only decided has no members yet. Without $organisation it is the one that runs the register; without
# $asOf, today.
query MembersAsOf($organisation: ID, $asOf: Date, $first: Int! = 50, $after: String) {
  organisation(id: $organisation) {
    id
    name
    kind
    state(asOf: $asOf)
    ledger {
      state
      since {
        edtf
      }
      reason
      locator
    }
    members(asOf: $asOf, first: $first, after: $after) {
      totalCount
      nodes {
        id
        name
        kind
        country {
          code
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    admissions(first: $first) {
      totalCount
      nodes {
        id
        version
        kind
        state(asOf: $asOf)
        institution {
          id
          name
        }
        person {
          id
          name
        }
        country {
          code
          name
        }
        ledger {
          state
          since {
            edtf
          }
          reason
        }
      }
    }
  }
}
"""


class MembersAsOfAnswer(OperationAnswer):
    """What the operation MembersAsOf answers with."""

    operation = "MembersAsOf"
    document = DOCUMENT

    organisation: Institution | None
    """The organisation that runs the register, or another by its id; null where there is none."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    kind: InstitutionKind
    """What sort of body it is."""
    state: InstitutionState | None
    """How far it has come into being at the end of a day, today if none is named; null where nothing is known."""
    ledger: tuple[InstitutionEntry, ...]
    """How it came to be, line by line."""
    members: InstitutionConnection
    """The institutions that are its members at the end of a day, today if none is named."""
    admissions: MembershipConnection
    """The memberships in it, whatever their state."""


class InstitutionEntry(Value):
    """A line of an institution's ledger."""

    state: InstitutionState
    """The state from that day on."""
    since: PartialDate | None
    """From when, as far as it is known; null where unknown."""
    reason: str | None
    """Why."""
    locator: str | None
    """The place in that document."""


class InstitutionConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[MemberInstitution, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class MembershipConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Membership, ...]
    """The records alone."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class MemberInstitution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    kind: InstitutionKind
    """What sort of body it is."""
    country: Country | None
    """The country it works in; null where it is of many."""


class Membership(Value):
    """The place of an institution, a person or a country in a network or consortium."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    kind: MembershipKind | None
    """What sort of membership it is; null where it is not known."""
    state: MembershipState | None
    """Where it stands at the end of a day, today if none is named; null before it began."""
    institution: MembershipInstitution | None
    """The member, if it is an institution."""
    person: Person | None
    """The member, if it is a person."""
    country: Country | None
    """The member, if it is a country."""
    ledger: tuple[MembershipEntry, ...]
    """How it went, line by line."""


class Country(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""
    name: str
    """Its name in that language, else in the reader's, else in English."""


class MembershipInstitution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Person(Value):
    """Somebody who acts for an institution."""

    id: str
    name: str
    """The name in that language, else in the reader's, else in English, else in any."""


class MembershipEntry(Value):
    """A line of a membership's ledger."""

    state: MembershipState
    """The state from that day on."""
    since: PartialDate | None
    """From when, as far as it is known; null where unknown."""
    reason: str | None
    """Why."""
