"""What the operation Representations answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import RepresentationState
from consortium.client.published.shared import LocalizedText, PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Who represents whom: by or of an institution, of the members of a body, in a country or region, or found by any words.
# $standing asks where each stands on a day; PLANNED is only an aim. What is null is not known.
query Representations(
  $institution: ID
  $represented: ID
  $membersOf: ID
  $addressee: ID
  $country: ID
  $region: ID
  $standing: RepresentationStanding
  $words: String
  $asOf: Date
  $first: Int! = 20
  $after: String
) {
  representations(
    first: $first
    after: $after
    filter: {
      institution: $institution
      represented: $represented
      membersOf: $membersOf
      addressee: $addressee
      country: $country
      region: $region
      standing: $standing
      search: $words
    }
  ) {
    totalCount
    nodes {
      id
      version
      institution {
        id
        name
      }
      represented {
        id
        name
      }
      membersOf {
        id
        name
      }
      labels {
        lang
        value
      }
      matters {
        lang
        value
      }
      state(asOf: $asOf)
      period {
        edtf
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
"""


class RepresentationsAnswer(OperationAnswer):
    """What the operation Representations answers with."""

    operation = "Representations"
    document = DOCUMENT

    representations: RepresentationConnection
    """Who represents whom."""


class RepresentationConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Representation, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class Representation(Value):
    """That one institution speaks for another, or for the members of a body."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    institution: Institution
    """Who speaks for them."""
    represented: Institution | None
    """The institution for which it speaks; null where for members."""
    members_of: Institution | None
    """The body for whose members it speaks; it may be that body itself."""
    labels: tuple[LocalizedText, ...]
    """What the source calls those for whom it speaks."""
    matters: tuple[LocalizedText, ...]
    """In which matter; empty where in any."""
    state: RepresentationState | None
    """When it is held, seen from the end of a day, today if none is named; null where the sources do not tell."""
    period: PartialDate | None
    """From when to when; null where unknown."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
