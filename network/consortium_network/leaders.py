"""Members by name, and those who come first by some measure."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np

from .arrays import Floats, Rows
from .graph import ContactGraph

MOST_LEADERS: Final = 10
"""How many members a report names by each measure."""

_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Named:
    """A member as people call it."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Leader:
    """A member with its value by some measure."""

    id: str
    name: str
    value: float


def named(graph: ContactGraph, members: Iterable[str]) -> tuple[Named, ...]:
    """Return members by id with the names that people use."""
    return tuple(Named(each, graph.members[graph.row(each)].label) for each in members)


def leaders(graph: ContactGraph, values: Floats, *, least: bool = False) -> tuple[Leader, ...]:
    """Return the ten members with the highest values, or the lowest; equal ones by id, unknown (NaN) ones never.

    >>> from consortium_network.testing import star
    >>> [(leader.id, leader.value) for leader in leaders(star(2), star(2).degree, least=True)]
    [('m01', 1.0), ('m02', 1.0), ('m00', 2.0)]
    """
    known = np.flatnonzero(np.isfinite(values))
    order: Rows = known[first(values[known] if least else -values[known])]
    chosen = [(graph.members[int(row)], float(values[row])) for row in order]
    return tuple(Leader(member.id, member.label, value) for member, value in chosen)


def first(values: Floats) -> Rows:
    """Return the places of the ten lowest values, equal ones (to nine digits) in their order."""
    return np.argsort(np.round(values, _DIGITS), kind="stable")[:MOST_LEADERS]
