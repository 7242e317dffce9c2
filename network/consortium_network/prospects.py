"""What one new tie would do: which parts it would join, who would come nearer, and what it would mean for both ends.

References
----------
.. [1] R. S. Burt (1992). Structural Holes: The Social Structure of Competition. Harvard University Press.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Final

import numpy as np
import scipy.sparse as sp
from scipy.sparse.csgraph import shortest_path

from . import measures
from .arrays import Floats, Sparse, sparse
from .errors import UnknownNameError
from .graph import ContactGraph, Crowd
from .group_ties import GROUP_KINDS, are_tied
from .insights import Insight, pair_facts
from .measures.sampling import EXACT_UP_TO
from .model import Event, Level
from .reports import NO_NAMES
from .wording.facts import Fact

MEASURED: Final = ("degree", "constraint", "effective_size", "betweenness")
"""What is told of both ends, before and after."""

_ROWS_AT_ONCE: Final = 256

_TELLING: Final[Mapping[str, float]] = {"constraint": 0.01, "betweenness": 0.001}
"""The least change of an end's value that is worth a sentence."""


@dataclass(frozen=True, slots=True)
class EndChange:
    """A value of one end now and with the tie; None where it is unknown, as is constraint without a tie [1]_."""

    before: float | None
    after: float | None


@dataclass(frozen=True, slots=True)
class End:
    """One end of the tie, the size of its part now, and its values by each measure."""

    id: str
    name: str
    part: int
    changes: Mapping[str, EndChange]


@dataclass(frozen=True, slots=True)
class FirstBetween:
    """Two groups of a kind (country or region) that have no tie between them yet."""

    kind: str
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Nearer:
    """How many pairs would come nearer by how many steps in all, and how many would have a way where none was."""

    pairs: int
    steps: int
    newly_joined: int


