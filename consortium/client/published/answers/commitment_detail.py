"""What the operation CommitmentDetail answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import date, datetime

from consortium.client.published.enums import CommitmentStage, CommitmentState, Keeping, Mode
from consortium.client.published.shared import LocalizedText
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# All of a commitment: what is promised a year, on which document it rests, its ledger, and how it was kept in a year.
query CommitmentDetail($id: ID!, $year: Int!) {
  commitment(id: $id) {
    id
    version
    senderInstitution {
      id
      name
    }
    senderCountry {
      code
      name
    }
    receiverInstitution {
      id
      name
    }
    receiverCountry {
      code
      name
    }
    partnership {
      id
      title
    }
    programme {
      id
      name
    }
    exchange {
      id
      title
    }
    students
    teachers
    staff
    people
    days
    remoteSessions
    terms {
      lang
      value
    }
    areas
    mode
    force {
      edtf
      earliest
      latest
    }
    state
    keeping(year: $year)
    peopleSent(year: $year)
    daysSent(year: $year)
    remoteSessionsSent(year: $year)
    unknownMovements(year: $year)
    ledger {
      place
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
    voidedAt
    voidedReason
  }
}
"""


class CommitmentDetailAnswer(OperationAnswer):
    """What the operation CommitmentDetail answers with."""

    operation = "CommitmentDetail"
    document = DOCUMENT

    commitment: Commitment | None
    """One commitment."""


class Commitment(Value):
    """What one side has promised to send to another: each side is an institution or a country."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    sender_institution: Institution | None
    """The institution that sends; null where a country does."""
    sender_country: Country | None
    """The country that sends, where no institution is named."""
    receiver_institution: Institution | None
    """The institution that receives; null where a country does."""
    receiver_country: Country | None
    """The country that receives, where no institution is named."""
    partnership: Partnership | None
    """The partnership under which it stands: its exchanges alone count."""
    programme: Programme | None
    """The programme under which it stands: its exchanges alone count."""
    exchange: Exchange | None
    """The meeting at which it was agreed."""
    students: int | None
    """How many students a year; null where not stated."""
    teachers: int | None
    """How many teachers a year; null where not stated."""
    staff: int | None
    """How many other staff a year; null where not stated."""
    people: int | None
    """How many people a year, whoever they are; null where not stated."""
    days: int | None
    """How many days a year; null where not stated."""
    remote_sessions: int | None
    """How many remote sessions a year; null where not stated."""
    terms: tuple[LocalizedText, ...]
    """What is promised in words, and how regularly."""
    areas: tuple[str, ...]
    """The areas of work it covers."""
    mode: Mode | None
    """How both are to meet; null where not stated."""
    force: PartialDate | None
    """From when to when it is in force; null where unknown."""
    state: CommitmentState | None
    """Where it stands at the end of a day, today if none is named; worked out from its ledger and its dates."""
    keeping: Keeping | None
    """Whether it was kept in a year; null where it does not bind in that year."""
    people_sent: float
    """How many people its sender is known to have sent to its receiver in a year; several hosts share them."""
    days_sent: float
    """How many days they are known to have stayed."""
    remote_sessions_sent: float
    """How many remote sessions there are known to have been."""
    unknown_movements: int
    """How many movements of that year, or perhaps of that year, there are of whose people not all are known."""
    ledger: tuple[CommitmentEntry, ...]
    """What has been said of it, line by line."""
    source: Source | None
    """The document on which the record rests."""
    locator: str | None
    """The place in that document."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""
    voided_at: datetime | None
    """When the record was taken back as a mistake."""
    voided_reason: str | None
    """Why the record was taken back."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class Country(Value):
    """A country of the register."""

    code: str
    """ISO 3166-1 alpha-2."""
    name: str
    """Its name in that language, else in the reader's, else in English."""


class Partnership(Value):
    """What two or more parties have agreed, or mean to."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""


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
    earliest: date | None
    """The first day it may mean; null where unknown or open."""
    latest: date | None
    """The last day it may mean; null where unknown or open."""


class CommitmentEntry(Value):
    """A line of a commitment's ledger."""

    place: int
    """Where the line stands in its ledger, from 1."""
    state: CommitmentStage
    """The state from that day on."""
    since: CommitmentEntryPartialDate | None
    """From when, as far as it is known; null where unknown."""
    reason: str | None
    """Why."""


class Source(Value):
    """A document on which records rest."""

    title: str | None
    """Its title in that language, else in the reader's, else in any."""


class CommitmentEntryPartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
