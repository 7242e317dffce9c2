"""What the operation MeetingDetail answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import (
    DecisionKind,
    ExchangeKind,
    ExchangeState,
    InstitutionAction,
    InstitutionState,
    Mode,
)
from consortium.client.published.shared import LocalizedText
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# What a meeting decided and what became of the bodies: each decision with those who took it, the line of the body's
# ledger that follows from it, and where the body stands. Without $asOf, today.
query MeetingDetail($id: ID!, $asOf: Date) {
  meeting(id: $id) {
    id
    version
    title
    held {
      edtf
    }
    mode
    venue {
      lang
      value
    }
    region {
      name
    }
    body {
      id
      name
    }
    exchange {
      id
      title
      kind
      state
    }
    decisions {
      id
      version
      number
      kind
      text
      decided {
        edtf
      }
      parties {
        country {
          code
          name
        }
        institution {
          id
          name
        }
        labels {
          lang
          value
        }
        parties
        remarks {
          lang
          value
        }
      }
      followedBy {
        action
        state
        since {
          edtf
        }
        reason
      }
      body {
        id
        name
        state(asOf: $asOf)
        ledger {
          state
          since {
            edtf
          }
          decision {
            id
          }
        }
      }
      locator
      remarks {
        lang
        value
      }
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


class MeetingDetailAnswer(OperationAnswer):
    """What the operation MeetingDetail answers with."""

    operation = "MeetingDetail"
    document = DOCUMENT

    meeting: Meeting | None
    """One meeting."""


class Meeting(Value):
    """A sitting at which something is decided."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    held: PartialDate | None
    """When it was held."""
    mode: Mode | None
    """How those present met; null where unknown."""
    venue: tuple[LocalizedText, ...]
    """The place in words."""
    region: Region | None
    """Where it was held."""
    body: Institution | None
    """The body whose meeting it was; null where it was of none."""
    exchange: Exchange | None
    """The exchange that it was part of."""
    decisions: tuple[MeetingDecision, ...]
    """What was decided there, by number."""
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


class Region(Value):
    """A region of a country, or a place in one."""

    name: str
    """Its name in that language, else in the reader's, else in English."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Exchange(Value):
    """An exchange activity."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    kind: ExchangeKind
    """What sort of exchange it is."""
    state: ExchangeState
    """Where it stands."""


class MeetingDecision(Value):
    """What was decided, at a meeting that is known or not."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    number: str | None
    """Its number as the minutes give it."""
    kind: DecisionKind
    """What sort of decision it is."""
    text: str
    """What was decided, in that language, else in the reader's, else in English, else in any."""
    decided: PartialDate | None
    """When it was decided: the meeting's day if nothing else."""
    parties: tuple[DecisionParty, ...]
    """Who took part in deciding."""
    followed_by: tuple[InstitutionEntry, ...]
    """The line of the body's ledger that follows from it, if any."""
    body: MeetingDecisionInstitution | None
    """The body that it is about."""
    locator: str | None
    """The place in that document."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""


class Source(Value):
    """A document on which records rest."""

    title: str | None
    """Its title in that language, else in the reader's, else in any."""


class DecisionParty(Value):
    """Who took part in deciding: a country, and where known an institution."""

    country: Country | None
    """From where; null for a body that is of many countries, or of none known."""
    institution: Institution | None
    """Who; null where only the country is known."""
    labels: tuple[LocalizedText, ...]
    """What the source calls those who are not named."""
    parties: int | None
    """How many bodies it stands for: 1 if named; null where unknown."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""


class InstitutionEntry(Value):
    """A line of an institution's ledger."""

    action: InstitutionAction
    """What happened."""
    state: InstitutionState
    """The state from that day on."""
    since: PartialDate | None
    """From when, as far as it is known; null where unknown."""
    reason: str | None
    """Why."""


class MeetingDecisionInstitution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    state: InstitutionState | None
    """How far it has come into being at the end of a day, today if none is named; null where nothing is known."""
    ledger: tuple[MeetingDecisionInstitutionInstitutionEntry, ...]
    """How it came to be, line by line."""


class Country(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""
    name: str
    """Its name in that language, else in the reader's, else in English."""


class MeetingDecisionInstitutionInstitutionEntry(Value):
    """A line of an institution's ledger."""

    state: InstitutionState
    """The state from that day on."""
    since: PartialDate | None
    """From when, as far as it is known; null where unknown."""
    decision: MeetingDecisionInstitutionInstitutionEntryMeetingDecision | None
    """The decision that it follows from, where one is known."""


class MeetingDecisionInstitutionInstitutionEntryMeetingDecision(Value):
    """What was decided, at a meeting that is known or not."""

    id: str
