"""What the operation NewsDetail answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import NewsItemState
from consortium.client.published.shared import LocalizedText
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# All of a news item in every language it was written in, and of what it speaks.
query NewsDetail($id: ID!) {
  newsItem(id: $id) {
    id
    version
    title
    text
    state
    published {
      edtf
    }
    titles {
      lang
      value
    }
    texts {
      lang
      value
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
    ledger {
      state
      since {
        edtf
      }
      reason
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
}
"""


class NewsDetailAnswer(OperationAnswer):
    """What the operation NewsDetail answers with."""

    operation = "NewsDetail"
    document = DOCUMENT

    news_item: NewsItem | None
    """One news item, if you may see it."""


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
    titles: tuple[LocalizedText, ...]
    """Its title in each language there is."""
    texts: tuple[LocalizedText, ...]
    """Its text, in each language in which it was written."""
    mentions: tuple[Mention, ...]
    """Of what it speaks."""
    ledger: tuple[NewsItemEntry, ...]
    """How it went, line by line."""
    source: Source | None
    """The document on which the record rests."""
    locator: str | None
    """The place in that document."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""


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


class NewsItemEntry(Value):
    """A line of a news item's ledger."""

    state: NewsItemState
    """The state from that day on."""
    since: PartialDate | None
    """From when, as far as it is known; null where unknown."""
    reason: str | None
    """Why."""


class Source(Value):
    """A document on which records rest."""

    title: str | None
    """Its title in that language, else in the reader's, else in any."""


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
