"""Predictors from the leading eigenvectors of the ties, and from factors fitted to them.

References
----------
.. [1] D. Liben-Nowell, J. Kleinberg (2003). The link prediction problem for social networks. CIKM.
.. [2] R. Pech et al. (2019). Link prediction via linear optimization. Physica A 528.
.. [3] Y. Hu, Y. Koren, C. Volinsky (2008). Collaborative filtering for implicit feedback datasets. ICDM.
"""

from functools import partial

import numpy as np

from ..arrays import Floats, inverse, neighbours
from .view import Block, Predictor, View

_PLAIN_RANKS = (8, 32)
_FACTORS = 16
_SWEEPS = 6
_CONFIDENCE = 8.0
_PENALTY = 3.0


def low_rank(block: Block, *, rank: int) -> Floats:
    """Return the ties as the ``rank`` leading eigenvectors tell them [1]_."""
    values, vectors = block.view.spectrum
    return (vectors[block.rows, :rank] * values[:rank]) @ vectors[:, :rank].T


def normalised_low_rank(block: Block) -> Floats:
    """Return the normalised ties as their 32 leading eigenvectors tell them."""
    values, vectors = block.view.normalised_spectrum
    return (vectors[block.rows, :32] * values[:32]) @ vectors[:, :32].T


def linear_optimisation(block: Block, *, strength: float) -> Floats:
    """Return the best linear mixture of partners' ties, ``strength`` against its cost [2]_."""
    values, vectors = block.view.spectrum
    factor = strength / block.view.root
    return (vectors[block.rows] * (factor * values**3 / (factor * values**2 + 1))) @ vectors.T


def place_likeness(block: Block) -> Floats:
    """Return the cosine between the places of two members in the normalised spectrum."""
    values, vectors = block.view.normalised_spectrum
    places = vectors[:, :32] * np.abs(values[:32])
    places = places * inverse(np.linalg.norm(places, axis=1))[:, None]
    return places[block.rows] @ places.T


class Factors:
    """Two factors whose product tells ties from the rest, fitted in turns by least squares [3]_."""

    def __init__(self, view: View) -> None:
        live = np.flatnonzero(view.tied)
        rank = min(_FACTORS, max(2, len(live) // 6))
        start = np.random.default_rng(0).normal(0, 0.1, (view.size, rank)) * view.tied[:, None]
        self.left, self.right = start.copy(), start.copy()
        partners = [neighbours(view.ties, int(row)) for row in live]
        for _ in range(_SWEEPS):
            _solve(live, partners, self.right, self.left)
            _solve(live, partners, self.left, self.right)


def _solve(live: np.typing.NDArray[np.intp], partners: list[list[int]], given: Floats, sought: Floats) -> None:
    """Fit ``sought`` to ``given``, in place."""
    common = given.T @ given + np.eye(given.shape[1]) * _PENALTY
    for row, held in zip(live, partners, strict=True):
        near = given[held]
        sought[row] = np.linalg.solve(common + _CONFIDENCE * near.T @ near, (1 + _CONFIDENCE) * near.sum(axis=0))


def factorisation(block: Block) -> Floats:
    """Return the fitted product of factors, both ways added."""
    factors = block.view.kept("factors", Factors)
    return factors.left[block.rows] @ factors.right.T + factors.right[block.rows] @ factors.left.T


def _has_spectrum(view: View) -> bool:
    return len(view.spectrum[0]) > 0


PREDICTORS = (
    Predictor("low_rank_8", partial(low_rank, rank=_PLAIN_RANKS[0]), _has_spectrum),
    Predictor("low_rank_32", partial(low_rank, rank=_PLAIN_RANKS[1]), _has_spectrum, pools=False),
    Predictor("normalised_low_rank", normalised_low_rank, _has_spectrum),
    Predictor("linear_optimisation_1", partial(linear_optimisation, strength=1.0), _has_spectrum),
    Predictor("linear_optimisation_20", partial(linear_optimisation, strength=20.0), _has_spectrum),
    Predictor("place_likeness", place_likeness, _has_spectrum, pools=False),
    Predictor("factorisation", factorisation, _has_spectrum),
)
