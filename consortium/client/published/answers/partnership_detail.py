"""What the operation PartnershipDetail answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import date

from pydantic import JsonValue

from consortium.client.published.enums import (
    Answer,
    PartnershipAction,
    PartnershipKind,
    PartnershipState,
    PartyRole,
    Stage,
)
from consortium.client.published.shared import LocalizedText
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# All of a partnership: its parties and what each has answered, every revision of its content, and its ledger.
query PartnershipDetail($id: ID!, $asOf: Date) {
  partnership(id: $id) {
    id
    version
    title
    kind
    state(asOf: $asOf)
    revision
    terms {
      lang
      value
    }
    areas
    signed {
      edtf
    }
    force {
      edtf
    }
    ends
    noticeDays
    programme {
      id
      name
    }
    proposer {
      id
      name
    }
    parties {
      id
      place
      role
      approved
      institution {
        id
        name
      }
      labels {
        lang
        value
      }
      country {
        code
      }
    }
    approvals {
      revision
      answer
      day
      onBehalf
      document
      reason
      party {
        id
      }
    }
    revisions {
      number
      content
    }
    ledger {
      place
      action
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
    exchanges {
      totalCount
    }
  }
}
"""


class PartnershipDetailAnswer(OperationAnswer):
    """What the operation PartnershipDetail answers with."""

    operation = "PartnershipDetail"
    document = DOCUMENT

    partnership: Partnership | None
    """One partnership."""


class Partnership(Value):
    """What two or more parties have agreed, or mean to."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    kind: PartnershipKind
    """What sort of agreement it is."""
    state: PartnershipState | None
    """Where it stands at the end of a day, today if none is named; worked out from its ledger and its dates."""
    revision: int
    """The number of its content; an approval is of one revision."""
    terms: tuple[LocalizedText, ...]
    """What is agreed."""
    areas: tuple[str, ...]
    """The areas of work it covers."""
    signed: PartialDate | None
    """When it was signed."""
    force: PartialDate | None
    """From when to when it is in force."""
    ends: date
    """The last day it is in force; 9999-12-31 where there is none."""
    notice_days: int | None
    """How many days before a party leaves it must say so."""
    programme: Programme | None
    """The programme it belongs to."""
    proposer: Institution | None
    """The party that drew it up."""
    parties: tuple[Party, ...]
    """Who agrees."""
    approvals: tuple[Approval, ...]
    """Every answer, to whichever revision."""
    revisions: tuple[Revision, ...]
    """Its content as it stood each time."""
    ledger: tuple[PartnershipEntry, ...]
    """How it was agreed, line by line."""
    source: Source | None
    """The document on which the record rests."""
    locator: str | None
    """The place in that document."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""
    exchanges: ExchangeConnection
    """The exchanges that fulfil it."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Programme(Value):
    """Work that several institutions do together for a time."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Party(Value):
    """A party of a partnership: an institution, or a group that the source does not name."""

    id: str
    place: int
    """Where it stands in the list of the parties, from 1."""
    role: PartyRole
    """As what."""
    approved: bool
    """Whether it has approved the content as it stands now."""
    institution: Institution | None
    """Who; null for a group that is not named."""
    labels: tuple[LocalizedText, ...]
    """What the source calls a group."""
    country: Country | None
    """Where a group is, where known."""


class Approval(Value):
    """A party's answer to one revision of a partnership."""

    revision: int
    """The number of the content it answers."""
    answer: Answer
    """Yes or no."""
    day: date
    """The day of the answer."""
    on_behalf: bool
    """Whether the secretariat recorded it for the party."""
    document: str | None
    """The document on which a recorded answer rests."""
    reason: str | None
    """Why."""
    party: ApprovalParty | None
    """Whose answer."""


class Revision(Value):
    """The content of a partnership at one time."""

    number: int
    """Its number, from 1."""
    content: JsonValue
    """The whole content, parties included."""


class PartnershipEntry(Value):
    """A line of a partnership's ledger of stages."""

    place: int
    """Where the line stands in its ledger, from 1."""
    action: PartnershipAction
    """What happened."""
    state: Stage
    """The state from that day on."""
    since: PartialDate | None
    """From when, as far as it is known; null where unknown."""
    reason: str | None
    """Why."""


class Source(Value):
    """A document on which records rest."""

    title: str | None
    """Its title in that language, else in the reader's, else in any."""


class ExchangeConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""


class Country(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""


class ApprovalParty(Value):
    """A party of a partnership: an institution, or a group that the source does not name."""

    id: str
