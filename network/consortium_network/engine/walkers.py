"""Personalised PageRank: where a walker is found who keeps going back to where he began.

References
----------
.. [1] T. Haveliwala (2002). Topic-sensitive PageRank. WWW.
.. [2] G. H. Golub, R. S. Varga (1961). Chebyshev semi-iterative methods, successive overrelaxation iterative methods,
   and second order Richardson iterative methods. Numerische Mathematik 3.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..arrays import Floats, Numbers, Rows, inverse
from .adjacency import Adjacency
from .partners import Engine, compiles

LANES = 64
_ACCURACY = 1e-6


@dataclass(frozen=True, slots=True)
class TopVisited:
    """For row i of what was asked, the rows it is not tied to that its walker visits most, the most visited first.

    ``partners[i]`` is ended by -1 where the walker reaches fewer; ``scores[i]`` is the share of time, 0 to 1.
    """

    partners: Numbers
    scores: Floats


def personalised_pagerank(
    adjacency: Adjacency,
    rows: Rows | Numbers | None = None,
    *,
    restart: float = 0.15,
    top: int = 10,
    engine: Engine = "auto",
) -> TopVisited:
    """Return for each of ``rows`` (all, if not given) the ``top`` others that a walker from there visits most [1]_.

    At each step the walker goes back with chance ``restart``, else on along one of the ties. The equation is solved to
    an error of 1e-6 by Chebyshev's semi-iteration [2]_: the matrix has real values between ± (1 - restart), which lets
    each round gain more than twice the digits of a round of the power method.

    Examples
    --------
    In a path of three the walker from one end is at the other for (1 - r)**2 / (2 (2 - r)) of the time.

    >>> path = Adjacency.from_pairs(np.array([0, 1]), np.array([1, 2]), size=3)
    >>> found = personalised_pagerank(path, np.array([0]), restart=0.15, top=1)
    >>> found.partners.tolist(), found.scores.round(6).tolist()
    ([[2]], [[0.19527]])
    """
    asked = np.arange(len(adjacency), dtype=np.int32) if rows is None else np.asarray(rows).astype(np.int32)
    partners = np.full((len(asked), top), -1, dtype=np.int32)
    scores = np.zeros((len(asked), top))
    pace = np.array(list(_pace(1 - restart)))
    work = len(asked) * len(adjacency.indices) * len(pace) // 30
    if top and compiles(engine, work):
        from .visits import most_visited

        ranked, names, places = adjacency.by_degree
        indices = ranked.indices.view(np.uint32)
        most_visited.compiled(ranked.indptr, indices, names, places[asked], restart, pace, partners, scores)
    elif top:
        for start in range(0, len(asked), LANES):
            block = asked[start : start + LANES]
            _most_visited(adjacency, block, restart, pace, partners[start:], scores[start:])
    return TopVisited(partners, scores)


def _pace(radius: float) -> Iterator[float]:
    """Yield the relaxation factor of each round, until the error has fallen to the accuracy."""
    yield 1.0
    factor, gain = 2 / (2 - radius**2), radius / (1 + np.sqrt(1 - radius**2))
    rounds = int(np.ceil(np.log(_ACCURACY) / np.log(gain)))
    for _ in range(rounds):
        yield factor
        factor = 1 / (1 - radius**2 * factor / 4)


def _most_visited(
    adjacency: Adjacency, rows: Numbers, restart: float, pace: Floats, partners: Numbers, scores: Floats
) -> None:
    share = inverse(adjacency.degree.astype(np.float64))
    ties, lanes = adjacency.matrix(share), np.arange(len(rows))
    start = np.zeros((len(adjacency), len(rows)))
    start[rows, lanes] = 1.0
    before, visits = np.zeros_like(start), np.zeros_like(start)
    for factor in pace:
        onwards = (1 - restart) * np.asarray(ties @ visits) + restart * start
        before, visits = visits, before + factor * (onwards - before)
    for lane, row in enumerate(rows):
        share_of_time = visits[:, lane]
        share_of_time[adjacency.partners(int(row))] = 0.0
        share_of_time[row] = 0.0
        order = np.argsort(-share_of_time, kind="stable")[: partners.shape[1]]
        held = order[share_of_time[order] > 0]
        partners[lane, : len(held)] = held
        scores[lane, : len(held)] = share_of_time[held]
