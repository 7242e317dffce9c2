"""Kernels of the measures; what they give is told in `centrality`."""

import numpy as np

from ..arrays import Counts, Floats, Numbers, Unsigned
from .compiling import Kernel


def _pagerank(indptr: Counts, indices: Unsigned, damping: float, tolerance: float, rounds: int) -> Floats:
    size = indptr.size - 1
    rank, shares = np.full(size, 1.0 / size), np.empty(size)
    for _ in range(rounds):
        lost = 0.0
        for row in range(size):
            degree = indptr[row + 1] - indptr[row]
            shares[row] = rank[row] / max(degree, 1)
            if degree == 0:
                lost += rank[row]
        anywhere, changed = (1.0 - damping + damping * lost) / size, 0.0
        for row in range(size):
            total = 0.0
            for partner in indices[indptr[row] : indptr[row + 1]]:
                total += shares[partner]
            now = anywhere + damping * total
            changed += abs(now - rank[row])
            rank[row] = now
        if changed < size * tolerance:
            break
    return rank


def _core_numbers(indptr: Numbers, indices: Unsigned) -> Numbers:
    """Peel rows in the order of the partners they have left; ``bins`` tells where each number of partners begins."""
    size = indptr.size - 1
    core = indptr[1:] - indptr[:-1]
    bins = np.zeros(core.max() + 2, np.int32) if size else np.zeros(1, np.int32)
    for degree in core:
        bins[degree + 1] += 1
    for degree in range(1, bins.size):
        bins[degree] += bins[degree - 1]
    starts, order, place = bins.copy(), np.empty(size, np.int32), np.empty(size, np.int32)
    for row in range(size):
        place[row] = starts[core[row]]
        order[place[row]] = row
        starts[core[row]] += 1
    for turn in range(size):
        row = order[turn]
        level = core[row]
        for partner in indices[indptr[row] : indptr[row + 1]]:
            degree = core[partner]
            if degree > level:
                at, to = place[partner], bins[degree]
                moved = order[to]
                order[at], place[moved] = moved, at
                order[to], place[partner] = partner, to
                bins[degree] += 1
                core[partner] = degree - 1
    return core


def _constraint(indptr: Counts, indices: Unsigned) -> Floats:
    size = indptr.size - 1
    found, invested = np.empty(size), np.zeros(size)
    for row in range(size):
        first, last = indptr[row], indptr[row + 1]
        if first == last:
            found[row] = np.nan
            continue
        own = 1.0 / (last - first)
        for partner in indices[first:last]:
            invested[partner] = own
        for via in indices[first:last]:
            part = own / (indptr[via + 1] - indptr[via])
            for partner in indices[indptr[via] : indptr[via + 1]]:
                before = invested[partner]
                invested[partner] = before + (part if before > 0.0 else 0.0)
        total = 0.0
        for partner in indices[first:last]:
            total += invested[partner] * invested[partner]
            invested[partner] = 0.0
        found[row] = total
    return found


def _participation(indptr: Counts, indices: Unsigned, labels: Numbers, groups: int) -> Floats:
    size = indptr.size - 1
    found, reach = np.empty(size), np.zeros(groups + 1, np.int64)
    for row in range(size):
        total, squares = 0, 0
        for partner in indices[indptr[row] : indptr[row + 1]]:
            label = labels[partner]
            if label >= 0:
                # n**2 - (n - 1)**2 = 2 n - 1
                reach[label] += 1
                squares += 2 * reach[label] - 1
                total += 1
        for partner in indices[indptr[row] : indptr[row + 1]]:
            reach[labels[partner]] = 0
        found[row] = 1.0 - squares / (total * total) if total else np.nan
    return found


def _dependency_moments(indptr: Counts, indices: Unsigned, sources: Numbers) -> tuple[Floats, Floats]:
    size = indptr.size - 1
    total, squares = np.zeros(size), np.zeros(size)
    distance, paths, depends = np.full(size, -1, np.int32), np.zeros(size), np.zeros(size)
    order = np.empty(size, np.uint32)
    for source in sources:
        order[0], reached, turn = source, 1, 0
        distance[source], paths[source] = 0, 1.0
        while turn < reached:
            row = order[turn]
            beyond, ways = distance[row] + 1, paths[row]
            for partner in indices[indptr[row] : indptr[row + 1]]:
                if distance[partner] < 0:
                    distance[partner] = beyond
                    order[reached] = partner
                    reached += 1
                if distance[partner] == beyond:
                    paths[partner] += ways
            turn += 1
        for back in range(reached - 1, 0, -1):
            row = order[back]
            before, flow = distance[row] - 1, (1.0 + depends[row]) / paths[row]
            for partner in indices[indptr[row] : indptr[row + 1]]:
                if distance[partner] == before:
                    depends[partner] += paths[partner] * flow
            total[row] += depends[row]
            squares[row] += depends[row] * depends[row]
        for row in order[:reached]:
            distance[row], paths[row], depends[row] = -1, 0.0, 0.0
    return total, squares


pagerank = Kernel(_pagerank)
core_numbers = Kernel(_core_numbers)
constraint = Kernel(_constraint)
participation = Kernel(_participation)
dependency_moments = Kernel(_dependency_moments)
