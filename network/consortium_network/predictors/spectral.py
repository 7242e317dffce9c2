"""Predictors from the leading eigenvectors of the ties, and from factors fitted to them.

References
----------
.. [1] D. Liben-Nowell, J. Kleinberg (2003). The link prediction problem for social networks. CIKM.
.. [2] R. Pech et al. (2019). Link prediction via linear optimization. Physica A 528.
.. [3] Y. Hu, Y. Koren, C. Volinsky (2008). Collaborative filtering for implicit feedback datasets. ICDM.
"""

from functools import partial

import numpy as np

from ..arrays import Floats, inverse, sparse
from .block import Pairs
from .predictor import Predictor, has_spectrum
from .view import View

_PLAIN_RANKS = (8, 32)
_PLACES = 32
_FACTORS = 16
_SWEEPS = 3
_CONFIDENCE = 8.0
_PENALTY = 3.0
_AT_ONCE = 10_000


def low_rank(pairs: Pairs, *, rank: int) -> Floats:
    """Return the ties as the ``rank`` leading eigenvectors tell them [1]_."""
    return pairs.spectrum[:, :rank] @ pairs.view.spectrum[0][:rank]


def normalised_low_rank(pairs: Pairs) -> Floats:
    """Return the normalised ties as their 32 leading eigenvectors tell them."""
    return pairs.normalised_spectrum[:, :_PLACES] @ pairs.view.normalised_spectrum[0][:_PLACES]


def linear_optimisation(pairs: Pairs, *, strength: float) -> Floats:
    """Return the best linear mixture of partners' ties, ``strength`` against its cost [2]_."""
    values = pairs.view.spectrum[0]
    factor = strength / pairs.view.root
    return pairs.spectrum @ (factor * values**3 / (factor * values**2 + 1))


def place_likeness(pairs: Pairs) -> Floats:
    """Return the cosine between the places of two members in the normalised spectrum."""
    values = pairs.view.normalised_spectrum[0]
    per_length = pairs.view.kept("lengths of spectral places", _per_length)
    cosine = pairs.normalised_spectrum[:, :_PLACES] @ values[:_PLACES] ** 2
    return cosine * pairs.own(per_length) * pairs.other(per_length)


def _per_length(view: View) -> Floats:
    values, vectors = view.normalised_spectrum
    return inverse(np.linalg.norm(vectors[:, :_PLACES] * values[:_PLACES], axis=1))


class Factors:
    """Two factors whose product tells ties from the rest, fitted in turns by least squares [3]_."""

    def __init__(self, view: View) -> None:
        rank = min(_FACTORS, max(2, int(view.tied.sum()) // 6))
        start = np.random.default_rng(0).normal(0, 0.1, (view.size, rank)) * view.tied[:, None]
        self.left, self.right = start.copy(), start.copy()
        for _ in range(_SWEEPS):
            self.left = _solved(view, self.right)
            self.right = _solved(view, self.left)


def _solved(view: View, given: Floats) -> Floats:
    """Return the factors that fit ``given`` best: one small system of equations a member."""
    rank = given.shape[1]
    one, other = np.triu_indices(rank)
    crosses = given[:, one] * given[:, other]
    base = given.T @ given + np.eye(rank) * _PENALTY
    found = np.zeros_like(given)
    for start in range(0, view.size, _AT_ONCE):
        ties = sparse(view.ties[start : start + _AT_ONCE])
        squares = _CONFIDENCE * np.asarray(ties @ crosses)
        systems = np.empty((len(squares), rank, rank))
        systems[:, one, other] = squares
        systems[:, other, one] = squares
        wanted = (1 + _CONFIDENCE) * np.asarray(ties @ given)
        found[start : start + _AT_ONCE] = np.linalg.solve(systems + base, wanted[:, :, None])[:, :, 0]
    return found


def factorisation(pairs: Pairs) -> Floats:
    """Return the fitted product of factors, both ways added."""
    factors = pairs.view.kept("factors", Factors)
    return pairs.product(factors.left, factors.right) + pairs.product(factors.right, factors.left)


PREDICTORS = (
    Predictor("low_rank_8", partial(low_rank, rank=_PLAIN_RANKS[0]), has_spectrum),
    Predictor("low_rank_32", partial(low_rank, rank=_PLAIN_RANKS[1]), has_spectrum),
    Predictor("normalised_low_rank", normalised_low_rank, has_spectrum),
    Predictor("linear_optimisation_1", partial(linear_optimisation, strength=1.0), has_spectrum),
    Predictor("linear_optimisation_20", partial(linear_optimisation, strength=20.0), has_spectrum),
    Predictor("place_likeness", place_likeness, has_spectrum),
    Predictor("factorisation", factorisation, has_spectrum),
)
