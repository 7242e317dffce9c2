"""Measures on compressed sparse rows: compiled where there is much to do, in numpy and scipy else; equal to 1e-9.

References
----------
.. [1] S. Brin, L. Page (1998). The anatomy of a large-scale hypertextual Web search engine. Computer Networks 30.
.. [2] V. Batagelj, M. Zaveršnik (2003). An O(m) algorithm for cores decomposition of networks. arXiv cs/0310049.
.. [3] R. S. Burt (1992). Structural Holes: The Social Structure of Competition. Harvard University Press.
.. [4] R. Guimerà, L. A. N. Amaral (2005). Functional cartography of complex metabolic networks. Nature 433.
.. [5] U. Brandes (2001). A faster algorithm for betweenness centrality. Journal of Mathematical Sociology 25.
"""

import numpy as np
import scipy.sparse as sp

from ..arrays import Floats, Numbers, Rows, from_triples, inverse, row_sums, scale_rows, sparse
from .adjacency import Adjacency
from .partners import Engine, compiles

_SOURCES_AT_ONCE = 64


def pagerank(
    adjacency: Adjacency,
    *,
    damping: float = 0.85,
    tolerance: float = 1e-6,
    rounds: int = 100,
    engine: Engine = "auto",
) -> Floats:
    """Return how often each row is met by a walker who follows ties, and with 1 - ``damping`` begins anywhere [1]_.

    Sums to 1. Rounds end when all rows together change by less than ``tolerance`` times their number, or after
    ``rounds``: the rule of networkx, whose values these are.

    >>> pair = Adjacency.from_pairs(np.array([0]), np.array([1]), size=2)
    >>> pagerank(pair).tolist()
    [0.5, 0.5]
    """
    if not len(adjacency):
        return np.zeros(0)
    if compiles(engine, len(adjacency.indices)):
        from .kernels import pagerank as kernel

        ranked, names, _ = adjacency.by_degree
        found = np.empty(len(adjacency))
        found[names] = kernel.compiled(ranked.indptr, ranked.indices.view(np.uint32), damping, tolerance, rounds)
        return found
    size, degree = len(adjacency), adjacency.degree.astype(np.float64)
    ties, share, rank = adjacency.matrix(np.ones(size)), inverse(degree), np.full(size, 1 / size)
    for _ in range(rounds):
        before = rank
        anywhere = (1 - damping + damping * before[degree == 0].sum()) / size
        rank = damping * np.asarray(ties @ (before * share)) + anywhere
        if np.abs(rank - before).sum() < size * tolerance:
            break
    return rank


def core_numbers(adjacency: Adjacency, *, engine: Engine = "auto") -> Floats:
    """Return for every row the largest k such that it is in a part where all have k partners [2]_.

    >>> star = Adjacency.from_pairs(np.array([0, 0, 1, 3]), np.array([1, 2, 2, 0]), size=4)
    >>> core_numbers(star).tolist()
    [2.0, 2.0, 2.0, 1.0]
    """
    if compiles(engine, 10 * len(adjacency.indices)):
        from .kernels import core_numbers as kernel

        indptr = adjacency.indptr.astype(np.int32)
        return kernel.compiled(indptr, adjacency.indices.view(np.uint32)).astype(np.float64)
    ties = adjacency.matrix(np.ones(len(adjacency)))
    left, core = adjacency.degree.astype(np.float64), np.zeros(len(adjacency))
    alive, level = np.ones(len(adjacency), dtype=np.bool_), 0.0
    while alive.any():
        level = max(level, float(left[alive].min()))
        peeled = alive & (left <= level)
        core[peeled] = level
        alive &= ~peeled
        left -= np.asarray(ties @ peeled.astype(np.float64))
    return core


def constraint(adjacency: Adjacency, *, engine: Engine = "auto") -> Floats:
    """Return Burt's constraint of every row, all ties alike [3]_; NaN without ties.

    >>> star = Adjacency.from_pairs(np.array([0, 0]), np.array([1, 2]), size=3)
    >>> constraint(star).tolist()
    [0.5, 1.0, 1.0]
    """
    if compiles(engine, adjacency.two_paths):
        from .kernels import constraint as kernel

        ranked, names, _ = adjacency.by_degree
        found = np.empty(len(adjacency))
        found[names] = kernel.compiled(ranked.indptr, ranked.indices.view(np.uint32))
        return found
    ties, degree = adjacency.matrix(np.ones(len(adjacency))), adjacency.degree.astype(np.float64)
    share = scale_rows(sparse(ties), inverse(degree))
    invested = sparse((share + share @ share) * ties)
    return np.where(degree > 0, row_sums(sparse(invested * invested)), np.nan)


