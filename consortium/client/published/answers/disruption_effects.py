"""What the operation DisruptionEffects answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import date

from consortium.client.published.enums import DisruptionKind, EffectKind, ExchangeKind, ExchangeState
from consortium.client.published.shared import LocalizedText, PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# What a disruption did: how often it postponed, shortened, changed, weakened or cancelled something, each exchange with
# the days planned before and after, and the events that the source does not name.
query DisruptionEffects($id: ID!, $effect: [EffectKind!], $first: Int! = 50, $after: String) {
  disruption(id: $id) {
    id
    version
    name
    kind
    period {
      edtf
      earliest
      latest
    }
    country {
      code
    }
    region {
      id
      name
    }
    institution {
      id
      name
    }
    about {
      lang
      value
    }
    measures {
      lang
      value
    }
    postponed: effectCount(effect: POSTPONED)
    shortened: effectCount(effect: SHORTENED)
    changed: effectCount(effect: CHANGED)
    weakened: effectCount(effect: WEAKENED)
    cancelled: effectCount(effect: CANCELLED)
    effects(first: $first, after: $after, filter: {effect: $effect}) {
      totalCount
      nodes {
        id
        version
        effect
        applied
        events
        note
        labels {
          lang
          value
        }
        programme {
          id
          name
        }
        exchange {
          id
          version
          title
          kind
          state
        }
        plannedBefore {
          edtf
        }
        plannedAfter {
          edtf
        }
        locator
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    locator
    remarks {
      lang
      value
    }
  }
}
"""


class DisruptionEffectsAnswer(OperationAnswer):
    """What the operation DisruptionEffects answers with."""

    operation = "DisruptionEffects"
    document = DOCUMENT

    disruption: Disruption | None
    """One disruption."""


class Disruption(Value):
    """One cause that disturbed what was planned."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    kind: DisruptionKind
    """What sort of cause it is; PERSONAL where it is about a particular person."""
    period: PartialDate | None
    """How long it lasted; null where unknown."""
    country: Country | None
    """The country in which it was felt."""
    region: Region | None
    """The region in which it was felt."""
    institution: Institution | None
    """The institution concerned, where it is one alone."""
    about: tuple[LocalizedText, ...]
    """What happened."""
    measures: tuple[LocalizedText, ...]
    """What authorities ordered because of it."""
    postponed: int
    """How many exchanges, or groups of events that are not named, had this effect of it."""
    shortened: int
    """How many exchanges, or groups of events that are not named, had this effect of it."""
    changed: int
    """How many exchanges, or groups of events that are not named, had this effect of it."""
    weakened: int
    """How many exchanges, or groups of events that are not named, had this effect of it."""
    cancelled: int
    """How many exchanges, or groups of events that are not named, had this effect of it."""
    effects: DisruptionEffectConnection
    """What it did."""
    locator: str | None
    """The place in that document."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
    earliest: date | None
    """The first day it may mean; null where unknown or open."""
    latest: date | None
    """The last day it may mean; null where unknown or open."""


class Country(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""


class Region(Value):
    """A region of a country, or a place in one."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class DisruptionEffectConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[DisruptionEffect, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class DisruptionEffect(Value):
    """What a disruption did to an exchange, or to events of a programme that are not named."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    effect: EffectKind
    """What it did."""
    applied: bool
    """Whether the exchange itself was changed with it."""
    events: int | None
    """How many events it stands for: 1 for an exchange; null where unknown."""
    note: str | None
    """How, in a few words."""
    labels: tuple[LocalizedText, ...]
    """What the source calls events that are not named."""
    programme: Programme | None
    """To events of which programme, where these are not named."""
    exchange: Exchange | None
    """To which exchange; null for events that are not named."""
    planned_before: DisruptionEffectPartialDate | None
    """The days planned before it; null where none were."""
    planned_after: DisruptionEffectPartialDate | None
    """The days planned after it; null where none were named."""
    locator: str | None
    """The place in that document."""


class Programme(Value):
    """Work that several institutions do together for a time."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Exchange(Value):
    """An exchange activity."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    kind: ExchangeKind
    """What sort of exchange it is."""
    state: ExchangeState
    """Where it stands."""


class DisruptionEffectPartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
