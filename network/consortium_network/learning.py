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

from .arrays import Flags, Floats, Rows
from .fusion import FROM_ATTRIBUTES, FROM_TIES, weights_for
from .predictors import Predictor, View
from .ranking import Candidates, candidates
from .rehearsal import Rehearsal

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


def fit_weights(predictors: Sequence[Predictor], past: Sequence[Rehearsal], *, seed: int = 0) -> Floats | None:
    """Return one weight a predictor, or None where the past has nothing to learn from."""
    from scipy.optimize import minimize

    rng = np.random.default_rng(seed)
    drawn = [_drawn(predictors, rehearsal, rng) for rehearsal in past]
    lesson = _thinned([found for found in drawn if found[1].any()], rng)
    if lesson is None:
        return None
    prior = weights_for(predictors, FROM_ATTRIBUTES, FROM_TIES)
    prior = _best_scale(lesson, prior) * prior

    def objective(weights: Floats) -> tuple[float, Floats]:
        value, slope = loss(weights, lesson)
        away = weights - prior
        return value + _PENALTY / 2 * float(away @ away), slope + _PENALTY * away

    found = minimize(objective, prior, jac=True, method="L-BFGS-B", options={"maxiter": 60})
    return np.asarray(found.x, dtype=np.float64)


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


def _drawn(predictors: Sequence[Predictor], rehearsal: Rehearsal, rng: np.random.Generator) -> tuple[Candidates, Flags]:
    """Return the candidates of members who gained a tie, and which of them came true."""
    gained = np.flatnonzero(np.diff(rehearsal.truth.indptr))
    if len(gained) > _MEMBERS_A_REHEARSAL:
        gained = np.sort(rng.choice(gained, _MEMBERS_A_REHEARSAL, replace=False))
    parts = list(candidates(View(rehearsal.past), gained, predictors))
    joined = Candidates(
        np.concatenate([part.members for part in parts]),
        np.concatenate([part.partners for part in parts]),
        np.concatenate([part.features for part in parts]),
    )
    return joined, came_true(rehearsal, joined)


def came_true(rehearsal: Rehearsal, pairs: Candidates) -> Flags:
    """Return which pairs became ties."""
    size = rehearsal.truth.shape[0]
    made = rehearsal.truth.tocoo()
    return np.isin(pairs.members * size + pairs.partners, made.row.astype(np.intp) * size + made.col)


def _thinned(drawn: Sequence[tuple[Candidates, Flags]], rng: np.random.Generator) -> Lesson | None:
    """Return of every list what came true, the hardest others, and a random part of the rest."""
    heads = sum(len(np.unique(pairs.members[true])) for pairs, true in drawn)
    share = min(1.0, _MEMBERS / max(heads, 1))
    features: list[NDArray[np.float32]] = []
    flags: list[Flags] = []
    counts: list[Floats] = []
    for pairs, true in drawn:
        hardest = pairs.features.max(axis=1)
        starts = np.flatnonzero(np.r_[True, np.diff(pairs.members) != 0])
        for members_pairs in np.split(np.arange(len(true)), starts[1:]):
            if not true[members_pairs].any() or rng.random() > share:
                continue
            kept, count = _kept_pairs(members_pairs, true, hardest, rng)
            features.append(pairs.features[kept])
            flags.append(true[kept])
            counts.append(count)
    if not features:
        return None
    lists = np.repeat(np.arange(len(counts)), [len(count) for count in counts])
    return Lesson(np.concatenate(features), lists, np.concatenate(flags), np.concatenate(counts))


def _kept_pairs(
    pairs: Rows, true: Flags, hardest: NDArray[np.float32], rng: np.random.Generator
) -> tuple[Rows, Floats]:
    positive, others = pairs[true[pairs]], pairs[~true[pairs]]
    others = others[np.argsort(-hardest[others], kind="stable")]
    hard, rest = others[:_HARD], others[_HARD:]
    stands_for = max(1.0, len(rest) / _RANDOM)
    if len(rest) > _RANDOM:
        rest = rng.choice(rest, _RANDOM, replace=False)
    count = np.ones(len(positive) + len(hard) + len(rest))
    count[len(positive) + len(hard) :] = stands_for
    return np.concatenate([positive, hard, rest]), count
