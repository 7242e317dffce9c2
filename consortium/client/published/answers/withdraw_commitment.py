"""What the operation WithdrawCommitment answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import CommitmentStage, CommitmentState
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Note that a commitment was taken back, since when and why. One that merely ends does so by its dates.
mutation WithdrawCommitment($id: ID!, $version: Int!, $since: String, $reason: String, $key: String) {
  commitmentWithdraw(
    input: {id: $id, version: $version, since: $since, reason: $reason, idempotencyKey: $key}
  ) {
    commitment {
      id
      version
      state
      ledger {
        place
        state
        since {
          edtf
        }
        reason
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


class WithdrawCommitmentAnswer(OperationAnswer):
    """What the operation WithdrawCommitment answers with."""

    operation = "WithdrawCommitment"
    document = DOCUMENT

    commitment_withdraw: CommitmentPayload
    """Note that a commitment was taken back. One that merely ends does so by the dates of its force."""


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
    state: CommitmentState | None
    """Where it stands at the end of a day, today if none is named; worked out from its ledger and its dates."""
    ledger: tuple[CommitmentEntry, ...]
    """What has been said of it, line by line."""


class CommitmentEntry(Value):
    """A line of a commitment's ledger."""

    place: int
    """Where the line stands in its ledger, from 1."""
    state: CommitmentStage
    """The state from that day on."""
    since: PartialDate | None
    """From when, as far as it is known; null where unknown."""
    reason: str | None
    """Why."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
