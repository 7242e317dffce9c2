"""The shape of the whole: how dense it is and into which parts it falls."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse.csgraph import connected_components

from ..arrays import Rows
from ..graph import ContactGraph


@dataclass(frozen=True, slots=True)
class Components:
    """The part of every member (0 is the largest), and the members of every part by id, the largest first."""

    labels: Rows
    parts: tuple[tuple[str, ...], ...]


def density(graph: ContactGraph) -> float:
    """Return ties over possible ties, 0 to 1; 0 with fewer than two members.

    >>> from consortium_network.testing import complete, path
    >>> density(complete(5)), round(density(path(3)), 4)
    (1.0, 0.6667)
    """
    possible = len(graph) * (len(graph) - 1) / 2
    return graph.tie_count / possible if possible else 0.0


def components(graph: ContactGraph) -> Components:
    """Return the parts that no path joins; equal sizes by their first id.

    >>> from consortium_network.testing import graph_of
    >>> components(graph_of("abcde", ["ab", "cd", "de"])).parts
    (('c', 'd', 'e'), ('a', 'b'))
    """
    if not len(graph):
        return Components(np.zeros(0, dtype=np.intp), ())
    found = np.asarray(connected_components(graph.ties, directed=False)[1], dtype=np.intp)
    return Components(*by_size(graph, found))


def by_size(graph: ContactGraph, labels: Rows) -> tuple[Rows, tuple[tuple[str, ...], ...]]:
    """Return labels renumbered from the largest group down (equal ones by first id), and the groups' ids."""
    held: dict[int, list[int]] = {}
    for row, label in enumerate(labels):
        held.setdefault(int(label), []).append(row)
    ordered = sorted(held.values(), key=lambda rows: (-len(rows), rows[0]))
    renumbered = np.zeros(len(labels), dtype=np.intp)
    for number, rows in enumerate(ordered):
        renumbered[rows] = number
    return renumbered, tuple(tuple(graph.members[row].id for row in rows) for rows in ordered)
