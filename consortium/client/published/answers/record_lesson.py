"""What the operation RecordLesson answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import LessonKind
from consortium.client.published.shared import LocalizedText
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Record what my institution learned from a programme or an exchange. Say PRACTICE_TO_TRANSFER of what is worth doing
# elsewhere, and FOLLOW_UP_INTENTION of a wish to go on together.
mutation RecordLesson(
  $kind: LessonKind!
  $texts: [LocalizedTextInput!]!
  $institution: ID!
  $programme: ID
  $exchange: ID
  $key: String
) {
  lessonCreate(
    input: {
      kind: $kind
      texts: $texts
      institution: $institution
      programme: $programme
      exchange: $exchange
      idempotencyKey: $key
    }
  ) {
    lesson {
      id
      version
      kind
      texts {
        lang
        value
      }
      institution {
        id
        name
      }
      programme {
        id
        name
      }
      exchange {
        id
        title
      }
      source {
        title
      }
      locator
      remarks {
        lang
        value
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


class RecordLessonAnswer(OperationAnswer):
    """What the operation RecordLesson answers with."""

    operation = "RecordLesson"
    document = DOCUMENT

    lesson_create: LessonPayload
    """Enter a new lesson."""


class LessonPayload(Payload):
    """What became of an action on the type Lesson."""

    lesson: Lesson | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Lesson:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.lesson)


class Lesson(Value):
    """What somebody learned from working together."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    kind: LessonKind
    """What it is good for."""
    texts: tuple[LocalizedText, ...]
    """What was learned, in each language there is."""
    institution: Institution | None
    """Whose; null for those of a programme or an exchange together."""
    programme: Programme | None
    """From which programme."""
    exchange: Exchange | None
    """From which exchange."""
    source: Source | None
    """The document on which the record rests."""
    locator: str | None
    """The place in that document."""
    remarks: tuple[LocalizedText, ...]
    """What a reader must know: contradictions, inferences."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""


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


class Source(Value):
    """A document on which records rest."""

    title: str | None
    """Its title in that language, else in the reader's, else in any."""
