"""The best partners to come by products of sparse matrices: what is done without numba, or for little.

Scores are whole multiples of 2**-32. As floats they are added without any rounding while they stay under 2**53, that
is up to two million shared partners.
"""

import numpy as np
import scipy.sparse as sp

from ..arrays import Counts, Floats, Numbers, Sparse, sparse
from .adjacency import Adjacency

_PATHS_AT_ONCE = 1_000_000
_BARRED = -float(1 << 52)
_CHUNKS = 4


def best_by_products(adjacency: Adjacency, worth: Counts, rows: Numbers, partners: Numbers, scores: Counts) -> None:
    """Write for each of ``rows`` its best partners and their scores, as `top_partners` says."""
    ranked, names, places = adjacency.by_degree
    shares = ranked.matrix(worth[names].astype(np.float64))
    ties, whole = ranked.matrix(np.ones(len(ranked))), sparse(sp.eye_array(len(ranked)))
    # The lower half takes the row itself and its partners so far below 0 that they are never listed.
    second = sparse(sp.vstack([ties, ties + whole]))
    asked = places[rows]
    ends = np.cumsum(ranked.paths[asked] + ranked.degree[asked] + 1)
    start = 0
    while start < len(rows):
        done = int(ends[start - 1]) if start else 0
        stop = max(start + 1, int(np.searchsorted(ends, done + _PATHS_AT_ONCE)))
        block = asked[start:stop]
        found = sparse(sp.hstack([shares[block], whole[block] * _BARRED])) @ second
        _write_best(sparse(found), names, partners[start:stop], scores[start:stop])
        start = stop


def _write_best(found: Sparse, names: Numbers, partners: Numbers, scores: Counts) -> None:
    """Write the best columns of each row of a product."""
    sums, indptr, top = found.data, found.indptr, partners.shape[1]
    kept = np.flatnonzero(sums >= np.repeat(_floors(found, top), np.diff(indptr)))
    owners = np.searchsorted(indptr, kept, side="right") - 1
    order = np.lexsort((names[found.indices[kept]], -sums[kept], owners))
    owners, kept = owners[order], kept[order]
    ranks = np.arange(len(owners)) - np.searchsorted(owners, owners)
    listed = ranks < top
    place = (owners[listed], ranks[listed])
    partners[place] = names[found.indices[kept[listed]]]
    scores[place] = sums[kept[listed]]


def _floors(found: Sparse, top: int) -> Floats:
    """Return for each row a sum that at least ``top`` of its columns reach, 1 where that is not known.

    A row's sums are cut into more chunks than ``top``; the largest of each chunk is reached in another column.
    """
    chunks = _CHUNKS * top
    lengths = np.diff(found.indptr).astype(np.int64)
    floors = np.ones(len(lengths))
    rich = np.flatnonzero(lengths >= chunks)
    if len(rich):
        starts = found.indptr[rich][:, None] + lengths[rich][:, None] * np.arange(chunks + 1) // chunks
        starts[-1, -1] = min(starts[-1, -1], len(found.data) - 1)  # a floor that misses the last sum is a floor too
        tallest = np.maximum.reduceat(found.data, starts.ravel()).reshape(starts.shape)
        least = np.partition(tallest[:, :-1], chunks - top, axis=1)[:, chunks - top]
        floors[rich] = np.maximum(least, 1.0)
    return floors
