"""Judging lists of suggestions against what came true."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from .arrays import Floats, Rows, Sparse, neighbours
from .method import Method, Ranked
from .predictors import PREDICTORS, View

DEPTH = 100
"""Behind this rank a hit no longer counts."""

TOP = 10


@dataclass(frozen=True, slots=True)
class Score:
    """Means over the members who gained a partner, each from 0 to 1.

    ``precision``: the share of the first ten suggestions that came true; ``hit``: the share of members with
    one of the ten come true; ``mrr``: 1 / rank of the first that came true, 0 behind rank 100.
    """

    precision: float
    hit: float
    mrr: float


def single(name: str) -> Method:
    """Return the method that goes by one predictor alone."""
    chosen = tuple(predictor for predictor in PREDICTORS if predictor.name == name)
    return Method("fixed", chosen, np.ones(len(chosen)), np.ones(len(chosen)))


def judge(lists: Iterable[Ranked], truth: Sparse) -> dict[int, Score]:
    """Return the score of every member who gained a partner."""
    found: dict[int, Score] = {}
    for ranked in lists:
        wanted = neighbours(truth, ranked.member)
        if wanted:
            hits = np.isin(ranked.partners[:DEPTH], wanted)
            first = np.flatnonzero(hits)
            reciprocal = 1 / (int(first[0]) + 1) if len(first) else 0.0
            found[ranked.member] = Score(float(hits[:TOP].sum()) / TOP, float(hits[:TOP].any()), reciprocal)
    return found


def chance(view: View, rows: Rows, truth: Sparse) -> dict[int, Score]:
    """Return the score that a list in random order could expect."""
    found: dict[int, Score] = {}
    for row in rows.tolist():
        wanted = len(neighbours(truth, row))
        others = view.size - 1 - int(view.degree[row])
        if wanted:
            found[row] = _random_order(wanted, others)
    return found


def _random_order(wanted: int, others: int) -> Score:
    missed, reciprocal, hit = 1.0, 0.0, 0.0
    for rank in range(1, min(DEPTH, others) + 1):
        now = min(1.0, wanted / (others - rank + 1))
        reciprocal += missed * now / rank
        missed *= 1 - now
        hit = 1 - missed if rank <= TOP else hit
    return Score(wanted / others * min(TOP, others) / TOP, hit, reciprocal)


def mean(scores: Iterable[Score]) -> Score | None:
    """Return the mean score, None of nothing."""
    table = np.array([(s.precision, s.hit, s.mrr) for s in scores], dtype=np.float64)
    if not len(table):
        return None
    precision, hit, mrr = (float(value) for value in table.mean(axis=0))
    return Score(precision, hit, mrr)


def means(turns: Iterable[Mapping[str, Mapping[int, Score]]]) -> dict[str, Score]:
    """Return the mean score by method over the members of all turns."""
    gathered: dict[str, list[Score]] = {}
    for turn in turns:
        for name, scores in turn.items():
            gathered.setdefault(name, []).extend(scores.values())
    return {name: found for name, scores in gathered.items() if (found := mean(scores))}


def by_place(lists: Iterable[Ranked], truth: Sparse) -> tuple[Floats, Floats]:
    """Return for every place of the lists how many pairs stood there, and how many of them came true."""
    pairs, hits = np.zeros(DEPTH), np.zeros(DEPTH)
    for ranked in lists:
        shown = ranked.partners[:DEPTH]
        pairs[: len(shown)] += 1
        hits[: len(shown)] += np.isin(shown, neighbours(truth, ranked.member))
    return pairs, hits
