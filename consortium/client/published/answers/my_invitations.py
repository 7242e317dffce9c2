"""What the operation MyInvitations answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import ExchangeKind, ExchangeState, ParticipationRole
from consortium.client.published.shared import PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# The invitations that wait for an answer of my institution: its own, and those of its country that name nobody.
query MyInvitations($first: Int! = 20, $after: String) {
  me {
    institution {
      id
      name
      invitations(first: $first, after: $after) {
        totalCount
        nodes {
          id
          version
          role
          institution {
            id
          }
          country {
            code
          }
          inviters {
            country {
              code
            }
            institution {
              id
              name
            }
          }
          exchange {
            id
            title
            kind
            state
            planned {
              edtf
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
"""


class MyInvitationsAnswer(OperationAnswer):
    """What the operation MyInvitations answers with."""

    operation = "MyInvitations"
    document = DOCUMENT

    me: Viewer
    """Who you are, by your token."""


class Viewer(Value):
    """Who asks."""

    institution: Institution | None
    """The institution that the token stands for; null for those who act for none."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    invitations: ParticipationConnection
    """The invitations that wait for an answer: its own, and those of its country that name nobody."""


class ParticipationConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Participation, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class Participation(Value):
    """The part of a country, and where known of an institution, in an exchange."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    role: ParticipationRole
    """As what."""
    institution: ParticipationInstitution | None
    """Who; null where only the country is known."""
    country: Country | None
    """From where; null for a body that is of many countries, or of none known."""
    inviters: tuple[ParticipationParticipation, ...]
    """Who holds the exchange, and so invites to it."""
    exchange: Exchange
    """In what."""


class ParticipationInstitution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str


class Country(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""


class ParticipationParticipation(Value):
    """The part of a country, and where known of an institution, in an exchange."""

    country: Country | None
    """From where; null for a body that is of many countries, or of none known."""
    institution: ParticipationParticipationInstitution | None
    """Who; null where only the country is known."""


class Exchange(Value):
    """An exchange activity."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    kind: ExchangeKind
    """What sort of exchange it is."""
    state: ExchangeState
    """Where it stands."""
    planned: PartialDate | None
    """The planned days as last announced."""


class ParticipationParticipationInstitution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
