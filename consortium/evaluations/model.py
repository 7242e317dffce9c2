"""What evaluations, indicators and their values are, and what must be true of them.

A percentage without the number of those who answered is never a number of people, and without a baseline nothing is
ever said to have risen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Annotated, Any
from uuid import UUID

from consortium.amounts import THOUSANDTHS, Amount, fault_of
from consortium.dates import PartialDate
from consortium.errors import Problems
from consortium.messages import Code
from consortium.writing.fields import LARGEST_COUNT, Between, Cited, Count, Line, LongTexts, Ref, Texts


class InquiryMethod(Enum):
    """How it was found out."""

    BEFORE_AFTER_SURVEY = "BEFORE_AFTER_SURVEY"
    FOCUS_GROUP = "FOCUS_GROUP"
    INTERVIEW = "INTERVIEW"
    FEEDBACK_FORM = "FEEDBACK_FORM"
    DOCUMENT_STUDY = "DOCUMENT_STUDY"
    COORDINATOR_REPORT = "COORDINATOR_REPORT"
    MONITORING = "MONITORING"
    OTHER = "OTHER"


class Respondents(Enum):
    """Who was asked."""

    YOUNG_PEOPLE = "YOUNG_PEOPLE"
    TEACHERS = "TEACHERS"
    COORDINATORS = "COORDINATORS"
    PARENTS = "PARENTS"
    PARTNERS = "PARTNERS"
    PARTICIPANTS = "PARTICIPANTS"
    OTHER = "OTHER"


class IndicatorUnit(Enum):
    """In what an indicator is measured."""

    PERCENT = "PERCENT"
    PEOPLE = "PEOPLE"
    COUNT = "COUNT"
    HOURS = "HOURS"
    SCORE = "SCORE"


class Moment(Enum):
    """When a value was taken: before what is evaluated, at one time alone, or after it."""

    BEFORE = "BEFORE"
    ONCE = "ONCE"
    AFTER = "AFTER"


class Trend(Enum):
    """How a value stands to its baseline."""

    ROSE = "ROSE"
    FELL = "FELL"
    UNCHANGED = "UNCHANGED"


WHOLE_UNITS = frozenset({IndicatorUnit.PEOPLE, IndicatorUnit.COUNT})
MOST_PERCENT = 100
_ORDER = tuple(Moment)


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationDraft(Cited):
    """An evaluation to be entered: of a programme or of an exchange."""

    names: Texts
    programme: Annotated[UUID, Ref("Programme")] | None = None
    exchange: Annotated[UUID, Ref("Exchange")] | None = None
    evaluator: Annotated[UUID, Ref("Institution")] | None = None
    carried_out: PartialDate | None = None
    respondents: Respondents | None = None
    people_asked: Count | None = None
    people_answered: Count | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationMethodDraft(Cited):
    """A method that an evaluation uses, and whom it asks."""

    evaluation: Annotated[UUID, Ref("Evaluation")]
    method: InquiryMethod
    respondents: Respondents | None = None
    labels: Texts = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorDraft(Cited):
    """An indicator to be entered."""

    names: Texts
    unit: IndicatorUnit
    definitions: LongTexts = field(default_factory=dict[str, str])
    programme: Annotated[UUID, Ref("Programme")] | None = None
    wanted: Trend | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorValueDraft(Cited):
    """What an indicator came to in an evaluation."""

    evaluation: Annotated[UUID, Ref("Evaluation")]
    indicator: Annotated[UUID, Ref("Indicator")]
    moment: Moment
    amount: Line
    respondents: Respondents | None = None
    n: Annotated[int, Between(1, LARGEST_COUNT)] | None = None
    baseline: Annotated[UUID, Ref("IndicatorValue")] | None = None
    share: Annotated[UUID, Ref("IndicatorValue")] | None = None
    trend: Trend | None = None
    statements: LongTexts = field(default_factory=dict[str, str])


def check_evaluation(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that an evaluation is of one thing, and that no more answered than were asked."""
    if "programme" in row and "exchange" in row and (row["programme"] is None) == (row["exchange"] is None):
        problems.add(Code.ONE_SUBJECT, "programme")
    asked, answered = row.get("people_asked"), row.get("people_answered")
    if asked is not None and answered is not None and answered > asked:
        problems.add(Code.OUT_OF_RANGE, "people_answered", value=answered, least=0, most=asked)


def check_value(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that the amount is one, and that nobody tells a trend without a baseline."""
    fault = fault_of(row.get("amount"))
    if fault is not None:
        problems.add(fault, "amount", value=row["amount"])
    if "baseline" in row and row["baseline"] is None and row.get("trend") is not None:
        problems.add(Code.BASELINE_NEEDED, "baseline")


def check_number(value: Mapping[str, Any], evaluation: Mapping[str, Any], problems: Problems, path: str) -> None:
    """Ask that a value is of no more people than the evaluation has heard, or has asked, if it asked the same ones."""
    most = evaluation["people_asked"] if evaluation["people_answered"] is None else evaluation["people_answered"]
    same = value["respondents"] == evaluation["respondents"]
    if same and None not in {value["n"], most} and value["n"] > most:
        problems.add(Code.MORE_THAN_WHOLE, path, parts=value["n"], whole=most)


def check_amount(amount: Amount, unit: IndicatorUnit, n: int | None, problems: Problems) -> None:
    """Ask that an amount can be one of its unit.

    A percentage is within 0 to 100, people and counts are whole numbers, and of `n` people no more are counted.
    """
    if unit is IndicatorUnit.PERCENT and not 0 <= amount.thousandths <= MOST_PERCENT * THOUSANDTHS:
        problems.add(Code.OUT_OF_RANGE, "amount", value=amount.text, least=0, most=MOST_PERCENT)
    if unit in WHOLE_UNITS and (amount.thousandths < 0 or not amount.is_whole):
        problems.add(Code.NOT_WHOLE, "amount", value=amount.text)
    if unit is IndicatorUnit.PEOPLE and n is not None and amount.thousandths > n * THOUSANDTHS:
        problems.add(Code.MORE_THAN_WHOLE, "n", parts=amount.text, whole=n)


def answering(value: Mapping[str, Any], evaluation: Mapping[str, Any]) -> int | None:
    """Return of how many people a value is: its own number, else that of its evaluation if it asked the same ones."""
    if value["n"] is not None:
        own: int = value["n"]
        return own
    same = value["respondents"] == evaluation["respondents"]
    inherited: int | None = evaluation["people_answered"] if same else None
    return inherited


def trend_of(now: Amount, before: Amount) -> Trend:
    """Return how an amount stands to its baseline."""
    if now.thousandths == before.thousandths:
        return Trend.UNCHANGED
    return Trend.ROSE if now.thousandths > before.thousandths else Trend.FELL


def is_later(first: tuple[str, Mapping[str, Any]], second: tuple[str, Mapping[str, Any]]) -> bool:
    """Return whether the first of two values, each a moment and its evaluation, was surely taken after the second.

    Within one evaluation the moments tell, between two the days on which they were carried out.
    """
    (one, evaluation), (other, others) = first, second
    if evaluation["id"] == others["id"]:
        return _ORDER.index(Moment(one)) > _ORDER.index(Moment(other))
    begun, over = evaluation["carried_out_earliest"], others["carried_out_latest"]
    return begun is not None and over is not None and begun > over
