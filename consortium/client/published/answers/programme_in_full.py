"""What the operation ProgrammeInFull answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import (
    Achievement,
    ActivityKind,
    ActivityStanding,
    Audience,
    ExchangeState,
    ObjectiveLevel,
    ProgrammeAction,
    ProgrammePart,
    ProgrammeState,
    SiteState,
    TargetGroupKind,
)
from consortium.client.published.shared import LocalizedText
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# All of a programme: who funds, leads and takes part; what it is for and for whom; what it planned against what was
# held; its results against what was achieved, with the evidence; its sites by state; and what goes on after its end.
# Without $asOf, today.
query ProgrammeInFull($id: ID!, $asOf: Date, $first: Int! = 50) {
  programme(id: $id) {
    id
    version
    name
    state(asOf: $asOf)
    period {
      edtf
    }
    areas
    ledger {
      action
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
        country {
          code
        }
      }
    }
    objectives {
      level
      number
      text
    }
    targetGroups {
      kind
      audience
      label
    }
    activities {
      id
      number
      kind
      title
      standing
      fulfilments {
        exchange {
          id
          title
          state
          actual {
            edtf
          }
        }
        remarks {
          lang
          value
        }
      }
      remarks {
        lang
        value
      }
    }
    expectedResults {
      id
      version
      number
      text
      achieved
      evidence {
        lang
        value
      }
      evidenceSource {
        title
      }
      evidenceLocator
    }
    candidates: siteCount(state: CANDIDATE, asOf: $asOf)
    running: siteCount(state: RUNNING, asOf: $asOf)
    weak: siteCount(state: WEAK, asOf: $asOf)
    left: siteCount(state: LEFT, asOf: $asOf)
    siteCountComplete(asOf: $asOf)
    stillRunning: sites(first: $first, filter: { standing: { states: [RUNNING], asOf: $asOf } }) {
      totalCount
      nodes {
        id
        parties
        joinedLate
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
    joinedLater: sites(first: $first, filter: { joinedLate: true }) {
      totalCount
      nodes {
        id
        state(asOf: $asOf)
        institution {
          id
          name
        }
        ledger {
          state
          since {
            edtf
          }
          reason
        }
      }
    }
  }
}
"""


class ProgrammeInFullAnswer(OperationAnswer):
    """What the operation ProgrammeInFull answers with."""

    operation = "ProgrammeInFull"
    document = DOCUMENT

    programme: Programme | None
    """One programme."""


class Programme(Value):
    """Work that several institutions do together for a time."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    state: ProgrammeState | None
    """Where it stands at the end of a day, today if none is named; null before it began."""
    period: PartialDate | None
    """How long it runs."""
    areas: tuple[str, ...]
    """Its areas of work."""
    ledger: tuple[ProgrammeEntry, ...]
    """How it went, line by line."""
    parties: tuple[ProgrammeParty, ...]
    """Who leads, funds and takes part."""
    objectives: tuple[Objective, ...]
    """What it is for: overall objectives, then specific ones, by number."""
    target_groups: tuple[TargetGroup, ...]
    """For whom it is: final beneficiaries, then target groups."""
    activities: tuple[PlannedActivity, ...]
    """What it plans to do, and how that stands against what was held, by number."""
    expected_results: tuple[ExpectedResult, ...]
    """What is expected of it, and whether it was achieved, by number."""
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


class Objective(Value):
    """What a programme is for."""

    level: ObjectiveLevel
    """How far it reaches."""
    number: int
    """Its number among the programme's objectives of that level, from 1."""
    text: str
    """What is to be reached, in that language, else in the reader's, else in English, else in any."""


class TargetGroup(Value):
    """A group for which a programme is."""

    kind: TargetGroupKind
    """Whether the programme works with them, or they gain by it in the end."""
    audience: Audience
    """What sort of people or bodies they are."""
    label: str
    """What they are called in that language, else in the reader's, else in English, else in any."""


class PlannedActivity(Value):
    """Something that a programme plans to do."""

    id: str
    number: int
    """Its number in the programme's plan, from 1."""
    kind: ActivityKind
    """What sort of activity it is."""
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    standing: ActivityStanding
    """How it stands against the exchanges that fulfil it: held, held in part, promised only, or not recorded."""
    fulfilments: tuple[Fulfilment, ...]
    """The exchanges that fulfil it."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""


class ExpectedResult(Value):
    """What is expected of a programme, and whether it was achieved."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    number: int
    """Its number among the programme's expected results, from 1."""
    text: str
    """What is expected, in that language, else in the reader's, else in English, else in any."""
    achieved: Achievement
    """Whether it was achieved."""
    evidence: tuple[LocalizedText, ...]
    """What shows whether it was achieved."""
    evidence_source: Source | None
    """The document in which the evidence stands."""
    evidence_locator: str | None
    """The place of the evidence in that document."""


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


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    country: Country | None
    """The country it works in; null where it is of many."""


class Fulfilment(Value):
    """That an exchange fulfils a planned activity, in whole or in part."""

    exchange: Exchange
    """What was done about it, or is promised."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""


class Source(Value):
    """A document on which records rest."""

    title: str | None
    """Its title in that language, else in the reader's, else in any."""


class Site(Value):
    """A place where a programme happens: one named institution, or a group of which only the number is known."""

    id: str
    parties: int | None
    """How many sites it stands for: 1 if named; null where unknown."""
    joined_late: bool | None
    """Whether it came later than the first sites, or after the programme's period; null where nobody knows."""
    institution: SiteInstitution | None
    """Who; null for a group that is not named."""
    labels: tuple[LocalizedText, ...]
    """What the source calls a group."""


class JoinedLaterSite(Value):
    """A place where a programme happens: one named institution, or a group of which only the number is known."""

    id: str
    state: SiteState | None
    """How it fares at the end of a day, today if none is named; null before it began."""
    institution: SiteInstitution | None
    """Who; null for a group that is not named."""
    ledger: tuple[SiteEntry, ...]
    """How it fared, line by line."""


class Country(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""


class Exchange(Value):
    """An exchange activity."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    state: ExchangeState
    """Where it stands."""
    actual: PartialDate | None
    """The days on which it was held."""


class SiteInstitution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class SiteEntry(Value):
    """A line of a site's ledger."""

    state: SiteState
    """The state from that day on."""
    since: PartialDate | None
    """From when, as far as it is known; null where unknown."""
    reason: str | None
    """Why."""
