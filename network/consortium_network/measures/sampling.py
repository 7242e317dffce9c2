"""Betweenness from a random sample of members, with an error bound that holds for all members at once.

References
----------
.. [1] U. Brandes, C. Pich (2007). Centrality estimation in large networks. International Journal of Bifurcation
   and Chaos 17.
.. [2] A. Maurer, M. Pontil (2009). Empirical Bernstein bounds and sample variance penalization. Proceedings of
   the 22nd Annual Conference on Learning Theory, theorem 4.
"""

from dataclasses import dataclass
from math import log
from typing import Final

import numpy as np

from ..arrays import Floats, Rows
from ..engine.adjacency import Adjacency
from ..engine.centrality import dependency_moments
from ..graph import ContactGraph
from .centrality import betweenness

EXACT_UP_TO: Final = 2_000
"""Up to this many members betweenness is worked out exactly; above it, from a sample."""

SOURCES: Final = 2_000
"""How many sources a sample has unless the caller says otherwise."""

CONFIDENCE: Final = 0.95
"""How likely the error bound is to hold for every member, unless the caller says otherwise."""

_SMALLEST_GRAPH = 3


@dataclass(frozen=True, slots=True)
class Betweenness:
    """The betweenness of every member, 0 to 1, and how far it may be off.

    ``errors`` are 0 where it is exact. With a probability of at least ``confidence``, no member's true value is
    further from ``values`` than its error. ``sources`` is the number of members drawn, 0 where nothing was.
    """

    values: Floats
    errors: Floats
    sources: int = 0
    confidence: float = 1.0

    @property
    def exact(self) -> bool:
        """Return whether the values are exact."""
        return not self.sources

    @property
    def error(self) -> float:
        """Return the largest error bound of any member."""
        return float(self.errors.max(initial=0.0))


def measured_betweenness(graph: ContactGraph, *, seed: int = 0) -> Betweenness:
    """Return betweenness, exact up to :data:`EXACT_UP_TO` members and sampled above; the same seed, the same answer."""
    if len(graph) > EXACT_UP_TO:
        return sampled_betweenness(graph, seed=seed)
    return Betweenness(betweenness(graph), np.zeros(len(graph)))


def sampled_betweenness(
    graph: ContactGraph, *, sources: int = SOURCES, confidence: float = CONFIDENCE, seed: int = 0
) -> Betweenness:
    """Return betweenness estimated from the shortest paths that begin at ``sources`` members drawn at random [1]_.

    Members are drawn with repetition, so that their shares are independent and lie in 0 to 1. The error of each
    member follows from the spread of its own shares by the empirical Bernstein bound [2]_, taken for all members
    of two partners or more at once; those of fewer stand between nobody, and that is exact.

    Raises
    ------
    ValueError
        If fewer than two sources are asked for.

    Examples
    --------
    In a path of three, whoever is drawn at an end sends all its paths to others through the middle.

    >>> from consortium_network.testing import path
    >>> found = sampled_betweenness(path(3), sources=2000)
    >>> bool(abs(found.values[1] - 1) <= found.errors[1] < 0.2), found.errors[[0, 2]].tolist()
    (True, [0.0, 0.0])
    """
    if sources <= 1:
        raise ValueError("a sample has at least two sources")
    size = len(graph)
    if size < _SMALLEST_GRAPH:
        return Betweenness(np.zeros(size), np.zeros(size))
    drawn = np.random.default_rng(seed).integers(size, size=sources)
    mean, variance = _moments(graph, drawn)
    between = graph.degree > 1
    spread = log(4 * max(int(between.sum()), 1) / (1 - confidence))
    errors = np.sqrt(2 * variance * spread / sources) + 7 * spread / (3 * (sources - 1))
    scale = size / (size - 1)
    return Betweenness(scale * mean, np.where(between, scale * errors, 0.0), sources, confidence)


def _moments(graph: ContactGraph, drawn: Rows) -> tuple[Floats, Floats]:
    """Return the mean and the variance, over the drawn sources, of the share of paths that lead through each member."""
    total, squares = dependency_moments(Adjacency.of_graph(graph), drawn)
    count, others = len(drawn), len(graph) - 2
    mean = total / (count * others)
    return mean, np.maximum(squares / others**2 - count * mean**2, 0.0) / (count - 1)
