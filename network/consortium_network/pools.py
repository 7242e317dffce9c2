"""Candidates: the few members that a member's list is made from.

A member's candidates are its best under any of a few cheap predictors: those that two ties reach, by four
scores; everyone, by the number of partners and by what groups and topics promise; and, where two ties reach
too few, those that three ties reach. Where hardly anyone is left, all are candidates.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from .arrays import Flags, Floats, Rows, sparse
from .predictors import Block, Pairs, View
from .predictors.affinity import group_appeal, has_groups
from .predictors.attributes import has_topics

POOL = 200
"""A member has at most this many candidates."""


@dataclass(frozen=True, slots=True)
class Barred:
    """What may not be suggested besides oneself and existing ties: whole members, and pairs (both ways)."""

    members: frozenset[int] = frozenset()
    pairs: frozenset[tuple[int, int]] = frozenset()
    _by_member: dict[int, list[int]] = field(default_factory=dict[int, list[int]], init=False, compare=False)

    def __post_init__(self) -> None:
        for one, other in self.pairs:
            self._by_member.setdefault(one, []).append(other)
            self._by_member.setdefault(other, []).append(one)

    def of(self, row: int) -> list[int]:
        """Return whom this member may not be suggested, apart from the members that nobody may."""
        return self._by_member.get(row, [])


NOTHING_BARRED = Barred()


def pooled(block: Block, barred: Barred = NOTHING_BARRED, *, size: int = POOL) -> Pairs:
    """Return the members of a block with at most ``size`` candidates each."""
    view = block.view
    closed = np.zeros(view.size, dtype=np.bool_)
    closed[list(barred.members)] = True
    found: list[Rows] = []
    for place, row in enumerate(block.rows.tolist()):
        shut = np.unique(np.concatenate([[row], _partners(view, row), barred.of(row)]).astype(np.intp))
        shut = shut[~closed[shut]]
        closed[shut] = True
        found.append(_pool(block, place, closed, len(barred.members) + len(shut), size))
        closed[shut] = False
    starts = np.cumsum([0, *(len(part) for part in found)])
    return Pairs(block, starts, np.concatenate(found) if found else np.zeros(0, dtype=np.intp))


def _partners(view: View, row: int) -> Rows:
    return view.ties.indices[view.ties.indptr[row] : view.ties.indptr[row + 1]].astype(np.intp)


def _pool(block: Block, place: int, closed: Flags, shut: int, size: int) -> Rows:
    view = block.view
    if view.size - shut <= size:
        return np.flatnonzero(~closed)
    best = [*_reached(block, place, closed, size), *_known_to_all(view, int(block.rows[place]), closed, shut, size)]
    everyone = np.concatenate(best)
    ranks = np.concatenate([np.arange(len(part)) for part in best])
    everyone = everyone[np.lexsort((everyone, ranks))]
    _, first = np.unique(everyone, return_index=True)
    return np.sort(everyone[np.sort(first)[:size]])


def _reached(block: Block, place: int, closed: Flags, size: int) -> Iterator[Rows]:
    """Yield the best of those that two ties reach; if these are too few, of those that three ties reach."""
    start, end = block.reach.indptr[place : place + 2].tolist()
    columns = block.reach.indices[start:end].astype(np.intp)
    free = np.flatnonzero(~closed[columns])
    columns = columns[free]
    scores = [block.resource, block.weighted_resource, block.salton]
    if block.view.dated:
        scores.append(block.recent_resource)
    for score in scores:
        yield best_of(columns, score[start:end][free], size)
    if len(columns) < size:
        further = sparse(sparse(block.reach[[place]]) @ block.view.ties)
        farther = further.indices.astype(np.intp)
        free = np.flatnonzero(~closed[farther])
        yield best_of(farther[free], further.data[free], size)


def best_of(columns: Rows, scores: Floats, size: int) -> Rows:
    """Return the ``size`` columns of the highest scores, the highest first, equal ones by column."""
    if len(columns) > size:
        kept = np.argpartition(-scores, size - 1)[:size]
        columns, scores = columns[kept], scores[kept]
    return columns[np.lexsort((columns, -scores))]


def _known_to_all(view: View, row: int, closed: Flags, shut: int, size: int) -> Iterator[Rows]:
    """Yield those at the head of lists that many members share, by their size, groups and topics."""
    orders = [view.kept("by degree", lambda seen: ordered(seen.degree))]
    if view.dated:
        orders.append(view.kept("by recent popularity", lambda seen: ordered(seen.recent_popularity)))
    if has_groups(view):
        orders.append(view.kept("by groups", ByGroups).order(row, shut + size))
    if has_topics(view):
        orders.append(_by_topics(view, row))
    for order in orders:
        head = order[: shut + size]
        yield head[~closed[head]][:size]


def ordered(scores: Floats) -> Rows:
    """Return all columns, the highest score first, equal ones by column."""
    return np.argsort(-scores, kind="stable")


def _by_topics(view: View, row: int) -> Rows:
    profile = view.topic_profile
    alike = sparse(sparse(profile[[row]]) @ view.kept("profile columns", lambda seen: sparse(seen.topic_profile.T)))
    columns = alike.indices.astype(np.intp)
    return columns[np.lexsort((columns, -alike.data * np.sqrt(view.degree[columns])))]


class ByGroups:
    """For members of the same country, region and sector alike: everyone by :func:`group_appeal`."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._orders: dict[tuple[int, ...], Rows] = {}

    def order(self, row: int, size: int) -> Rows:
        """Return at least the ``size`` most appealing members, the most appealing first."""
        key = tuple(int(group[row]) for group in self.view.categories.values())
        held = self._orders.get(key)
        if held is None or len(held) < min(size, self.view.size):
            everyone = np.arange(self.view.size)
            scores = group_appeal(self.view, np.full(self.view.size, row), everyone)
            held = best_of(everyone, scores, min(2 * size, self.view.size))
            self._orders[key] = held
        return held
