"""Predictors from categories: which countries, regions and sectors meet more than chance would have it."""

from functools import partial

import numpy as np

from ..arrays import Floats, Rows, Sparse, from_triples, sparse
from .block import Pairs
from .predictor import Predictor
from .view import View

_SMALLEST_DEGREE = 0.1
_STRONGEST = 4.0


def grouping(group: Rows) -> Sparse:
    """Return a matrix of members by groups: 1 at a member's group, nothing where the group is -1."""
    known = np.flatnonzero(group >= 0)
    shape = (len(group), int(group.max(initial=-1)) + 1)
    return from_triples(np.ones(len(known)), known, group[known], shape)


def observed(view: View, group: Rows) -> Floats:
    """Return the number of ties between each two groups, from both ends: twice those inside a group."""
    places = grouping(group)
    return sparse(places.T @ view.ties @ places).toarray()


def ratio(view: View, group: Rows, *, smoothing: float) -> Floats:
    """Return (observed + s) / (expected + s) for ties between groups, expected from their tie ends."""
    met = observed(view, group)
    ends = met.sum(axis=1)
    expected = np.outer(ends, ends) / max(float(ends.sum()), 1.0)
    return (met + smoothing) / (expected + smoothing)


class Affinity:
    """For one category: log ratios between its groups, and between each member and each group."""

    def __init__(self, view: View, category: str) -> None:
        self.group = view.categories[category]
        self.known = self.group >= 0
        self.pairs = np.log(ratio(view, self.group, smoothing=1.0))
        ends = observed(view, self.group).sum(axis=1)
        self.share = ends / max(float(ends.sum()), 1.0)
        self.degree = view.degree
        held = sparse(view.ties @ grouping(self.group))
        held.sort_indices()
        self._keys: Rows = np.repeat(np.arange(view.size), np.diff(held.indptr)) * len(self.share) + held.indices
        self._held = held.data

    def between(self, members: Rows, others: Rows) -> Floats:
        """Return the log ratio of the two groups for every pair; 0 where one is unknown."""
        one, other = self.group[members], self.group[others]
        return np.where((one >= 0) & (other >= 0), self.pairs[one, other], 0.0)

    def towards(self, members: Rows, groups: Rows) -> Floats:
        """Return the log ratio of each member's ties to a group over what chance gives; 0 for no group."""
        keys = members * len(self.share) + groups
        places = np.minimum(np.searchsorted(self._keys, keys), max(len(self._keys) - 1, 0))
        hit = self._keys[places] == keys if len(self._keys) else np.zeros(len(keys), dtype=np.bool_)
        own = np.where(hit, self._held[places], 0.0) if len(self._keys) else np.zeros(len(keys))
        expected = self.degree[members] * self.share[groups]
        return np.where(groups >= 0, np.log((own + 0.5) / (expected + 0.5)), 0.0)


def affinity(view: View, category: str) -> Affinity:
    """Return the affinities of a category, worked out once."""
    return view.kept(f"affinity {category}", partial(Affinity, category=category))


def pair_affinity(pairs: Pairs, *, category: str) -> Floats:
    """Return the log ratio of observed to expected ties between the two members' groups; 0 where unknown."""
    return affinity(pairs.view, category).between(pairs.members, pairs.partners)


def own_affinity(pairs: Pairs, *, category: str) -> Floats:
    """Return how much each of the two favours the other's group, both ways added; 0 where unknown."""
    found = affinity(pairs.view, category)
    there = found.towards(pairs.members, found.group[pairs.partners])
    back = found.towards(pairs.partners, found.group[pairs.members])
    return there + back


def affinity_and_size(pairs: Pairs) -> Floats:
    """Return the product of all pair ratios and the other's number of partners."""
    return group_appeal(pairs.view, pairs.members, pairs.partners)


def group_appeal(view: View, members: Rows, others: Rows) -> Floats:
    """Return for every pair the product of all pair ratios and the other's number of partners."""
    total = np.zeros(len(others))
    for category in view.categories:
        total += affinity(view, category).between(members, others)
    return np.exp(np.clip(total, -_STRONGEST, _STRONGEST)) * (view.degree[others] + _SMALLEST_DEGREE)


def _has(view: View, *, category: str) -> bool:
    return category in view.categories


def has_groups(view: View) -> bool:
    """Return whether countries, regions or sectors are known."""
    return bool(view.categories)


PREDICTORS = (
    *(
        Predictor(
            f"{category}_{name}",
            partial(score, category=category),
            partial(_has, category=category),
        )
        for category in ("country", "region", "sector")
        for name, score in (("pairs", pair_affinity), ("own", own_affinity))
    ),
    Predictor("affinity_and_size", affinity_and_size, has_groups),
)
