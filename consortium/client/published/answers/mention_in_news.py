"""What the operation MentionInNews answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Say of which institution, programme, exchange or person a news item speaks: name exactly one. It is then found from
# there.
mutation MentionInNews(
  $newsItem: ID!
  $institution: ID
  $programme: ID
  $exchange: ID
  $person: ID
  $key: String
) {
  mentionCreate(
    input: {
      newsItem: $newsItem
      institution: $institution
      programme: $programme
      exchange: $exchange
      person: $person
      idempotencyKey: $key
    }
  ) {
    mention {
      id
      version
      newsItem {
        id
        title
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
      person {
        id
        name
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


class MentionInNewsAnswer(OperationAnswer):
    """What the operation MentionInNews answers with."""

    operation = "MentionInNews"
    document = DOCUMENT

    mention_create: MentionPayload
    """Enter a new mention."""


class MentionPayload(Payload):
    """What became of an action on the type Mention."""

    mention: Mention | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Mention:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.mention)


class Mention(Value):
    """A record of which a news item or a question speaks: exactly one of each side."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    news_item: NewsItem | None
    """The news item that speaks."""
    institution: Institution | None
    """Of which institution."""
    programme: Programme | None
    """Of which programme."""
    exchange: Exchange | None
    """Of which exchange."""
    person: Person | None
    """Of which person."""


class NewsItem(Value):
    """What is told of work done together."""

    id: str
    title: str | None
    """Its title in that language, else in the reader's, else in English, else in any; null where it has none."""


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


class Person(Value):
    """Somebody who acts for an institution."""

    id: str
    name: str
    """The name in that language, else in the reader's, else in English, else in any."""
