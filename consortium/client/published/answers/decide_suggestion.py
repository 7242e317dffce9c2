"""What the operation DecideSuggestion answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import date

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import Decision, SuggestionState
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Note what became of a suggestion: introduced, in talks, agreed, held or declined. A pair that was declined is not
# suggested again for a year; later runs learn from what was agreed and declined.
mutation DecideSuggestion(
  $id: ID!
  $version: Int!
  $decision: Decision!
  $day: Date
  $reason: String
  $key: String
) {
  suggestionDecide(
    input: {id: $id, version: $version, decision: $decision, day: $day, reason: $reason, idempotencyKey: $key}
  ) {
    suggestion {
      id
      version
      state
      decisions {
        place
        decision
        state
        day
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


class DecideSuggestionAnswer(OperationAnswer):
    """What the operation DecideSuggestion answers with."""

    operation = "DecideSuggestion"
    document = DOCUMENT

    suggestion_decide: SuggestionPayload
    """Note what became of a suggestion: introduced, in talks, agreed, held or declined."""


class SuggestionPayload(Payload):
    """What became of an action on the type Suggestion."""

    suggestion: Suggestion | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Suggestion:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.suggestion)


class Suggestion(Value):
    """A pair that should meet next. Pairs are unordered: the first has the smaller id."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    state: SuggestionState
    """What became of it."""
    decisions: tuple[SuggestionDecision, ...]
    """What became of it."""


class SuggestionDecision(Value):
    """What was decided about a suggestion."""

    place: int
    """Where it stands among the decisions, from 1."""
    decision: Decision
    """What was decided."""
    state: SuggestionState
    """The state after it."""
    day: date
    """The day of the decision."""
    reason: str | None
    """Why."""
