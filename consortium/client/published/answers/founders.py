"""What the operation Founders answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.shared import LocalizedText, PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Who founded an institution, when, on which document that rests, and what it founded itself.
query Founders($institution: ID!, $first: Int! = 20, $after: String) {
  institution(id: $institution) {
    id
    name
    founded {
      edtf
    }
    founders {
      id
      version
      founder {
        id
        name
      }
      source {
        title
      }
      locator
      remarks {
        lang
        value
      }
    }
    foundings(first: $first, after: $after) {
      totalCount
      nodes {
        id
        institution {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
"""


class FoundersAnswer(OperationAnswer):
    """What the operation Founders answers with."""

    operation = "Founders"
    document = DOCUMENT

    institution: Institution | None
    """One institution."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    founded: PartialDate | None
    """When it was founded."""
    founders: tuple[Founding, ...]
    """Who founded it, each with the document that tells it; when, its own date says."""
    foundings: FoundingConnection
    """What it founded."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Founding(Value):
    """That one institution founded, or helped to found, another. When is told by the date of the founded one."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    founder: FoundingInstitution
    """Who founded it, alone or with others."""
    source: Source | None
    """The document on which the record rests."""
    locator: str | None
    """The place in that document."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""


class FoundingConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[FoundingFounding, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class FoundingInstitution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Source(Value):
    """A document on which records rest."""

    title: str | None
    """Its title in that language, else in the reader's, else in any."""


class FoundingFounding(Value):
    """That one institution founded, or helped to found, another. When is told by the date of the founded one."""

    id: str
    institution: FoundingInstitution
    """What was founded; its date is that of the founding."""
