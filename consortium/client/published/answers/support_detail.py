"""What the operation SupportDetail answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import Channel, SupportKind, SupportState
from consortium.client.published.shared import LocalizedText
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# All of support: who gets it, how often in words and as a rule of RFC 5545, how it went, and on which document's
# word. What is null is not known.
query SupportDetail($id: ID!) {
  support(id: $id) {
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
    topics {
      lang
      value
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


class SupportDetailAnswer(OperationAnswer):
    """What the operation SupportDetail answers with."""

    operation = "SupportDetail"
    document = DOCUMENT

    support: Support | None
    """One support."""


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
    topics: tuple[LocalizedText, ...]
    """What it is about, in each language there is."""
    ledger: tuple[SupportEntry, ...]
    """How it went, line by line."""
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


class SupportEntry(Value):
    """A line of support's ledger."""

    state: SupportState
    """The state from that day on."""
    since: PartialDate | None
    """From when, as far as it is known; null where unknown."""
    reason: str | None
    """Why."""


class Source(Value):
    """A document on which records rest."""

    title: str | None
    """Its title in that language, else in the reader's, else in any."""
