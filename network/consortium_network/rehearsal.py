"""Rehearsals: the past replayed, so that a method can be judged or fitted on what it could not see.

An event is a clique of ties: hiding one tie leaves the answer in plain sight. So only whole events are
hidden: all that came after a date, or a random part of them where there are no dates.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from .arrays import Flags, Floats, Rows, Sparse, scale_columns, scale_rows, sparse
from .graph import ContactGraph

SHARES = (0.8, 0.65, 0.5)
"""Where the past is cut: after about this share of all ties."""

WINDOW = 0.3
"""A window after a cut holds about this share of all ties."""

DAYS_A_YEAR = 365.25

_FEWEST_IN_WINDOW = 20
_ENOUGH = 300
_PLENTY = 1500
_AMPLE = 15_000
_MOST_HIDINGS = 6
_PAIRS_ONLY = 0.05
_EARLIEST_CUT, _LATEST_CUT = 0.35, 0.93
_FEWEST_DATES = 3
_APART = 0.05
_FEWEST_HIDINGS = 2
_SMALLEST_CLIQUE = 3


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A past graph, the graph of what then happened, and the new ties in it.

    ``truth`` holds 1 for new ties between members who had a tie before. ``years`` is the length of the window
    in years, ``None`` for hidden events.
    """

    past: ContactGraph
    later: ContactGraph
    truth: Sparse
    years: float | None = None

    @property
    def positives(self) -> int:
        """Return the number of new ties, counted from both ends."""
        return int(self.truth.nnz)

    @property
    def gained(self) -> Rows:
        """Return the members who gained a tie."""
        return np.flatnonzero(np.diff(self.truth.indptr))


def new_ties(past: ContactGraph, later: ContactGraph, *, newcomers: bool = False) -> Sparse:
    """Return 1 for every tie of ``later`` that ``past`` lacks, both ends already tied in the past.

    With ``newcomers`` one end may be without a tie in the past.
    """
    tied = (past.degree > 0).astype(np.float64)
    fresh = sparse(later.ties - later.ties * past.ties)
    kept = sparse(scale_rows(fresh, tied) + scale_columns(fresh, tied)) if newcomers else None
    kept = kept if kept is not None else scale_columns(scale_rows(fresh, tied), tied)
    kept.eliminate_zeros()
    kept.data[:] = 1.0
    return kept


def time_windows(graph: ContactGraph) -> Iterator[Rehearsal]:
    """Yield closed windows of the past, the latest first; none where events lack dates or share one."""
    days = event_days(graph)
    made = graph.event_weights > 0
    if not made.any() or not np.isfinite(days[made]).all():
        return
    dates, share = _cumulative(graph, days)
    for cut in _cuts(share):
        end = max(cut + 1, min(int(np.searchsorted(share, min(1.0, share[cut] + WINDOW))), len(dates) - 1))
        years = float(dates[end] - dates[cut]) / DAYS_A_YEAR
        later = (days > dates[cut]) & (days <= dates[end])
        rehearsal = split_at(graph, ~(days > dates[cut]), later, years=years)  # what has no date makes no tie
        if rehearsal.positives >= _FEWEST_IN_WINDOW:
            yield rehearsal


def _cuts(share: Floats) -> Iterator[int]:
    """Yield the positions of dates after which the past is cut, well apart from each other."""
    if len(share) < _FEWEST_DATES:
        return
    done: list[float] = []
    for wanted in SHARES:
        cut = int(np.argmin(np.abs(share[:-1] - wanted)))
        held = float(share[cut])
        if _EARLIEST_CUT <= held <= _LATEST_CUT and all(abs(held - other) >= _APART for other in done):
            done.append(held)
            yield cut


def hidden_events(graph: ContactGraph, *, seed: int = 0, already: int = 0) -> Iterator[Rehearsal]:
    """Yield rehearsals that hide 10 to 15 % of the events that make ties, until enough ties were hidden."""
    made = np.flatnonzero(graph.event_weights > 0)
    if len(made) < _FEWEST_HIDINGS:
        return
    rng = np.random.default_rng(seed)
    sizes = np.array([event.size for event in graph.events])[made]
    share = 0.10 if (sizes >= _SMALLEST_CLIQUE).mean() < _PAIRS_ONLY else 0.15
    total = already
    for turn in range(_MOST_HIDINGS):
        if turn and total >= (_PLENTY if turn >= _FEWEST_HIDINGS else _AMPLE):
            return
        hidden = np.zeros(len(graph.events), dtype=np.bool_)
        hidden[rng.choice(made, min(len(made) - 1, max(3, int(share * len(made)))), replace=False)] = True
        rehearsal = split_at(graph, ~hidden, hidden)
        total += rehearsal.positives
        yield rehearsal


def rehearsals(graph: ContactGraph, *, seed: int = 0) -> list[Rehearsal]:
    """Return closed windows of time where there are any, and hidden events where those tell too little."""
    found = list(time_windows(graph))
    total = sum(rehearsal.positives for rehearsal in found)
    if total < _ENOUGH:
        found += hidden_events(graph, seed=seed, already=total)
    return [rehearsal for rehearsal in found if rehearsal.positives]


def split_at(graph: ContactGraph, past: Flags, later: Flags, *, years: float | None = None) -> Rehearsal:
    """Return the rehearsal with the events flagged ``past`` seen and the ``later`` ones to be foretold."""
    seen = graph.keeping(past)
    then = graph.keeping(later)
    return Rehearsal(seen, then, new_ties(seen, then), years)


def event_days(graph: ContactGraph) -> Floats:
    """Return the first day of every event as a number of days, NaN where it has no date."""
    days = [event.period.first.toordinal() if event.period else np.nan for event in graph.events]
    return np.array(days, dtype=np.float64)


def _cumulative(graph: ContactGraph, days: Floats) -> tuple[Floats, Floats]:
    """Return the dates of events that make ties, and the share of all pairs of parties met by the end of each."""
    made = graph.event_weights > 0
    sizes = np.array([event.size for event in graph.events], dtype=np.float64)[made]
    dates, place = np.unique(days[made], return_inverse=True)
    ties = np.bincount(place, weights=sizes * (sizes - 1) / 2)
    return dates, np.cumsum(ties) / max(float(ties.sum()), 1.0)
