"""What the operation AssessResult answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import Achievement
from consortium.client.published.shared import LocalizedText
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Say whether an expected result was achieved, and what shows it. A result is not called achieved without evidence.
mutation AssessResult(
  $id: ID!
  $version: Int!
  $achieved: Achievement!
  $evidence: [LocalizedTextInput!]
  $source: ID
  $locator: String
  $key: String
) {
  expectedResultCorrect(
    input: {
      id: $id
      version: $version
      achieved: $achieved
      evidence: $evidence
      evidenceSource: $source
      evidenceLocator: $locator
      idempotencyKey: $key
    }
  ) {
    expectedResult {
      id
      version
      number
      achieved
      evidence {
        lang
        value
      }
      evidenceLocator
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


class AssessResultAnswer(OperationAnswer):
    """What the operation AssessResult answers with."""

    operation = "AssessResult"
    document = DOCUMENT

    expected_result_correct: ExpectedResultPayload
    """Correct what is recorded of the expected result; only the fields given change."""


class ExpectedResultPayload(Payload):
    """What became of an action on the type ExpectedResult."""

    expected_result: ExpectedResult | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> ExpectedResult:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.expected_result)


class ExpectedResult(Value):
    """What is expected of a programme, and whether it was achieved."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    number: int
    """Its number among the programme's expected results, from 1."""
    achieved: Achievement
    """Whether it was achieved."""
    evidence: tuple[LocalizedText, ...]
    """What shows whether it was achieved."""
    evidence_locator: str | None
    """The place of the evidence in that document."""
