"""What the operation FollowExchanges answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import ExchangeKind, ExchangeState, ParticipationRole
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Follow exchanges as they are registered and changed. Give the cursor of the last change seen as $since, and
# nothing is lost between two connections; without it, it begins now. With $first it ends after so many changes.
subscription FollowExchanges($since: String, $first: Int) {
  exchangeChanged(since: $since, first: $first) {
    cursor
    exchange {
      id
      version
      title
      kind
      state
      planned {
        edtf
      }
      actual {
        edtf
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
  }
}
"""


class FollowExchangesAnswer(OperationAnswer):
    """What the operation FollowExchanges answers with."""

    operation = "FollowExchanges"
    document = DOCUMENT

    exchange_changed: ExchangeChange
    """Exchanges as they are registered and changed."""


class ExchangeChange(Value):
    """A change of an exchange."""

    cursor: str
    """Its place in the feed: give it as `since` to go on from here."""
    exchange: Exchange | None
    """The exchange as it now stands; null once it is out of sight."""


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
    planned: PartialDate | None
    """The planned days as last announced."""
    actual: PartialDate | None
    """The days on which it was held."""
    participations: tuple[Participation, ...]
    """Who takes part."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Participation(Value):
    """The part of a country, and where known of an institution, in an exchange."""

    role: ParticipationRole
    """As what."""
    institution: Institution | None
    """Who; null where only the country is known."""
    country: Country | None
    """From where; null for a body that is of many countries, or of none known."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Country(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""
