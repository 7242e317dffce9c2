"""From scores to ranks: the one form in which predictors of any scale can be added up.

The feature of a pair under a predictor is minus the log of the pair's rank in the member's own list, ties at
their middle rank. Ranks carry over from a thinner graph of the past to the whole one; raw scores do not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from .arrays import Flags, Floats, Rows
from .predictors import PREDICTORS, Block, Predictor, View

POOL = 300
"""A member's candidates are its best this many under any predictor that pools."""

_BLOCK_CELLS = 200_000
_SMALLEST_BLOCK = 16
_DIGITS = 10
Singles: TypeAlias = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs that may be suggested: ``members[k]`` with ``partners[k]`` (rows of the graph), and features."""

    members: Rows
    partners: Rows
    features: Singles


@dataclass(frozen=True, slots=True)
class Barred:
    """What may not be suggested besides oneself and existing ties: whole members, and pairs (both ways)."""

    members: frozenset[int] = frozenset()
    pairs: frozenset[tuple[int, int]] = frozenset()


NOTHING_BARRED = Barred()


def fitting(view: View) -> tuple[Predictor, ...]:
    """Return the predictors that fit the graph."""
    return tuple(predictor for predictor in PREDICTORS if predictor.fits(view))


def candidates(
    view: View,
    rows: Rows,
    predictors: Sequence[Predictor],
    *,
    barred: Barred = NOTHING_BARRED,
    pool: int = POOL,
) -> Iterator[Candidates]:
    """Yield the candidates of the members ``rows``, block by block, in the order of rows and of partners."""
    length = max(_SMALLEST_BLOCK, _BLOCK_CELLS // max(view.size, 1))
    for start in range(0, len(rows), length):
        block = Block(view, rows[start : start + length])
        yield _block_candidates(block, predictors, open_pairs(block, barred), pool)


def open_pairs(block: Block, barred: Barred) -> Flags:
    """Return which members each row may be suggested: not itself, no partner, nothing barred."""
    allowed = np.ones((len(block.rows), block.view.size), dtype=np.bool_)
    allowed[block.ties.nonzero()] = False
    allowed[np.arange(len(block.rows)), block.rows] = False
    allowed[:, list(barred.members)] = False
    place = {int(row): position for position, row in enumerate(block.rows)}
    for one, other in barred.pairs:
        if one in place:
            allowed[place[one], other] = False
        if other in place:
            allowed[place[other], one] = False
    return allowed


def middle_ranks(scores: Floats, allowed: Flags) -> Singles:
    """Return every score's rank in its row, 1 the highest, equal scores at the middle of their ranks.

    What is not allowed ranks after everything allowed.

    >>> middle_ranks(np.array([[0.5, 2.0, 0.5, 9.0]]), np.array([[True, True, True, False]])).tolist()
    [[2.5, 1.0, 2.5, 4.0]]
    """
    keys = np.where(allowed, scores, 0.0)
    scale = np.maximum(keys.max(axis=1, initial=0.0), -keys.min(axis=1, initial=0.0))
    keys *= np.where(scale > 0, -1 / np.where(scale > 0, scale, 1.0), -1.0)[:, None]
    np.round(keys, _DIGITS, out=keys)
    keys[~allowed] = np.inf
    order = np.argsort(keys, axis=1)
    ranks = np.empty(scores.shape, dtype=np.float32)
    np.put_along_axis(ranks, order, _run_middles(np.take_along_axis(keys, order, axis=1)), axis=1)
    return ranks


def _run_middles(ascending: Floats) -> Singles:
    """Return for every place of a sorted row the middle rank of the run of equal values it is in."""
    count = ascending.shape[1]
    position = np.arange(count, dtype=np.int32)
    begins = np.ones(ascending.shape, dtype=np.bool_)
    np.not_equal(ascending[:, 1:], ascending[:, :-1], out=begins[:, 1:])
    ends = np.ones(ascending.shape, dtype=np.bool_)
    ends[:, :-1] = begins[:, 1:]
    first = np.maximum.accumulate(begins * position, axis=1)
    last = np.minimum.accumulate(np.where(ends, position, np.int32(count))[:, ::-1], axis=1)[:, ::-1]
    return ((first + last + 2) / 2).astype(np.float32)


def _block_candidates(block: Block, predictors: Sequence[Predictor], allowed: Flags, pool: int) -> Candidates:
    ranks = [middle_ranks(predictor.score(block), allowed) for predictor in predictors]
    best = np.full(allowed.shape, np.inf, dtype=np.float32)
    for predictor, rank in zip(predictors, ranks, strict=True):
        if predictor.pools:
            np.minimum(best, rank, out=best)
    best[~allowed] = np.inf
    row, partner = np.nonzero(_pool(best, allowed, pool))
    features = np.column_stack([-np.log(rank[row, partner]) for rank in ranks])
    return Candidates(block.rows[row], partner, features)


def _pool(best: Singles, allowed: Flags, pool: int) -> Flags:
    """Return each row's ``pool`` pairs of the lowest best rank; equal ones by the order of ids."""
    if best.shape[1] <= pool:
        return allowed
    chosen = np.argsort(best, axis=1, kind="stable")[:, :pool]
    inside = np.zeros(allowed.shape, dtype=np.bool_)
    np.put_along_axis(inside, chosen, values=True, axis=1)
    return inside & allowed
