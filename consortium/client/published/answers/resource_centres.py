"""What the operation ResourceCentres answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.shared import LocalizedText, PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Who is a resource centre for an area of work, serving a region or a place in it; a group stands for as many as `centres`
# says. With $planned: false, those alone that are one already.
query ResourceCentres($areas: [String!], $region: ID, $planned: Boolean, $first: Int! = 20, $after: String) {
  resourceCentres(first: $first, after: $after, filter: {areas: $areas, region: $region, planned: $planned}) {
    totalCount
    nodes {
      id
      version
      institution {
        id
        name
      }
      labels {
        lang
        value
      }
      centres
      areas
      region {
        id
        code
        name
      }
      network {
        id
        name
      }
      planned
      serving {
        edtf
      }
      offers {
        lang
        value
      }
      locator
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
"""


class ResourceCentresAnswer(OperationAnswer):
    """What the operation ResourceCentres answers with."""

    operation = "ResourceCentres"
    document = DOCUMENT

    resource_centres: ResourceCentreConnection
    """The resource centres."""


class ResourceCentreConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[ResourceCentre, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class ResourceCentre(Value):
    """An institution as a resource centre, or a group of centres of which only the number is known, if that."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    institution: Institution | None
    """Who; null for a group that is not named."""
    labels: tuple[LocalizedText, ...]
    """What the source calls a group."""
    centres: int | None
    """How many centres it stands for: 1 if named; null where unknown."""
    areas: tuple[str, ...]
    """The areas of work for which it is one."""
    region: Region | None
    """The region that it serves, where known."""
    network: Institution | None
    """The network of resource centres to which it belongs."""
    planned: bool
    """Whether it is only meant to become one."""
    serving: PartialDate | None
    """From when to when it is one; null where unknown."""
    offers: tuple[LocalizedText, ...]
    """What it offers."""
    locator: str | None
    """The place in that document."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Region(Value):
    """A region of a country, or a place in one."""

    id: str
    code: str | None
    """ISO 3166-2; null for a local place."""
    name: str
    """Its name in that language, else in the reader's, else in English."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
