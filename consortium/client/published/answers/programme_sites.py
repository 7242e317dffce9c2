"""What the operation ProgrammeSites answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import ProgrammePart, ProgrammeState, SiteState
from consortium.client.published.shared import LocalizedText, PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# How many sites of a programme run, are weak or have left at the end of a day, none counted twice, and each site
# with its ledger and the reasons in it. Without $asOf, today.
query ProgrammeSites($id: ID!, $asOf: Date, $first: Int! = 50, $after: String) {
  programme(id: $id) {
    id
    name
    state(asOf: $asOf)
    period {
      edtf
    }
    ledger {
      state
      since {
        edtf
      }
      reason
    }
    parties {
      part
      institution {
        id
        name
      }
    }
    candidates: siteCount(state: CANDIDATE, asOf: $asOf)
    running: siteCount(state: RUNNING, asOf: $asOf)
    weak: siteCount(state: WEAK, asOf: $asOf)
    left: siteCount(state: LEFT, asOf: $asOf)
    siteCountComplete(asOf: $asOf)
    sites(first: $first, after: $after) {
      totalCount
      nodes {
        id
        version
        state(asOf: $asOf)
        parties
        labels {
          lang
          value
        }
        institution {
          id
          name
        }
        country {
          code
        }
        region {
          name
        }
        partOf {
          id
        }
        ledger {
          state
          since {
            edtf
          }
          reason
        }
        locator
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
"""


class ProgrammeSitesAnswer(OperationAnswer):
    """What the operation ProgrammeSites answers with."""

    operation = "ProgrammeSites"
    document = DOCUMENT

    programme: Programme | None
    """One programme."""


class Programme(Value):
    """Work that several institutions do together for a time."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    state: ProgrammeState | None
    """Where it stands at the end of a day, today if none is named; null before it began."""
    period: PartialDate | None
    """How long it runs."""
    ledger: tuple[ProgrammeEntry, ...]
    """How it went, line by line."""
    parties: tuple[ProgrammeParty, ...]
    """Who leads, funds and takes part."""
    candidates: int
    """How many sites are in a state at the end of a day, today if none is named; none is counted twice. A group
    counts with its number, whatever is named of it."""
    running: int
    """How many sites are in a state at the end of a day, today if none is named; none is counted twice. A group
    counts with its number, whatever is named of it."""
    weak: int
    """How many sites are in a state at the end of a day, today if none is named; none is counted twice. A group
    counts with its number, whatever is named of it."""
    left: int
    """How many sites are in a state at the end of a day, today if none is named; none is counted twice. A group
    counts with its number, whatever is named of it."""
    site_count_complete: bool
    """Whether those are all; not so where nobody knows for how many some group stands."""
    sites: SiteConnection
    """Where it happens."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class ProgrammeEntry(Value):
    """A line of a programme's ledger."""

    state: ProgrammeState
    """The state from that day on."""
    since: PartialDate | None
    """From when, as far as it is known; null where unknown."""
    reason: str | None
    """Why."""


class ProgrammeParty(Value):
    """An institution's part in a programme."""

    part: ProgrammePart
    """As what."""
    institution: Institution
    """Who."""


class SiteConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Site, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Site(Value):
    """A place where a programme happens: one named institution, or a group of which only the number is known."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    state: SiteState | None
    """How it fares at the end of a day, today if none is named; null before it began."""
    parties: int | None
    """How many sites it stands for: 1 if named; null where unknown."""
    labels: tuple[LocalizedText, ...]
    """What the source calls a group."""
    institution: Institution | None
    """Who; null for a group that is not named."""
    country: Country | None
    """Where, where known."""
    region: Region | None
    """Where, where known."""
    part_of: SiteSite | None
    """The group in which this site is counted already."""
    ledger: tuple[SiteEntry, ...]
    """How it fared, line by line."""
    locator: str | None
    """The place in that document."""


class Country(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""


class Region(Value):
    """A region of a country, or a place in one."""

    name: str
    """Its name in that language, else in the reader's, else in English."""


class SiteSite(Value):
    """A place where a programme happens: one named institution, or a group of which only the number is known."""

    id: str


class SiteEntry(Value):
    """A line of a site's ledger."""

    state: SiteState
    """The state from that day on."""
    since: PartialDate | None
    """From when, as far as it is known; null where unknown."""
    reason: str | None
    """Why."""
