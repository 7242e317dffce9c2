"""Predictors from paths and walks.

Walks are followed for three ties; where they are after that is told by the leading eigenvectors (Katz) or by
the number of partners (random walks, which forget where in a part of the graph they began).

References
----------
.. [1] L. Lü, C.-H. Jin, T. Zhou (2009). Similarity index based on local paths. Phys. Rev. E 80.
.. [2] L. Katz (1953). A new status index derived from sociometric analysis. Psychometrika 18.
.. [3] H. Tong, C. Faloutsos, J.-Y. Pan (2006). Fast random walk with restart. ICDM.
.. [4] I. A. Kovács et al. (2019). Network-based prediction of protein interactions. Nature Communications 10.
"""

import numpy as np

from ..arrays import Floats, inverse
from .block import Pairs
from .predictor import Predictor
from .view import View

_KATZ_LENGTH = 6
_WALKED = 3
_LOCAL_PATH = 0.01


def local_path(pairs: Pairs) -> Floats:
    """Return paths of two ties plus a hundredth of the walks of three [1]_."""
    return pairs.common + _LOCAL_PATH * pairs.three_steps


def katz(pairs: Pairs) -> Floats:
    """Return all walks of two to six ties, each further one damped by half of what converges [2]_.

    Walks of four and more are told by the 64 leading eigenvectors.
    """
    values = pairs.view.spectrum[0]
    factor = 0.5 / pairs.view.root
    long = sum(((factor * values) ** length for length in range(_WALKED + 1, _KATZ_LENGTH + 1)), 0.0 * values)
    return factor**2 * pairs.common + factor**3 * pairs.three_steps + pairs.spectrum @ long


def walk(pairs: Pairs) -> Floats:
    """Return where a walk from the member is found that starts again with chance .15 at each step [3]_."""
    return _even_walk(pairs, restart=0.15)


def short_walk(pairs: Pairs) -> Floats:
    """Return where a walk is found that starts again with chance .5: it stays near."""
    return _even_walk(pairs, restart=0.5)


def weighted_walk(pairs: Pairs) -> Floats:
    """Return where a walk along heavier ties is found, that starts again with chance .25."""
    view, block = pairs.view, pairs.block
    third = pairs.a_step_more(block.weighted_resource * view.per_strength[block.reach.indices], view.weights)
    far = view.kept("shares of strength", lambda seen: share_in_part(seen, seen.strength))
    return _found(pairs, (view.per_strength, pairs.weighted_resource, third, far), restart=0.25)


def _even_walk(pairs: Pairs, *, restart: float) -> Floats:
    view = pairs.view
    far = view.kept("shares of degree", lambda seen: share_in_part(seen, seen.degree))
    return _found(pairs, (view.per_degree, pairs.resource, pairs.resource_a_step_more, far), restart=restart)


def _found(pairs: Pairs, steps: tuple[Floats, Floats, Floats, Floats], *, restart: float) -> Floats:
    """Return the chance to be at the other: after two steps, after three, and after any more in the same part."""
    first, second, third, far = steps
    on, parts = 1 - restart, pairs.view.parts
    near = restart * on**2 * (second + on * third) * pairs.own(first)
    return near + on ** (_WALKED + 1) * np.where(pairs.own(parts) == pairs.other(parts), pairs.other(far), 0.0)


def share_in_part(view: View, size: Floats) -> Floats:
    """Return every member's share of a size, such as the degree, in its part of the graph."""
    whole = np.asarray(np.bincount(view.parts, weights=size), dtype=np.float64)
    return size * inverse(whole)[view.parts]


def fair_walk(pairs: Pairs) -> Floats:
    """Return :func:`walk` divided by the other's number of partners, so that hubs have no head start."""
    return walk(pairs) * pairs.other(pairs.view.per_degree)


def three_paths(pairs: Pairs) -> Floats:
    """Return walks of three ties, each divided by the roots of its inner degrees [4]_."""
    root = pairs.view.per_root_degree
    return pairs.a_step_more(pairs.block.through(root) * root[pairs.block.reach.indices])


PREDICTORS = (
    Predictor("local_path", local_path),
    Predictor("katz", katz),
    Predictor("walk", walk),
    Predictor("short_walk", short_walk),
    Predictor("weighted_walk", weighted_walk),
    Predictor("fair_walk", fair_walk),
    Predictor("three_paths", three_paths),
)
