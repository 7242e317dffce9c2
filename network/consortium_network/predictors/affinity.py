"""Predictors from categories: which countries, regions and sectors meet more than chance would have it."""

from functools import partial

import numpy as np

from ..arrays import Flags, Floats, Rows, sparse
from .block import Pairs
from .meetings import Entries, Meetings, grouping
from .predictor import Predictor
from .view import View

_SMALLEST_DEGREE = 0.1
_STRONGEST = 4.0
_SMOOTHING = 1.0
_LARGEST_TABLE = 1_000
"""Up to so many groups the ratios of all to all are kept in a table, quicker than looking each up."""


class Affinity:
    """For one category: log ratios between its groups, and between each member and each group."""

    def __init__(self, view: View, category: str) -> None:
        self.group = view.categories[category]
        self.known = self.group >= 0
        self.meetings = Meetings(view.ties, self.group)
        self.share = self.meetings.ends / self.meetings.total
        self.degree = view.degree
        self._held = Entries(sparse(view.ties @ grouping(self.group)))
        small = len(self.share) <= _LARGEST_TABLE
        self._table = np.log(self.meetings.ratios(smoothing=_SMOOTHING)) if small else None

    def between(self, members: Rows, others: Rows) -> Floats:
        """Return the log ratio of the two groups for every pair; 0 where one is unknown."""
        one, other = self.group[members], self.group[others]
        return np.where((one >= 0) & (other >= 0), self._ratios(one, other), 0.0)

    def _ratios(self, one: Rows, other: Rows) -> Floats:
        if self._table is not None:
            return self._table[one, other]
        return np.log(self.meetings.ratio(one, other, smoothing=_SMOOTHING))

    def held(self, members: Rows, groups: Rows) -> Floats:
        """Return how many partners each member has in a group."""
        return self._held.at(members, groups)

    def towards(self, members: Rows, groups: Rows) -> Floats:
        """Return the log ratio of each member's ties to a group over what chance gives; 0 for no group."""
        expected = self.degree[members] * self.share[groups]
        return np.where(groups >= 0, np.log((self.held(members, groups) + 0.5) / (expected + 0.5)), 0.0)


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


def new_ground(pairs: Pairs) -> Flags:
    """Return which candidates are in a country (where none are known, a region) that is new to the member."""
    category = next((name for name in ("country", "region") if name in pairs.view.categories), None)
    if category is None:
        return np.zeros(len(pairs.partners), dtype=np.bool_)
    found = affinity(pairs.view, category)
    home, there = pairs.own(found.group), pairs.other(found.group)
    nobody_there = found.held(pairs.members, there) == 0
    return np.asarray((home >= 0) & (there >= 0) & (home != there) & nobody_there, dtype=np.bool_)


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