@dataclass(frozen=True, slots=True)
class Prospect:
    """What a tie between two members would do.

    ``tied`` is how many events tie them already. ``distance`` is the number of ties between them now, None without a
    path; ``joined`` is the size of the part that both would be in. ``nearer`` and betweenness are None where the
    graph is too large for them to be exact.
    """

    level: Level
    tied: int
    distance: int | None
    joined: int
    ends: tuple[End, End]
    first_between: tuple[FirstBetween, ...]
    nearer: Nearer | None
    insights: tuple[Insight, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the prospect as JSON-able data, sentences in both languages included."""
        return {**asdict(self), "insights": [insight.as_json() for insight in self.insights]}


def what_if(graph: ContactGraph, one: str, other: str, *, places: Mapping[str, str] = NO_NAMES) -> Prospect:
    """Return what one new tie between two members would do; ``places`` says how people call countries and regions.

    Raises
    ------
    UnknownNameError
        If a member is not in the graph, or both are the same.

    Examples
    --------
    In a path of four, a tie between the ends brings them, three steps apart, two steps nearer; nobody else.

    >>> from consortium_network.testing import path
    >>> found = what_if(path(4), "m00", "m03")
    >>> found.distance, found.nearer
    (3, Nearer(pairs=1, steps=2, newly_joined=0))
    """
    rows = (graph.row(one), graph.row(other))
    if one == other:
        raise UnknownNameError("second end", other)
    parts = measures.components(graph)
    sizes = [len(parts.parts[int(parts.labels[row])]) for row in rows]
    apart = parts.labels[rows[0]] != parts.labels[rows[1]]
    steps = _steps(graph.ties, rows)
    found = Prospect(
        level=graph.level,
        tied=len(graph.shared_events(*rows)),
        distance=None if apart else int(steps[0, rows[1]]),
        joined=sum(sizes) if apart else sizes[0],
        ends=_ends(graph, rows, sizes),
        first_between=tuple(_first_between(graph, rows)),
        nearer=_nearer(graph, steps) if len(graph) <= EXACT_UP_TO else None,
        insights=(),
    )
    return replace(found, insights=tuple(_insights(found, places)))


def with_tie(graph: ContactGraph, one: str, other: str) -> ContactGraph:
    """Return the graph with one more event, undated, of these two alone.

    >>> from consortium_network.testing import path
    >>> with_tie(path(3), "m00", "m02").tie_count
    3
    """
    column = np.zeros((len(graph), 1))
    column[[graph.row(one), graph.row(other)]] = 1.0
    crowd = graph.crowd and Crowd(graph.crowd.members, _wider(graph.crowd.presence), _wider(graph.crowd.hosting))
    return ContactGraph(
        graph.members,
        [*graph.events, Event(f"{one} + {other}", 2)],
        sparse(sp.hstack([graph.presence, sparse(column)])),
        np.append(graph.event_weights, 1.0),
        level=graph.level,
        left_out=graph.left_out,
        crowd=crowd,
        hosting=_wider(graph.hosting),
    )


def _wider(matrix: Sparse) -> Sparse:
    """Return the matrix with an empty column more."""
    return sparse(sp.hstack([matrix, sp.csr_array((matrix.shape[0], 1))]))


def _steps(ties: Sparse, rows: tuple[int, int]) -> Floats:
    """Return the number of ties from each of two members to everybody, infinite without a path."""
    return np.asarray(shortest_path(ties, unweighted=True, indices=list(rows)), dtype=np.float64)


def _nearer(graph: ContactGraph, steps: Floats) -> Nearer:
    """Return what the tie would shorten, by the steps from each of its ends to everybody.

    A way over the tie is shorter only between two that lie each two steps or more nearer to one end than to the other,
    on different sides; so that only ways from the smaller side to the larger are looked at.
    """
    one, other = steps
    near = np.minimum(one, other)
    few, many = sorted((np.flatnonzero(one + 1 < other), np.flatnonzero(other + 1 < one)), key=len)
    pairs = shortened = joined = 0
    for start in range(0, len(few), _ROWS_AT_ONCE):
        rows = few[start : start + _ROWS_AT_ONCE]
        now = np.asarray(shortest_path(graph.ties, "D", unweighted=True, indices=rows), dtype=np.float64)[:, many]
        saved = now - np.add.outer(near[rows], near[many]) - 1
        closer = (saved > 0) & np.isfinite(saved)
        pairs += int(closer.sum())
        shortened += int(saved[closer].sum())
        joined += int(np.isinf(saved).sum())
    return Nearer(pairs, shortened, joined)


def _ends(graph: ContactGraph, rows: tuple[int, int], sizes: list[int]) -> tuple[End, End]:
    first, second = (graph.members[row] for row in rows)
    now, then = _values(graph), _values(with_tie(graph, first.id, second.id))
    one, other = (
        End(
            graph.members[row].id,
            graph.members[row].label,
            size,
            {name: EndChange(_known(now, name, row), _known(then, name, row)) for name in MEASURED},
        )
        for row, size in zip(rows, sizes, strict=True)
    )
    return one, other


def _values(graph: ContactGraph) -> Mapping[str, Floats]:
    values = {
        "degree": graph.degree,
        "constraint": measures.constraint(graph),
        "effective_size": measures.effective_size(graph),
    }
    if len(graph) <= EXACT_UP_TO:
        values["betweenness"] = measures.betweenness(graph)
    return values


def _known(values: Mapping[str, Floats], name: str, row: int) -> float | None:
    value = float(values[name][row]) if name in values else float("nan")
    return value if np.isfinite(value) else None


def _first_between(graph: ContactGraph, rows: tuple[int, int]) -> Iterator[FirstBetween]:
    for kind in GROUP_KINDS:
        groups = sorted(str(getattr(graph.members[row], kind)) for row in rows)
        if kind == graph.level or not groups[0] or groups[0] == groups[1]:
            continue
        if not are_tied(graph, kind, groups[0], groups[1]):
            yield FirstBetween(kind, *groups)


def _insights(found: Prospect, places: Mapping[str, str]) -> Iterator[Insight]:
    one, other = found.ends
    pair: dict[str, Fact] = {"one": one.id, "other": other.id, "one_name": one.name, "other_name": other.name}
    if found.tied:
        yield Insight("tied_already", {**pair, "events": found.tied})
        return
    if found.distance is None:
        yield _joining(pair, found)
    else:
        yield Insight("steps_apart", {**pair, "distance": found.distance})
    for first in found.first_between:
        yield Insight("first_between", pair_facts(first.kind, first.one, first.other, places))
    if found.nearer and found.nearer.pairs:
        nearer = found.nearer
        yield Insight("nearer", {"pairs": nearer.pairs, "steps": nearer.steps, "mean": nearer.steps / nearer.pairs})
    for end in found.ends:
        yield from _end_told(end)


def _joining(pair: dict[str, Fact], found: Prospect) -> Insight:
    one, other = found.ends
    if one.part == other.part == 1:
        return Insight("would_begin", pair)
    if min(one.part, other.part) == 1:
        alone, rest = (one, other) if one.part == 1 else (other, one)
        ends: dict[str, Fact] = {"one": alone.id, "other": rest.id, "one_name": alone.name, "other_name": rest.name}
        return Insight("would_bring_in", {**ends, "size": rest.part})
    sizes = {"one_size": one.part, "other_size": other.part, "pairs": one.part * other.part}
    return Insight("would_join", {**pair, **sizes})


def _end_told(end: End) -> Iterator[Insight]:
    for measure, least in _TELLING.items():
        change = end.changes[measure]
        if change.before is None or change.after is None or abs(change.after - change.before) < least:
            continue
        facts: dict[str, Fact] = {"id": end.id, "name": end.name, "before": change.before, "after": change.after}
        yield Insight("freer" if measure == "constraint" else "between", facts)
