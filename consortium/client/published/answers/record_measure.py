"""What the operation RecordMeasure answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.shared import LocalizedText
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Record what was done about a difficulty, by whom and when, as far as it is known.
mutation RecordMeasure(
  $difficulty: ID!
  $texts: [LocalizedTextInput!]!
  $institution: ID
  $taken: String
  $source: ID
  $locator: String
  $key: String
) {
  difficultyMeasureCreate(
    input: {
      difficulty: $difficulty
      texts: $texts
      institution: $institution
      taken: $taken
      source: $source
      locator: $locator
      idempotencyKey: $key
    }
  ) {
    difficultyMeasure {
      id
      version
      text
      texts {
        lang
        value
      }
      institution {
        id
        name
      }
      taken {
        edtf
      }
      locator
      remarks {
        lang
        value
      }
      difficulty {
        id
        text
        resolved
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


class RecordMeasureAnswer(OperationAnswer):
    """What the operation RecordMeasure answers with."""

    operation = "RecordMeasure"
    document = DOCUMENT

    difficulty_measure_create: DifficultyMeasurePayload
    """Enter a new difficulty measure."""


class DifficultyMeasurePayload(Payload):
    """What became of an action on the type DifficultyMeasure."""

    difficulty_measure: DifficultyMeasure | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> DifficultyMeasure:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.difficulty_measure)


class DifficultyMeasure(Value):
    """What was done about a difficulty."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    text: str
    """What was done, in that language, else in the reader's, else in English, else in any."""
    texts: tuple[LocalizedText, ...]
    """What was done, in each language there is."""
    institution: Institution | None
    """By whom; null where that is not said."""
    taken: PartialDate | None
    """When, as far as it is known."""
    locator: str | None
    """The place in that document."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""
    difficulty: Difficulty | None
    """Against what."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Difficulty(Value):
    """What stood in the way of working together, and why."""

    id: str
    text: str
    """What was difficult, in that language, else in the reader's, else in English, else in any."""
    resolved: bool | None
    """Whether it was overcome; null where unknown."""
