"""The array types of this package, and the few operations on them that everything shares."""

from typing import TYPE_CHECKING, TypeAlias, cast

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
Rows: TypeAlias = NDArray[np.intp]
Flags: TypeAlias = NDArray[np.bool_]
Counts: TypeAlias = NDArray[np.int64]
Numbers: TypeAlias = NDArray[np.int32]
Unsigned: TypeAlias = NDArray[np.uint32]
Bytes: TypeAlias = NDArray[np.uint8]
Halves: TypeAlias = NDArray[np.float32]

if TYPE_CHECKING:
    Sparse: TypeAlias = sp.csr_array[np.float64, tuple[int, int]]
else:
    Sparse = sp.csr_array


def sparse(matrix: object) -> Sparse:
    """Return any matrix, sparse or dense, as compressed rows of floats."""
    return cast("Sparse", sp.csr_array(cast("Floats", matrix), dtype=np.float64))


def inverse(values: Floats, power: float = 1.0) -> Floats:
    """Return ``1 / values**power``, and 0 where a value is not positive.

    >>> inverse(np.array([4.0, 0.0]), 0.5).tolist()
    [0.5, 0.0]
    """
    positive = values > 0
    return np.where(positive, 1.0 / np.where(positive, values, 1.0) ** power, 0.0)


def scale_rows(matrix: Sparse, factors: Floats) -> Sparse:
    """Return the matrix with row i multiplied by ``factors[i]``."""
    return sparse(sp.diags_array(factors) @ matrix)


def scale_columns(matrix: Sparse, factors: Floats) -> Sparse:
    """Return the matrix with column j multiplied by ``factors[j]``."""
    return sparse(matrix @ sp.diags_array(factors))


def row_sums(matrix: Sparse) -> Floats:
    """Return the sum of every row."""
    return np.asarray(matrix.sum(axis=1), dtype=np.float64).ravel()


def neighbours(matrix: Sparse, row: int) -> list[int]:
    """Return the columns that row ``row`` holds, ascending for a canonical matrix."""
    return cast("list[int]", matrix.indices[matrix.indptr[row] : matrix.indptr[row + 1]].tolist())


def from_triples(values: Floats, rows: Rows, columns: Rows, shape: tuple[int, int]) -> Sparse:
    """Return the matrix of the given entries, repeated places added up."""
    return sparse(sp.coo_array((values, (rows, columns)), shape=shape))
