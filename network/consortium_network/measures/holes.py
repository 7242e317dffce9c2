"""Structural holes: how far a member's partners are tied to each other.

References
----------
.. [1] R. S. Burt (1992). Structural Holes: The Social Structure of Competition. Harvard University Press.
.. [2] S. P. Borgatti (1997). Structural holes: Unpacking Burt's redundancy measures. Connections 20.
"""

import numpy as np

from ..arrays import Floats, inverse, row_sums, scale_rows, sparse
from ..engine import centrality as engine
from ..engine.adjacency import Adjacency
from ..graph import ContactGraph
from .closure import closed


def constraint(graph: ContactGraph, *, weighted: bool = False) -> Floats:
    """Return Burt's constraint of every member [1]_; NaN without ties.

    It is high where a member has few partners and these are tied to each other.

    Examples
    --------
    The middle of a star of four has constraint 4 * (1/4)**2 = 1/4, its ends 1.

    >>> from consortium_network.testing import star
    >>> constraint(star(4)).tolist()
    [0.25, 1.0, 1.0, 1.0, 1.0]
    """
    if not weighted:
        return engine.constraint(Adjacency.of_graph(graph))
    share = scale_rows(graph.weights, inverse(graph.strength))
    invested = sparse((share + share @ share) * graph.ties)
    total = row_sums(sparse(invested * invested))
    return np.where(graph.degree > 0, total, np.nan)


def effective_size(graph: ContactGraph) -> Floats:
    """Return the number of partners less their mean number of ties to each other [2]_; NaN without ties.

    Examples
    --------
    In a complete graph of five, four partners know each three others: 4 - 3 = 1.

    >>> from consortium_network.testing import complete, path
    >>> effective_size(complete(5)).tolist(), effective_size(path(3)).tolist()
    ([1.0, 1.0, 1.0, 1.0, 1.0], [1.0, 2.0, 1.0])
    """
    ties = graph.ties
    (among,) = closed(ties, ties, ties)
    return np.where(graph.degree > 0, graph.degree - among * inverse(graph.degree), np.nan)
