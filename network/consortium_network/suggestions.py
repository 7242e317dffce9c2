"""Suggestions: for every member the partners it should meet next, each with its reasons."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final, get_args, overload

import numpy as np

from .arrays import Rows
from .calibration import Calibration, calibrate
from .dates import Period
from .errors import UnknownNameError
from .explain import Explainer
from .exposure import shared_out
from .graph import ContactGraph
from .language import Language
from .method import FEWEST_MEMBERS, Method, MethodName, Ranked, choose_method, ranked_lists
from .model import Outcome
from .notes import Note
from .pools import POOL, Barred
from .predictors import View
from .reasons import Reason
from .sentences import told
from .threads import on_one_thread

Progress = Callable[[int, int, str], None]
"""Called as progress(done, total, label) while long work goes on."""

LARGEST_BONUS: Final = 5.0
"""The largest bonus for new ground: more than any fitted score makes up for."""

_DEEPER = 3  # times as long as what is shown are the lists from which attention is shared out


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A partner for a member. ``rank`` 1 is the best of the member's list.

    ``score`` orders one member's list and means nothing across lists. ``probability``, with its limits
    ``low`` and ``high``, is the share of suggestions at such a rank that came true within the last closed
    window, in lists without exposure, decisions or a bonus of one's own; all three are ``None`` where there is none.
    There is always a reason.
    """

    member: str
    partner: str
    rank: int
    score: float
    reasons: tuple[Reason, ...]
    member_name: str = ""
    partner_name: str = ""
    probability: float | None = None
    low: float | None = None
    high: float | None = None

    def sentence(self, language: Language = "en") -> str:
        """Return all reasons in words."""
        return told(self.reasons, self.member_name or self.member, self.partner_name or self.partner, language)


class Suggestions(Sequence[Suggestion]):
    """All suggestions of one run, by member and rank, with the notes that go with them.

    A suggestion and its reasons are put together when it is asked for, so that a million of them take little room.
    """

    def __init__(
        self, lists: Iterable[Ranked], teller: "Teller | None", *, notes: Iterable[Note], method: MethodName
    ) -> None:
        self._lists = tuple(lists)
        self._teller = teller
        self._ends: Rows = np.cumsum([len(ranked.partners) for ranked in self._lists], dtype=np.intp)
        self.notes = tuple(notes)
        self.method: MethodName = method

    @property
    def members(self) -> int:
        """The number of members to whom anyone is suggested."""
        return len(self._lists)

    def __len__(self) -> int:
        return int(self._ends[-1]) if len(self._ends) else 0

    @overload
    def __getitem__(self, place: int) -> Suggestion: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Suggestion, ...]: ...
    def __getitem__(self, place: int | slice) -> Suggestion | tuple[Suggestion, ...]:
        if isinstance(place, slice):
            return tuple(self[each] for each in range(*place.indices(len(self))))
        if not -len(self) <= place < len(self):
            raise IndexError("there is no suggestion at this place")
        where = place % len(self)
        number = int(np.searchsorted(self._ends, where, side="right"))
        before = int(self._ends[number - 1]) if number else 0
        return self._told(self._lists[number], where - before)

    def __iter__(self) -> Iterator[Suggestion]:
        for ranked in self._lists:
            yield from self._all(ranked)

    def of(self, member: str) -> tuple[Suggestion, ...]:
        """Return the list of one member, best first; empty where it asked for none."""
        row = self._teller.graph.index.get(member) if self._teller else None
        ranked = None if row is None else self._by_row.get(row)
        return () if ranked is None else tuple(self._all(ranked))

    @cached_property
    def _by_row(self) -> dict[int, Ranked]:
        return {ranked.member: ranked for ranked in self._lists}

    def pairs(self) -> tuple[Suggestion, ...]:
        """Return every pair once, from the side that ranks it higher; the highest ranks first."""
        places = [
            (place, -score, ranked.member, row, ranked)
            for ranked in self._lists
            for place, (row, score) in enumerate(ranked.pairs())
        ]
        chosen: dict[frozenset[int], Suggestion] = {}
        for place, _, member, row, ranked in sorted(places, key=lambda found: found[:4]):
            if frozenset((member, row)) not in chosen:
                chosen[frozenset((member, row))] = self._told(ranked, place)
        return tuple(chosen.values())

    def _all(self, ranked: Ranked) -> Iterator[Suggestion]:
        return (self._told(ranked, place) for place in range(len(ranked.partners)))

    def _told(self, ranked: Ranked, place: int) -> Suggestion:
        assert self._teller is not None  # without one there are no lists
        return self._teller.suggestion(ranked, place)


@dataclass(frozen=True, slots=True)
class Teller:
    """Puts a suggestion together: names, reasons, and the probability of its place."""

    explainer: Explainer
    calibration: Calibration | None
    reasons: int

    @property
    def graph(self) -> ContactGraph:
        """The graph whose rows the lists hold."""
        return self.explainer.graph

    def suggestion(self, ranked: Ranked, place: int) -> Suggestion:
        """Return what stands at a place of a list, 0 the first."""
        row = int(ranked.partners[place])
        one, other = self.graph.members[ranked.member], self.graph.members[row]
        tied = self.explainer.view.tied[ranked.member]
        band = self.calibration.band(place + 1) if self.calibration and tied else None
        return Suggestion(
            one.id,
            other.id,
            place + 1,
            float(ranked.scores[place]),
            self.explainer.reasons(ranked.member, row, most=self.reasons),
            one.label,
            other.label,
            band.probability if band else None,
            band.low if band else None,
            band.high if band else None,
        )


