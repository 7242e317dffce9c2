"""What the suggestions would have been worth, had they been made in the past.

Standing at the end of a date, the method sees only what had happened by then; its lists are compared with the
ties that came true later. Where dates allow no such split, random whole events are hidden instead.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

import numpy as np

from .arrays import Floats, neighbours
from .calibration import Calibration, bands_of, calibrate
from .dates import Period, period_of
from .graph import ContactGraph
from .judging import DEPTH, TOP, Score, by_place, chance, judge, means, single
from .language import Language
from .method import FEWEST_MEMBERS, MethodName, choose_method, ranked_lists
from .notes import Note, NoteKind
from .predictors import View
from .rehearsal import DAYS_A_YEAR, Rehearsal, event_days, hidden_events, new_ties, split_at
from .suggestions import Progress
from .threads import on_one_thread

_HIDDEN_TURNS = 3


@dataclass(frozen=True, slots=True)
class Promise:
    """A band of places: the probability that was promised, and the share of ``pairs`` that came true."""

    first: int
    last: int
    promised: float | None
    observed: float
    pairs: int


@dataclass(frozen=True, slots=True)
class Backtest:
    """The result of a back-test.

    ``members`` had a tie and gained a partner that had one too; ``newcomers`` had none. Scores are by method:
    "suggested", "resource_allocation" (newcomers: "popularity") and "chance"; ``ceiling`` is the precision of
    a perfect list. ``until`` is empty where whole events were hidden instead of a time; a note then says why.
    ``promised_ties`` is the sum of the probabilities that stood at all places of all lists, for a time as long as
    ``years``, and ``observed_ties`` how many of these suggestions came true; ``None`` where no probability could be
    promised.
    """

    until: str
    years: float | None
    method: MethodName
    members: int
    new_ties: int
    ceiling: float
    scores: Mapping[str, Score]
    newcomers: int
    newcomer_scores: Mapping[str, Score]
    promises: tuple[Promise, ...]
    promised_ties: float | None
    observed_ties: int
    notes: tuple[Note, ...]

    def sentences(self, language: Language = "en") -> tuple[str, ...]:
        """Return the result in plain sentences."""
        from .backtest_sentences import backtest_sentences

        return (*backtest_sentences(self, language), *(note.sentence(language) for note in self.notes))


@dataclass(frozen=True, slots=True)
class _Turn:
    """What one standing in the past gave."""

    method: MethodName
    new_ties: int
    scores: Mapping[str, Mapping[int, Score]]
    newcomer_scores: Mapping[str, Mapping[int, Score]]
    perfect: tuple[float, ...]
    places: tuple[Floats, Floats]


@on_one_thread
def backtest(
    graph: ContactGraph,
    *,
    until: "Period | date | str | None" = None,
    method: MethodName = "fitted",
    seed: int = 0,
    progress: Progress | None = None,
) -> Backtest:
    """Return how the suggestions would have done, standing at the end of ``until``.

    Without ``until``, or where no dated new tie between members tied by then comes after it, random whole events are
    hidden out of all there are, up to three times, and all is averaged: such a result tells nothing of that day, and
    a note says so. A member that gained a partner more than once is one of ``members``, but counts each time.
    """
    period = period_of(until)
    asked = time_split(graph, period) if period else None
    split = asked if asked and asked.positives else None
    if split:
        rehearsals = [split]
    else:
        hidden = (turn for turn in hidden_events(graph, seed=seed) if turn.positives)
        rehearsals = list(islice(hidden, _HIDDEN_TURNS))
    turns: list[_Turn] = []
    for done, rehearsal in enumerate(rehearsals):
        if progress:
            progress(done, len(rehearsals), "standing in the past")
        turns.append(_turn(rehearsal, method, seed))
    if progress:
        progress(len(rehearsals), len(rehearsals), "done")
    calibration = calibrate(split.past, wanted=method, seed=seed) if split else None
    promises = _promises(turns, calibration, split.years if split else None)
    return Backtest(
        until=period.last.isoformat() if period and split else "",
        years=split.years if split else None,
        method=turns[0].method if turns else "fixed",
        members=len({row for turn in turns for row in turn.scores["suggested"]}),
        new_ties=sum(turn.new_ties for turn in turns),
        ceiling=float(np.mean([share for turn in turns for share in turn.perfect])) if turns else 0.0,
        scores=means(turn.scores for turn in turns),
        newcomers=len({row for turn in turns for row in turn.newcomer_scores["suggested"]}),
        newcomer_scores=means(turn.newcomer_scores for turn in turns),
        promises=promises,
        promised_ties=promised_in_all(promises),
        observed_ties=round(sum(promise.observed * promise.pairs for promise in promises)),
        notes=tuple(_notes(graph, asked, hidden=bool(turns) and split is None)),
    )


def time_split(graph: ContactGraph, until: Period) -> Rehearsal:
    """Return the past up to the end of ``until`` against all dated events after it."""
    days = event_days(graph)
    end = until.last.toordinal()
    later = days > end
    years = float(days[later].max() - end) / DAYS_A_YEAR if later.any() else None
    return split_at(graph, ~later, later, years=years)


def _turn(rehearsal: Rehearsal, wanted: MethodName, seed: int) -> _Turn:
    view = View(rehearsal.past)
    method = choose_method(view, wanted=wanted, seed=seed)
    lists = list(ranked_lists(view, method, np.flatnonzero(view.tied), top=DEPTH))
    gained = rehearsal.gained
    plain = ranked_lists(view, single("resource_allocation"), gained, top=DEPTH)
    first_ties = new_ties(rehearsal.past, rehearsal.later, newcomers=True)
    fresh = np.flatnonzero((np.diff(first_ties.indptr) > 0) & ~view.tied)
    popular = ranked_lists(view, single("preferential_attachment"), fresh, top=DEPTH)
    return _Turn(
        method.name,
        rehearsal.positives // 2,
        {
            "suggested": judge(lists, rehearsal.truth),
            "resource_allocation": judge(plain, rehearsal.truth),
            "chance": chance(view, gained, rehearsal.truth),
        },
        {
            "suggested": judge(ranked_lists(view, method, fresh, top=DEPTH), first_ties),
            "popularity": judge(popular, first_ties),
            "chance": chance(view, fresh, first_ties),
        },
        tuple(min(TOP, len(neighbours(rehearsal.truth, int(row)))) / TOP for row in gained),
        by_place(lists, rehearsal.truth),
    )


def _promises(turns: Sequence[_Turn], calibration: Calibration | None, years: float | None) -> tuple[Promise, ...]:
    if not turns:
        return ()
    pairs = sum((turn.places[0] for turn in turns), np.zeros(DEPTH))
    hits = sum((turn.places[1] for turn in turns), np.zeros(DEPTH))
    return promises_of(pairs, hits, calibration, years)


def promises_of(
    pairs: Floats, hits: Floats, calibration: Calibration | None, years: float | None
) -> tuple[Promise, ...]:
    """Return what was promised for a time of ``years`` and what came true, by bands of counts by place."""
    found: list[Promise] = []
    for band in bands_of(pairs, hits):
        promised = calibration.within(years, band.first) if calibration and years else None
        found.append(Promise(band.first, band.last, promised, band.hits / band.pairs, band.pairs))
    return tuple(found)


def promised_in_all(promises: Sequence[Promise]) -> float | None:
    """Return how many suggestions were promised to come true at all places, None where a place lacks a promise."""
    known = [promise.promised * promise.pairs for promise in promises if promise.promised is not None]
    return sum(known) if known and len(known) == len(promises) else None


def _notes(graph: ContactGraph, asked: Rehearsal | None, *, hidden: bool) -> list[Note]:
    notes = [Note(_why_hidden(asked))] if hidden else []
    if len(graph) < FEWEST_MEMBERS:
        notes.append(Note("too_little_data", {"members": len(graph)}))
    return notes


def _why_hidden(asked: Rehearsal | None) -> NoteKind:
    """Return the note on why whole events were hidden, by the split in time that was asked for."""
    if asked is None or all(event.period is None for event in (*asked.past.events, *asked.later.events)):
        return "undated_split"
    return "nothing_new_then" if asked.past.tie_count else "nobody_tied_then"
