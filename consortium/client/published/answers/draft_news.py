"""What the operation DraftNews answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import NewsItemState
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Draft a news item in one or more languages. Nobody but the secretariat sees it before it is published.
mutation DraftNews(
  $texts: [LocalizedTextInput!]!
  $titles: [LocalizedTextInput!]
  $source: ID
  $locator: String
  $key: String
) {
  newsItemCreate(
    input: {
      texts: $texts
      titles: $titles
      source: $source
      locator: $locator
      idempotencyKey: $key
    }
  ) {
    newsItem {
      id
      version
      title
      text
      state
      published {
        edtf
      }
    }
    problems {
      code
      path
      message
    }
    replayed
  }
}
"""


class DraftNewsAnswer(OperationAnswer):
    """What the operation DraftNews answers with."""

    operation = "DraftNews"
    document = DOCUMENT

    news_item_create: NewsItemPayload
    """Enter a news item, as a draft or published at once. Nobody but the secretariat sees a draft."""


class NewsItemPayload(Payload):
    """What became of an action on the type NewsItem."""

    news_item: NewsItem | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> NewsItem:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.news_item)


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


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