@on_one_thread
def suggest(
    graph: ContactGraph,
    *,
    top: int = 10,
    at: "Period | date | str | None" = None,
    members: Iterable[str] | None = None,
    known: Iterable[tuple[str, str]] = (),
    excluded: Iterable[str] = (),
    method: MethodName = "fitted",
    outcomes: Iterable[Outcome] = (),
    exposure: int | None = None,
    new_ground: float | None = None,
    reasons: int = 3,
    seed: int = 0,
    progress: Progress | None = None,
) -> Suggestions:
    """Return up to ``top`` new partners for every member, each with up to ``reasons`` reasons.

    Works alike between institutions, regions and countries. Never suggests a partner that a member has,
    itself, or anyone twice; the same graph gives the same answer, equal scores by the order of ids.

    Parameters
    ----------
    graph
        The contact graph, at any level.
    top
        At most this many for each member, at least 1.
    at
        The end of the last day that may be seen; everything if None.
    members
        The members who ask (everyone if None).
    known
        Pairs that are no ties but must not be suggested: planned, introduced, recently declined. Ids that the
        graph does not have are passed over, as they are in ``excluded``.
    excluded
        Members that are neither suggested nor asked for, such as those that left.
    method
        "fitted" weighs the predictors by the network's own past; "fixed" does not.
    outcomes
        What became of earlier suggestions: the fitted method learns from those who agreed to something. Pairs that
        must not be suggested again belong into ``known`` besides.
    exposure
        At most in so many lists may one member stand, as long as there are others; no limit if None. Only the lists
        of those who ask are counted.
    new_ground
        A bonus, in units of log odds, for a partner in a country (where none are known, a region) in which the member
        has nobody yet; 0 gives none. If None it is the largest of :data:`~.new_ground.BONUSES` that would have cost
        at most 2 % of precision at ten in closed windows of the past, and 0 where there are none.

    Examples
    --------
    >>> from consortium_network import ContactGraph, Member, Part
    >>> graph = ContactGraph.from_parts(
    ...     [Member("a"), Member("b"), Member("c")],
    ...     [Part("x", "a"), Part("x", "b"), Part("y", "b"), Part("y", "c")],
    ... )
    >>> found = suggest(graph, top=1)
    >>> found[0].member, found[0].partner
    ('a', 'c')
    >>> found[0].sentence()
    'a and c share 1 partner, b (1/2); each counts 1 / its number of partners, together 0.5.'
    """
    if top < 1:
        raise ValueError("top must be at least 1")
    if exposure is not None and exposure < 1:
        raise ValueError("exposure must be at least 1")
    if new_ground is not None and not 0 <= new_ground <= LARGEST_BONUS:
        raise ValueError(f"new_ground must be from 0 to {LARGEST_BONUS:g}")
    if method not in get_args(MethodName):
        raise UnknownNameError("method", method, get_args(MethodName))
    seen = graph if at is None else graph.as_of(at)
    view = View(seen)
    if not seen.members:
        return Suggestions((), None, notes=(Note("too_little_data", {"members": 0}),), method="fixed")
    barred = _barred(seen, known, excluded)
    rows = _rows(seen, members, barred)
    tell = progress or _silent
    tell(0, len(seen), "weighing the predictors")
    chosen = choose_method(view, wanted=method, outcomes=outcomes, new_ground=new_ground, seed=seed)
    calibration = calibrate(seen, wanted=method, seed=seed) if len(seen) >= FEWEST_MEMBERS else None
    deep = top if exposure is None else max(POOL, _DEEPER * top)
    lists: list[Ranked] = []
    for ranked in ranked_lists(view, chosen, rows, top=deep, barred=barred):
        lists.append(ranked)
        tell(len(lists), len(rows), "suggesting")
    if exposure is not None:
        lists = shared_out(lists, top=top, most=exposure, size=len(seen))
    teller = Teller(Explainer(seen, view=view), calibration, reasons)
    return Suggestions(lists, teller, notes=_notes(view, rows, calibration, chosen, wanted=method), method=chosen.name)


def _silent(_done: int, _total: int, _label: str) -> None:
    """Tell nobody."""


def _barred(graph: ContactGraph, known: Iterable[tuple[str, str]], excluded: Iterable[str]) -> Barred:
    index = graph.index
    pairs = frozenset((index[a], index[b]) for a, b in known if a in index and b in index)
    return Barred(frozenset(index[member] for member in excluded if member in index), pairs)


def _rows(graph: ContactGraph, members: Iterable[str] | None, barred: Barred) -> Rows:
    asked = range(len(graph)) if members is None else sorted({graph.row(member) for member in members})
    return np.array([row for row in asked if row not in barred.members], dtype=np.intp)


def _notes(
    view: View, rows: Rows, calibration: Calibration | None, chosen: Method, *, wanted: MethodName
) -> Iterator[Note]:
    if view.size < FEWEST_MEMBERS:
        yield Note("too_little_data", {"members": view.size})
    elif chosen.name != wanted:
        yield Note("too_little_past")
    if calibration:
        yield Note("calibrated", {"years": calibration.years, "ties": calibration.positives})
    else:
        yield Note("no_closed_window")
    if chosen.decisions:
        yield Note("decisions", {"decisions": chosen.decisions})
    newcomers = int((~view.tied[rows]).sum())
    if newcomers:
        yield Note("newcomers", {"members": newcomers})
    left_out = view.graph.left_out
    if left_out.members:
        yield Note("left_out", {"members": left_out.members, "weight": left_out.weight})
