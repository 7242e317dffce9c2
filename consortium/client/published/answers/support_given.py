"""What the operation SupportGiven answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import Channel, SupportKind, SupportState
from consortium.client.published.shared import LocalizedText, PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Who supports whom, with what, by which ways and how often: by giver, receiver, programme, kind or way, or whatever
# comes again by a rule.
query SupportGiven(
  $giver: ID
  $receiver: ID
  $programme: ID
  $kind: [SupportKind!]
  $channels: [Channel!]
  $regular: Boolean
  $standing: SupportStanding
  $words: String
  $first: Int! = 20
  $after: String
) {
  supports(
    first: $first
    after: $after
    filter: {
      giver: $giver
      receiver: $receiver
      programme: $programme
      kind: $kind
      channels: $channels
      regular: $regular
      standing: $standing
      search: $words
    }
  ) {
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
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
"""


class SupportGivenAnswer(OperationAnswer):
    """What the operation SupportGiven answers with."""

    operation = "SupportGiven"
    document = DOCUMENT

    supports: SupportConnection
    """Who supports whom, with what and how often."""


class SupportConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Support, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


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
    exchange: Exchange | None
    """The exchange under which it is registered."""
    begins: PartialDate | None
    """The first day, as far as it is known."""
    ends: PartialDate | None
    """The last day; null where it is unknown or open."""


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


class Exchange(Value):
    """An exchange activity."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
