"""What the operation NewsOfExchange answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import Channel, LessonKind, NewsItemState, SupportKind, SupportState
from consortium.client.published.shared import LocalizedText
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# What was told and what was learned of one exchange: its news in whatever language, its lessons, its difficulties,
# and the support that grew from it.
query NewsOfExchange($id: ID!, $first: Int! = 20) {
  exchange(id: $id) {
    id
    title
    actual {
      edtf
    }
    news(first: $first) {
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
        source {
          title
        }
      }
    }
    lessons(first: $first) {
      totalCount
      nodes {
        id
        kind
        text
        institution {
          id
          name
        }
      }
    }
    difficulties(first: $first) {
      totalCount
      nodes {
        id
        text
        resolved
      }
    }
    supports(first: $first) {
      totalCount
      nodes {
        id
        version
        kind
        topic
        state
        regularity
        recurrence
        channels
        giver {
          id
          name
        }
        receiver {
          id
          name
        }
        site {
          id
          parties
          labels {
            lang
            value
          }
        }
        labels {
          lang
          value
        }
        parties
        programme {
          id
          name
        }
        exchange {
          id
          title
        }
        begins {
          edtf
        }
        ends {
          edtf
        }
      }
    }
  }
}
"""


class NewsOfExchangeAnswer(OperationAnswer):
    """What the operation NewsOfExchange answers with."""

    operation = "NewsOfExchange"
    document = DOCUMENT

    exchange: Exchange | None
    """One exchange."""


class Exchange(Value):
    """An exchange activity."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    actual: PartialDate | None
    """The days on which it was held."""
    news: NewsItemConnection
    """The news that speak of it."""
    lessons: LessonConnection
    """What was learned from it."""
    difficulties: DifficultyConnection
    """What was difficult in it."""
    supports: SupportConnection
    """The support that is registered under it."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class NewsItemConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[NewsItem, ...]
    """The records alone."""


class LessonConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Lesson, ...]
    """The records alone."""


class DifficultyConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Difficulty, ...]
    """The records alone."""


class SupportConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Support, ...]
    """The records alone."""


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
    source: Source | None
    """The document on which the record rests."""


class Lesson(Value):
    """What somebody learned from working together."""

    id: str
    kind: LessonKind
    """What it is good for."""
    text: str
    """What was learned, in that language, else in the reader's, else in English, else in any."""
    institution: Institution | None
    """Whose; null for those of a programme or an exchange together."""


class Difficulty(Value):
    """What stood in the way of working together, and why."""

    id: str
    text: str
    """What was difficult, in that language, else in the reader's, else in English, else in any."""
    resolved: bool | None
    """Whether it was overcome; null where unknown."""


class Support(Value):
    """What one institution does for others, once and again."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    kind: SupportKind
    """What sort of support it is."""
    topic: str
    """What it is about, in that language, else in the reader's, else in English, else in any."""
    state: SupportState | None
    """Where it stands at the end of a day, today if none is named; null before it began."""
    regularity: str | None
    """How often it is given, in words, English or Russian: every Monday. Null where it is not regular."""
    recurrence: str | None
    """How often, as an RFC 5545 rule: FREQ=WEEKLY;BYDAY=MO is every Monday. Null where it is not regular."""
    channels: tuple[Channel, ...]
    """By which ways it is given; empty where unknown."""
    giver: Institution
    """Who gives it."""
    receiver: Institution | None
    """Who gets it; null for a group."""
    site: Site | None
    """The group of sites that gets it, where the programme knows it."""
    labels: tuple[LocalizedText, ...]
    """What the source calls another group that gets it."""
    parties: int | None
    """How many bodies get it, where they are a group that is no site; null where unknown."""
    programme: Programme | None
    """The programme it belongs to."""
    exchange: SupportExchange | None
    """The exchange under which it is registered."""
    begins: PartialDate | None
    """The first day, as far as it is known."""
    ends: PartialDate | None
    """The last day; null where it is unknown or open."""


class Source(Value):
    """A document on which records rest."""

    title: str | None
    """Its title in that language, else in the reader's, else in any."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Site(Value):
    """A place where a programme happens: one named institution, or a group of which only the number is known."""

    id: str
    parties: int | None
    """How many sites it stands for: 1 if named; null where unknown."""
    labels: tuple[LocalizedText, ...]
    """What the source calls a group."""


class Programme(Value):
    """Work that several institutions do together for a time."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class SupportExchange(Value):
    """An exchange activity."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
