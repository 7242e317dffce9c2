"""A method of suggesting: predictors and their weights, and the lists that follow from them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from .arrays import Floats, Rows
from .fusion import FOR_NEWCOMERS, FROM_ATTRIBUTES, FROM_TIES, weights_for
from .graph import ContactGraph
from .learning import fit_weights
from .pools import NOTHING_BARRED, POOL, Barred
from .predictors import Predictor, View
from .ranking import candidates, fitting
from .rehearsal import Rehearsal, rehearsals

FEWEST_MEMBERS: Final = 30
"""Under this many members too little can be known: nothing is fitted, and the result says so."""

FEWEST_POSITIVES: Final = 15
"""Fewer ties come true in the rehearsals than this: nothing is fitted."""

MethodName = Literal["fitted", "fixed"]

_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Method:
    """Weights for the features of members with a tie, and for those of newcomers.

    ``positives`` is the number of past ties (counted from both ends) that the weights were fitted on.
    """

    name: MethodName
    predictors: tuple[Predictor, ...]
    weights: Floats
    newcomer_weights: Floats
    positives: int = 0


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


def choose_method(
    view: View,
    *,
    wanted: MethodName = "fitted",
    past: Callable[[ContactGraph], list[Rehearsal]] = rehearsals,
    seed: int = 0,
) -> Method:
    """Return weights fitted on rehearsals of the past, or the fixed fusion where the past is too little."""
    if wanted == "fixed" or view.size < FEWEST_MEMBERS:
        return fixed_method(view)
    found = past(view.graph)
    positives = sum(rehearsal.positives for rehearsal in found)
    predictors = fitting(view)
    weights = fit_weights(predictors, found, seed=seed) if positives >= FEWEST_POSITIVES else None
    if weights is None:
        return fixed_method(view)
    return Method("fitted", predictors, weights, weights_for(predictors, FOR_NEWCOMERS), positives)


def ranked_lists(
    view: View, method: Method, rows: Rows, *, top: int, barred: Barred = NOTHING_BARRED
) -> Iterator[Ranked]:
    """Yield the best ``top`` partners of every member of ``rows`` that has a candidate, in their order.

    Equal scores go by the order of ids.
    """
    for part in candidates(view, rows, method.predictors, barred=barred, pool=max(POOL, top)):
        tied = view.tied[part.members]
        features = part.features.astype(np.float64)
        scores = np.where(tied, features @ method.weights, features @ method.newcomer_weights)
        scores = np.round(scores, _DIGITS)
        starts = np.flatnonzero(np.r_[True, np.diff(part.members) != 0])[: len(part.members)]
        for pairs in np.split(np.arange(len(scores)), starts[1:]):
            if len(pairs):
                best = pairs[np.argsort(-scores[pairs], kind="stable")[:top]]
                yield Ranked(int(part.members[pairs[0]]), part.partners[best], np.exp(scores[best]))
