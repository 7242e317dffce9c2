"""The bonus for a partner in a country or region that is new to the member.

Most ties cross a border anyway; what widens a network is a country where the member has nobody yet. The bonus is
added to the score, which in a fitted method is a log odds; it is the largest that costs little in the rehearsals.
"""

from collections.abc import Sequence

import numpy as np

from .arrays import Floats, Rows
from .learning import lists_of
from .ranking import Drawn

BONUSES = (0.1, 0.2, 0.3, 0.5, 0.7, 1.0, 1.4)
"""The bonuses that are tried, in units of log odds."""

COST = 0.02
"""The share of precision at ten that the bonus may cost in the rehearsals."""

_TOP = 10


def chosen_bonus(drawn: Sequence[Drawn], weights: Floats) -> float:
    """Return the largest bonus such that neither it nor a smaller one costs more than :data:`COST`; 0 if none is."""
    if not any(found.pairs.new_ground.any() for found in drawn):
        return 0.0
    scored = [(found, found.pairs.features @ weights, lists_of(found.pairs)) for found in drawn]
    wanted = (1 - COST) * _hits(scored, 0.0)
    best = 0.0
    for bonus in BONUSES:
        if not wanted or _hits(scored, bonus) < wanted:
            break
        best = bonus
    return best


def _hits(scored: Sequence[tuple[Drawn, Floats, list[Rows]]], bonus: float) -> int:
    """Return how many of the first ten of every list came true."""
    total = 0
    for found, scores, lists in scored:
        raised = np.round(scores + bonus * found.pairs.new_ground, 9)
        for pairs in lists:
            best = pairs[np.argsort(-raised[pairs], kind="stable")[:_TOP]]
            total += int(found.true[best].sum())
    return total
