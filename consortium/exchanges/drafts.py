"""What people hand in about exchanges and those who take part."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated
from uuid import UUID

from consortium.dates import PartialDate
from consortium.exchanges.model import (
    ExchangeAction,
    ExchangeKind,
    Mode,
    ParticipationAction,
    ParticipationRole,
    PeopleGroup,
    ScheduleChange,
    SeriesKind,
)
from consortium.writing.fields import (
    LARGEST_COUNT,
    Between,
    Cited,
    Count,
    Country,
    Help,
    Labels,
    Line,
    LongTexts,
    Most,
    Ref,
    Texts,
)

MOST_DAYS = 36_600
AtLeastOne = Annotated[int, Between(1, LARGEST_COUNT)]
RegionId = Annotated[UUID, Ref("Region")]
SourceId = Annotated[UUID, Ref("Source")]
InstitutionId = Annotated[UUID, Ref("Institution")]
ParticipationId = Annotated[UUID, Ref("Participation")]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadcountEntry:
    """How many people of one group were expected and came; what is left out is unknown."""

    group: PeopleGroup
    planned: Count | None = None
    attended: Count | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadcountDraft(Cited):
    """A headcount to be entered."""

    participation: ParticipationId
    group: PeopleGroup
    planned: Count | None = None
    attended: Count | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipationFacts(Cited):
    """Who takes part, from where and as what: an institution, a group that is not named, or a country alone."""

    role: ParticipationRole
    institution: InstitutionId | None = None
    country: Annotated[Country, Help("From where, ISO 3166-1; left out, it is the institution's own.")] | None = None
    region: RegionId | None = None
    labels: Texts = field(default_factory=dict[str, str])
    parties: AtLeastOne | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipationCorrection(ParticipationFacts):
    """What can be corrected of a participation."""

    part_of: ParticipationId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipationDraft(ParticipationCorrection):
    """A participation to be entered."""

    exchange: Annotated[UUID, Ref("Exchange")]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipationAddition(ParticipationDraft):
    """A participation to be entered, how it begins and its people."""

    action: Annotated[ParticipationAction, Help("How it begins.")] = ParticipationAction.INVITE
    headcounts: Annotated[tuple[HeadcountEntry, ...], Help("Its people by group.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipationEntry(ParticipationFacts):
    """A participation that is entered together with its exchange."""

    part_of: (
        Annotated[
            int,
            Between(0, 199),
            Help("Where in this list, from 0, the group stands in which it is counted already."),
        ]
        | None
    ) = None
    action: (
        Annotated[
            ParticipationAction,
            Help("How it begins; left out: attended if held, confirmed for organisers and hosts, else invited."),
        ]
        | None
    ) = None
    headcounts: Annotated[tuple[HeadcountEntry, ...], Help("Its people by group.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeCorrection(Cited):
    """What can be corrected of an exchange. A plan is not: it changes by a new line of its schedule."""

    kind: ExchangeKind
    titles: Texts
    mode: Mode | None = None
    series: (
        Annotated[Line, Help("How often, or in which series, in words; the name of `partOfSeries` takes its place.")]
        | None
    ) = None
    part_of_series: Annotated[UUID, Ref("Series")] | None = None
    about: LongTexts = field(default_factory=dict[str, str])
    areas: Labels = ()
    programme: Annotated[UUID, Ref("Programme")] | None = None
    partnership: Annotated[UUID, Ref("Partnership")] | None = None
    region: RegionId | None = None
    venue: Texts = field(default_factory=dict[str, str])
    actual: PartialDate | None = None
    zone: Annotated[str, Most(60)] | None = None
    stated_days: Annotated[int, Between(1, MOST_DAYS)] | None = None
    stated_parties: AtLeastOne | None = None
    people_planned: Count | None = None
    people_attended: Count | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeDraft(ExchangeCorrection):
    """An exchange to be entered."""

    planned: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeRegistration(ExchangeDraft):
    """An exchange to be entered, where it stands and who takes part."""

    action: Annotated[
        ExchangeAction, Help("Where it stands: PROPOSE an idea, OPEN it, CONFIRM it, or REPORT it as held.")
    ] = ExchangeAction.OPEN
    participations: Annotated[
        tuple[ParticipationEntry, ...], Help("Who takes part. A group stands before those that are part of it.")
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleDraft(Cited):
    """A line of a schedule to be entered."""

    exchange: Annotated[UUID, Ref("Exchange")]
    change: ScheduleChange
    planned: PartialDate | None = None
    region: RegionId | None = None
    venue: Texts = field(default_factory=dict[str, str])
    reason: Line | None = None
    disruption: Annotated[UUID, Ref("Disruption")] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesDraft(Cited):
    """A series or a format to be entered."""

    kind: SeriesKind
    names: Texts
    organiser: InstitutionId | None = None
    since: Annotated[PartialDate, Help("Since when there has been one, EDTF.")] | None = None
    about: LongTexts = field(default_factory=dict[str, str])
