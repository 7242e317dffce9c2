"""What competitions are, how entrants fare in them, what awards are, and what must be true of all three."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Annotated, Any
from uuid import UUID

from consortium.dates import PartialDate, parse
from consortium.errors import Problems
from consortium.ledger import Lifecycle
from consortium.messages import Code
from consortium.writing.fields import LARGEST_COUNT, Between, Cited, Help, Line, LongTexts, Ref, Texts


class CompetitionState(Enum):
    """Where a competition stands. What is known of no decision is never shown as decided."""

    PLANNED = "PLANNED"
    ANNOUNCED = "ANNOUNCED"
    JUDGED = "JUDGED"
    DECIDED = "DECIDED"
    CANCELLED = "CANCELLED"


class CompetitionAction(Enum):
    """What happens to a competition."""

    PLAN = "PLAN"
    ANNOUNCE = "ANNOUNCE"
    JUDGE = "JUDGE"
    DECIDE = "DECIDE"
    CANCEL = "CANCEL"


COMPETITION_LIFE = Lifecycle(
    first={
        CompetitionAction.PLAN: CompetitionState.PLANNED,
        CompetitionAction.ANNOUNCE: CompetitionState.ANNOUNCED,
        CompetitionAction.DECIDE: CompetitionState.DECIDED,
    },
    moves={
        (CompetitionState.PLANNED, CompetitionAction.ANNOUNCE): CompetitionState.ANNOUNCED,
        (CompetitionState.PLANNED, CompetitionAction.CANCEL): CompetitionState.CANCELLED,
        (CompetitionState.ANNOUNCED, CompetitionAction.JUDGE): CompetitionState.JUDGED,
        (CompetitionState.ANNOUNCED, CompetitionAction.DECIDE): CompetitionState.DECIDED,
        (CompetitionState.ANNOUNCED, CompetitionAction.CANCEL): CompetitionState.CANCELLED,
        (CompetitionState.JUDGED, CompetitionAction.DECIDE): CompetitionState.DECIDED,
        (CompetitionState.JUDGED, CompetitionAction.CANCEL): CompetitionState.CANCELLED,
    },
)


class EntrantResult(Enum):
    """How an entrant fared, as far as anybody says."""

    WINNER = "WINNER"
    FINALIST = "FINALIST"
    PARTICIPANT = "PARTICIPANT"
    UNKNOWN = "UNKNOWN"


Place = Annotated[int, Between(1, LARGEST_COUNT)]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetitionDraft(Cited):
    """A competition to be entered."""

    names: Texts
    programme: Annotated[UUID, Ref("Programme")] | None = None
    organiser: Annotated[UUID, Ref("Institution")] | None = None
    criteria: LongTexts = field(default_factory=dict[str, str])
    judged: PartialDate | None = None
    places_available: Annotated[int, Between(1, LARGEST_COUNT)] | None = None
    exchange: Annotated[UUID, Ref("Exchange")] | None = None
    prize: Annotated[UUID, Ref("Exchange")] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetitionCreation(CompetitionDraft):
    """A competition to be entered, and how it begins."""

    action: Annotated[
        CompetitionAction, Help("How it begins: PLAN it, ANNOUNCE it, or DECIDE it where it is over already.")
    ] = CompetitionAction.ANNOUNCE
    since: Annotated[PartialDate, Help("From when, EDTF.")] | None = None
    reason: Annotated[Line, Help("Why.")] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntrantDraft(Cited):
    """An entrant to be entered: one named institution, or a group of which only the number is known, if that."""

    competition: Annotated[UUID, Ref("Competition")]
    institution: Annotated[UUID, Ref("Institution")] | None = None
    labels: Texts = field(default_factory=dict[str, str])
    parties: Annotated[int, Between(1, LARGEST_COUNT)] | None = None
    team: Line | None = None
    result: EntrantResult = EntrantResult.UNKNOWN
    rank: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardDraft(Cited):
    """An award to be entered: to an entrant of a competition, or to an institution or a person apart from any."""

    names: Texts
    entrant: Annotated[UUID, Ref("Entrant")] | None = None
    institution: Annotated[UUID, Ref("Institution")] | None = None
    person: Annotated[UUID, Ref("Person")] | None = None
    exchange: Annotated[UUID, Ref("Exchange")] | None = None
    given: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardGiving(AwardDraft):
    """An award to be entered; with the competition, an institution is found among its entrants."""

    competition: (
        Annotated[UUID, Ref("Competition"), Help("Of which competition; left out, the award stands alone.")] | None
    ) = None


def check_entrant(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that a named entrant stands for one, that a group is called something, and that a place is a result.

    Nothing is asked of a row whose institution could not be read.
    """
    if "institution" not in row:
        return
    if row["institution"] is not None and row["parties"] not in {None, 1}:
        problems.add(Code.NAMED_IS_ONE, "parties")
    if row["institution"] is None and row["labels"] == {}:
        problems.add(Code.REQUIRED, "labels")
    if row["rank"] is not None and row["result"] == EntrantResult.UNKNOWN.value:
        problems.add(Code.RESULT_NEEDED, "result")


def check_award(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that an award has one recipient. Nothing is asked of a row of which a recipient could not be read."""
    recipients = {"entrant", "institution", "person"}
    if recipients <= row.keys() and sum(row[name] is not None for name in recipients) != 1:
        problems.add(Code.ONE_RECIPIENT)


def check_standing(row: Mapping[str, Any], state: CompetitionState | None, problems: Problems) -> None:
    """Ask that a competition is decided before anybody has won it or has a place."""
    won = row["result"] == EntrantResult.WINNER.value
    if state is not CompetitionState.DECIDED and (won or row["rank"] is not None):
        path = "result" if won else "rank"
        problems.add(Code.NOT_DECIDED_YET, path, state=state.value if state else "–")


def check_awarded(state: CompetitionState | None, problems: Problems) -> None:
    """Ask that a competition is decided before an entrant of it is given an award."""
    if state is not CompetitionState.DECIDED:
        problems.add(Code.NOT_DECIDED_YET, "entrant", state=state.value if state else "–")


def count_winners(entrants: Iterable[Mapping[str, Any]]) -> int:
    """Return how many have won at least; a group whose number is not known stands for one.

    >>> count_winners([{"result": "WINNER", "parties": 3}, {"result": "WINNER", "parties": None}])
    4
    """
    return sum(row["parties"] or 1 for row in entrants if row["result"] == EntrantResult.WINNER.value)


def check_winners(entrants: Iterable[Mapping[str, Any]], places: int | None, problems: Problems, path: str) -> None:
    """Ask that no more have won than there are places, and none beyond them, where their number is stated."""
    listed = list(entrants)
    count = count_winners(listed)
    if places is not None and count > places:
        problems.add(Code.TOO_MANY_WINNERS, path, count=count, most=places)
    last = max((row["rank"] or 0 for row in listed if row["result"] == EntrantResult.WINNER.value), default=0)
    if places is not None and last > places:
        problems.add(Code.PLACE_BEYOND, "rank" if path == "result" else path, place=last, most=places)


def decided_early(judged: str | None, decided: date | None) -> bool:
    """Return whether the last day on which it can have been decided is before any on which judging can have ended.

    >>> decided_early("2009-09/2010-05", date(2010, 4, 30)), decided_early("2009-09/2010-05", date(2010, 5, 1))
    (True, False)
    """
    if judged is None or decided is None:
        return False
    start, _, end = judged.partition("/")
    ended_from = parse(start if end in {"", ".."} else end).earliest
    return ended_from is not None and decided < ended_from