def participation(adjacency: Adjacency, labels: Rows, *, engine: Engine = "auto") -> Floats:
    """Return 1 less the squared shares of groups among each row's partners [4]_; NaN without ties.

    ``labels`` gives every row's group, from 0; a row of -1 is in none and is not counted as a partner.

    >>> star = Adjacency.from_pairs(np.array([0, 0]), np.array([1, 2]), size=3)
    >>> participation(star, np.array([0, 0, 1])).tolist()
    [0.5, 0.0, 0.0]
    """
    groups = int(labels.max(initial=-1)) + 1
    if compiles(engine, len(adjacency.indices)):
        from .kernels import participation as kernel

        return kernel.compiled(adjacency.indptr, adjacency.indices.view(np.uint32), labels.astype(np.int32), groups)
    known = np.flatnonzero(labels >= 0)
    held = from_triples(np.ones(len(known)), known, labels[known], (len(adjacency), max(groups, 1)))
    reach = sparse(adjacency.matrix(np.ones(len(adjacency))) @ held)
    total = row_sums(reach)
    return np.where(total > 0, 1 - row_sums(sparse(reach * reach)) * inverse(total, 2.0), np.nan)


def dependencies(adjacency: Adjacency, sources: Rows | Numbers, *, engine: Engine = "auto") -> Floats:
    """Return how much the shortest paths from ``sources`` to all others depend on each row, ends left out [5]_.

    Over all rows as sources, and halved, this is the betweenness of every row.

    >>> path = Adjacency.from_pairs(np.array([0, 1]), np.array([1, 2]), size=3)
    >>> dependencies(path, np.arange(3)).tolist()
    [0.0, 2.0, 0.0]
    """
    return dependency_moments(adjacency, sources, engine=engine)[0]


def dependency_moments(
    adjacency: Adjacency, sources: Rows | Numbers, *, engine: Engine = "auto"
) -> tuple[Floats, Floats]:
    """Return the sum over ``sources`` of the dependencies on each row, and the sum of their squares [5]_.

    >>> path = Adjacency.from_pairs(np.array([0, 1]), np.array([1, 2]), size=3)
    >>> [moment.tolist() for moment in dependency_moments(path, np.array([0, 2, 2]))]
    [[0.0, 3.0, 0.0], [0.0, 3.0, 0.0]]
    """
    if compiles(engine, len(sources) * len(adjacency.indices) // 3):
        from .kernels import dependency_moments as kernel

        ranked, names, places = adjacency.by_degree
        starts = places[sources]
        moments = kernel.compiled(ranked.indptr, ranked.indices.view(np.uint32), starts)
        total, squares = np.empty(len(adjacency)), np.empty(len(adjacency))
        total[names], squares[names] = moments
        return total, squares
    ties = adjacency.matrix(np.ones(len(adjacency)))
    total, squares = np.zeros(len(adjacency)), np.zeros(len(adjacency))
    for start in range(0, len(sources), _SOURCES_AT_ONCE):
        depends = _dependencies(ties, sources[start : start + _SOURCES_AT_ONCE])
        total += depends.sum(axis=1)
        squares += np.square(depends).sum(axis=1)
    return total, squares


def _dependencies(ties: "sp.csr_array[np.float64, tuple[int, int]]", sources: Rows | Numbers) -> Floats:
    """Return how much the shortest paths from each source (a column) depend on each row."""
    lanes = np.arange(len(sources))
    paths = np.zeros((ties.shape[0], len(sources)))
    paths[sources, lanes] = 1.0
    rings = [paths > 0]
    seen = rings[0].copy()
    front = paths.copy()
    while front.any():
        front = np.where(seen, 0.0, np.asarray(ties @ front))
        ring = front > 0
        seen |= ring
        paths += front
        rings.append(ring)
    depends = np.zeros_like(paths)
    for near, far in zip(rings[-3:0:-1], rings[-2:1:-1], strict=True):
        flow = np.divide(1.0 + depends, paths, out=np.zeros_like(paths), where=far)
        depends += np.where(near, paths * np.asarray(ties @ flow), 0.0)
    depends[sources, lanes] = 0.0
    return depends
