"""What the operation WhatGoesOn answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import ProgrammeAction, SiteState
from consortium.client.published.shared import LocalizedText, PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# What goes on after the end: each programme that is continued at the end of a day, why, which sites still run, and who
# joined later than the first ones. Without $asOf, today.
query WhatGoesOn($asOf: Date, $first: Int! = 20, $after: String) {
  programmes(first: $first, after: $after, filter: { standing: { states: [CONTINUED], asOf: $asOf } }) {
    totalCount
    nodes {
      id
      name
      period {
        edtf
      }
      ledger {
        action
        since {
          edtf
        }
        reason
      }
      running: siteCount(state: RUNNING, asOf: $asOf)
      weak: siteCount(state: WEAK, asOf: $asOf)
      siteCountComplete(asOf: $asOf)
      stillRunning: sites(first: 50, filter: { standing: { states: [RUNNING], asOf: $asOf } }) {
        totalCount
        nodes {
          id
          parties
          institution {
            id
            name
          }
          labels {
            lang
            value
          }
        }
      }
      joinedLater: sites(first: 50, filter: { joinedLate: true }) {
        totalCount
        nodes {
          id
          state(asOf: $asOf)
          institution {
            id
            name
          }
          ledger {
            since {
              edtf
            }
          }
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


class WhatGoesOnAnswer(OperationAnswer):
    """What the operation WhatGoesOn answers with."""

    operation = "WhatGoesOn"
    document = DOCUMENT

    programmes: ProgrammeConnection
    """The programmes."""


class ProgrammeConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Programme, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class Programme(Value):
    """Work that several institutions do together for a time."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    period: PartialDate | None
    """How long it runs."""
    ledger: tuple[ProgrammeEntry, ...]
    """How it went, line by line."""
    running: int
    """How many sites are in a state at the end of a day, today if none is named; none is counted twice. A group
    counts with its number, whatever is named of it."""
    weak: int
    """How many sites are in a state at the end of a day, today if none is named; none is counted twice. A group
    counts with its number, whatever is named of it."""
    site_count_complete: bool
    """Whether those are all; not so where nobody knows for how many some group stands."""
    still_running: SiteConnection
    """Where it happens."""
    joined_later: ProgrammeSiteConnection
    """Where it happens."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class ProgrammeEntry(Value):
    """A line of a programme's ledger."""

    action: ProgrammeAction
    """What happened."""
    since: PartialDate | None
    """From when, as far as it is known; null where unknown."""
    reason: str | None
    """Why."""


class SiteConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Site, ...]
    """The records alone."""


class ProgrammeSiteConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[JoinedLaterSite, ...]
    """The records alone."""


class Site(Value):
    """A place where a programme happens: one named institution, or a group of which only the number is known."""

    id: str
    parties: int | None
    """How many sites it stands for: 1 if named; null where unknown."""
    institution: Institution | None
    """Who; null for a group that is not named."""
    labels: tuple[LocalizedText, ...]
    """What the source calls a group."""


class JoinedLaterSite(Value):
    """A place where a programme happens: one named institution, or a group of which only the number is known."""

    id: str
    state: SiteState | None
    """How it fares at the end of a day, today if none is named; null before it began."""
    institution: Institution | None
    """Who; null for a group that is not named."""
    ledger: tuple[SiteEntry, ...]
    """How it fared, line by line."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class SiteEntry(Value):
    """A line of a site's ledger."""

    since: PartialDate | None
    """From when, as far as it is known; null where unknown."""
