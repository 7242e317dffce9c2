"""What a commitment is, where it stands on a day, and whether it was kept in a year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from typing import Annotated, Any
from uuid import UUID

from consortium.dates import PartialDate
from consortium.errors import Problems
from consortium.exchanges.model import Mode
from consortium.ledger import Entry, Lifecycle
from consortium.ledger import state_on as stage_on
from consortium.messages import Code
from consortium.writing.fields import LARGEST_COUNT, Between, Cited, Country, Help, Labels, Line, LongTexts, Ref

QUOTAS = ("students", "teachers", "staff", "people", "days", "remote_sessions")
"""What may be promised for a year, each by the column of the same name."""
PEOPLE = ("students", "teachers", "staff")
"""Who is among the `people` that are promised."""
TOLERANCE = 1e-6
_SIDES = ("sender", "receiver")


class CommitmentStage(Enum):
    """What has been said of a commitment; the ledger holds stages, dates do the rest."""

    PROMISED = "PROMISED"
    WITHDRAWN = "WITHDRAWN"


class CommitmentState(Enum):
    """Where a commitment stands on a day."""

    PROMISED = "PROMISED"
    IN_FORCE = "IN_FORCE"
    ENDED = "ENDED"
    WITHDRAWN = "WITHDRAWN"


class CommitmentAction(Enum):
    """What happens to a commitment."""

    PROMISE = "PROMISE"
    WITHDRAW = "WITHDRAW"
    RENEW = "RENEW"


COMMITMENT_LIFE = Lifecycle(
    first={CommitmentAction.PROMISE: CommitmentStage.PROMISED},
    moves={
        (CommitmentStage.PROMISED, CommitmentAction.WITHDRAW): CommitmentStage.WITHDRAWN,
        (CommitmentStage.WITHDRAWN, CommitmentAction.RENEW): CommitmentStage.PROMISED,
    },
)


class Keeping(Enum):
    """Whether what was promised for a year was done."""

    KEPT = "KEPT"
    PARTLY = "PARTLY"
    NOT_KEPT = "NOT_KEPT"
    CANNOT_BE_SAID = "CANNOT_BE_SAID"


class Cover(Enum):
    """How much of a year a commitment binds; in part also where nobody knows from when to when it is in force."""

    WHOLE = "WHOLE"
    PART = "PART"
    NONE = "NONE"


Quota = Annotated[int, Between(1, LARGEST_COUNT)]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentDraft(Cited):
    """A commitment to be entered: each side is an institution or a country."""

    sender_institution: Annotated[UUID, Ref("Institution")] | None = None
    sender_country: (
        Annotated[Country, Help("The country that sends, ISO 3166-1, where no institution is named.")] | None
    ) = None
    receiver_institution: Annotated[UUID, Ref("Institution")] | None = None
    receiver_country: (
        Annotated[Country, Help("The country that receives, ISO 3166-1, where no institution is named.")] | None
    ) = None
    partnership: Annotated[UUID, Ref("Partnership")] | None = None
    programme: Annotated[UUID, Ref("Programme")] | None = None
    exchange: Annotated[UUID, Ref("Exchange")] | None = None
    students: Quota | None = None
    teachers: Quota | None = None
    staff: Quota | None = None
    people: Quota | None = None
    days: Quota | None = None
    remote_sessions: Quota | None = None
    terms: LongTexts = field(default_factory=dict[str, str])
    areas: Labels = ()
    mode: Mode | None = None
    force: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentCreation(CommitmentDraft):
    """A commitment to be entered, and how it begins."""

    action: Annotated[CommitmentAction, Help("How it begins: with a promise.")] = CommitmentAction.PROMISE
    since: Annotated[PartialDate, Help("When it was promised, EDTF; leave it out where unknown.")] | None = None
    reason: Annotated[Line, Help("Why.")] | None = None


def check_commitment(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that two different sides are named, each in one way, and that what is promised adds up.

    A column that could not be read is not there, and nothing is asked of it.
    """
    for side in _SIDES:
        named = [row.get(f"{side}_{sort}") is not None for sort in ("institution", "country")]
        if f"{side}_institution" in row and f"{side}_country" in row and sum(named) != 1:
            problems.add(Code.ONE_SIDE, f"{side}_institution")
    for sort in ("institution", "country"):
        sender, receiver = (row.get(f"{side}_{sort}") for side in _SIDES)
        if sender is not None and sender == receiver:
            problems.add(Code.ITSELF, f"receiver_{sort}")
    known = [row[name] for name in PEOPLE if row.get(name) is not None]
    if row.get("people") is not None and sum(known) > row["people"]:
        problems.add(Code.MORE_THAN_WHOLE, "people", parts=sum(known), whole=row["people"])
    wanted = (*QUOTAS, "terms")
    if all(name in row for name in wanted) and not any(row[name] for name in wanted):
        problems.add(Code.NOTHING_PROMISED, "terms")


