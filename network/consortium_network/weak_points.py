"""Where the network may fall apart: the members and ties on which others hang, and who these are."""

from dataclasses import dataclass

from .graph import ContactGraph
from .leaders import MOST_LEADERS, Named, named
from .measures.fragility import Cut, fragility, split_off

MOST_NAMED = 20
"""How many members that would be cut off are named, in each part and parts in all."""


@dataclass(frozen=True, slots=True)
class WeakPoint:
    """A member, or the two ends of a tie, without which others lose their way to the largest part of theirs.

    ``sizes`` are the parts that would be left, the largest first; ``lost`` names the members of the others, at most
    twenty of each of the first twenty parts.
    """

    ends: tuple[Named, ...]
    sizes: tuple[int, ...]
    cut_off: int
    lost: tuple[tuple[Named, ...], ...]


@dataclass(frozen=True, slots=True)
class WeakPoints:
    """How many members and ties hold others to the rest, and the ten of each on which the most hang."""

    members: int
    ties: int
    worst_members: tuple[WeakPoint, ...]
    worst_ties: tuple[WeakPoint, ...]


def weak_points(graph: ContactGraph) -> WeakPoints:
    """Return whose leaving, and which tie's loss, splits what.

    >>> from consortium_network.testing import path
    >>> found = weak_points(path(4))
    >>> [(point.ends[0].id, point.cut_off) for point in found.worst_members], found.ties
    ([('m01', 1), ('m02', 1)], 3)
    """
    found = fragility(graph)
    return WeakPoints(
        len(found.members),
        len(found.ties),
        tuple(_weak_point(graph, cut) for cut in found.members[:MOST_LEADERS]),
        tuple(_weak_point(graph, cut) for cut in found.ties[:MOST_LEADERS]),
    )


def _weak_point(graph: ContactGraph, cut: Cut) -> WeakPoint:
    lost = split_off(graph, cut)[:MOST_NAMED]
    return WeakPoint(
        named(graph, cut.ends), cut.sizes, cut.cut_off, tuple(named(graph, part[:MOST_NAMED]) for part in lost)
    )
