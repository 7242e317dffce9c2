"""Ties between the countries or regions of members: how many, whose, and through whom they lead."""

from dataclasses import dataclass

import numpy as np

from . import measures
from .arrays import Floats, Rows, row_sums
from .graph import ContactGraph
from .leaders import Leader, first
from .measures.gateways import split_ties
from .measures.groups import labels_of
from .predictors import View
from .predictors.affinity import observed

GROUP_KINDS = ("country", "region")


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
    met = np.triu(observed(View(graph), labels), k=1)
    return {(names[one], names[other]): round(met[one, other]) for one, other in np.argwhere(met).tolist()}


def _pairs(graph: ContactGraph, labels: Rows, names: tuple[str, ...]) -> tuple[GroupPair, ...]:
    met = observed(View(graph), labels)
    ends = met.sum(axis=1)
    expected = np.outer(ends, ends) / max(float(ends.sum()), 1.0)
    kept = np.argwhere(np.triu((met > 0) | (expected >= np.where(np.eye(len(names)), 2.0, 1.0)))).tolist()
    pairs = [_pair(names, one, other, met, expected) for one, other in kept]
    return tuple(sorted(pairs, key=lambda pair: (-pair.observed, -pair.expected, pair.one, pair.other)))


def _pair(names: tuple[str, ...], one: int, other: int, met: Floats, expected: Floats) -> GroupPair:
    half = 2 if one == other else 1
    return GroupPair(names[one], names[other], round(float(met[one, other]) / half), float(expected[one, other]) / half)


def _standings(graph: ContactGraph, labels: Rows, names: tuple[str, ...]) -> tuple[GroupStanding, ...]:
    inside, outside = (row_sums(part) for part in split_ties(graph, labels))
    found: list[GroupStanding] = []
    for label, name in enumerate(names):
        rows: Rows = np.flatnonzero(labels == label)
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
