"""The kernel that finds the best partners of many rows by walking their two-paths.

A two-path of a row leads to a partner and on to one of the partner's partners, who earns the weight of the one between.
Rows are numbered from the largest degree down: so the sums most often written lie together in the processor's nearest
cache, and in every list of partners the hubs come first.

The walk begins with the partners who have the fewest partners and so weigh most. Once the hubs that are left could not
together lift anybody unseen into the list, only those already seen go on earning. That is the pruning of search
engines [1]_; it leaves out no one.

References
----------
.. [1] H. Turtle, J. Flood (1995). Query evaluation: strategies and optimizations. Information Processing &
   Management 31.
"""

from typing import NamedTuple

import numpy as np

from ..arrays import Counts, Numbers, Unsigned
from .compiling import Kernel, inner
from .heaps import LONGEST_LIST, empty, insert, offer

_BARRED = -(1 << 62)
_FIRST_HOPE = 0.1
_LEARNING = 0.05
_CAUTION = 0.9


class Ties(NamedTuple):
    """Rows renumbered by degree: their partners, their old numbers, and what each earns those between whom it stands.

    Unsigned numbers index faster: numba need not ask whether they count from the end.
    """

    indptr: Counts
    indices: Unsigned
    names: Numbers
    weights: Counts


class Scratch(NamedTuple):
    """What a walk writes on: everybody's sum, those whose sum is not 0, their sums once sifted, the best of them."""

    sums: Counts
    seen: Numbers
    earned: Counts
    best: Counts
    who: Numbers


@inner
def weight_of(ties: Ties, first: int, last: int) -> int:
    """Return the weight of the partners listed in these places."""
    weight = 0
    for via in ties.indices[first:last]:
        weight += int(ties.weights[via])
    return weight


@inner
def paths_of(ties: Ties, first: int, last: int) -> int:
    """Return the number of two-paths through the partners listed in these places."""
    paths = 0
    for via in ties.indices[first:last]:
        paths += int(ties.indptr[via + 1] - ties.indptr[via])
    return paths


@inner
def bar(ties: Ties, sums: Counts, row: int, value: int) -> None:
    """Give the row and its partners a sum so low that they are never listed; or 0, which lets them in again."""
    sums[row] = value
    for via in ties.indices[ties.indptr[row] : ties.indptr[row + 1]]:
        sums[via] = value


@inner
def walk(ties: Ties, scratch: Scratch, via: int, reached: int) -> int:
    """Let the partners of ``via`` earn its weight, note who earns for the first time, return how many are noted."""
    sums, seen, weight = scratch.sums, scratch.seen, ties.weights[via]
    for found in ties.indices[ties.indptr[via] : ties.indptr[via + 1]]:
        before = sums[found]
        seen[reached] = found
        reached += int(before == 0)
        sums[found] = before + weight
    return reached


@inner
def walk_until(
    ties: Ties, scratch: Scratch, first: int, at: int, reached: int, rest: int, limit: float
) -> tuple[int, int, int]:
    """Walk the partners listed before ``at``, the last first, until what the others weigh is below ``limit``."""
    while at > first and rest >= limit:
        at -= 1
        via = ties.indices[at]
        reached = walk(ties, scratch, via, reached)
        rest -= int(ties.weights[via])
    return at, reached, rest


@inner
def walk_on(ties: Ties, sums: Counts, first: int, last: int) -> None:
    """Let those who have earned already, and nobody else, earn from the partners listed in these places too."""
    for via in ties.indices[first:last]:
        weight = ties.weights[via]
        for found in ties.indices[ties.indptr[via] : ties.indptr[via + 1]]:
            before = sums[found]
            sums[found] = before + (weight if before > 0 else 0)


@inner
def floor_of(scratch: Scratch, reached: int) -> int:
    """Return the score of the last place of a list of those seen; 1 where they do not fill it."""
    best, who, held, floor = scratch.best, scratch.who, 0, 1
    is_list = best.size <= LONGEST_LIST
    for found in scratch.seen[:reached]:
        score = int(scratch.sums[found])
        if score >= floor:
            held = insert(best, who, held, score, 0) if is_list else offer(best, who, held, score, 0)
            if held == best.size:
                floor = best[held - 1] if is_list else best[0]
    return floor


@inner
def sift(scratch: Scratch, reached: int, floor: int) -> int:
    """Note again those seen whose sum is at least ``floor``, now with it, and return how many; set all sums to 0."""
    sums, seen, earned, kept = scratch.sums, scratch.seen, scratch.earned, 0
    for found in seen[:reached]:
        score = sums[found]
        sums[found] = 0
        seen[kept] = found
        earned[kept] = score
        kept += int(score >= floor)
    return kept


@inner
def walk_some(ties: Ties, scratch: Scratch, row: int, hope: float) -> tuple[int, float]:
    """Walk as little as will do, sift those who may be listed, and return how many they are and a better ``hope``.

    ``hope`` is the share of a row's weight that can be left to hubs, as the rows before it let expect.
    """
    first, last, floor = ties.indptr[row], ties.indptr[row + 1], 1
    whole = weight_of(ties, first, last)
    at, reached, rest = walk_until(ties, scratch, first, last, 0, whole, hope * whole)
    if at > first:
        if paths_of(ties, first, at) > reached >= scratch.best.size:
            floor = floor_of(scratch, reached)
            hope += _LEARNING * (_CAUTION * floor / whole - hope)
        at, reached, rest = walk_until(ties, scratch, first, at, reached, rest, floor)
        walk_on(ties, scratch.sums, first, at)
    return sift(scratch, reached, floor), hope


@inner
def pick(ties: Ties, scratch: Scratch, kept: int, partners: Numbers, scores: Counts) -> None:
    """Write the best of those sifted, in order."""
    best, who, held = scratch.best, scratch.who, 0
    if scores.size <= LONGEST_LIST:
        for at in range(kept):
            held = insert(scores, partners, held, int(scratch.earned[at]), int(ties.names[scratch.seen[at]]))
    else:
        for at in range(kept):
            held = offer(best, who, held, int(scratch.earned[at]), int(ties.names[scratch.seen[at]]))
        empty(best, who, held, scores, partners)


def _best_partners(ties: Ties, rows: Numbers, partners: Numbers, scores: Counts) -> None:
    size, top = ties.indptr.size - 1, partners.shape[1]
    scratch = Scratch(
        np.zeros(size, np.int64),
        np.empty(size + 1, np.int32),
        np.empty(size + 1, np.int64),
        np.empty(top, np.int64),
        np.empty(top, np.int32),
    )
    hope = _FIRST_HOPE
    for place in range(rows.size):
        row = rows[place]
        bar(ties, scratch.sums, row, _BARRED)
        kept, hope = walk_some(ties, scratch, row, hope)
        bar(ties, scratch.sums, row, 0)
        pick(ties, scratch, kept, partners[place], scores[place])


best_partners = Kernel(_best_partners)
"""Write for each of ``rows`` the old numbers of its best partners and their scores; both come as -1 and 0."""
