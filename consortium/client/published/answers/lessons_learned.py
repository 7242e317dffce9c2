"""What the operation LessonsLearned answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import LessonKind
from consortium.client.published.shared import LocalizedText, PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# What was learned, and by whom: in a programme and the exchanges in it, by an institution, from one exchange, of a
# kind, or by words. A lesson of the kind FOLLOW_UP_INTENTION is the seed of a suggestion: read it before you look for
# the next link; nothing follows from it by itself.
query LessonsLearned(
  $kind: [LessonKind!]
  $institution: ID
  $programme: ID
  $exchange: ID
  $words: String
  $first: Int! = 20
  $after: String
) {
  lessons(
    first: $first
    after: $after
    filter: {
      kind: $kind
      institution: $institution
      programme: $programme
      exchange: $exchange
      search: $words
    }
  ) {
    totalCount
    nodes {
      id
      version
      kind
      texts {
        lang
        value
      }
      institution {
        id
        name
      }
      programme {
        id
        name
      }
      exchange {
        id
        title
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
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
"""


class LessonsLearnedAnswer(OperationAnswer):
    """What the operation LessonsLearned answers with."""

    operation = "LessonsLearned"
    document = DOCUMENT

    lessons: LessonConnection
    """What was learned."""


class LessonConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Lesson, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class Lesson(Value):
    """What somebody learned from working together."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    kind: LessonKind
    """What it is good for."""
    texts: tuple[LocalizedText, ...]
    """What was learned, in each language there is."""
    institution: Institution | None
    """Whose; null for those of a programme or an exchange together."""
    programme: Programme | None
    """From which programme."""
    exchange: Exchange | None
    """From which exchange."""
    source: Source | None
    """The document on which the record rests."""
    locator: str | None
    """The place in that document."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Programme(Value):
    """Work that several institutions do together for a time."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Exchange(Value):
    """An exchange activity."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""


class Source(Value):
    """A document on which records rest."""

    title: str | None
    """Its title in that language, else in the reader's, else in any."""
