"""What the operation RecordDecision answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import DecisionKind, InstitutionState
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Record a decision. One to found, form, activate or dissolve a body takes that step in the body's ledger; where the
# body cannot take it now, nothing is recorded.
mutation RecordDecision($input: DecisionCreateInput!) {
  decisionCreate(input: $input) {
    decision {
      id
      version
      kind
      decided {
        edtf
      }
      followedBy {
        state
        since {
          edtf
        }
      }
      body {
        id
        version
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


class RecordDecisionAnswer(OperationAnswer):
    """What the operation RecordDecision answers with."""

    operation = "RecordDecision"
    document = DOCUMENT

    decision_create: DecisionPayload
    """Record a decision, with those who took part in it. One to found, form, activate or dissolve a body takes
    that step in the body's ledger; it is refused where the body cannot take the step now."""


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
    kind: DecisionKind
    """What sort of decision it is."""
    decided: PartialDate | None
    """When it was decided: the meeting's day if nothing else."""
    followed_by: tuple[InstitutionEntry, ...]
    """The line of the body's ledger that follows from it, if any."""
    body: Institution | None
    """The body that it is about."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class InstitutionEntry(Value):
    """A line of an institution's ledger."""

    state: InstitutionState
    """The state from that day on."""
    since: PartialDate | None
    """From when, as far as it is known; null where unknown."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
    state: InstitutionState | None
    """How far it has come into being at the end of a day, today if none is named; null where nothing is known."""
