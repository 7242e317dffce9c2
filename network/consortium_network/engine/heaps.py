"""A heap that keeps the best few of many candidates: inner functions of kernels.

The root is the worst that is kept. A higher score is better; equal ones stand by number, the lower first.
"""

from ..arrays import Counts, Numbers
from .compiling import inner

LONGEST_LIST = 32
"""The longest list that is quicker kept in order than as a heap."""


@inner
def better(score: int, name: int, other_score: int, other_name: int) -> bool:
    """Return whether a candidate comes before another."""
    return score > other_score or (score == other_score and name < other_name)


@inner
def insert(scores: Counts, names: Numbers, held: int, score: int, name: int) -> int:
    """Put a candidate into its place in a list of ``held``, if it is good enough, and return how many it holds now."""
    place = held
    if held == scores.size:
        place -= 1
        if not better(score, name, scores[place], names[place]):
            return held
    else:
        held += 1
    while place > 0 and better(score, name, scores[place - 1], names[place - 1]):
        scores[place], names[place] = scores[place - 1], names[place - 1]
        place -= 1
    scores[place], names[place] = score, name
    return held


@inner
def offer(scores: Counts, names: Numbers, held: int, score: int, name: int) -> int:
    """Put a candidate into a heap of ``held``, if it is good enough, and return how many it holds now."""
    if held == scores.size:
        if better(score, name, scores[0], names[0]):
            sink(scores, names, held, score, name)
        return held
    child = held
    while child > 0:
        parent = (child - 1) >> 1
        if not better(scores[parent], names[parent], score, name):
            break
        scores[child], names[child] = scores[parent], names[parent]
        child = parent
    scores[child], names[child] = score, name
    return held + 1


@inner
def sink(scores: Counts, names: Numbers, held: int, score: int, name: int) -> None:
    """Put a candidate in the place of the root of a heap of ``held``."""
    place, child = 0, 1
    while child < held:
        if child + 1 < held and better(scores[child], names[child], scores[child + 1], names[child + 1]):
            child += 1
        if not better(score, name, scores[child], names[child]):
            break
        scores[place], names[place] = scores[child], names[child]
        place, child = child, 2 * child + 1
    scores[place], names[place] = score, name


@inner
def empty(scores: Counts, names: Numbers, held: int, listed_scores: Counts, listed_names: Numbers) -> None:
    """Move a heap of ``held`` into a list, the best first."""
    for place in range(held - 1, -1, -1):
        listed_scores[place], listed_names[place] = scores[0], names[0]
        sink(scores, names, place, scores[place], names[place])
