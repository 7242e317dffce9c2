"""Closure: the ways of two ties that a third tie closes, counted with little memory."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import numpy as np

from ..arrays import Floats, Sparse, row_sums, scale_columns, sparse

_LARGEST_BLOCK: Final = 4_000_000
"""The ways of two ties that are held at once; those of one member are never parted."""


def closed(first: Sparse, second: Sparse, *closing: Sparse) -> tuple[Floats, ...]:
    """Return, for each matrix ``closing``, the ways of two ties from every member that one of its ties closes.

    A way is a tie of ``first``, then one of ``second``; all matrices are members by members. The whole product of the
    two is never held.

    Examples
    --------
    From each corner of a triangle two ways of two ties lead to a partner.

    >>> from consortium_network.testing import complete
    >>> ties = complete(3).ties
    >>> closed(ties, ties, ties)[0].tolist()
    [2.0, 2.0, 2.0]
    """
    found = tuple(np.zeros(first.shape[0]) for _ in closing)
    for start, stop in _blocks(first, second):
        ways = sparse(first[start:stop] @ second)
        for counts, ties in zip(found, closing, strict=True):
            counts[start:stop] = row_sums(sparse(ways * ties[start:stop]))
    return found


def _blocks(first: Sparse, second: Sparse) -> Iterator[tuple[int, int]]:
    """Yield where each block of rows begins and where the next does, so that in each there are few ways of two ties."""
    onward = np.diff(second.indptr).astype(np.float64)
    ways = np.cumsum(row_sums(scale_columns(first, onward)))
    blocks = ways // _LARGEST_BLOCK
    begins: list[int] = np.flatnonzero(np.diff(blocks, prepend=-1.0)).tolist()
    yield from pairwise([*begins, len(ways)])
