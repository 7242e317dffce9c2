"""What the operation Disruptions answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import DisruptionKind
from consortium.client.published.shared import PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# What disturbed exchanges and programmes: of some kinds, in a period, in a region, with an effect on a programme.
query Disruptions(
  $kind: [DisruptionKind!]
  $from: Date
  $until: Date
  $region: ID
  $programme: ID
  $words: String
  $first: Int! = 20
  $after: String
) {
  disruptions(
    first: $first
    after: $after
    filter: {
      kind: $kind
      periodFrom: $from
      periodUntil: $until
      region: $region
      programme: $programme
      search: $words
    }
  ) {
    totalCount
    nodes {
      id
      version
      name
      kind
      period {
        edtf
      }
      region {
        id
        name
      }
      institution {
        id
        name
      }
      effects(first: 1) {
        totalCount
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
"""


class DisruptionsAnswer(OperationAnswer):
    """What the operation Disruptions answers with."""

    operation = "Disruptions"
    document = DOCUMENT

    disruptions: DisruptionConnection
    """What disturbed exchanges and programmes."""


class DisruptionConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Disruption, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class Disruption(Value):
    """One cause that disturbed what was planned."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    kind: DisruptionKind
    """What sort of cause it is; PERSONAL where it is about a particular person."""
    period: PartialDate | None
    """How long it lasted; null where unknown."""
    region: Region | None
    """The region in which it was felt."""
    institution: Institution | None
    """The institution concerned, where it is one alone."""
    effects: DisruptionEffectConnection
    """What it did."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Region(Value):
    """A region of a country, or a place in one."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class DisruptionEffectConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
