"""What the operation RegisterCommitment answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import CommitmentStage, CommitmentState, Mode
from consortium.client.published.shared import LocalizedText
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Enter what one side has promised to send to another, an institution or a country each. What is not stated stays unknown;
# something is: a number a year, or the terms in words.
mutation RegisterCommitment($input: CommitmentCreateInput!) {
  commitmentCreate(input: $input) {
    commitment {
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
      mode
      force {
        edtf
      }
      state
      ledger {
        place
        state
        since {
          edtf
        }
      }
    }
    problems {
      code
      path
      message
    }
    replayed
  }
}
"""


class RegisterCommitmentAnswer(OperationAnswer):
    """What the operation RegisterCommitment answers with."""

    operation = "RegisterCommitment"
    document = DOCUMENT

    commitment_create: CommitmentPayload
    """Enter what one side has promised to send to another. A member promises for its own institution."""


class CommitmentPayload(Payload):
    """What became of an action on the type Commitment."""

    commitment: Commitment | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Commitment:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.commitment)


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
    mode: Mode | None
    """How both are to meet; null where not stated."""
    force: PartialDate | None
    """From when to when it is in force; null where unknown."""
    state: CommitmentState | None
    """Where it stands at the end of a day, today if none is named; worked out from its ledger and its dates."""
    ledger: tuple[CommitmentEntry, ...]
    """What has been said of it, line by line."""


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


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class CommitmentEntry(Value):
    """A line of a commitment's ledger."""

    place: int
    """Where the line stands in its ledger, from 1."""
    state: CommitmentStage
    """The state from that day on."""
    since: PartialDate | None
    """From when, as far as it is known; null where unknown."""
