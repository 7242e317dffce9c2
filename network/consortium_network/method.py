"""A method of suggesting: predictors and their weights, and the lists that follow from them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

import numpy as np

from .arrays import Floats, Rows
from .fusion import FOR_NEWCOMERS, FROM_ATTRIBUTES, FROM_TIES, weights_for
from .learning import draw, fit_weights, lists_of
from .model import Outcome
from .new_ground import chosen_bonus
from .newcomers import for_newcomers, newcomer_lists
from .outcomes import agreements, drawn_from
from .pools import NOTHING_BARRED, POOL, Barred
from .predictors import Predictor, View
from .ranking import Candidates, Drawn, candidates, fitting
from .rehearsal import Rehearsal, rehearsals
from .threads import on_one_thread

FEWEST_MEMBERS: Final = 31
"""Under this many members too little can be known: nothing is fitted, and the result says so."""

FEWEST_POSITIVES: Final = 15
"""Fewer ties come true in the rehearsals than this: nothing is fitted."""

MethodName = Literal["fitted", "fixed"]

_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Method:
    """Weights for the features of members with a tie, and for those of newcomers.

    ``new_ground`` is the bonus for a partner in a country or region new to the member. ``positives`` is the number of
    past ties (counted from both ends) that the weights were fitted on, ``decisions`` the number of agreements.
    """

    name: MethodName
    predictors: tuple[Predictor, ...]
    weights: Floats
    newcomer_weights: Floats
    new_ground: float = 0.0
    positives: int = 0
    decisions: int = 0

    def scores(self, view: View, pairs: Candidates) -> Floats:
        """Return the score of every pair, higher is better within one member's list."""
        features = pairs.features.astype(np.float64)
        scores = np.where(view.tied[pairs.members], features @ self.weights, features @ self.newcomer_weights)
        return np.asarray(np.round(scores + self.new_ground * pairs.new_ground, _DIGITS), dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Ranked:
    """One member's best partners, best first, as rows of the graph, with their scores."""

    member: int
    partners: Rows
    scores: Floats

    def pairs(self) -> list[tuple[int, float]]:
        """Return every partner's row with its score."""
        return [(int(row), float(score)) for row, score in zip(self.partners, self.scores, strict=True)]


def fixed_method(view: View) -> Method:
    """Return the fixed rank fusion."""
    predictors = tuple(p for p in fitting(view) if p.name in {*FROM_TIES, *FROM_ATTRIBUTES, *FOR_NEWCOMERS})
    return Method(
        "fixed",
        predictors,
        weights_for(predictors, FROM_ATTRIBUTES, FROM_TIES),
        weights_for(predictors, FOR_NEWCOMERS),
    )


@on_one_thread
def choose_method(
    view: View,
    *,
    wanted: MethodName = "fitted",
    outcomes: Iterable[Outcome] = (),
    new_ground: float | None = None,
    seed: int = 0,
) -> Method:
    """Return weights fitted on rehearsals of the past, or the fixed fusion where the past is too little.

    Without a given ``new_ground`` the bonus is the largest that costs little in closed windows of time; hidden events
    tell nothing of its cost, since the member's other ties of the same time stay in sight.
    """
    fitted = _fitted(view, list(outcomes), new_ground, seed) if wanted == "fitted" else None
    return fitted or replace(fixed_method(view), new_ground=new_ground or 0.0)


def _fitted(view: View, outcomes: list[Outcome], new_ground: float | None, seed: int) -> Method | None:
    """Return the fitted method, None where the past is too little."""
    if view.size < FEWEST_MEMBERS:
        return None
    past = rehearsals(view.graph, seed=seed)
    positives = sum(rehearsal.positives for rehearsal in past)
    if positives < FEWEST_POSITIVES:
        return None
    predictors = fitting(view)
    rng = np.random.default_rng(seed)
    drawn = [(each, draw(predictors, View(each.past), each.truth, each.gained, rng)) for each in past]
    agreed = _known(drawn_from(view, predictors, outcomes))
    weights = fit_weights([*_known(*(shown for _, shown in drawn)), *agreed], _prior(predictors), seed=seed)
    if weights is None:
        return None
    told = for_newcomers(predictors)
    agreed_by_newcomers = _known(drawn_from(view, told, outcomes, tied=False))
    windows = _known(*(shown for rehearsal, shown in drawn if rehearsal.years is not None))
    return Method(
        "fitted",
        predictors,
        weights,
        _newcomer_weights(view, predictors, past, agreed_by_newcomers, seed),
        chosen_bonus(windows, weights) if new_ground is None else new_ground,
        positives,
        agreements([*agreed, *agreed_by_newcomers]),
    )


def _known(*drawn: Drawn | None) -> list[Drawn]:
    return [each for each in drawn if each]


def _prior(predictors: Sequence[Predictor]) -> Floats:
    return weights_for(predictors, FROM_ATTRIBUTES, FROM_TIES)


def _newcomer_weights(
    view: View, predictors: tuple[Predictor, ...], past: list[Rehearsal], agreed: list[Drawn], seed: int
) -> Floats:
    """Return the weights for members without ties, of the same length as ``predictors``."""
    told = for_newcomers(predictors)
    usual = weights_for(predictors, FOR_NEWCOMERS)
    if view.tied.all():
        return usual
    lists = [*newcomer_lists(view.graph, told, past, seed=seed), *agreed]
    fitted = fit_weights(lists, weights_for(told, FOR_NEWCOMERS), seed=seed)
    if fitted is None:
        return usual
    weights = dict(zip((predictor.name for predictor in told), fitted.tolist(), strict=True))
    return np.array([weights.get(predictor.name, 0.0) for predictor in predictors], dtype=np.float64)


def ranked_lists(
    view: View, method: Method, rows: Rows, *, top: int, barred: Barred = NOTHING_BARRED
) -> Iterator[Ranked]:
    """Yield the best ``top`` partners of every member of ``rows`` that has a candidate, in their order.

    Equal scores go by the order of ids.
    """
    for part in candidates(view, rows, method.predictors, barred=barred, pool=max(POOL, top)):
        scores = method.scores(view, part)
        for pairs in lists_of(part):
            best = pairs[np.argsort(-scores[pairs], kind="stable")[:top]]
            yield Ranked(int(part.members[pairs[0]]), part.partners[best], np.exp(scores[best]))
