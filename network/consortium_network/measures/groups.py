"""Groups: communities found in the ties, and groups given by country or region.

References
----------
.. [1] V. D. Blondel et al. (2008). Fast unfolding of communities in large networks. J. Stat. Mech. P10008.
.. [2] R. Guimerà, L. A. N. Amaral (2005). Functional cartography of complex metabolic networks. Nature 433.
.. [3] D. Krackhardt, R. N. Stern (1988). Informal networks and organizational crises. Social Psychology
   Quarterly 51.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Floats, Rows, inverse, row_sums, sparse
from ..engine import centrality as engine
from ..engine.adjacency import Adjacency
from ..graph import ContactGraph
from ..predictors.meetings import grouping
from .shape import by_size


@dataclass(frozen=True, slots=True)
class Communities:
    """The community of every member (0 is the largest), the ids in each, and the modularity."""

    labels: Rows
    parts: tuple[tuple[str, ...], ...]
    modularity: float


@dataclass(frozen=True, slots=True)
class EIIndex:
    """Ties between groups and inside them; ``unknown`` ties have an end whose group is not known."""

    external: int
    internal: int
    unknown: int

    @property
    def value(self) -> float | None:
        """Return (E - I) / (E + I) from -1 (all inside) to 1 (all between); None without any such tie."""
        total = self.external + self.internal
        return (self.external - self.internal) / total if total else None


def communities(graph: ContactGraph, *, seed: int = 0) -> Communities:
    """Return the communities of the weighted ties by Louvain's method [1]_; the same seed, the same answer.

    >>> from consortium_network.testing import graph_of
    >>> communities(graph_of("abcdef", ["ab", "bc", "ac", "de", "ef", "df"])).parts
    (('a', 'b', 'c'), ('d', 'e', 'f'))
    """
    import networkx as nx

    bare: nx.Graph[int] = nx.Graph()
    bare.add_nodes_from(range(len(graph)))
    found = graph.weights.tocoo()
    triples = zip(found.row.tolist(), found.col.tolist(), found.data.tolist(), strict=True)
    bare.add_weighted_edges_from((i, j, weight) for i, j, weight in triples if i < j)
    if not bare.number_of_edges():
        return Communities(*by_size(graph, np.arange(len(graph), dtype=np.intp)), 0.0)
    groups = nx.community.louvain_communities(bare, weight="weight", seed=seed)
    labels = np.zeros(len(graph), dtype=np.intp)
    for number, rows in enumerate(groups):
        labels[list(rows)] = number
    return Communities(*by_size(graph, labels), modularity(graph, labels))


def modularity(graph: ContactGraph, labels: Rows) -> float:
    """Return the share of weight inside groups less what chance would put there."""
    places = grouping(labels)
    total = float(graph.weights.sum())
    between = sparse(places.T @ graph.weights @ places / max(total, 1e-300))
    return float(between.diagonal().sum() - (row_sums(between) ** 2).sum())


def participation(graph: ContactGraph, labels: Rows, *, weighted: bool = False) -> Floats:
    """Return how evenly each member's ties reach over groups [2]_: 0 all in one; 1 - 1/g evenly over g.

    ``labels`` numbers each member's group, -1 unknown; ties to an unknown group are left out. NaN without
    ties.

    >>> from consortium_network.testing import star
    >>> participation(star(4), np.array([0, 0, 0, 1, 1])).tolist()
    [0.5, 0.0, 0.0, 0.0, 0.0]
    """
    if not weighted:
        return engine.participation(Adjacency.of_graph(graph), labels)
    reach = sparse(graph.weights @ grouping(labels))
    total = row_sums(reach)
    squares = row_sums(sparse(reach * reach))
    return np.where(total > 0, 1 - squares * inverse(total, 2.0), np.nan)


def ei_index(graph: ContactGraph, labels: Rows, *, inside: int = 0) -> EIIndex:
    """Return the ties between and inside groups [3]_; ``inside`` further ones lie inside nodes.

    >>> from consortium_network.testing import path
    >>> ei_index(path(4), np.array([0, 0, 1, 1])).value
    -0.3333333333333333
    """
    found = graph.ties.tocoo()
    one, other = labels[found.row], labels[found.col]
    known = (one >= 0) & (other >= 0)
    internal = int((known & (one == other)).sum()) // 2
    external = int((known & (one != other)).sum()) // 2
    return EIIndex(external, internal + inside, int((~known).sum()) // 2)


def labels_of(values: Sequence[str]) -> tuple[Rows, tuple[str, ...]]:
    """Return each value's number among the sorted values, -1 for an empty one, and the values."""
    names = tuple(sorted(set(values) - {""}))
    place = {name: number for number, name in enumerate(names)}
    return np.array([place.get(value, -1) for value in values], dtype=np.intp), names
