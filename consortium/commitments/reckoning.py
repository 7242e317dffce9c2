"""Who sent how many to whom, who received how many from whom, and who owes whom, between any two parties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any
from uuid import UUID

from consortium.commitments.model import QUOTAS, Cover, Keeping, Measure, keeping_of
from consortium.cooperation.model import Level

_GROUPS = ("students", "teachers", "staff")
_WHOLE = frozenset({"movements", "unknown", "in_group", "days_unknown", "remote_unknown"})
_SHOWN = 6  # digits after the point: shares of a person, not the noise of adding them up


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to be reckoned: at which level, in which years (all where None), in one programme, with one party.

    `shown` is the condition on the commitment `c` that the reader may see it; None where all may be seen.
    """

    level: Level
    years: tuple[int, int] | None = None
    programme: UUID | None = None
    party: UUID | None = None
    shown: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Party:
    """A party at some level: a record, or all that is not named in a country; neither where not even that is known."""

    record: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """What went one way: sums of what is known, and how many movements are not fully known."""

    movements: int = 0
    students: float = 0
    teachers: float = 0
    staff: float = 0
    mixed: float = 0
    days: float = 0
    remote_sessions: float = 0
    unknown: int = 0
    in_group: int = 0
    days_unknown: int = 0
    remote_unknown: int = 0

    @property
    def people(self) -> float:
        """Return how many people are known of."""
        return round(self.students + self.teachers + self.staff + self.mixed, _SHOWN)

    def __add__(self, other: Flow) -> Flow:
        """Return both together."""
        return Flow(**{each.name: getattr(self, each.name) + getattr(other, each.name) for each in fields(Flow)})

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Flow:
        """Return the flow that a row of sums tells, as precise as shares of a person need be."""
        return cls(
            **{each.name: row[each.name] if each.name in _WHOLE else _rounded(row[each.name]) for each in fields(cls)}
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Debt:
    """What is still owed of what was promised for a year; `unknown` are the commitments of which it cannot be said."""

    people: float = 0
    days: float = 0
    remote_sessions: float = 0
    unknown: int = 0

    def __add__(self, other: Debt) -> Debt:
        """Return both together."""
        return Debt(**{each.name: getattr(self, each.name) + getattr(other, each.name) for each in fields(Debt)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one party stands to another, or to all others: what it sent and received, what it owes and is owed."""

    one: Party
    other: Party | None = None
    sent: Flow = Flow()
    received: Flow = Flow()
    owes: Debt = Debt()
    owed: Debt = Debt()

    @property
    def balance(self) -> float:
        """Return how many people more were sent than received, as far as they are known."""
        return round(self.sent.people - self.received.people, _SHOWN)

    @property
    def complete(self) -> bool:
        """Return whether the number of people is known in every movement, so that the balance is all of it."""
        return self.sent.unknown == self.received.unknown == 0


@dataclass(frozen=True, slots=True)
class Reckoning:
    """The flows between parties, what is owed between them, and how many exchanges could not be placed in the years."""

    flows: Mapping[tuple[Party, Party], Flow]
    debts: Mapping[tuple[Party, Party], Debt]
    undated: int

    def pairs(self) -> list[Standing]:
        """Return how each party stands to each other with whom it has to do; of the most movements first."""
        ends = {*self.flows, *self.debts}
        both = {(one, other) for one, other in ends | {(other, one) for one, other in ends} if one != other}
        found = [
            Standing(
                one=one,
                other=other,
                sent=self.flows.get((one, other), Flow()),
                received=self.flows.get((other, one), Flow()),
                owes=self.debts.get((one, other), Debt()),
                owed=self.debts.get((other, one), Debt()),
            )
            for one, other in both
        ]
        return sorted(found, key=_largest_first)

    def parties(self) -> list[Standing]:
        """Return how each party stands to all others together; what it sent to itself is left out."""
        sums: dict[Party, Standing] = {}
        for pair in self.pairs():
            so_far = sums.get(pair.one, Standing(one=pair.one))
            sums[pair.one] = Standing(
                one=pair.one,
                sent=so_far.sent + pair.sent,
                received=so_far.received + pair.received,
                owes=so_far.owes + pair.owes,
                owed=so_far.owed + pair.owed,
            )
        return sorted(sums.values(), key=_largest_first)

    def within(self, party: Party) -> Flow:
        """Return what went from a party to itself: inside a region or a country."""
        return self.flows.get((party, party), Flow())


def debt_of(
    quotas: Mapping[str, int | None], done: Mapping[str, float], unsure: Mapping[str, bool], cover: Cover
) -> Debt:
    """Return what is owed of one commitment for a year.

    Of a year that it binds in part, nothing can be said unless all is done. Of people the larger counts: what is
    missing of all, or of the groups of people together.
    """
    measures = measures_of(quotas, done, unsure)
    kept = keeping_of(measures.values(), cover, over=True)
    if kept in {None, Keeping.KEPT}:
        return Debt()
    if cover is Cover.PART or not measures:
        return Debt(unknown=1)
    owed = {name: 0.0 if measure.open else measure.owed for name, measure in measures.items()}
    return Debt(
        people=max(owed.get("people", 0.0), sum(owed.get(name, 0.0) for name in _GROUPS)),
        days=owed.get("days", 0.0),
        remote_sessions=owed.get("remote_sessions", 0.0),
        unknown=int(any(measure.open for measure in measures.values())),
    )


def measures_of(
    quotas: Mapping[str, int | None], done: Mapping[str, float], unsure: Mapping[str, bool]
) -> dict[str, Measure]:
    """Return what was promised in numbers, each with what was done of it."""
    found = {name: quotas[name] for name in QUOTAS}
    return {name: Measure(number, done[name], unsure[name]) for name, number in found.items() if number is not None}


def reckoning(
    flows: Iterable[tuple[Party, Party, Flow]], debts: Iterable[tuple[Party, Party, Debt]], undated: int
) -> Reckoning:
    """Return what is reckoned from flows and debts, those between the same two parties put together."""
    all_flows: defaultdict[tuple[Party, Party], Flow] = defaultdict(Flow)
    all_debts: defaultdict[tuple[Party, Party], Debt] = defaultdict(Debt)
    for one, other, flow in flows:
        all_flows[one, other] += flow
    for one, other, debt in debts:
        if debt != Debt():
            all_debts[one, other] += debt
    return Reckoning(all_flows, all_debts, undated)


def party(record: UUID | str | None, country: UUID | str | None) -> Party:
    """Return the party of a record, else of all that is not named in a country."""
    return Party(str(record or ""), "" if record else str(country or ""))


def _largest_first(standing: Standing) -> tuple[object, ...]:
    return -(standing.sent.movements + standing.received.movements), standing.one, standing.other or Party()


def _rounded(number: Any) -> Any:
    return round(float(number), _SHOWN)
