"""What the operation SeriesDetail answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import ExchangeState, SeriesKind
from consortium.client.published.shared import LocalizedText, PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# A series or a format with its exchanges in the order of time, and the places and countries in which they were.
query SeriesDetail($id: ID!, $first: Int! = 50, $after: String) {
  series(id: $id) {
    id
    version
    name
    kind
    organiser {
      id
      name
    }
    since {
      edtf
    }
    about {
      lang
      value
    }
    countries {
      code
      name
    }
    regions {
      id
      name
    }
    exchanges(first: $first, after: $after, order: OLDEST) {
      totalCount
      nodes {
        id
        title
        state
        planned {
          edtf
        }
        actual {
          edtf
        }
        region {
          name
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
    remarks {
      lang
      value
    }
  }
}
"""


class SeriesDetailAnswer(OperationAnswer):
    """What the operation SeriesDetail answers with."""

    operation = "SeriesDetail"
    document = DOCUMENT

    series: Series | None
    """One series or format of exchanges."""


class Series(Value):
    """Exchanges that are held one after the other under one name, or a format in which they are held."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    kind: SeriesKind
    """Whether it is a series or a format."""
    organiser: Institution | None
    """Who holds it, where that is always the same."""
    since: PartialDate | None
    """Since when there has been one; null where unknown."""
    about: tuple[LocalizedText, ...]
    """What it is for."""
    countries: tuple[Country, ...]
    """The countries of those places."""
    regions: tuple[Region, ...]
    """The places of its exchanges, held or planned."""
    exchanges: ExchangeConnection
    """The exchanges in it."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Country(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""
    name: str
    """Its name in that language, else in the reader's, else in English."""


class Region(Value):
    """A region of a country, or a place in one."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English."""


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
    state: ExchangeState
    """Where it stands."""
    planned: PartialDate | None
    """The planned days as last announced."""
    actual: PartialDate | None
    """The days on which it was held."""
    region: ExchangeRegion | None
    """Where it is, or was, held."""


class ExchangeRegion(Value):
    """A region of a country, or a place in one."""

    name: str
    """Its name in that language, else in the reader's, else in English."""
    country: ExchangeRegionCountry
    """The country it lies in."""


class ExchangeRegionCountry(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""
