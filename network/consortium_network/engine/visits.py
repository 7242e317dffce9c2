"""The kernel of personalised PageRank: many walkers at a time, so that one look at a tie serves them all."""

from typing import NamedTuple

import numpy as np

from ..arrays import Counts, Floats, Halves, Numbers, Unsigned
from .compiling import Kernel, inner

LANES = 64


class Walkers(NamedTuple):
    """By row and walker: visits as they are known, as they were a round before, and what goes along each tie."""

    visits: Halves
    before: Halves
    sent: Halves


@inner
def step(indptr: Counts, indices: Unsigned, walkers: Walkers, stay: float, factor: float) -> None:
    """Write over ``before`` what follows from ``visits``, drawn out by ``factor``."""
    lanes = walkers.sent.shape[1]
    for row in range(indptr.size - 1):
        share = np.float32(1.0) / np.float32(max(indptr[row + 1] - indptr[row], 1))
        for lane in range(lanes):
            walkers.sent[row, lane] = walkers.visits[row, lane] * share
    onwards, kept = np.float32(factor * stay), np.float32(1.0 - factor)
    sums = np.empty(lanes, np.float32)
    for row in range(indptr.size - 1):
        sums[:] = np.float32(0.0)
        for partner in indices[indptr[row] : indptr[row + 1]]:
            sent = walkers.sent[partner]
            for lane in range(lanes):
                sums[lane] += sent[lane]
        before = walkers.before[row]
        for lane in range(lanes):
            before[lane] = kept * before[lane] + onwards * sums[lane]


@inner
def list_best(visits: Halves, names: Numbers, partners: Numbers, scores: Floats) -> None:
    """Write the rows visited most, in order; equal ones by number."""
    held, floor, top = 0, np.float32(0.0), scores.size
    for row in range(visits.size):
        score, name = visits[row], names[row]
        if score <= 0 or score < floor or (held == top and score == floor and name > partners[top - 1]):
            continue
        held = min(held + 1, top)
        place = held - 1
        while place > 0 and (score > scores[place - 1] or (score == scores[place - 1] and name < partners[place - 1])):
            scores[place], partners[place] = scores[place - 1], partners[place - 1]
            place -= 1
        scores[place], partners[place] = score, name
        if held == top:
            floor = np.float32(scores[top - 1])


def _most_visited(
    indptr: Counts,
    indices: Unsigned,
    names: Numbers,
    rows: Numbers,
    restart: float,
    pace: Floats,
    partners: Numbers,
    scores: Floats,
) -> None:
    lanes = min(LANES, rows.size)
    shape = (indptr.size - 1, lanes)
    walkers = Walkers(np.zeros(shape, np.float32), np.zeros(shape, np.float32), np.zeros(shape, np.float32))
    for start in range(0, rows.size, lanes):
        used = min(lanes, rows.size - start)
        walkers.visits[:] = np.float32(0.0)
        walkers.before[:] = np.float32(0.0)
        for factor in pace:
            step(indptr, indices, walkers, 1.0 - restart, factor)
            for lane in range(used):
                walkers.before[rows[start + lane], lane] += np.float32(factor * restart)
            walkers = Walkers(walkers.before, walkers.visits, walkers.sent)
        for lane in range(used):
            row, visits = rows[start + lane], walkers.visits[:, lane].copy()
            visits[row] = np.float32(0.0)
            for partner in indices[indptr[row] : indptr[row + 1]]:
                visits[partner] = np.float32(0.0)
            list_best(visits, names, partners[start + lane], scores[start + lane])


most_visited = Kernel(_most_visited)
"""Write for each of ``rows`` the old numbers of those its walker visits most, and how often."""
