"""From scores to ranks: the one form in which predictors of any scale can be added up.

The feature of a pair under a predictor is minus the log of the pair's rank among the member's candidates, ties
at their middle rank. Ranks carry over from a thinner graph of the past to the whole one; raw scores do not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from .arrays import Flags, Floats, Rows
from .pools import NOTHING_BARRED, POOL, Barred, pooled
from .predictors import PREDICTORS, Block, Pairs, Predictor, View
from .predictors.affinity import new_ground

_BLOCK_CELLS = 2_000_000
_SMALLEST_BLOCK, _LARGEST_BLOCK = 8, 64
_DIGITS = 10
_TINY = 1e-290  # dividing by less would overflow
Singles: TypeAlias = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs that may be suggested: ``members[k]`` with ``partners[k]`` (rows of the graph), and features.

    ``new_ground`` flags partners in a country (where none are known, a region) that is new to the member.
    """

    members: Rows
    partners: Rows
    features: Singles
    new_ground: Flags


@dataclass(frozen=True, slots=True)
class Drawn:
    """Candidates of some members of the past, which of them came true, and for how many pairs each stands."""

    pairs: Candidates
    true: Flags
    counts: Floats


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
    length = int(np.clip(_BLOCK_CELLS // max(view.size, 1), _SMALLEST_BLOCK, _LARGEST_BLOCK))
    for start in range(0, len(rows), length):
        pairs = pooled(Block(view, rows[start : start + length]), barred, size=pool)
        if len(pairs.partners):
            yield Candidates(pairs.members, pairs.partners, features(pairs, predictors), new_ground(pairs))


def joined(parts: Sequence[Candidates]) -> Candidates | None:
    """Return several blocks of candidates as one, None of nothing."""
    if not parts:
        return None
    return Candidates(
        np.concatenate([part.members for part in parts]),
        np.concatenate([part.partners for part in parts]),
        np.concatenate([part.features for part in parts]),
        np.concatenate([part.new_ground for part in parts]),
    )


def features(pairs: Pairs, predictors: Sequence[Predictor]) -> Singles:
    """Return minus the log of every pair's rank under every predictor, one column a predictor."""
    counts = np.diff(pairs.starts)
    position = np.arange(len(pairs.partners)) - np.repeat(pairs.starts[:-1], counts)
    held = np.arange(int(counts.max(initial=0))) < counts[:, None]
    table = np.zeros((len(predictors), *held.shape))
    for number, predictor in enumerate(predictors):
        table[number, pairs.places, position] = predictor.score(pairs)
    ranks = middle_ranks(table.reshape(-1, held.shape[1]), np.tile(held, (len(predictors), 1)))
    return -np.log(ranks.reshape(table.shape)[:, pairs.places, position].T)


def middle_ranks(scores: Floats, allowed: Flags) -> Singles:
    """Return every score's rank in its row, 1 the highest, equal scores at the middle of their ranks.

    What is not allowed ranks after everything allowed.

    >>> middle_ranks(np.array([[0.5, 2.0, 0.5, 9.0]]), np.array([[True, True, True, False]])).tolist()
    [[2.5, 1.0, 2.5, 4.0]]
    """
    keys = np.where(allowed, scores, 0.0)
    scale = np.abs(keys).max(axis=1, initial=0.0)
    keys *= np.where(scale > _TINY, -1 / np.where(scale > _TINY, scale, 1.0), 0.0)[:, None]
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
