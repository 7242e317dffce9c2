"""What programmes and their sites are, how they live, and what must be true of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Annotated, Any
from uuid import UUID

from consortium.dates import PartialDate
from consortium.errors import Problems
from consortium.ledger import Lifecycle
from consortium.messages import Code
from consortium.writing.fields import LARGEST_COUNT, Between, Cited, Country, Help, Labels, Line, LongTexts, Ref, Texts


class ProgrammePart(Enum):
    """As what an institution takes part in a programme."""

    LEAD = "LEAD"
    PARTNER = "PARTNER"
    FUNDER = "FUNDER"
    AUTHORITY = "AUTHORITY"


class ProgrammeState(Enum):
    """Where a programme stands."""

    PLANNED = "PLANNED"
    RUNNING = "RUNNING"
    CLOSED = "CLOSED"
    CONTINUED = "CONTINUED"


class ProgrammeAction(Enum):
    """What happens to a programme."""

    PLAN = "PLAN"
    START = "START"
    CLOSE = "CLOSE"
    CONTINUE = "CONTINUE"


PROGRAMME_LIFE = Lifecycle(
    first={ProgrammeAction.PLAN: ProgrammeState.PLANNED, ProgrammeAction.START: ProgrammeState.RUNNING},
    moves={
        (ProgrammeState.PLANNED, ProgrammeAction.START): ProgrammeState.RUNNING,
        (ProgrammeState.PLANNED, ProgrammeAction.CLOSE): ProgrammeState.CLOSED,
        (ProgrammeState.RUNNING, ProgrammeAction.CLOSE): ProgrammeState.CLOSED,
        (ProgrammeState.CLOSED, ProgrammeAction.CONTINUE): ProgrammeState.CONTINUED,
        (ProgrammeState.CONTINUED, ProgrammeAction.CLOSE): ProgrammeState.CLOSED,
    },
)


class SiteState(Enum):
    """How a site of a programme fares."""

    CANDIDATE = "CANDIDATE"
    RUNNING = "RUNNING"
    WEAK = "WEAK"
    LEFT = "LEFT"


class SiteAction(Enum):
    """What happens to a site."""

    PROPOSE = "PROPOSE"
    START = "START"
    WEAKEN = "WEAKEN"
    RECOVER = "RECOVER"
    LEAVE = "LEAVE"
    REJOIN = "REJOIN"


SITE_LIFE = Lifecycle(
    first={SiteAction.PROPOSE: SiteState.CANDIDATE, SiteAction.START: SiteState.RUNNING},
    moves={
        (SiteState.CANDIDATE, SiteAction.START): SiteState.RUNNING,
        (SiteState.CANDIDATE, SiteAction.LEAVE): SiteState.LEFT,
        (SiteState.RUNNING, SiteAction.WEAKEN): SiteState.WEAK,
        (SiteState.RUNNING, SiteAction.LEAVE): SiteState.LEFT,
        (SiteState.WEAK, SiteAction.RECOVER): SiteState.RUNNING,
        (SiteState.WEAK, SiteAction.LEAVE): SiteState.LEFT,
        (SiteState.LEFT, SiteAction.REJOIN): SiteState.RUNNING,
    },
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeDraft(Cited):
    """A programme to be entered."""

    names: Texts
    period: PartialDate | None = None
    areas: Labels = ()
    aims: LongTexts = field(default_factory=dict[str, str])
    results: LongTexts = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeCreation(ProgrammeDraft):
    """A programme to be entered, and how it begins."""

    action: Annotated[ProgrammeAction, Help("How it begins; leave it out where that is unknown.")] | None = None
    since: Annotated[PartialDate, Help("From when, EDTF.")] | None = None
    reason: Annotated[Line, Help("Why.")] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammePartyDraft(Cited):
    """An institution's part in a programme, to be entered."""

    programme: Annotated[UUID, Ref("Programme")]
    institution: Annotated[UUID, Ref("Institution")]
    part: ProgrammePart


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteDraft(Cited):
    """A site to be entered: one named institution, or a group of which only the number is known, if that."""

    programme: Annotated[UUID, Ref("Programme")]
    institution: Annotated[UUID, Ref("Institution")] | None = None
    labels: Texts = field(default_factory=dict[str, str])
    country: Country | None = None
    region: Annotated[UUID, Ref("Region")] | None = None
    parties: Annotated[int, Between(1, LARGEST_COUNT)] | None = None
    part_of: Annotated[UUID, Ref("Site")] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteCreation(SiteDraft):
    """A site to be entered, and how it begins."""

    action: Annotated[SiteAction, Help("How it begins.")] = SiteAction.START
    since: Annotated[PartialDate, Help("From when, EDTF.")] | None = None
    reason: Annotated[Line, Help("Why.")] | None = None


def check_site(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that a named site stands for one party, and that a group is called something.

    A column that could not be read is not there, and nothing is asked of it.
    """
    if "institution" not in row:
        return
    if row["institution"] is not None and row["parties"] not in {None, 1}:
        problems.add(Code.NAMED_IS_ONE, "parties")
    if row["institution"] is None and row["labels"] == {}:
        problems.add(Code.REQUIRED, "labels")
