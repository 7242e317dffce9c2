"""Ties between the countries or regions of members: how many, whose, and through whom they lead."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from . import measures
from .arrays import Floats, Rows, row_sums
from .graph import ContactGraph
from .leaders import Leader, first
from .measures.gateways import split_ties
from .measures.groups import labels_of
from .predictors.meetings import Meetings

GROUP_KINDS = ("country", "region")

MOST_UNMET = 100
"""At most this many pairs of groups without a tie are told of, those of which the most is expected."""


@dataclass(frozen=True, slots=True)
class GroupPair:
    """Ties between two groups (or inside one), and how many the ties that each has would give by chance."""

    one: str
    other: str
    observed: int
    expected: float


@dataclass(frozen=True, slots=True)
class GroupStanding:
    """One group: its members, its ties to other groups and inside, and who carries most of those to others.

    ``ei`` is from -1, all inside, to 1, all outside; the gateway's value is the number of the group's outside
    ties that end in it.
    """

    group: str
    members: int
    external: int
    internal: int
    ei: float | None
    gateway: Leader | None


@dataclass(frozen=True, slots=True)
class Broker:
    """A member and the pairs of its partners that are not tied to each other, by the groups of the three."""

    id: str
    name: str
    group: str
    coordinator: int
    itinerant: int
    gatekeeper: int
    liaison: int

    @property
    def outward(self) -> int:
        """Return the pairs that are not all of one group."""
        return self.itinerant + self.gatekeeper + self.liaison


@dataclass(frozen=True, slots=True)
class GroupTies:
    """Ties between and inside the groups of one kind (country or region); ``ei`` from -1 to 1.

    ``pairs`` are all that have ties, then up to a hundred that have none though one or more would be expected;
    ``groups`` have the most outside ties first, ``brokers`` are the ten that stand most between groups, and
    ``balances`` tell which group received which.
    """

    external: int
    internal: int
    unknown: int
    ei: float | None
    pairs: tuple[GroupPair, ...]
    groups: tuple[GroupStanding, ...]
    brokers: tuple[Broker, ...]
    balances: tuple[measures.GroupBalance, ...]


def group_ties(graph: ContactGraph, kind: str) -> GroupTies | None:
    """Return the ties between groups of members by country or region, None where fewer than two are known."""
    labels, names = group_labels(graph, kind)
    if len(names) <= 1:
        return None
    index = measures.ei_index(graph, labels)
    return GroupTies(
        index.external,
        index.internal,
        index.unknown,
        index.value,
        _pairs(graph, labels, names),
        _standings(graph, labels, names),
        _brokers(graph, labels, names),
        measures.group_balances(graph, labels, names),
    )


def group_labels(graph: ContactGraph, kind: str) -> tuple[Rows, tuple[str, ...]]:
    """Return each member's group by number, -1 unknown, and the names; none where a member is itself such a group."""
    if kind == graph.level:
        return np.full(len(graph), -1, dtype=np.intp), ()
    return labels_of([str(getattr(member, kind)) for member in graph.members])


def tied_groups(graph: ContactGraph, kind: str) -> dict[tuple[str, str], int]:
    """Return the number of ties between each two different groups that have any."""
    labels, names = group_labels(graph, kind)
    if len(names) <= 1:
        return {}
    meetings = Meetings(graph.ties, labels)
    ones, others = meetings.met()
    counts = meetings.observed(ones, others).tolist()
    found = zip(ones.tolist(), others.tolist(), counts, strict=True)
    return {(names[one], names[other]): round(count) for one, other, count in found if one != other}


def are_tied(graph: ContactGraph, kind: str, one: str, other: str) -> bool:
    """Return whether a member of the one group has a tie to a member of the other.

    >>> from consortium_network import Member, Part
    >>> members = [Member(name, region=name.upper()) for name in "abc"]
    >>> graph = ContactGraph.from_parts(members, [Part("visit", "a"), Part("visit", "b")])
    >>> are_tied(graph, "region", "A", "B"), are_tied(graph, "region", "B", "C")
    (True, False)
    """
    groups = np.array([str(getattr(member, kind)) for member in graph.members], dtype=np.object_)
    partners = graph.ties[np.flatnonzero(groups == one)].indices
    return bool((groups[partners] == other).any())


def _pairs(graph: ContactGraph, labels: Rows, names: tuple[str, ...]) -> tuple[GroupPair, ...]:
    meetings = Meetings(graph.ties, labels)
    met = _told(meetings, meetings.met(), names)
    unmet = (pair for pair in _told(meetings, meetings.unmet(1.0), names) if pair.expected >= 1)
    return (*sorted(met, key=_foremost), *sorted(unmet, key=_foremost)[:MOST_UNMET])


def _told(meetings: Meetings, groups: tuple[Rows, Rows], names: tuple[str, ...]) -> Iterator[GroupPair]:
    """Yield the pairs of groups; ties inside a group, counted from both ends, once."""
    ones, others = groups
    ends = np.where(ones == others, 2.0, 1.0)
    observed, expected = meetings.observed(ones, others) / ends, meetings.expected(ones, others) / ends
    for one, other, ties, chance in zip(ones, others, observed, expected, strict=True):
        yield GroupPair(names[int(one)], names[int(other)], round(float(ties)), float(chance))


def _foremost(pair: GroupPair) -> tuple[int, float, str, str]:
    return (-pair.observed, -pair.expected, pair.one, pair.other)


def _standings(graph: ContactGraph, labels: Rows, names: tuple[str, ...]) -> tuple[GroupStanding, ...]:
    inside, outside = (row_sums(part) for part in split_ties(graph, labels))
    found: list[GroupStanding] = []
    order = np.argsort(labels, kind="stable")
    starts = np.searchsorted(labels[order], np.arange(len(names)))
    members: list[Rows] = np.split(order, starts)[1:]
    for name, rows in zip(names, members, strict=True):
        external, internal = int(outside[rows].sum()), int(inside[rows].sum()) // 2
        total = external + internal
        ei = (external - internal) / total if total else None
        found.append(GroupStanding(name, len(rows), external, internal, ei, _gateway(graph, rows, outside)))
    return tuple(sorted(found, key=lambda group: (-group.external, -group.internal, group.group)))


def _gateway(graph: ContactGraph, rows: Rows, outside: Floats) -> Leader | None:
    best = int(rows[np.argmax(outside[rows])])
    member = graph.members[best]
    return Leader(member.id, member.label, float(outside[best])) if outside[best] else None


def _brokers(graph: ContactGraph, labels: Rows, names: tuple[str, ...]) -> tuple[Broker, ...]:
    found = measures.brokerage(graph, labels)
    outward = found.outward
    return tuple(
        Broker(
            graph.members[row].id,
            graph.members[row].label,
            names[int(labels[row])],
            *(
                round(float(counts[row]))
                for counts in (found.coordinator, found.itinerant, found.gatekeeper, found.liaison)
            ),
        )
        for row in map(int, first(-outward))
        if outward[row] > 0
    )
