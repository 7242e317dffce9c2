"""What meetings and their decisions are, and which step in the life of a body each kind of decision is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from typing import Annotated, Any
from uuid import UUID

from consortium.dates import PartialDate
from consortium.errors import Problems
from consortium.exchanges.model import Mode
from consortium.members.model import InstitutionAction
from consortium.messages import Code
from consortium.writing.fields import LARGEST_COUNT, Between, Cited, Country, Help, Line, LongTexts, Ref, Texts


class DecisionKind(Enum):
    """What was decided."""

    FOUND_BODY = "FOUND_BODY"
    FORM_BODY = "FORM_BODY"
    ACTIVATE_BODY = "ACTIVATE_BODY"
    DISSOLVE_BODY = "DISSOLVE_BODY"
    ADMIT_MEMBER = "ADMIT_MEMBER"
    COOPERATE = "COOPERATE"
    OTHER = "OTHER"


STEPS: Mapping[DecisionKind, InstitutionAction] = MappingProxyType(
    {
        DecisionKind.FOUND_BODY: InstitutionAction.DECIDE,
        DecisionKind.FORM_BODY: InstitutionAction.FORM,
        DecisionKind.ACTIVATE_BODY: InstitutionAction.ACTIVATE,
        DecisionKind.DISSOLVE_BODY: InstitutionAction.DISSOLVE,
    }
)
"""The step that a body takes by being decided upon; a decision of another kind moves no body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDraft(Cited):
    """A meeting to be entered."""

    titles: Texts
    exchange: Annotated[UUID, Ref("Exchange")] | None = None
    body: Annotated[UUID, Ref("Institution")] | None = None
    held: PartialDate | None = None
    region: Annotated[UUID, Ref("Region")] | None = None
    venue: Texts = field(default_factory=dict[str, str])
    mode: Mode | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionDraft(Cited):
    """A decision to be entered."""

    kind: DecisionKind
    texts: LongTexts
    meeting: Annotated[UUID, Ref("Meeting")] | None = None
    number: Line | None = None
    decided: (
        Annotated[PartialDate, Help("When it was decided, EDTF; left out, it is the day of the meeting.")] | None
    ) = None
    body: Annotated[UUID, Ref("Institution")] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionPartyEntry(Cited):
    """Who took part in deciding: an institution, a group that is not named, or a country alone."""

    institution: Annotated[UUID, Ref("Institution")] | None = None
    country: Annotated[Country, Help("From where, ISO 3166-1; left out, it is the institution's own.")] | None = None
    region: Annotated[UUID, Ref("Region")] | None = None
    labels: Texts = field(default_factory=dict[str, str])
    parties: Annotated[int, Between(1, LARGEST_COUNT)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionPartyDraft(DecisionPartyEntry):
    """Who took part in deciding, to be entered."""

    decision: Annotated[UUID, Ref("MeetingDecision")]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionCreation(DecisionDraft):
    """A decision to be entered, and who took part in it."""

    parties: Annotated[tuple[DecisionPartyEntry, ...], Help("Who took part in deciding.")] = ()


def step_of(kind: str | None) -> InstitutionAction | None:
    """Return the step in the life of a body that a decision is, by its kind's value; None where it is none."""
    return STEPS.get(DecisionKind(kind)) if kind is not None else None


def check_decision(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that a decision by which a body comes, changes or goes names that body."""
    if step_of(row["kind"]) is not None and row["body"] is None:
        problems.add(Code.REQUIRED, "body")


def check_party(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that a named institution stands for one party."""
    if row["institution"] is not None and row["parties"] not in {None, 1}:
        problems.add(Code.NAMED_IS_ONE, "parties")
