"""Meetings of groups: how many ties there are between each two, and how many chance would give."""

import numpy as np

from ..arrays import Counts, Floats, Rows, Sparse, from_triples, row_sums, sparse


def grouping(group: Rows) -> Sparse:
    """Return a matrix of members by groups: 1 at a member's group, nothing where the group is -1."""
    known = np.flatnonzero(group >= 0)
    shape = (len(group), int(group.max(initial=-1)) + 1)
    return from_triples(np.ones(len(known)), known, group[known], shape)


class Entries:
    """The entries of a sparse matrix, looked up many at a time.

    >>> Entries(sparse(np.array([[0.0, 2.0], [3.0, 0.0]]))).at(np.array([0, 1, 1]), np.array([1, 0, 1])).tolist()
    [2.0, 3.0, 0.0]
    """

    def __init__(self, matrix: Sparse) -> None:
        matrix.sort_indices()
        rows, self._width = matrix.shape
        self._keys: Counts = np.repeat(np.arange(rows), np.diff(matrix.indptr)) * self._width + matrix.indices
        self._values: Floats = matrix.data

    def at(self, rows: Rows, columns: Rows) -> Floats:
        """Return the entry of each row and column, 0 where the matrix has none."""
        if not len(self._keys):
            return np.zeros(len(rows))
        keys = rows * self._width + columns
        places = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        return np.where(self._keys[places] == keys, self._values[places], 0.0)


class Meetings:
    """The ties between each two groups, from both ends: ``counts`` has twice those inside a group.

    ``ends`` is the number of tie ends in each group, ``total`` their sum, at least 1. ``group`` numbers each member's
    group, -1 unknown. Only groups that have met take up memory.
    """

    def __init__(self, ties: Sparse, group: Rows) -> None:
        places = grouping(group)
        self.counts = sparse(places.T @ ties @ places)
        self.ends = row_sums(self.counts)
        self.total = max(float(self.ends.sum()), 1.0)
        self._entries = Entries(self.counts)

    def observed(self, one: Rows, other: Rows) -> Floats:
        """Return the number of ties between the groups of each pair."""
        return self._entries.at(one, other)

    def expected(self, one: Rows, other: Rows) -> Floats:
        """Return the number of ties between the groups of each pair that their tie ends would give by chance."""
        return self.ends[one] * self.ends[other] / self.total

    def ratio(self, one: Rows, other: Rows, *, smoothing: float) -> Floats:
        """Return (observed + s) / (expected + s) for each pair of groups."""
        return (self.observed(one, other) + smoothing) / (self.expected(one, other) + smoothing)

    def ratios(self, *, smoothing: float) -> Floats:
        """Return the ratios of all groups to all groups, as a table: for few groups only."""
        expected = np.outer(self.ends, self.ends) / self.total
        return (self.counts.toarray() + smoothing) / (expected + smoothing)

    def met(self) -> tuple[Rows, Rows]:
        """Return the pairs of groups that have ties, each once, a group with itself included, in ascending order."""
        found = self.counts.tocoo()
        once = found.row <= found.col
        return found.row[once].astype(np.intp), found.col[once].astype(np.intp)

    def unmet(self, least: float) -> tuple[Rows, Rows]:
        """Return the pairs of groups without a tie of which ``least`` (over 0) or more are expected, each once.

        Only groups whose tie ends are many enough for each other are ever paired: no more pairs than tie ends.
        """
        order = np.argsort(-self.ends, kind="stable")
        falling = self.ends[order]
        needed = least * self.total / np.maximum(falling, 1.0)
        enough = np.searchsorted(-falling, -needed * (1 - 1e-12), side="right")
        counts = np.maximum(enough - np.arange(len(order)), 0)
        counts[falling <= 0] = 0
        first = np.repeat(np.arange(len(order)), counts)
        second = first + np.arange(len(first)) - np.repeat(np.cumsum(counts) - counts, counts)
        one, other = np.minimum(order[first], order[second]), np.maximum(order[first], order[second])
        kept = (self.expected(one, other) >= least) & (self.observed(one, other) == 0)
        return one[kept], other[kept]
