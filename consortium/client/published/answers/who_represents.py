"""What the operation WhoRepresents answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import RepresentationState
from consortium.client.published.shared import LocalizedText, PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Who speaks for an institution at the end of a day: for it by name, or for the members of a body of which it is one.
# Without $asOf, today; $planned: false leaves out what is only an aim.
query WhoRepresents($institution: ID!, $asOf: Date, $planned: Boolean, $first: Int! = 20, $after: String) {
  institution(id: $institution) {
    id
    name
    representedBy(asOf: $asOf, first: $first, after: $after, filter: {planned: $planned}) {
      totalCount
      nodes {
        id
        institution {
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
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
"""


class WhoRepresentsAnswer(OperationAnswer):
    """What the operation WhoRepresents answers with."""

    operation = "WhoRepresents"
    document = DOCUMENT

    institution: Institution | None
    """One institution."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    represented_by: RepresentationConnection
    """Who speaks for it, or for the members of a body of which it is one at the end of a day, today if none is
    named; of which members, the labels tell."""


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
    institution: RepresentationInstitution
    """Who speaks for them."""
    members_of: RepresentationInstitution | None
    """The body for whose members it speaks; it may be that body itself."""
    labels: tuple[LocalizedText, ...]
    """What the source calls those for whom it speaks."""
    matters: tuple[LocalizedText, ...]
    """In which matter; empty where in any."""
    state: RepresentationState | None
    """When it is held, seen from the end of a day, today if none is named; null where the sources do not tell."""


class RepresentationInstitution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
