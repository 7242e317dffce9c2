"""Who is tied to whom, as compressed sparse rows of small integers: what the kernels walk."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Self

import numpy as np
import scipy.sparse as sp

from ..arrays import Counts, Floats, Numbers, Rows, Sparse, sparse

if TYPE_CHECKING:
    from ..graph import ContactGraph


@dataclass(frozen=True, eq=False)
class Adjacency:
    """The partners of every row: ``indices[indptr[u]:indptr[u + 1]]``, ascending, each tie seen from both ends.

    Without weights, loops or repeated ties. Make it with :meth:`of_graph`, :meth:`from_matrix` or
    :meth:`from_pairs`; it never changes.

    Examples
    --------
    >>> path = Adjacency.from_pairs(np.array([0, 1]), np.array([1, 2]), size=4)
    >>> path.partners(1).tolist(), path.degree.tolist(), path.two_paths
    ([0, 2], [1, 2, 1, 0], 6)
    """

    indptr: Counts
    indices: Numbers

    @classmethod
    def of_graph(cls, graph: "ContactGraph") -> Self:
        """Return the ties of a contact graph, rows in the order of its members."""
        weights = graph.weights
        return cls(weights.indptr.astype(np.int64), weights.indices.astype(np.int32))

    @classmethod
    def from_matrix(cls, matrix: object) -> Self:
        """Return the places of a square matrix that are not 0, either way round, as ties."""
        found = sparse(matrix).tocoo()
        held = found.data != 0
        return cls.from_pairs(found.row[held], found.col[held], size=found.shape[0])

    @classmethod
    def from_pairs(cls, one: Rows | Numbers, other: Rows | Numbers, *, size: int) -> Self:
        """Return the ties between ``one[i]`` and ``other[i]``, row numbers from 0 to ``size`` - 1."""
        apart = one != other
        ends = (one[apart].astype(np.int32), other[apart].astype(np.int32))
        half = sp.coo_array((np.ones(len(ends[0]), dtype=np.int8), ends), shape=(size, size)).tocsr()
        whole = half + half.T.tocsr()
        whole.sort_indices()
        return cls(whole.indptr.astype(np.int64), whole.indices.astype(np.int32, copy=False))

    def __len__(self) -> int:
        return len(self.indptr) - 1

    @cached_property
    def degree(self) -> Counts:
        """The number of partners of every row."""
        return np.diff(self.indptr)

    @cached_property
    def tie_count(self) -> int:
        """The number of ties."""
        return len(self.indices) // 2

    @cached_property
    def paths(self) -> Counts:
        """The number of two-paths that begin in each row, those back to it counted."""
        whole: Counts = np.concatenate([[0], np.cumsum(self.degree[self.indices])])
        return whole[self.indptr[1:]] - whole[self.indptr[:-1]]

    @property
    def two_paths(self) -> int:
        """The number of all two-paths: the sum of squared degrees."""
        return int(np.square(self.degree).sum())

    def partners(self, row: int) -> Numbers:
        """Return the partners of a row, ascending."""
        return self.indices[self.indptr[row] : self.indptr[row + 1]]

    def matrix(self, values: Floats) -> Sparse:
        """Return the matrix whose entry (u, v) is ``values[v]`` where u and v are tied."""
        rows = (values[self.indices], self.indices, self.indptr.astype(np.int32))
        return sparse(sp.csr_array(rows, shape=(len(self), len(self))))

    @cached_property
    def by_degree(self) -> "tuple[Adjacency, Numbers, Numbers]":
        """The same ties with rows renumbered from the largest degree down, the old number of each new one, and back."""
        names = np.argsort(-self.degree, kind="stable").astype(np.int32)
        places = np.empty_like(names)
        places[names] = np.arange(len(names), dtype=np.int32)
        # Rows are read in the new order, and each writes itself into its partners' rows: these come out ascending.
        degree = self.degree[names]
        indptr = np.concatenate([[0], np.cumsum(degree)]).astype(np.int64)
        starts = np.repeat(self.indptr[:-1][names] - indptr[:-1], degree)
        held = places[self.indices[starts + np.arange(len(starts))]]
        renamed = sp.csr_array(
            (np.empty(len(held), dtype=np.int8), held, indptr.astype(np.int32)), shape=(len(self), len(self))
        )
        renamed.sort_indices()
        return Adjacency(indptr, renamed.indices.astype(np.int32, copy=False)), names, places
