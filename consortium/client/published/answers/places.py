"""What the operation Places answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import RegionKind
from consortium.client.published.shared import LocalizedText, PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# The places of the register, found by any of their names in any script, in a country, in an ISO 3166-2 subdivision or
# directly in a larger place, or at any depth $within one, a macro-region such as Siberia too: each with what it lies in.
# A local place has no code of its own; a macro-region has those of the subdivisions that it comprises.
query Places(
  $words: String
  $country: ID
  $unit: ID
  $parent: ID
  $within: ID
  $kind: [RegionKind!]
  $first: Int! = 50
  $after: String
) {
  regions(
    first: $first
    after: $after
    filter: {search: $words, country: $country, unit: $unit, parent: $parent, within: $within, kind: $kind}
  ) {
    totalCount
    nodes {
      id
      kind
      code
      name
      names {
        lang
        value
      }
      country {
        code
        name
      }
      unit {
        id
        code
        name
      }
      parent {
        id
        name
      }
      comprises
      macroRegions {
        nodes {
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


class PlacesAnswer(OperationAnswer):
    """What the operation Places answers with."""

    operation = "Places"
    document = DOCUMENT

    regions: RegionConnection
    """The regions and places."""


class RegionConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Region, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class Region(Value):
    """A region of a country, or a place in one."""

    id: str
    kind: RegionKind
    """What sort of place it is."""
    code: str | None
    """ISO 3166-2; null for a local place."""
    name: str
    """Its name in that language, else in the reader's, else in English."""
    names: tuple[LocalizedText, ...]
    """Its name in each language there is."""
    country: Country
    """The country it lies in."""
    unit: RegionRegion | None
    """The ISO 3166-2 subdivision it is or lies in; null where unknown."""
    parent: RegionParentRegion | None
    """The larger place it lies in."""
    comprises: tuple[str, ...]
    """Of a macro-region, the ISO 3166-2 codes of the subdivisions that it comprises; else empty."""
    macro_regions: RegionRegionConnection
    """The macro-regions in which it lies."""


class Country(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""
    name: str
    """Its name in that language, else in the reader's, else in English."""


class RegionRegion(Value):
    """A region of a country, or a place in one."""

    id: str
    code: str | None
    """ISO 3166-2; null for a local place."""
    name: str
    """Its name in that language, else in the reader's, else in English."""


class RegionParentRegion(Value):
    """A region of a country, or a place in one."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English."""


class RegionRegionConnection(Value):
    """A page of a list."""

    nodes: tuple[RegionParentRegion, ...]
    """The records alone."""
