"""What the operation Foundings answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.shared import PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Who founded what: by a founder, of an institution, or all. When is told by the date of the founded institution.
query Foundings($institution: ID, $founder: ID, $first: Int! = 20, $after: String) {
  foundings(first: $first, after: $after, filter: {institution: $institution, founder: $founder}) {
    totalCount
    nodes {
      id
      version
      founder {
        id
        name
      }
      institution {
        id
        name
        founded {
          edtf
        }
      }
      source {
        title
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


class FoundingsAnswer(OperationAnswer):
    """What the operation Foundings answers with."""

    operation = "Foundings"
    document = DOCUMENT

    foundings: FoundingConnection
    """Who founded what."""


class FoundingConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Founding, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class Founding(Value):
    """That one institution founded, or helped to found, another. When is told by the date of the founded one."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    founder: Institution
    """Who founded it, alone or with others."""
    institution: FoundingInstitution
    """What was founded; its date is that of the founding."""
    source: Source | None
    """The document on which the record rests."""
    locator: str | None
    """The place in that document."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class FoundingInstitution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    founded: PartialDate | None
    """When it was founded."""


class Source(Value):
    """A document on which records rest."""

    title: str | None
    """Its title in that language, else in the reader's, else in any."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
