"""Predictors from categories: which countries, regions and sectors meet more than chance would have it."""

from functools import partial

import numpy as np

from ..arrays import Floats, Rows, Sparse, from_triples, sparse
from .view import Block, Predictor, View

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
        own = sparse(view.ties @ grouping(self.group)).toarray()
        ends = observed(view, self.group).sum(axis=1)
        share = ends / max(float(ends.sum()), 1.0)
        self.own = np.log((own + 0.5) / (np.outer(view.degree, share) + 0.5))


def affinity(view: View, category: str) -> Affinity:
    """Return the affinities of a category, worked out once."""
    return view.kept(f"affinity {category}", partial(Affinity, category=category))


def pair_affinity(block: Block, *, category: str) -> Floats:
    """Return the log ratio of observed to expected ties between the two members' groups; 0 where unknown."""
    found = affinity(block.view, category)
    scores = found.pairs[found.group[block.rows]][:, found.group]
    return np.where(np.outer(found.known[block.rows], found.known), scores, 0.0)


def own_affinity(block: Block, *, category: str) -> Floats:
    """Return how much each of the two favours the other's group, both ways added; 0 where unknown."""
    found = affinity(block.view, category)
    there = np.where(found.known, found.own[block.rows][:, found.group], 0.0)
    back = np.where(found.known[block.rows][:, None], found.own[:, found.group[block.rows]].T, 0.0)
    return there + back


def affinity_and_size(block: Block) -> Floats:
    """Return the product of all pair ratios and the other's number of partners."""
    view = block.view
    total = np.zeros((len(block.rows), view.size))
    for category in view.categories:
        total += pair_affinity(block, category=category)
    return np.exp(np.clip(total, -_STRONGEST, _STRONGEST)) * (view.degree + _SMALLEST_DEGREE)


def _has(view: View, *, category: str) -> bool:
    return category in view.categories


def _has_any(view: View) -> bool:
    return bool(view.categories)


PREDICTORS = (
    *(
        Predictor(
            f"{category}_{name}",
            partial(score, category=category),
            partial(_has, category=category),
            pools=False,
        )
        for category in ("country", "region", "sector")
        for name, score in (("pairs", pair_affinity), ("own", own_affinity))
    ),
    Predictor("affinity_and_size", affinity_and_size, _has_any),
)
