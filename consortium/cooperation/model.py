"""What becomes of a suggestion."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Annotated
from uuid import UUID

from consortium.ledger import Lifecycle
from consortium.writing.fields import Between, Help, Line


class Level(Enum):
    """Between what the contact graph has ties."""

    INSTITUTION = "INSTITUTION"
    REGION = "REGION"
    COUNTRY = "COUNTRY"


class SuggestionState(Enum):
    """What became of a suggestion."""

    NEW = "NEW"
    INTRODUCED = "INTRODUCED"
    IN_TALKS = "IN_TALKS"
    AGREED = "AGREED"
    HELD = "HELD"
    DECLINED = "DECLINED"


class Decision(Enum):
    """What the secretariat notes about a suggestion."""

    INTRODUCE = "INTRODUCE"
    START_TALKS = "START_TALKS"
    AGREE = "AGREE"
    HOLD = "HOLD"
    DECLINE = "DECLINE"
    REOPEN = "REOPEN"


SUGGESTION_LIFE = Lifecycle(
    first={},
    moves={
        (SuggestionState.NEW, Decision.INTRODUCE): SuggestionState.INTRODUCED,
        (SuggestionState.NEW, Decision.START_TALKS): SuggestionState.IN_TALKS,
        (SuggestionState.NEW, Decision.DECLINE): SuggestionState.DECLINED,
        (SuggestionState.INTRODUCED, Decision.START_TALKS): SuggestionState.IN_TALKS,
        (SuggestionState.INTRODUCED, Decision.AGREE): SuggestionState.AGREED,
        (SuggestionState.INTRODUCED, Decision.DECLINE): SuggestionState.DECLINED,
        (SuggestionState.IN_TALKS, Decision.AGREE): SuggestionState.AGREED,
        (SuggestionState.IN_TALKS, Decision.DECLINE): SuggestionState.DECLINED,
        (SuggestionState.AGREED, Decision.HOLD): SuggestionState.HELD,
        (SuggestionState.AGREED, Decision.DECLINE): SuggestionState.DECLINED,
        (SuggestionState.DECLINED, Decision.REOPEN): SuggestionState.NEW,
    },
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOrder:
    """What to work out."""

    level: Annotated[Level, Help("Between what.")] = Level.INSTITUTION
    top: Annotated[int, Between(1, 20), Help("How many partners to look for, for each.")] = 5
    as_of: Annotated[date, Help("At the end of which day; today if left out.")] | None = None
    exposure: (
        Annotated[
            int,
            Between(1, 1000),
            Help("In how many lists one may stand at most, as long as there are others; no limit if left out."),
        ]
        | None
    ) = None
    new_ground: (
        Annotated[
            float,
            Between(0, 5),
            Help(
                "The bonus, in log odds, for a partner in a country (where none are known, a region) in which one has "
                "nobody yet; 0 gives none. If left out, it is chosen by what it would have cost in the past."
            ),
        ]
        | None
    ) = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionOrder:
    """What was decided about a suggestion."""

    id: Annotated[UUID, Help("The suggestion's id.")]
    version: Annotated[int, Between(1, 2**31 - 1), Help("The version that you have seen.")]
    decision: Annotated[Decision, Help("What was decided.")]
    day: Annotated[date, Help("The day of the decision; today if left out.")] | None = None
    reason: Annotated[Line, Help("Why.")] | None = None
