"""Fragility: whose leaving, or which tie's loss, splits the network, and what then falls apart.

References
----------
.. [1] R. Tarjan (1972). Depth-first search and linear graph algorithms. SIAM Journal on Computing 1.
.. [2] J. Hopcroft, R. Tarjan (1973). Algorithm 447: Efficient algorithms for graph manipulation. Communications of
   the ACM 16.
"""

from dataclasses import dataclass

import numpy as np
from scipy.sparse.csgraph import connected_components

from ..arrays import Sparse, from_triples, neighbours
from ..graph import ContactGraph

_NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Cut:
    """A member, or the two ends of a tie, without which a part of the network splits.

    ``sizes`` are the numbers of members of the parts that would be left, the largest first.
    """

    ends: tuple[str, ...]
    sizes: tuple[int, ...]

    @property
    def cut_off(self) -> int:
        """Return how many members would lose their way to the largest part."""
        return sum(self.sizes[1:])


@dataclass(frozen=True, slots=True)
class Fragility:
    """The members and the ties without which a part splits, those that cut off the most first."""

    members: tuple[Cut, ...]
    ties: tuple[Cut, ...]


def fragility(graph: ContactGraph) -> Fragility:
    """Return all articulation members [2]_ and bridge ties, in time linear in the number of ties [1]_.

    Examples
    --------
    The second of a path of three holds the ends together, and each tie holds one end to the rest.

    >>> from consortium_network.testing import path
    >>> found = fragility(path(3))
    >>> [(cut.ends, cut.sizes) for cut in (*found.members, *found.ties)]
    [(('m01',), (1, 1)), (('m00', 'm01'), (2, 1)), (('m01', 'm02'), (2, 1))]
    """
    search = _Search(graph)
    members: list[Cut] = []
    ties: list[Cut] = []
    names = [member.id for member in graph.members]
    for row, parts in enumerate(search.parts):
        left = search.component[row] - 1 - sum(parts)
        sizes = [*parts, left] if left else parts
        if len(sizes) > 1:
            members.append(Cut((names[row],), _falling(sizes)))
    for above, below in search.bridges:
        split = search.below[below]
        one, other = sorted((names[above], names[below]))
        ties.append(Cut((one, other), _falling([split, search.component[below] - split])))
    return Fragility(tuple(sorted(members, key=_worst)), tuple(sorted(ties, key=_worst)))


def split_off(graph: ContactGraph, cut: Cut) -> tuple[tuple[str, ...], ...]:
    """Return the ids of those who would lose their way to the largest part, part by part, the largest first.

    >>> from consortium_network.testing import star
    >>> split_off(star(3), fragility(star(3)).members[0])
    (('m02',), ('m03',))
    """
    rows = [graph.row(name) for name in cut.ends]
    beside = neighbours(graph.ties, rows[0]) if len(rows) == 1 else rows
    labels = connected_components(_without(graph.ties, rows), directed=False)[1]
    parts = [np.flatnonzero(labels == label).tolist() for label in dict.fromkeys(labels[beside].tolist())]
    ordered = sorted(parts, key=lambda part: (-len(part), part[0]))
    return tuple(tuple(graph.members[row].id for row in part) for part in ordered[1:])


def _without(ties: Sparse, rows: list[int]) -> Sparse:
    """Return the ties but for all those of one member, or for the one between two members."""
    found = ties.tocoo()
    starts, ends = np.isin(found.row, rows), np.isin(found.col, rows)
    kept = ~(starts | ends) if len(rows) == 1 else ~(starts & ends)
    return from_triples(found.data[kept], found.row[kept].astype(np.intp), found.col[kept].astype(np.intp), ties.shape)


class _Search:
    """A depth-first search of all parts, without recursion.

    ``parts[v]`` are the sizes of what hangs on v alone, ``below[v]`` the number of members found below v and v
    itself, ``component[v]`` the size of v's part, ``bridges`` the ties (above, below) on which all below hangs.
    """

    def __init__(self, graph: ContactGraph) -> None:
        size = len(graph)
        self._pointer: list[int] = graph.ties.indptr.tolist()
        self._partners: list[int] = graph.ties.indices.tolist()
        self._found = [_NOWHERE] * size
        self._low = [0] * size
        self._parent = [_NOWHERE] * size
        self.below = [1] * size
        self.component = [1] * size
        self.parts: list[list[int]] = [[] for _ in range(size)]
        self.bridges: list[tuple[int, int]] = []
        self._time = 0
        for root in range(size):
            if self._found[root] == _NOWHERE:
                self._search(root)

    def _search(self, root: int) -> None:
        visited = [root]
        self._enter(root)
        stack = [root]
        todo = {root: self._pointer[root]}
        while stack:
            row = stack[-1]
            place = todo[row]
            if place == self._pointer[row + 1]:
                stack.pop()
                self._leave(row)
                continue
            todo[row] = place + 1
            partner = self._partners[place]
            if self._found[partner] == _NOWHERE:
                self._parent[partner] = row
                self._enter(partner)
                visited.append(partner)
                stack.append(partner)
                todo[partner] = self._pointer[partner]
            elif partner != self._parent[row]:
                self._low[row] = min(self._low[row], self._found[partner])
        for row in visited:
            self.component[row] = len(visited)

    def _enter(self, row: int) -> None:
        self._found[row] = self._low[row] = self._time
        self._time += 1

    def _leave(self, row: int) -> None:
        above = self._parent[row]
        if above == _NOWHERE:
            return
        self.below[above] += self.below[row]
        self._low[above] = min(self._low[above], self._low[row])
        if self._low[row] >= self._found[above]:
            self.parts[above].append(self.below[row])
        if self._low[row] > self._found[above]:
            self.bridges.append((above, row))


def _falling(sizes: list[int]) -> tuple[int, ...]:
    return tuple(sorted(sizes, reverse=True))


def _worst(cut: Cut) -> tuple[int, tuple[str, ...]]:
    return (-cut.cut_off, cut.ends)
