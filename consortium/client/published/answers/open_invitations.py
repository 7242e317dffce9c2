"""What the operation OpenInvitations answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import ExchangeState, ParticipationRole, ParticipationState
from consortium.client.published.shared import LocalizedText, PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Which invitations wait for an answer, of an institution, of a country, or all: to what, by whom, and what the others
# who take part have answered.
query OpenInvitations($institution: ID, $country: ID, $exchange: ID, $first: Int! = 50, $after: String) {
  participations(
    first: $first
    after: $after
    filter: {open: true, institution: $institution, country: $country, exchange: $exchange}
  ) {
    totalCount
    nodes {
      id
      version
      role
      country {
        code
        name
      }
      institution {
        id
        name
      }
      labels {
        lang
        value
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
        state
        planned {
          edtf
        }
        participations {
          state
          country {
            code
          }
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


class OpenInvitationsAnswer(OperationAnswer):
    """What the operation OpenInvitations answers with."""

    operation = "OpenInvitations"
    document = DOCUMENT

    participations: ParticipationConnection
    """Who takes part in exchanges, or is invited."""


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
    country: Country | None
    """From where; null for a body that is of many countries, or of none known."""
    institution: Institution | None
    """Who; null where only the country is known."""
    labels: tuple[LocalizedText, ...]
    """What the source calls a group."""
    inviters: tuple[ParticipationParticipation, ...]
    """Who holds the exchange, and so invites to it."""
    exchange: Exchange
    """In what."""


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

    country: ParticipationParticipationCountry | None
    """From where; null for a body that is of many countries, or of none known."""
    institution: Institution | None
    """Who; null where only the country is known."""


class Exchange(Value):
    """An exchange activity."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    state: ExchangeState
    """Where it stands."""
    planned: PartialDate | None
    """The planned days as last announced."""
    participations: tuple[ExchangeParticipation, ...]
    """Who takes part."""


class ParticipationParticipationCountry(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class ExchangeParticipation(Value):
    """The part of a country, and where known of an institution, in an exchange."""

    state: ParticipationState
    """Whether invited, confirmed or come."""
    country: ParticipationParticipationCountry | None
    """From where; null for a body that is of many countries, or of none known."""
