"""Reciprocity: who received whom, and whether the visit was returned.

References
----------
.. [1] S. Wasserman, K. Faust (1994). Social Network Analysis: Methods and Applications. Cambridge University Press,
   section 4.4.
.. [2] M. E. J. Newman, S. Forrest, J. Balthrop (2002). Email networks and the spread of computer viruses.
   Physical Review E 66, 035101.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp

from ..arrays import Floats, Rows, Sparse, sparse
from ..graph import ContactGraph
from ..predictors.meetings import Entries, grouping


@dataclass(frozen=True, slots=True)
class Reciprocity:
    """The ordered pairs of which the one received the other, and how many of them were returned."""

    directed: int
    returned: int

    @property
    def value(self) -> float | None:
        """Return the share, 0 to 1, of directed ties that were returned [2]_; None where there are none."""
        return self.returned / self.directed if self.directed else None


@dataclass(frozen=True, slots=True)
class Balance:
    """For every member, the number of others that it received, and of those that received it."""

    received: Floats
    sent: Floats


@dataclass(frozen=True, slots=True)
class GroupBalance:
    """How many pairs of members there are in which the one group's received the other's, either way."""

    one: str
    other: str
    one_received: int
    other_received: int


def received(graph: ContactGraph) -> Sparse:
    """Return how many times each row's member received each column's: an event counts once for each two parties.

    Whoever hosts an event receives all its other parties, but for fellow hosts; where nobody is called a host,
    whoever organises or leads it does. The diagonal is empty; events too large to make ties do not count.

    >>> from consortium_network import Member, Part
    >>> parts = [Part("visit", "a", role="host"), Part("visit", "b", role="guest")]
    >>> received(ContactGraph.from_parts([Member("a"), Member("b")], parts)).toarray().tolist()
    [[0.0, 1.0], [0.0, 0.0]]
    """
    making = np.flatnonzero(graph.event_weights > 0)
    hosts = sparse(graph.hosting[:, making])
    found = sparse(hosts @ sparse(graph.tie_making - hosts).T)
    found.setdiag(0.0)
    found.eliminate_zeros()
    return found


def reciprocity(graph: ContactGraph) -> Reciprocity:
    """Return how many of the directed ties "one received the other" were returned [1]_."""
    once = _pattern(received(graph))
    return Reciprocity(int(once.nnz), int(sparse(once * once.T).sum()))


def balance(graph: ContactGraph) -> Balance:
    """Return how many others each member received and how many received it."""
    once = _pattern(received(graph))
    return Balance(
        np.asarray(once.sum(axis=1), dtype=np.float64).ravel(), np.asarray(once.sum(axis=0), dtype=np.float64).ravel()
    )


def group_balances(graph: ContactGraph, labels: Rows, names: Sequence[str]) -> tuple[GroupBalance, ...]:
    """Return the directed ties between each two groups of which one received the other, the most unequal first.

    ``labels`` numbers each member's group among ``names``, -1 unknown.
    """
    places = grouping(labels)
    between = sparse(places.T @ _pattern(received(graph)) @ places)
    either = sp.triu(between + between.T, k=1).tocoo()
    ones, others = either.row.astype(np.intp), either.col.astype(np.intp)
    counts = Entries(between)
    there, back = counts.at(ones, others).tolist(), counts.at(others, ones).tolist()
    pairs = (
        GroupBalance(names[one], names[other], int(one_received), int(other_received))
        for one, other, one_received, other_received in zip(ones.tolist(), others.tolist(), there, back, strict=True)
    )
    return tuple(sorted(pairs, key=_most_unequal))


def _most_unequal(pair: GroupBalance) -> tuple[int, str, str]:
    return (-abs(pair.one_received - pair.other_received), pair.one, pair.other)


def _pattern(matrix: Sparse) -> Sparse:
    once = matrix.copy()
    once.data = np.ones_like(once.data)
    return once
