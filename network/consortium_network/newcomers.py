"""How newcomers, who have no tie to start from, are rehearsed and served.

Standing before a window of time, its newcomers are those who had no tie; where windows have too few, members are
hidden: all that they took part in goes on without them, and their ties are to be foretold from what is known of
them apart from events.
"""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from .arrays import Rows, Sparse, sparse
from .fusion import FOR_NEWCOMERS
from .graph import ContactGraph
from .learning import draw
from .predictors import Predictor, View
from .ranking import Drawn
from .rehearsal import Rehearsal, new_ties

FEWEST_POSITIVES = 60
"""So many first ties of newcomers are enough to do without hidden members."""

_TOLD_FROM_NOTHING = frozenset(
    {*FOR_NEWCOMERS, "recent_preferential_attachment", "country_own", "region_own", "sector_own"}
)
_HIDDEN_SHARE = 0.1
_MOST_HIDDEN = 300
_FEWEST_HIDDEN = 3
_TURNS = 3


def for_newcomers(predictors: Sequence[Predictor]) -> tuple[Predictor, ...]:
    """Return the predictors that tell candidates of a member without ties apart."""
    return tuple(predictor for predictor in predictors if predictor.name in _TOLD_FROM_NOTHING)


def newcomer_lists(
    graph: ContactGraph, predictors: Sequence[Predictor], past: Iterable[Rehearsal], *, seed: int = 0
) -> list[Drawn]:
    """Return candidates of the newcomers of the past, and which of them came true."""
    rng = np.random.default_rng(seed)
    found: list[Drawn] = []
    positives = 0
    for before, truth, rows in _first_ties(graph, past, rng):
        if positives >= FEWEST_POSITIVES and found:
            break
        drawn = draw(predictors, View(before), truth, rows, rng)
        if drawn and drawn.true.any():
            found.append(drawn)
            positives += int(drawn.true.sum())
    return found


def _first_ties(
    graph: ContactGraph, past: Iterable[Rehearsal], rng: np.random.Generator
) -> Iterator[tuple[ContactGraph, Sparse, Rows]]:
    """Yield pasts, the first ties that came, and the members to whom they came."""
    for rehearsal in past:
        if rehearsal.years is not None:
            truth = new_ties(rehearsal.past, rehearsal.later, newcomers=True)
            rows = np.flatnonzero((np.diff(truth.indptr) > 0) & (rehearsal.past.degree == 0))
            if len(rows):
                yield rehearsal.past, truth, rows
    for _ in range(_TURNS):
        tied = np.flatnonzero(graph.degree)
        count = int(np.clip(round(_HIDDEN_SHARE * len(tied)), _FEWEST_HIDDEN, _MOST_HIDDEN))
        if len(tied) <= count:
            return
        hidden = np.sort(rng.choice(tied, count, replace=False))
        yield without(graph, hidden), graph.ties, hidden


def without(graph: ContactGraph, rows: Rows) -> ContactGraph:
    """Return the graph of the same members and events in which the members ``rows`` took no part."""
    stays = np.ones(len(graph))
    stays[rows] = 0.0
    presence = graph.presence.copy()
    presence.data = presence.data * np.repeat(stays, np.diff(presence.indptr))
    presence.eliminate_zeros()
    return ContactGraph(
        graph.members, graph.events, sparse(presence), graph.event_weights, level=graph.level, left_out=graph.left_out
    )
