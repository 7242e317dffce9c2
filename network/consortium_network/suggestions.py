"""Suggestions: for every member the partners it should meet next, each with its reasons."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import overload

import numpy as np

from .arrays import Rows
from .calibration import Calibration, calibrate
from .dates import Period
from .explain import Explainer
from .graph import ContactGraph
from .language import Language
from .method import FEWEST_MEMBERS, MethodName, Ranked, choose_method, ranked_lists
from .notes import Note
from .pools import Barred
from .predictors import View
from .reasons import Reason
from .sentences import told

Progress = Callable[[int, int, str], None]
"""Called as progress(done, total, label) while long work goes on."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A partner for a member. ``rank`` 1 is the best of the member's list.

    ``score`` orders one member's list and means nothing across lists. ``probability``, with its limits
    ``low`` and ``high``, is the share of suggestions at such a rank that came true within the last closed
    window; all three are ``None`` where there is none. There is always a reason.
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
    """All suggestions of one run, by member and rank, with the notes that go with them."""

    def __init__(self, found: Iterable[Suggestion], *, notes: Iterable[Note], method: MethodName) -> None:
        self._found = tuple(found)
        self.notes = tuple(notes)
        self.method: MethodName = method

    def __len__(self) -> int:
        return len(self._found)

    @overload
    def __getitem__(self, place: int) -> Suggestion: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Suggestion, ...]: ...
    def __getitem__(self, place: int | slice) -> Suggestion | tuple[Suggestion, ...]:
        return self._found[place]

    def of(self, member: str) -> tuple[Suggestion, ...]:
        """Return the list of one member, best first."""
        return tuple(suggestion for suggestion in self._found if suggestion.member == member)

    def pairs(self) -> tuple[Suggestion, ...]:
        """Return every pair once, from the side that ranks it higher; the highest ranks first."""
        chosen: dict[frozenset[str], Suggestion] = {}
        for suggestion in sorted(self._found, key=lambda s: (s.rank, -s.score, s.member, s.partner)):
            chosen.setdefault(frozenset((suggestion.member, suggestion.partner)), suggestion)
        return tuple(chosen.values())


def suggest(
    graph: ContactGraph,
    *,
    top: int = 10,
    at: "Period | date | str | None" = None,
    members: Iterable[str] | None = None,
    known: Iterable[tuple[str, str]] = (),
    excluded: Iterable[str] = (),
    method: MethodName = "fitted",
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
    seen = graph if at is None else graph.as_of(at)
    view = View(seen)
    if not seen.members:
        return Suggestions((), notes=(Note("too_little_data", {"members": 0}),), method="fixed")
    tell = progress or _silent
    tell(0, len(seen), "weighing the predictors")
    chosen = choose_method(view, wanted=method, seed=seed)
    calibration = calibrate(seen, wanted=method, seed=seed) if len(seen) >= FEWEST_MEMBERS else None
    barred = _barred(seen, known, excluded)
    rows = _rows(seen, members, barred)
    lists = ranked_lists(view, chosen, rows, top=top, barred=barred)
    found = _explained(
        lists, Explainer(seen, view=view), calibration, reasons, lambda n: tell(n, len(rows), "suggesting")
    )
    return Suggestions(found, notes=_notes(view, calibration, fell_back=chosen.name != method), method=chosen.name)


def _explained(
    lists: Iterator[Ranked],
    explainer: Explainer,
    calibration: Calibration | None,
    reasons: int,
    tell: Callable[[int], None],
) -> Iterator[Suggestion]:
    members, tied = explainer.graph.members, explainer.view.tied
    for done, ranked in enumerate(lists, 1):
        tell(done)
        one = members[ranked.member]
        for rank, (row, score) in enumerate(ranked.pairs(), 1):
            band = calibration.band(rank) if calibration and tied[ranked.member] else None
            other = members[row]
            yield Suggestion(
                one.id,
                other.id,
                rank,
                score,
                explainer.reasons(ranked.member, row, most=reasons),
                one.label,
                other.label,
                band.probability if band else None,
                band.low if band else None,
                band.high if band else None,
            )


def _silent(_done: int, _total: int, _label: str) -> None:
    """Tell nobody."""


def _barred(graph: ContactGraph, known: Iterable[tuple[str, str]], excluded: Iterable[str]) -> Barred:
    index = graph.index
    pairs = frozenset((index[a], index[b]) for a, b in known if a in index and b in index)
    return Barred(frozenset(index[member] for member in excluded if member in index), pairs)


def _rows(graph: ContactGraph, members: Iterable[str] | None, barred: Barred) -> Rows:
    asked = range(len(graph)) if members is None else sorted({graph.row(member) for member in members})
    return np.array([row for row in asked if row not in barred.members], dtype=np.intp)


def _notes(view: View, calibration: Calibration | None, *, fell_back: bool) -> Iterator[Note]:
    if view.size < FEWEST_MEMBERS or fell_back:
        yield Note("too_little_data", {"members": view.size})
    if calibration:
        yield Note("calibrated", {"years": calibration.years, "ties": calibration.positives})
    else:
        yield Note("no_closed_window")
    newcomers = int((~view.tied).sum())
    if newcomers:
        yield Note("newcomers", {"members": newcomers})
    left_out = view.graph.left_out
    if left_out.members:
        yield Note("left_out", {"members": left_out.members, "weight": left_out.weight})
