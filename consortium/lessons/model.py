"""What lessons, difficulties and measures are, and what must be true of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Annotated, Any
from uuid import UUID

from consortium.dates import PartialDate
from consortium.errors import Problems
from consortium.messages import Code
from consortium.writing.fields import Cited, LongTexts, Ref, Texts

_OWNERS = ("institution", "programme", "exchange")


class LessonKind(Enum):
    """What a lesson is good for: LEARNED and no more, PRACTICE_TO_TRANSFER elsewhere, or FOLLOW_UP_INTENTION.

    An intention to go on together is the seed of a suggestion: whoever looks for the next link reads it first. Nothing
    follows from it by itself.
    """

    LEARNED = "LEARNED"
    PRACTICE_TO_TRANSFER = "PRACTICE_TO_TRANSFER"
    FOLLOW_UP_INTENTION = "FOLLOW_UP_INTENTION"


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonDraft(Cited):
    """A lesson to be entered."""

    kind: LessonKind
    texts: LongTexts
    institution: Annotated[UUID, Ref("Institution")] | None = None
    programme: Annotated[UUID, Ref("Programme")] | None = None
    exchange: Annotated[UUID, Ref("Exchange")] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DifficultyDraft(Cited):
    """A difficulty to be entered."""

    texts: LongTexts
    causes: LongTexts = field(default_factory=dict[str, str])
    institution: Annotated[UUID, Ref("Institution")] | None = None
    labels: Texts = field(default_factory=dict[str, str])
    programme: Annotated[UUID, Ref("Programme")] | None = None
    exchange: Annotated[UUID, Ref("Exchange")] | None = None
    met: PartialDate | None = None
    resolved: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DifficultyMeasureDraft(Cited):
    """A measure to be entered that was taken against a difficulty."""

    difficulty: Annotated[UUID, Ref("Difficulty")]
    texts: LongTexts
    institution: Annotated[UUID, Ref("Institution")] | None = None
    taken: PartialDate | None = None


def check_lesson(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask whose a lesson is: an institution's, or else that of a programme or an exchange as a whole.

    A column that could not be read is not there, and nothing is asked of it.
    """
    if set(_OWNERS) <= row.keys() and all(row[owner] is None for owner in _OWNERS):
        problems.add(Code.WHOSE, "institution")


def check_difficulty(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask whose a difficulty is, as of a lesson; a named institution is not called a group besides."""
    check_lesson(row, problems)
    if row.get("institution") is not None and row.get("labels"):
        problems.add(Code.EXACTLY_ONE, "labels", names="institution, labels")
