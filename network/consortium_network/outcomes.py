"""What became of suggestions: the decisions from which the next run learns."""

from collections.abc import Iterable

import numpy as np

from .model import Outcome
from .predictors import Predictor, View
from .ranking import Drawn, candidates, joined

DECLINED_COUNTS = 5.0
"""A pair that was declined counts as much as so many pairs about which nothing is known."""


def agreements(drawn: Iterable[Drawn]) -> int:
    """Return how many pairs agreed, each counted once."""
    ends = {
        frozenset((one, other))
        for found in drawn
        for one, other in zip(
            found.pairs.members[found.true].tolist(), found.pairs.partners[found.true].tolist(), strict=True
        )
    }
    return len(ends)


def drawn_from(
    view: View, predictors: tuple[Predictor, ...], outcomes: Iterable[Outcome], *, tied: bool = True
) -> Drawn | None:
    """Return the lists of those who agreed to something, with what was agreed as true and what was declined.

    Only the lists of members with a tie, or (``tied=False``) only those of newcomers. Of two outcomes of one pair the
    later counts. A pair that has become a tie since, that is not among the candidates, or of whom one is unknown, is
    passed over: the tie itself tells of the first.
    """
    index = view.graph.index
    answers = {
        (index[a], index[b]): outcome.agreed
        for outcome in outcomes
        for a, b in ((outcome.one, outcome.other), (outcome.other, outcome.one))
        if a in index and b in index
    }
    agreed_to = {one for (one, _), agreed in answers.items() if agreed and view.tied[one] == tied}
    shown = joined(list(candidates(view, np.array(sorted(agreed_to), dtype=np.intp), predictors)))
    if shown is None:
        return None
    pairs = zip(shown.members.tolist(), shown.partners.tolist(), strict=True)
    known = [answers.get(pair) for pair in pairs]
    true = np.array([answer is True for answer in known], dtype=np.bool_)
    counts = np.where([answer is False for answer in known], DECLINED_COUNTS, 1.0)
    return Drawn(shown, true, counts) if true.any() else None
