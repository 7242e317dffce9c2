"""What the operation VoidDecision answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import datetime

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import InstitutionState
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Take a decision back as a mistake, and with it the line of the body's ledger that followed from it. It is refused
# while later lines rest on that line.
mutation VoidDecision($id: ID!, $version: Int!, $reason: String!, $key: String) {
  decisionVoid(input: { id: $id, version: $version, reason: $reason, idempotencyKey: $key }) {
    decision {
      id
      version
      voidedAt
      voidedReason
      body {
        id
        name
        state
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


class VoidDecisionAnswer(OperationAnswer):
    """What the operation VoidDecision answers with."""

    operation = "VoidDecision"
    document = DOCUMENT

    decision_void: DecisionPayload
    """Take the decision back as a mistake, and with it the line of the body's ledger that followed from it.
    Refused where later lines of that ledger, or members admitted since, rest on it."""


class DecisionPayload(Payload):
    """What became of an action on the type MeetingDecision."""

    decision: MeetingDecision | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> MeetingDecision:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.decision)


class MeetingDecision(Value):
    """What was decided, at a meeting that is known or not."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    voided_at: datetime | None
    """When the record was taken back as a mistake."""
    voided_reason: str | None
    """Why the record was taken back."""
    body: Institution | None
    """The body that it is about."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    state: InstitutionState | None
    """How far it has come into being at the end of a day, today if none is named; null where nothing is known."""
