"""What follows from the records of an exchange and is never stored: whether it is overdue, and what does not add up.

Counting follows one rule, for parties and for people: a number counts unless a group above it has one too, since
whoever is part of a group is in the group's number already.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from consortium.exchanges.model import ExchangeState, Flag, ParticipationRole, ParticipationState
from consortium.places.model import lies_in

Row = Mapping[str, Any]

COUNTED_ROLES = frozenset({ParticipationRole.PARTICIPANT, ParticipationRole.GUEST, ParticipationRole.SENDER})
"""The roles of the teams and bodies that a source counts: those who come, not those who hold the exchange."""

ABSENT = frozenset({ParticipationState.DECLINED.value, ParticipationState.NO_SHOW.value})
"""The states of those who will not come, or did not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The live rows of one exchange; `regions` are the places that they name and all in which these lie, by id."""

    exchange: Row
    schedule: Sequence[Row] = ()
    participations: Sequence[Row] = ()
    headcounts: Sequence[Row] = ()
    regions: Mapping[UUID, Row]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many are known of, and whether those are all."""

    known: int
    complete: bool

    def differs(self, stated: int | None) -> bool:
        """Return whether it contradicts a stated total: it exceeds it or, being complete, is another number."""
        return stated is not None and (self.known > stated or (self.complete and self.known != stated))


def overdue(exchange: Row, today: date) -> bool:
    """Return whether the last planned day has passed and it was neither held nor cancelled."""
    over = exchange["state"] in {ExchangeState.HELD.value, ExchangeState.CANCELLED.value}
    last: date | None = exchange["planned_latest"]
    return not over and last is not None and last < today


def flags(facts: Facts) -> frozenset[Flag]:
    """Return what does not add up in an exchange."""
    exchange = facts.exchange
    found = {
        Flag.DAYS_DIFFER: _days_differ(exchange),
        Flag.DATES_DIFFER: _dates_differ(exchange),
        Flag.PLACE_DIFFERS: _place_differs(facts),
        Flag.PARTIES_DIFFER: count_parties(facts.participations).differs(exchange["stated_parties"])
        or any(_overfull(row, facts.participations) for row in facts.participations),
    }
    for flag, column in ((Flag.PLANNED_PEOPLE_DIFFER, "planned"), (Flag.ATTENDED_PEOPLE_DIFFER, "attended")):
        people = count_people(facts.participations, facts.headcounts, column)
        found[flag] = people.differs(exchange[f"people_{column}"]) or _overcrowded(facts, column)
    return frozenset(flag for flag, holds in found.items() if holds)


def count_parties(participations: Sequence[Row], roles: frozenset[ParticipationRole] = COUNTED_ROLES) -> Tally:
    """Return how many teams or bodies take part in these roles, each counted once.

    Organisers, hosts and trainers are not counted unless they are asked for; who declined or stayed away never is. The
    tally is complete where there is somebody and every row's number is known, its own or that of a group above it.
    """
    counted = {row["id"]: row for row in participations if _is_counted(row, roles)}
    numbers = {record: row["parties"] for record, row in counted.items()}
    return _tally([(record, row["parties"]) for record, row in counted.items()], numbers, participations)


def count_people(participations: Sequence[Row], headcounts: Sequence[Row], column: str) -> Tally:
    """Return how many people there are, each counted once; `column` is planned or attended.

    The tally is complete where there is a headcount and the number of each is known, its own or that of a group above.
    """
    numbers = {row["participation"]: 1 for row in headcounts if row[column] is not None}
    return _tally([(row["participation"], row[column]) for row in headcounts], numbers, participations)


def to_the_day(edtf: str) -> bool:
    """Return whether both ends of a date name a day.

    >>> to_the_day("2010?-06-27/2010-07-02"), to_the_day("2009-09/2010-05"), to_the_day("2009-06-XX")
    (True, False, False)
    """
    return all(end.lstrip("-").count("-") == 2 and "X" not in end for end in edtf.split("/"))  # noqa: PLR2004 - year-month-day


def _tally(
    rows: Sequence[tuple[UUID, int | None]], numbers: Mapping[UUID, int | None], participations: Sequence[Row]
) -> Tally:
    groups = {row["id"]: row["part_of"] for row in participations}
    top = [
        number for record, number in rows if not any(numbers.get(above) is not None for above in _above(record, groups))
    ]
    known = sum(number for number in top if number is not None)
    return Tally(known, bool(top) and None not in top)


def _above(record: UUID, groups: Mapping[UUID, UUID | None]) -> Iterator[UUID]:
    seen = {record}
    above = groups.get(record)
    while above is not None and above not in seen:
        yield above
        seen.add(above)
        above = groups.get(above)


def _is_counted(row: Row, roles: frozenset[ParticipationRole]) -> bool:
    return ParticipationRole(row["role"]) in roles and row["state"] not in ABSENT


def _overfull(group: Row, participations: Sequence[Row]) -> bool:
    parts = [row["parties"] or 0 for row in participations if row["part_of"] == group["id"]]
    return group["parties"] is not None and sum(parts) > group["parties"]


def _overcrowded(facts: Facts, column: str) -> bool:
    """Return whether the parts of some group have more people than the group, all of whose people are known."""
    people: defaultdict[UUID, list[int | None]] = defaultdict(list)
    for row in facts.headcounts:
        people[row["participation"]].append(row[column])
    within: Counter[UUID] = Counter()
    for row in facts.participations:
        within[row["part_of"]] += sum(number or 0 for number in people[row["id"]])
    whole = ((within[group], numbers) for group, numbers in people.items() if numbers and None not in numbers)
    return any(parts > sum(number or 0 for number in numbers) for parts, numbers in whole)


def _days_differ(exchange: Row) -> bool:
    stated, column = exchange["stated_days"], "actual" if exchange["actual"] else "planned"
    first, last = exchange[f"{column}_earliest"], exchange[f"{column}_latest"]
    if None in {stated, first, last}:
        return False
    days = (last - first).days + 1
    return bool(days != stated if to_the_day(exchange[column]) else days < stated)


def _dates_differ(exchange: Row) -> bool:
    planned = exchange["planned_earliest"], exchange["planned_latest"]
    actual = exchange["actual_earliest"], exchange["actual_latest"]
    if None in {*planned, *actual}:
        return False
    if to_the_day(exchange["planned"]) and to_the_day(exchange["actual"]):
        return planned != actual
    return not (_within(planned, actual) or _within(actual, planned))


def _within(inner: tuple[date, date], outer: tuple[date, date]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _place_differs(facts: Facts) -> bool:
    exchange = facts.exchange
    named = [row for row in facts.schedule if row["region"] is not None]
    if exchange["state"] != ExchangeState.HELD.value or exchange["region"] is None or not named:
        return False
    planned, actual = (
        facts.regions[record]
        for record in (max(named, key=lambda row: int(row["place"]))["region"], exchange["region"])
    )
    return lies_in(actual, planned, facts.regions) is False and lies_in(planned, actual, facts.regions) is False
