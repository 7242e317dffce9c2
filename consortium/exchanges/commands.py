"""What people ask to be done with an exchange, or with a participation, that exists."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

from consortium.dates import PartialDate
from consortium.exchanges.drafts import HeadcountDraft, InstitutionId, ParticipationId, RegionId, SourceId
from consortium.exchanges.model import ExchangeAction, ParticipationAction, PeopleGroup, ScheduleChange
from consortium.writing.fields import Count, Help, Line, Texts
from consortium.writing.generic import Target, Version


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadcountSetting(HeadcountDraft):
    """What is now known of one group of people; both numbers replace what was recorded."""

    version: Annotated[Version, Help("The participation's version that you have seen.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution(Target):
    """Which institution it was that took part."""

    institution: Annotated[InstitutionId, Help("The institution that has become known.")]
    region: RegionId | None = None
    source: SourceId | None = None
    locator: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Postponement(Target):
    """Why an exchange is put off, and to when if that is known."""

    reason: Annotated[Line, Help("Why it is put off.")]
    planned: Annotated[PartialDate, Help("The new days, EDTF; leave them out while they are unknown.")] | None = None
    source: SourceId | None = None
    locator: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescheduling(Target):
    """New days or a new place. What is left out stays; a new region without a venue clears the old venue."""

    planned: Annotated[PartialDate, Help("The new days, EDTF.")] | None = None
    region: RegionId | None = None
    venue: Texts = field(default_factory=dict[str, str])
    change: (
        Annotated[ScheduleChange, Help("MOVED, SHORTENED or CHANGED; left out, it follows from what is different.")]
        | None
    ) = None
    action: (
        Annotated[
            ExchangeAction,
            Help("For a postponed one: REOPEN or RECONFIRM; left out, it is again what it was."),
        ]
        | None
    ) = None
    reason: Annotated[Line, Help("Why.")] | None = None
    source: SourceId | None = None
    locator: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendedCount:
    """How many people of one group came."""

    group: PeopleGroup
    attended: Count | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """Whether those of one participation came, and how many people."""

    participation: Annotated[ParticipationId, Help("Whose.")]
    action: Annotated[ParticipationAction, Help("ATTEND or MISS.")] = ParticipationAction.ATTEND
    headcounts: Annotated[tuple[AttendedCount, ...], Help("Its people by group.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeReport(Target):
    """How an exchange was held: when, where, with whom. What is left out was as planned, or is not known."""

    actual: Annotated[PartialDate, Help("The days on which it was held, EDTF; XXXX where nobody knows.")]
    region: RegionId | None = None
    venue: Texts = field(default_factory=dict[str, str])
    people_attended: Count | None = None
    participations: Annotated[tuple[Attendance, ...], Help("Who came; of those left out it stays unknown.")] = ()
    source: SourceId | None = None
    locator: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancellation(Target):
    """Why an exchange will not take place."""

    reason: Annotated[Line, Help("Why it will not take place.")]
