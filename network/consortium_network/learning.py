"""Weights of the predictors, fitted on rehearsals of the past.

A listwise (conditional) logit: each tie that came true against others of the same member's list. The Gaussian
prior is centred on the fixed fusion, so the prior is the shrinkage: little past gives the fusion, much past
the fitted weights, with no switch between them.

References
----------
.. [1] D. McFadden (1974). Conditional logit analysis of qualitative choice behavior. In: Frontiers in
   Econometrics.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .arrays import Flags, Floats, Rows, Sparse
from .predictors import Predictor, View
from .ranking import Candidates, Drawn, candidates, joined

_MEMBERS_A_REHEARSAL = 500
_MEMBERS = 900
_HARD, _RANDOM = 60, 40
_PENALTY = 50.0
_POSITIVES_A_MEMBER = 10
_SCALES = np.arange(0.4, 3.01, 0.1)
_USUAL_SCALE, _SCALE_PENALTY = 1.3, 5.0


@dataclass(frozen=True, slots=True)
class Lesson:
    """Pairs to learn from: features, each pair's list, whether it came true, how many pairs it stands for."""

    features: NDArray[np.float32]
    lists: Rows
    true: Flags
    counts: Floats


def fit_weights(drawn: Sequence[Drawn], prior: Floats, *, seed: int = 0) -> Floats | None:
    """Return one weight a predictor around a scaled ``prior``, None where there is nothing to learn from."""
    from scipy.optimize import minimize

    lesson = _thinned([found for found in drawn if found.true.any()], np.random.default_rng(seed))
    if lesson is None:
        return None
    centre = _best_scale(lesson, prior) * prior

    def objective(weights: Floats) -> tuple[float, Floats]:
        value, slope = loss(weights, lesson)
        away = weights - centre
        return value + _PENALTY / 2 * float(away @ away), slope + _PENALTY * away

    found = minimize(objective, centre, jac=True, method="L-BFGS-B", options={"maxiter": 60})
    return np.asarray(found.x, dtype=np.float64)


def draw(
    predictors: Sequence[Predictor], past: View, truth: Sparse, rows: Rows, rng: np.random.Generator
) -> Drawn | None:
    """Return the candidates of up to 500 members of ``rows``, and which of them came true."""
    if len(rows) > _MEMBERS_A_REHEARSAL:
        rows = np.sort(rng.choice(rows, _MEMBERS_A_REHEARSAL, replace=False))
    pairs = joined(list(candidates(past, rows, predictors)))
    return Drawn(pairs, came_true(truth, pairs), np.ones(len(pairs.members))) if pairs else None


def came_true(truth: Sparse, pairs: Candidates) -> Flags:
    """Return which pairs became ties."""
    size = truth.shape[0]
    made = truth.tocoo()
    return np.isin(pairs.members * size + pairs.partners, made.row.astype(np.intp) * size + made.col)


def loss(weights: Floats, lesson: Lesson) -> tuple[float, Floats]:
    """Return minus the log likelihood of what came true, and its slope in the weights [1]_."""
    scores = (lesson.features @ weights.astype(np.float32)).astype(np.float64)
    starts = np.flatnonzero(np.r_[True, np.diff(lesson.lists) != 0])
    place = np.repeat(np.arange(len(starts)), np.diff(np.r_[starts, len(scores)]))
    highest = np.maximum.reduceat(scores, starts)
    odds = np.exp(scores - highest[place])
    others = np.where(lesson.true, 0.0, odds * lesson.counts)
    true = np.flatnonzero(lesson.true)
    home = place[true]
    share = np.minimum(1.0, _POSITIVES_A_MEMBER / np.bincount(home, minlength=len(starts))[home])
    total = odds[true] + np.add.reduceat(others, starts)[home]
    slope = others * np.bincount(home, weights=share / total, minlength=len(starts))[place]
    slope[true] = share * (odds[true] / total - 1)
    value = float((share * (np.log(total) - scores[true] + highest[home])).sum())
    return value, (slope.astype(np.float32) @ lesson.features).astype(np.float64)


def _best_scale(lesson: Lesson, prior: Floats) -> float:
    fused = (lesson.features @ prior.astype(np.float32))[:, None]
    alone = Lesson(fused, lesson.lists, lesson.true, lesson.counts)
    losses = [loss(np.array([scale]), alone)[0] + _SCALE_PENALTY * (scale - _USUAL_SCALE) ** 2 for scale in _SCALES]
    return float(_SCALES[int(np.argmin(losses))])


def _thinned(drawn: Sequence[Drawn], rng: np.random.Generator) -> Lesson | None:
    """Return of every list what came true, the hardest others, and a random part of the rest."""
    heads = sum(len(np.unique(found.pairs.members[found.true])) for found in drawn)
    share = min(1.0, _MEMBERS / max(heads, 1))
    features: list[NDArray[np.float32]] = []
    flags: list[Flags] = []
    counts: list[Floats] = []
    for found in drawn:
        hardest = found.pairs.features.max(axis=1)
        for one_list in lists_of(found.pairs):
            if not found.true[one_list].any() or rng.random() > share:
                continue
            kept, count = _kept_pairs(one_list, found, hardest, rng)
            features.append(found.pairs.features[kept])
            flags.append(found.true[kept])
            counts.append(count)
    if not features:
        return None
    lists = np.repeat(np.arange(len(counts)), [len(count) for count in counts])
    return Lesson(np.concatenate(features), lists, np.concatenate(flags), np.concatenate(counts))


def lists_of(pairs: Candidates) -> list[Rows]:
    """Return the places of every member's pairs."""
    starts = np.flatnonzero(np.diff(pairs.members)) + 1
    return np.split(np.arange(len(pairs.members)), starts)


def _kept_pairs(
    pairs: Rows, found: Drawn, hardest: NDArray[np.float32], rng: np.random.Generator
) -> tuple[Rows, Floats]:
    positive, others = pairs[found.true[pairs]], pairs[~found.true[pairs]]
    others = others[np.argsort(-hardest[others], kind="stable")]
    ahead = (np.arange(len(others)) < _HARD) | (found.counts[others] > 1)
    hard, rest = others[ahead], others[~ahead]
    stands_for = max(1.0, len(rest) / _RANDOM)
    if len(rest) > _RANDOM:
        rest = rng.choice(rest, _RANDOM, replace=False)
    kept = np.concatenate([positive, hard, rest])
    count = found.counts[kept]
    count[len(positive) + len(hard) :] *= stands_for
    return kept, count
