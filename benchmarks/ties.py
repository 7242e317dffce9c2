"""Invented ties of many members: some members have far more than others, and partners of one member tend to meet."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Ends: TypeAlias = NDArray[np.int64]

_COMMUNITY = 60  # members, on average
_INSIDE = 0.6  # of the ties that are not closed triads
_TRIADS = 0.3  # of all ties
_TAIL = 1.5


def invent(members: int, ties: int, seed: int = 0) -> Ends:
    """Return the two ends of so many ties, a row each: communities, a heavy tail of degrees, closed triads."""
    chance = np.random.default_rng(seed)
    society = Society(members, 0.8 * members**0.5 * (ties / members) ** 0.35, chance)
    keys = np.zeros(0, dtype=np.int64)
    while len(keys) < (1 - _TRIADS) * ties:
        keys = _more(keys, *society.meet(int((1 - _TRIADS) * ties) - len(keys) + 100), members)
    while len(keys) < ties:
        keys = _more(keys, *_close(keys, min(ties - len(keys) + 50, ties // 10), members, chance), members)
    keys = chance.permutation(keys)[:ties]
    return np.stack([keys // members, keys % members], axis=1)


class Society:
    """Members in communities, each with an activity of its own."""

    def __init__(self, members: int, most: float, chance: np.random.Generator) -> None:
        self._chance = chance
        activity = np.minimum(chance.pareto(_TAIL, members) + 0.3, most)
        groups: Ends = chance.integers(0, max(4, members // _COMMUNITY), members)
        self._order = np.argsort(groups, kind="stable")
        self._group = groups
        self._reach = np.concatenate([[0.0], np.cumsum(activity[self._order])])
        bounds = np.searchsorted(groups[self._order], np.arange(int(groups.max()) + 2))
        self._low, self._high = self._reach[bounds[:-1]], self._reach[bounds[1:]]

    def meet(self, times: int) -> tuple[Ends, Ends]:
        """Return so many pairs, the active more often, most of one community."""
        one = self._drawn(np.zeros(times), np.full(times, self._reach[-1]))
        inside = self._chance.random(times) < _INSIDE
        group = self._group[one]
        low, high = np.where(inside, self._low[group], 0.0), np.where(inside, self._high[group], self._reach[-1])
        return one, self._drawn(low, high)

    def _drawn(self, low: NDArray[np.float64], high: NDArray[np.float64]) -> Ends:
        place = np.searchsorted(self._reach[1:], low + self._chance.random(len(low)) * (high - low))
        return self._order[np.minimum(place, len(self._order) - 1)]


def _close(keys: Ends, times: int, members: int, chance: np.random.Generator) -> tuple[Ends, Ends]:
    """Return so many pairs of partners of one member."""
    low, high = keys // members, keys % members
    order = np.argsort(np.concatenate([low, high]), kind="stable")
    middle, ends = np.concatenate([low, high])[order], np.concatenate([high, low])[order]
    starts = np.searchsorted(middle, np.arange(members + 1))
    via = middle[chance.integers(0, len(middle), times)]
    degree = starts[via + 1] - starts[via]
    one, other = (ends[starts[via] + (chance.random(times) * degree).astype(np.int64)] for _ in range(2))
    return one, other


def _more(keys: Ends, one: Ends, other: Ends, members: int) -> Ends:
    apart = one != other
    fresh = np.minimum(one, other) * members + np.maximum(one, other)
    return np.unique(np.concatenate([keys, fresh[apart]]))
