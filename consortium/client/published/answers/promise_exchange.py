"""What the operation PromiseExchange answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import CommitmentState
from consortium.client.published.shared import LocalizedText
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Promise, for my institution, to send people to another institution or country each year, or to meet remotely.
mutation PromiseExchange($sender: ID!, $receiver: ID, $receiverCountry: String, $people: Int, $days: Int, $remoteSessions: Int, $terms: [LocalizedTextInput!], $force: String, $key: String) {
  commitmentCreate(
    input: {senderInstitution: $sender, receiverInstitution: $receiver, receiverCountry: $receiverCountry, people: $people, days: $days, remoteSessions: $remoteSessions, terms: $terms, force: $force, idempotencyKey: $key}
  ) {
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
      people
      days
      remoteSessions
      terms {
        lang
        value
      }
      force {
        edtf
      }
      state
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


class PromiseExchangeAnswer(OperationAnswer):
    """What the operation PromiseExchange answers with."""

    operation = "PromiseExchange"
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
    people: int | None
    """How many people a year, whoever they are; null where not stated."""
    days: int | None
    """How many days a year; null where not stated."""
    remote_sessions: int | None
    """How many remote sessions a year; null where not stated."""
    terms: tuple[LocalizedText, ...]
    """What is promised in words, and how regularly."""
    force: PartialDate | None
    """From when to when it is in force; null where unknown."""
    state: CommitmentState | None
    """Where it stands at the end of a day, today if none is named; worked out from its ledger and its dates."""


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
