"""Small graphs that can be checked by hand, for examples and tests."""

from collections.abc import Iterable
from itertools import combinations, pairwise

from .graph import ContactGraph
from .model import Member, Part


def graph_of(members: Iterable[str], ties: Iterable[Iterable[str]]) -> ContactGraph:
    """Return a graph of bare members; every tie is an event of the members named in it."""
    parts = [Part(f"e{number:03}", member) for number, tie in enumerate(ties) for member in tie]
    return ContactGraph.from_parts([Member(name) for name in members], parts)


def complete(size: int) -> ContactGraph:
    """Return the graph in which each of ``size`` members is tied to each other."""
    names = _names(size)
    return graph_of(names, combinations(names, 2))


def path(size: int) -> ContactGraph:
    """Return the graph in which ``size`` members are tied in a row."""
    names = _names(size)
    return graph_of(names, pairwise(names))


def star(ends: int) -> ContactGraph:
    """Return the graph in which the first member is tied to ``ends`` others."""
    names = _names(ends + 1)
    return graph_of(names, ((names[0], name) for name in names[1:]))


def _names(size: int) -> list[str]:
    return [f"m{number:02}" for number in range(size)]
