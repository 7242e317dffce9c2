"""What disturbs exchanges, what it does to them, and who may be told of it.

A reason about a particular person stands in one place, the disruption of kind PERSONAL, and is never copied into what
it changed. So whatever is read of an exchange, be it shown, exported or counted, holds the change without its reason;
the reason is read through the disruption, and `tellable` alone decides to whom.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Annotated, Any
from uuid import UUID

from consortium.dates import PartialDate
from consortium.errors import Problems
from consortium.messages import Code
from consortium.writing.fields import (
    LARGEST_COUNT,
    Between,
    Cited,
    Country,
    Help,
    Line,
    LongTexts,
    Most,
    Ref,
    Texts,
)


class DisruptionKind(Enum):
    """What sort of cause disturbed what was planned. STAFF is of a whole body, PERSONAL of a particular person."""

    EPIDEMIC = "EPIDEMIC"
    WEATHER = "WEATHER"
    DISASTER = "DISASTER"
    STAFF = "STAFF"
    FUNDING = "FUNDING"
    TRAVEL = "TRAVEL"
    SECURITY = "SECURITY"
    TECHNICAL = "TECHNICAL"
    PERSONAL = "PERSONAL"
    OTHER = "OTHER"


class EffectKind(Enum):
    """What a disruption did."""

    POSTPONED = "POSTPONED"
    SHORTENED = "SHORTENED"
    CHANGED = "CHANGED"
    WEAKENED = "WEAKENED"
    CANCELLED = "CANCELLED"


PRIVATE_KINDS = frozenset({DisruptionKind.PERSONAL})
"""The kinds that are told to the secretariat and the institution concerned alone."""

APPLICABLE = (EffectKind.POSTPONED, EffectKind.SHORTENED, EffectKind.CHANGED, EffectKind.CANCELLED)
"""What can be done to the plan of an exchange; to be weakened is only noted."""

MOST_AT_ONCE = 50


def tellable(
    kind: DisruptionKind, concerned: UUID | None, *, reader: UUID | None = None, secretariat: bool = False
) -> bool:
    """Return whether somebody may be told of a disruption, and that it was the reason of what it did.

    Parameters
    ----------
    concerned
        The institution that the disruption is about.
    reader
        The institution of the member who reads; None for an analyst, for an export or a calendar that leaves the
        house, and for whoever has no token.

    >>> tellable(DisruptionKind.WEATHER, None), tellable(DisruptionKind.PERSONAL, None)
    (True, False)
    """
    return secretariat or kind not in PRIVATE_KINDS or (concerned is not None and concerned == reader)


@dataclass(frozen=True, slots=True, kw_only=True)
class DisruptionDraft(Cited):
    """A disruption to be entered."""

    kind: DisruptionKind
    names: Texts
    period: PartialDate | None = None
    country: Country | None = None
    region: Annotated[UUID, Ref("Region")] | None = None
    institution: Annotated[UUID, Ref("Institution")] | None = None
    about: LongTexts = field(default_factory=dict[str, str])
    measures: LongTexts = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectDraft(Cited):
    """What a disruption did, to be noted: to one exchange, or to events of a programme that are not named."""

    disruption: Annotated[UUID, Ref("Disruption")]
    effect: EffectKind
    exchange: Annotated[UUID, Ref("Exchange")] | None = None
    programme: Annotated[UUID, Ref("Programme")] | None = None
    labels: Texts = field(default_factory=dict[str, str])
    events: Annotated[int, Between(1, LARGEST_COUNT)] | None = None
    note: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AppliedEffect:
    """What is done to one exchange because of a disruption."""

    exchange: Annotated[UUID, Ref("Exchange"), Help("To which exchange.")]
    version: Annotated[int, Between(1, 2**31 - 1), Help("The exchange's version that you have seen.")]
    effect: Annotated[EffectKind, Help("POSTPONED, SHORTENED, CHANGED or CANCELLED.")]
    planned: (
        Annotated[PartialDate, Help("The new days, EDTF; left out, they stay, or if POSTPONED are unknown.")] | None
    ) = None
    region: Annotated[UUID, Ref("Region"), Help("The new place, where it is CHANGED.")] | None = None
    venue: Annotated[Texts, Help("The new place in words, where it is CHANGED.")] = field(
        default_factory=dict[str, str]
    )
    note: (
        Annotated[Line, Help("How, in a few words; seen by those alone who may be told of the disruption.")] | None
    ) = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """What is done to many exchanges at once because of a disruption: all of it or nothing."""

    disruption: Annotated[UUID, Ref("Disruption"), Help("Because of what.")]
    exchanges: Annotated[tuple[AppliedEffect, ...], Most(MOST_AT_ONCE), Help("What is done to which, 50 at most.")]
    source: Annotated[UUID, Ref("Source")] | None = None
    locator: Line | None = None


def check_effect(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that an effect is on one exchange, or on events of a programme that are called something.

    Nothing is asked of a row whose exchange or programme could not be read.
    """
    if not {"exchange", "programme"} <= row.keys():
        return
    named = row["exchange"] is not None
    if named is (row["programme"] is not None):
        problems.add(Code.ONE_TARGET, "exchange")
    elif named and row["events"] not in {None, 1}:
        problems.add(Code.NAMED_IS_ONE, "events")
    elif not named and row["labels"] == {}:
        problems.add(Code.REQUIRED, "labels")


def check_application(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that there is an exchange, each is named once, and told what its effect needs and nothing else."""
    entries: Sequence[Mapping[str, Any]] = row["exchanges"] or ()
    if row["exchanges"] is not None and not entries:
        problems.add(Code.REQUIRED, "exchanges")
    for number, entry in enumerate(entries):
        with problems.at("exchanges", str(number)):
            if any(entry["exchange"] == other["exchange"] for other in entries[:number]):
                problems.add(Code.REPEATED, "exchange", value=entry["exchange"])
            _check_applied(entry, problems)


def _check_applied(entry: Mapping[str, Any], problems: Problems) -> None:
    effect = EffectKind(entry["effect"])
    if effect not in APPLICABLE:
        possible = ", ".join(each.value for each in APPLICABLE)
        problems.add(Code.NOT_APPLICABLE, "effect", effect=effect.value, possible=possible)
    if effect is EffectKind.SHORTENED and entry["planned"] is None:
        problems.add(Code.REQUIRED, "planned")
    if effect is EffectKind.CANCELLED and entry["planned"] is not None:
        problems.add(Code.NOTHING_PLANNED, "planned")
    if effect is not EffectKind.CHANGED:
        for name in ("region", "venue"):
            if entry[name]:
                problems.add(Code.PLACE_UNCHANGED, name, effect=effect.value)
