"""How central each member is.

References
----------
.. [1] U. Brandes (2001). A faster algorithm for betweenness centrality. Journal of Mathematical Sociology 25.
.. [2] S. B. Seidman (1983). Network structure and minimum degree. Social Networks 5.
"""

import numpy as np

from ..arrays import Floats, Rows, Sparse
from ..graph import ContactGraph

_SOURCES_AT_ONCE = 64
_SMALLEST_GRAPH = 3


def degree(graph: ContactGraph) -> Floats:
    """Return the number of partners of every member."""
    return graph.degree


def strength(graph: ContactGraph) -> Floats:
    """Return the weight of all ties of every member."""
    return graph.strength


def betweenness(graph: ContactGraph) -> Floats:
    """Return the share, 0 to 1, of all shortest paths between two others that lead through each member [1]_.

    Exact; a path is as long as its number of ties. Equal shortest paths share alike.

    Examples
    --------
    In a star all paths lead through the middle, in a path of three through the second.

    >>> from consortium_network.testing import star, path
    >>> betweenness(star(4)).tolist()
    [1.0, 0.0, 0.0, 0.0, 0.0]
    >>> betweenness(path(3)).tolist()
    [0.0, 1.0, 0.0]
    """
    size = len(graph)
    total = np.zeros(size)
    if size < _SMALLEST_GRAPH:
        return total
    for start in range(0, size, _SOURCES_AT_ONCE):
        sources: Rows = np.arange(start, min(size, start + _SOURCES_AT_ONCE), dtype=np.intp)
        total += _dependencies(graph.ties, sources)
    return total / ((size - 1) * (size - 2))


def _dependencies(ties: Sparse, sources: Rows) -> Floats:
    """Return how much the shortest paths from ``sources`` depend on each member, ends left out."""
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
    return np.asarray(depends.sum(axis=1), dtype=np.float64)


def core_numbers(graph: ContactGraph) -> Floats:
    """Return for every member the largest k such that it is in a part where all have k partners [2]_.

    Examples
    --------
    >>> from consortium_network.testing import complete, star
    >>> core_numbers(complete(5)).tolist(), core_numbers(star(3)).tolist()
    ([4.0, 4.0, 4.0, 4.0, 4.0], [1.0, 1.0, 1.0, 1.0])
    """
    left = graph.degree.copy()
    core = np.zeros(len(graph))
    alive = np.ones(len(graph), dtype=np.bool_)
    level = 0.0
    while alive.any():
        level = max(level, float(left[alive].min()))
        peeled = alive & (left <= level)
        core[peeled] = level
        alive &= ~peeled
        left -= np.asarray(graph.ties @ peeled.astype(np.float64))
    return core
