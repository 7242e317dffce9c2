"""Predictors from paths and walks.

References
----------
.. [1] L. Lü, C.-H. Jin, T. Zhou (2009). Similarity index based on local paths. Phys. Rev. E 80.
.. [2] L. Katz (1953). A new status index derived from sociometric analysis. Psychometrika 18.
.. [3] H. Tong, C. Faloutsos, J.-Y. Pan (2006). Fast random walk with restart. ICDM.
.. [4] I. A. Kovács et al. (2019). Network-based prediction of protein interactions. Nature Communications 10.
"""

import numpy as np

from ..arrays import Floats, inverse
from .view import Block, Predictor

_KATZ_LENGTH = 6
_LOCAL_PATH = 0.01


def local_path(block: Block) -> Floats:
    """Return paths of two ties plus a hundredth of the paths of three [1]_."""
    return block.common + _LOCAL_PATH * np.asarray(block.view.ties @ block.common.T).T


def katz(block: Block) -> Floats:
    """Return all walks of up to six ties, each further one damped by half of what converges [2]_."""
    view = block.view
    step, factor = block.dense_ties.T, 0.5 / view.root
    total = factor * step
    for length in range(2, _KATZ_LENGTH + 1):
        step = np.asarray(view.ties @ step)
        total = total + factor**length * step
    return total.T


def walk(block: Block) -> Floats:
    """Return where a walk from the member is found, that starts again with chance .15 at each step [3]_."""
    return block.walk


def short_walk(block: Block) -> Floats:
    """Return where a walk is found that starts again with chance .5: it stays near."""
    return block.walk_along(block.view.steps, restart=0.5, rounds=8)


def weighted_walk(block: Block) -> Floats:
    """Return where a walk along heavier ties is found, that starts again with chance .25."""
    return block.walk_along(block.view.weighted_steps, restart=0.25, rounds=12)


def fair_walk(block: Block) -> Floats:
    """Return :func:`walk` divided by the other's number of partners, so that hubs have no head start."""
    return block.walk * inverse(block.view.degree)


def three_paths(block: Block) -> Floats:
    """Return paths of three ties, each divided by the roots of its inner degrees [4]_."""
    view = block.view
    return np.asarray(view.ties @ (view.normalised.T @ block.dense_ties.T)).T


PREDICTORS = (
    Predictor("local_path", local_path, pools=False),
    Predictor("katz", katz),
    Predictor("walk", walk),
    Predictor("short_walk", short_walk, pools=False),
    Predictor("weighted_walk", weighted_walk),
    Predictor("fair_walk", fair_walk, pools=False),
    Predictor("three_paths", three_paths),
)
