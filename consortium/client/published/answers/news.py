"""What the operation News answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import NewsItemState
from consortium.client.published.shared import PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# The published news, the latest first: of an institution, a programme, an exchange or a person, of a period, or by
# words.
query News(
  $institution: ID
  $programme: ID
  $exchange: ID
  $person: ID
  $from: Date
  $until: Date
  $words: String
  $first: Int! = 20
  $after: String
) {
  newsItems(
    first: $first
    after: $after
    filter: {
      institution: $institution
      programme: $programme
      exchange: $exchange
      person: $person
      publishedFrom: $from
      publishedUntil: $until
      search: $words
    }
    order: NEWEST
  ) {
    totalCount
    nodes {
      id
      version
      title
      text
      state
      published {
        edtf
      }
      mentions {
        id
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
          actual {
            edtf
          }
        }
        person {
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


class NewsAnswer(OperationAnswer):
    """What the operation News answers with."""

    operation = "News"
    document = DOCUMENT

    news_items: NewsItemConnection
    """The news that you may see."""


class NewsItemConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[NewsItem, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class NewsItem(Value):
    """What is told of work done together."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    title: str | None
    """Its title in that language, else in the reader's, else in English, else in any; null where it has none."""
    text: str
    """Its text in that language, else in the reader's, else in English, else in any."""
    state: NewsItemState | None
    """Where it stands at the end of a day, today if none is named; null before it began."""
    published: PartialDate | None
    """When it was published; null where unknown."""
    mentions: tuple[Mention, ...]
    """Of what it speaks."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Mention(Value):
    """A record of which a news item or a question speaks: exactly one of each side."""

    id: str
    institution: Institution | None
    """Of which institution."""
    programme: Programme | None
    """Of which programme."""
    exchange: Exchange | None
    """Of which exchange."""
    person: Person | None
    """Of which person."""


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
    actual: PartialDate | None
    """The days on which it was held."""


class Person(Value):
    """Somebody who acts for an institution."""

    id: str
    name: str
    """The name in that language, else in the reader's, else in English, else in any."""
