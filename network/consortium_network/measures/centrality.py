"""How central each member is.

References
----------
.. [1] U. Brandes (2001). A faster algorithm for betweenness centrality. Journal of Mathematical Sociology 25.
.. [2] S. B. Seidman (1983). Network structure and minimum degree. Social Networks 5.
"""

import numpy as np

from ..arrays import Floats
from ..engine import centrality as engine
from ..engine.adjacency import Adjacency
from ..graph import ContactGraph

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
    if size < _SMALLEST_GRAPH:
        return np.zeros(size)
    return engine.dependencies(Adjacency.of_graph(graph), np.arange(size)) / ((size - 1) * (size - 2))


def core_numbers(graph: ContactGraph) -> Floats:
    """Return for every member the largest k such that it is in a part where all have k partners [2]_.

    Examples
    --------
    >>> from consortium_network.testing import complete, star
    >>> core_numbers(complete(5)).tolist(), core_numbers(star(3)).tolist()
    ([4.0, 4.0, 4.0, 4.0, 4.0], [1.0, 1.0, 1.0, 1.0])
    """
    return engine.core_numbers(Adjacency.of_graph(graph))
