"""Degree-corrected blocks: members in groups, and how much more two groups meet than chance would have it.

References
----------
.. [1] B. Karrer, M. E. J. Newman (2011). Stochastic blockmodels and community structure in networks.
   Phys. Rev. E 83, 016107.
"""

import numpy as np

from ..arrays import Floats, Rows, inverse
from .block import Pairs
from .meetings import Meetings
from .predictor import Predictor, has_spectrum
from .view import View

_STARTS = 3
_ROUNDS = 20
_FEWEST, _MOST = 2, 20


class Blocks:
    """Every member's group and the ratio of observed to expected ties between groups [1]_."""

    def __init__(self, view: View) -> None:
        live = np.flatnonzero(view.tied)
        count = int(np.clip(round(len(live) ** 0.5 / 2), _FEWEST, _MOST))
        places = view.normalised_spectrum[1][live][:, :count]
        places = places * inverse(np.linalg.norm(places, axis=1))[:, None]
        self.group = np.zeros(view.size, dtype=np.intp)
        self.group[live] = spherical_means(places, count)
        self.ratio = Meetings(view.ties, self.group).ratios(smoothing=1.0)


def spherical_means(places: Floats, count: int) -> Rows:
    """Return the group (0 to count - 1) of every row, rows of like direction together."""
    rng = np.random.default_rng(1)
    best, best_groups = -np.inf, np.zeros(len(places), dtype=np.intp)
    for _ in range(_STARTS):
        centres = places[rng.choice(len(places), count, replace=len(places) < count)]
        groups = best_groups
        for _ in range(_ROUNDS):
            groups = np.argmax(places @ centres.T, axis=1)
            held = np.eye(count)[groups]
            sums = held.T @ places
            empty = ~held.any(axis=0)
            sums[empty] = places[rng.integers(len(places), size=int(empty.sum()))]
            centres = sums * inverse(np.linalg.norm(sums, axis=1))[:, None]
        fit = float((places @ centres.T).max(axis=1).sum())
        if fit > best:
            best, best_groups = fit, groups
    return best_groups


def block_model(pairs: Pairs) -> Floats:
    """Return the other's number of partners times the ratio between the two groups."""
    view = pairs.view
    blocks = view.kept("blocks", Blocks)
    return pairs.other(view.degree) * pairs.table(blocks.ratio, blocks.group)


PREDICTORS = (Predictor("block_model", block_model, has_spectrum),)
