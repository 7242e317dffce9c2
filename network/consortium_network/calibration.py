"""How often suggestions came true: the hit rate by place in the list on the last closed window of the past.

The method stands at the beginning of that window, knows nothing of it, and suggests; what then came true is
counted by bands of places. Rates drift from window to window, so a band with its limits is shown, never a
bare percentage. Each rate is shrunk towards that of all bands together: it stays within what was observed.

References
----------
.. [1] E. B. Wilson (1927). Probable inference, the law of succession, and statistical inference. JASA 22.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from .arrays import Floats
from .graph import ContactGraph
from .judging import DEPTH, by_place
from .method import MethodName, choose_method, ranked_lists
from .predictors import View
from .rehearsal import Rehearsal, time_windows
from .threads import on_one_thread

BAND_ENDS = (1, 3, 5, 10, 20, 50, DEPTH)
"""The last place of every band; behind the last band there is no probability."""

_MOST_ASKED = 1500
_SHRINKAGE = 50.0
_NORMAL_95 = 1.96


@dataclass(frozen=True, slots=True)
class Band:
    """Places ``first`` to ``last`` of the lists: how many pairs stood there and how many came true.

    ``probability`` is the shrunk share, from 0 to 1; ``low`` and ``high`` its 95 % limits.
    """

    first: int
    last: int
    pairs: int
    hits: int
    probability: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """The bands, the length of the window in years and the number of ties that came true in it."""

    bands: tuple[Band, ...]
    years: float
    positives: int

    def band(self, rank: int) -> Band | None:
        """Return the band of a place in the list, None behind the last."""
        return next((band for band in self.bands if band.first <= rank <= band.last), None)

    def within(self, years: float, rank: int) -> float | None:
        """Return the probability at a place for a time of another length, as if chances were alike every year.

        >>> once = Calibration((Band(1, 10, 200, 20, 0.1, 0.07, 0.15),), years=1.0, positives=30)
        >>> round(once.within(2.0, 5), 4)
        0.19
        """
        band = self.band(rank)
        return None if band is None else 1 - (1 - band.probability) ** (years / self.years)


@on_one_thread
def calibrate(graph: ContactGraph, *, wanted: MethodName = "fitted", seed: int = 0) -> Calibration | None:
    """Return the bands observed on the last closed window, None where the graph has none."""
    window = next(time_windows(graph), None)
    if window is None or window.years is None:
        return None
    places = observed_places(window, wanted=wanted, seed=seed)
    return Calibration(falling(bands_of(*places)), window.years, window.positives // 2)


def observed_places(window: Rehearsal, *, wanted: MethodName, seed: int) -> tuple[Floats, Floats]:
    """Return for every place of the lists how many pairs stood there, and how many of them came true."""
    view = View(window.past)
    method = choose_method(view, wanted=wanted, seed=seed)
    asked = np.flatnonzero(view.tied)
    if len(asked) > _MOST_ASKED:
        asked = np.sort(np.random.default_rng(seed).choice(asked, _MOST_ASKED, replace=False))
    return by_place(ranked_lists(view, method, asked, top=DEPTH), window.truth)


def bands_of(pairs: Floats, hits: Floats) -> tuple[Band, ...]:
    """Return the bands of counts by place (place 1 first); empty ones are left out."""
    overall = float(hits.sum()) / max(float(pairs.sum()), 1.0)
    edges: Sequence[tuple[int, int]] = tuple(pairwise((0, *BAND_ENDS)))
    counted = [(a, b, int(pairs[a:b].sum()), int(hits[a:b].sum())) for a, b in edges]
    return tuple(_band(a + 1, b, n, k, overall) for a, b, n, k in counted if n)


def falling(bands: Sequence[Band]) -> tuple[Band, ...]:
    """Return the bands joined where a later one came true more often, so that probabilities never rise."""
    joined: list[Band] = []
    overall = sum(band.hits for band in bands) / max(sum(band.pairs for band in bands), 1)
    for band in bands:
        joined.append(band)
        while len(joined) > 1 and joined[-2].probability < joined[-1].probability:
            later, earlier = joined.pop(), joined.pop()
            pairs, hits = earlier.pairs + later.pairs, earlier.hits + later.hits
            joined.append(_band(earlier.first, later.last, pairs, hits, overall))
    return tuple(joined)


def _band(first: int, last: int, pairs: int, hits: int, overall: float) -> Band:
    shrunk = (hits + _SHRINKAGE * overall) / (pairs + _SHRINKAGE)
    low, high = wilson(hits, pairs)
    return Band(first, last, pairs, hits, shrunk, min(low, shrunk), max(high, shrunk))


def wilson(hits: int, tries: int) -> tuple[float, float]:
    """Return the 95 % limits of a share [1]_.

    >>> [round(limit, 3) for limit in wilson(5, 10)]
    [0.237, 0.763]
    """
    square = _NORMAL_95**2
    share = hits / tries
    centre = (share + square / (2 * tries)) / (1 + square / tries)
    spread = share * (1 - share) / tries + square / (4 * tries**2)
    half = _NORMAL_95 * spread**0.5 / (1 + square / tries)
    return max(0.0, centre - half), min(1.0, centre + half)
