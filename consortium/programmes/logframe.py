"""The logical framework of a programme: what it is for, for whom, what is expected of it, and what it plans to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Annotated, Any
from uuid import UUID

from consortium.errors import Problems
from consortium.exchanges.model import ExchangeState
from consortium.messages import Code
from consortium.writing.fields import Between, Cited, Line, LongTexts, Ref, Texts

MOST_NUMBERED = 10_000
Number = Annotated[int, Between(1, MOST_NUMBERED)]
ProgrammeId = Annotated[UUID, Ref("Programme")]


class ObjectiveLevel(Enum):
    """How far an objective reaches."""

    OVERALL = "OVERALL"
    SPECIFIC = "SPECIFIC"


class TargetGroupKind(Enum):
    """Whether a programme works with a group, or the group gains by it in the end."""

    TARGET = "TARGET"
    FINAL_BENEFICIARY = "FINAL_BENEFICIARY"


class Audience(Enum):
    """What sort of people or bodies a programme is for."""

    STUDENTS = "STUDENTS"
    EDUCATORS = "EDUCATORS"
    SCHOOLS = "SCHOOLS"
    COMMUNITY = "COMMUNITY"
    PARENTS = "PARENTS"
    AUTHORITIES = "AUTHORITIES"
    OTHER = "OTHER"


class Achievement(Enum):
    """Whether an expected result was achieved."""

    YES = "YES"
    PARTLY = "PARTLY"
    NO = "NO"
    UNKNOWN = "UNKNOWN"


class ActivityKind(Enum):
    """What sort of activity is planned; not every one is an exchange."""

    MEETING = "MEETING"
    SELECTION = "SELECTION"
    SURVEY = "SURVEY"
    WORKSHOP = "WORKSHOP"
    TRAINING = "TRAINING"
    MAPPING = "MAPPING"
    PROJECT_WORK = "PROJECT_WORK"
    STUDY_VISIT = "STUDY_VISIT"
    COMPETITION = "COMPETITION"
    FESTIVAL = "FESTIVAL"
    PUBLICATION = "PUBLICATION"
    OTHER = "OTHER"


class ActivityStanding(Enum):
    """How a planned activity stands against the exchanges that fulfil it; worked out from them, never stored."""

    HELD = "HELD"
    PARTLY = "PARTLY"
    PROMISED = "PROMISED"
    CANCELLED = "CANCELLED"
    NOT_RECORDED = "NOT_RECORDED"


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveDraft(Cited):
    """An objective to be entered."""

    programme: ProgrammeId
    level: ObjectiveLevel
    number: Number
    texts: LongTexts


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetGroupDraft(Cited):
    """A group for which a programme is, to be entered."""

    programme: ProgrammeId
    kind: TargetGroupKind
    audience: Audience
    labels: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedResultDraft(Cited):
    """An expected result to be entered, and whether it was achieved."""

    programme: ProgrammeId
    number: Number
    texts: LongTexts
    achieved: Achievement = Achievement.UNKNOWN
    evidence: LongTexts = field(default_factory=dict[str, str])
    evidence_source: Annotated[UUID, Ref("Source")] | None = None
    evidence_locator: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedActivityDraft(Cited):
    """A planned activity to be entered."""

    programme: ProgrammeId
    number: Number
    titles: Texts
    kind: ActivityKind
    texts: LongTexts = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class FulfilmentDraft(Cited):
    """An exchange that fulfils a planned activity, in whole or in part, to be entered."""

    activity: Annotated[UUID, Ref("PlannedActivity")]
    exchange: Annotated[UUID, Ref("Exchange")]


def check_result(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that a result which is called achieved says what shows it."""
    if row["achieved"] == Achievement.YES.value and not row["evidence"]:
        problems.add(Code.EVIDENCE_NEEDED, "evidence")


def activity_standing(exchanges: Iterable[ExchangeState]) -> ActivityStanding:
    """Return how a planned activity stands, from the states of the exchanges that fulfil it.

    Held where all of them were, partly where some were; else promised where one may still be, cancelled where none may.
    """
    states = set(exchanges)
    if not states:
        return ActivityStanding.NOT_RECORDED
    if states == {ExchangeState.HELD}:
        return ActivityStanding.HELD
    if ExchangeState.HELD in states:
        return ActivityStanding.PARTLY
    return ActivityStanding.CANCELLED if states == {ExchangeState.CANCELLED} else ActivityStanding.PROMISED