def state_on(
    stages: Iterable[Entry[CommitmentStage]], first: date | None, last: date | None, day: date
) -> CommitmentState | None:
    """Return where a commitment stands at the end of a day; None before the first line of its ledger.

    `first` and `last` are the days of its force. What is promised is IN_FORCE on those days, ENDED after them, and
    PROMISED before them or where neither is known.
    """
    stage = stage_on(stages, day)
    if stage is None or stage is CommitmentStage.WITHDRAWN:
        return stage and CommitmentState.WITHDRAWN
    if (first is None and last is None) or (first is not None and day < first):
        return CommitmentState.PROMISED
    return CommitmentState.ENDED if last is not None and last < day else CommitmentState.IN_FORCE


def cover_of(stages: Iterable[Entry[CommitmentStage]], first: date | None, last: date | None, year: int) -> Cover:
    """Return how much of a year a commitment binds; `first` and `last` are the days of its force.

    It binds the whole of a year that lies within its force, unless it was withdrawn in it. Where its force is not
    known it binds a part, since nobody can say more.
    """
    lines = list(stages)
    before = stage_on(lines, date(year, 1, 1) - timedelta(days=1)) if year > 1 else None
    after = stage_on(lines, date(year, 12, 31))
    if CommitmentStage.PROMISED not in {before, after}:
        return Cover.NONE
    if (first and first.year > year) or (last and last.year < year):
        return Cover.NONE
    known = first is not None or last is not None
    whole = known and (first is None or first <= date(year, 1, 1)) and (last is None or last >= date(year, 12, 31))
    return Cover.WHOLE if whole and after is CommitmentStage.PROMISED else Cover.PART


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that was promised for a year: how much, how much of it is known to be done, and if more may be."""

    promised: int
    done: float
    unsure: bool

    @property
    def met(self) -> bool:
        """Return whether as much was done as was promised; shares of a person add up within a millionth."""
        return self.done + TOLERANCE >= self.promised

    @property
    def open(self) -> bool:
        """Return whether nobody can say if it was met."""
        return not self.met and self.unsure

    @property
    def owed(self) -> float:
        """Return what is still owed, as far as anybody knows."""
        return 0.0 if self.met else self.promised - self.done


def keeping_of(measures: Iterable[Measure], cover: Cover, *, over: bool) -> Keeping | None:
    """Return whether a commitment was kept in a year; None where it does not bind in it.

    `measures` are those that were promised, and `over` tells whether the year is. It is KEPT once all are met. Else it
    cannot be said: where nothing was promised in numbers, where it binds a part of the year alone (a yearly number is
    not prorated), before the year is over, or where what is not known may make up what is missing.
    """
    found = list(measures)
    if cover is Cover.NONE:
        return None
    if found and all(measure.met for measure in found):
        return Keeping.KEPT
    if not found or cover is Cover.PART or not over or any(measure.open for measure in found):
        return Keeping.CANNOT_BE_SAID
    return Keeping.PARTLY if any(measure.done > 0 for measure in found) else Keeping.NOT_KEPT
