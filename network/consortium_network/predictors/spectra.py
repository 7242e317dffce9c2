"""The leading eigenvectors of symmetric matrices: exact where small, by subspace iteration where large.

References
----------
.. [1] N. Halko, P.-G. Martinsson, J. A. Tropp (2011). Finding structure with randomness. SIAM Review 53.
"""

import numpy as np
from scipy.sparse.linalg import ArpackError, eigsh

from ..arrays import Floats, Sparse, sparse

LARGEST_RANK = 64

_DENSE_UP_TO = 200
_LANCZOS_UP_TO = 4000
_SPARE = 16
_ITERATIONS = 6
_WEAKEST = 1e-14
_TOO_FEW = 2


def leading_spectrum(matrix: Sparse) -> tuple[Floats, Floats]:
    """Return up to 64 eigenvalues of a symmetric matrix, largest by size first, and vectors as columns.

    Members without a tie are left out of the work and get zeros. Above 4,000 members the vectors are those of
    a randomised subspace [1]_: good for ranks, not for digits; the same matrix gives the same vectors.
    """
    size = matrix.shape[0]
    live = np.flatnonzero(np.diff(matrix.indptr))
    if len(live) <= _TOO_FEW:
        return np.zeros(0), np.zeros((size, 0))
    core = matrix if len(live) == size else sparse(matrix[live][:, live])
    values, columns = _eigen(core, min(LARGEST_RANK, len(live) - 2))
    order = np.argsort(-np.abs(values), kind="stable")[:LARGEST_RANK]
    vectors = np.zeros((size, len(order)))
    vectors[live] = columns[:, order]
    return values[order], vectors


def _eigen(core: Sparse, rank: int) -> tuple[Floats, Floats]:
    size = core.shape[0]
    if size > _LANCZOS_UP_TO:
        return _subspace(core, rank)
    if size > _DENSE_UP_TO:
        start = np.full(size, size**-0.5)
        try:
            values, columns = eigsh(core, k=rank, which="LM", v0=start, tol=1e-4, maxiter=3000)
        except ArpackError:  # many equal eigenvalues (small pieces): no convergence, so exact and dense
            pass
        else:
            return np.asarray(values), np.asarray(columns)
    values, columns = np.linalg.eigh(core.toarray())
    return np.asarray(values), np.asarray(columns)


def _subspace(core: Sparse, rank: int) -> tuple[Floats, Floats]:
    """Return the Ritz values and vectors of a random subspace that the matrix was applied to again and again."""
    basis: Floats = np.random.default_rng(0).standard_normal((core.shape[0], rank + _SPARE))
    for _ in range(_ITERATIONS):
        basis = _orthonormal(np.asarray(core @ basis))
    values, turn = np.linalg.eigh(basis.T @ np.asarray(core @ basis))
    return np.asarray(values), basis @ turn


def _orthonormal(columns: Floats) -> Floats:
    """Return columns of length 1, at right angles, that span nearly the same; the weakest directions fall away."""
    squares, turn = np.linalg.eigh(columns.T @ columns)
    strong = squares > squares[-1] * _WEAKEST
    return np.asarray(columns @ (turn[:, strong] / np.sqrt(squares[strong])))
