"""How the network stands: counts, shape, leaders, groups, and insights with the numbers behind them."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import numpy as np

from . import measures
from .arrays import Floats, Rows
from .dates import Period, period_of
from .graph import ContactGraph
from .insights import GroupPair, Insight, Leader, insights_of
from .language import Language
from .measures.groups import labels_of
from .method import FEWEST_MEMBERS
from .model import LeftOut, Level
from .notes import Note
from .predictors import View
from .predictors.affinity import observed

MOST_LEADERS = 10


@dataclass(frozen=True, slots=True)
class GroupTies:
    """Ties between and inside the groups of one kind (country or region); ``ei`` from -1 to 1."""

    external: int
    internal: int
    unknown: int
    ei: float | None
    pairs: tuple[GroupPair, ...]


@dataclass(frozen=True, slots=True)
class NetworkReport:
    """The state of a network; ``leaders`` are the first ten members by each measure."""

    level: Level
    at: str
    members: int
    tied: int
    events: int
    tie_making_events: int
    ties: int
    weight: float
    density: float
    mean_degree: float
    components: tuple[int, ...]
    communities: tuple[int, ...]
    modularity: float
    leaders: Mapping[str, tuple[Leader, ...]]
    groups: Mapping[str, GroupTies]
    left_out: LeftOut
    insights: tuple[Insight, ...]
    notes: tuple[Note, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the report as JSON-able data, sentences in both languages included."""
        data = asdict(self)
        data["insights"] = [_with_sentences(insight) for insight in self.insights]
        data["notes"] = [_with_sentences(note) for note in self.notes]
        return data


def report(graph: ContactGraph, *, at: "Period | date | str | None" = None, seed: int = 0) -> NetworkReport:
    """Return the report of a graph, at the end of ``at`` if that is given; the same graph, the same report.

    >>> from consortium_network.testing import path
    >>> found = report(path(3))
    >>> found.ties, found.components, found.leaders["betweenness"][0].id
    (2, (3,), 'm01')
    """
    seen = graph if at is None else graph.as_of(at)
    parts = measures.components(seen)
    divided = measures.communities(seen, seed=seed)
    leaders = {name: _leaders(seen, values) for name, values in _measured(seen, divided.labels).items()}
    groups = {kind: found for kind in ("country", "region") if (found := group_ties(seen, kind))}
    sizes = tuple(len(part) for part in parts.parts)
    tied = int((seen.degree > 0).sum())
    period = period_of(at)
    return NetworkReport(
        level=seen.level,
        at=period.last.isoformat() if period else "",
        members=len(seen),
        tied=tied,
        events=len(seen.events),
        tie_making_events=int((seen.event_weights > 0).sum()),
        ties=seen.tie_count,
        weight=seen.total_weight,
        density=measures.density(seen),
        mean_degree=float(seen.degree.mean()) if len(seen) else 0.0,
        components=sizes,
        communities=tuple(len(part) for part in divided.parts),
        modularity=divided.modularity,
        leaders=leaders,
        groups=groups,
        left_out=seen.left_out,
        insights=insights_of(len(seen), tied, sizes, leaders, {kind: ties.pairs for kind, ties in groups.items()}),
        notes=tuple(_notes(seen)),
    )


def _measured(graph: ContactGraph, labels: Rows) -> dict[str, Floats]:
    return {
        "degree": graph.degree,
        "strength": graph.strength,
        "betweenness": measures.betweenness(graph),
        "core_number": measures.core_numbers(graph),
        "effective_size": measures.effective_size(graph),
        "constraint": -measures.constraint(graph),
        "participation": measures.participation(graph, labels),
    }


def _leaders(graph: ContactGraph, values: Floats) -> tuple[Leader, ...]:
    """Return the members with the highest values; equal ones by id. Constraint comes negated: least first."""
    known = np.flatnonzero(np.isfinite(values))
    order: Rows = known[np.argsort(-np.round(values[known], 9), kind="stable")][:MOST_LEADERS]
    chosen = [(graph.members[int(row)], abs(float(values[row]))) for row in order]
    return tuple(Leader(member.id, member.label, value) for member, value in chosen)


def group_ties(graph: ContactGraph, kind: str) -> GroupTies | None:
    """Return the ties between groups of members by country or region, None where fewer than two are known."""
    if kind == graph.level:
        return None
    labels, names = labels_of([str(getattr(member, kind)) for member in graph.members])
    if len(names) <= 1:
        return None
    index = measures.ei_index(graph, labels)
    met = observed(View(graph), labels)
    ends = met.sum(axis=1)
    expected = np.outer(ends, ends) / max(float(ends.sum()), 1.0)
    pairs = [
        _group_pair(names, one, other, met, expected) for one in range(len(names)) for other in range(one, len(names))
    ]
    kept = [pair for pair in pairs if pair.observed or pair.expected >= 1]
    kept.sort(key=lambda pair: (-pair.observed, -pair.expected, pair.one, pair.other))
    return GroupTies(index.external, index.internal, index.unknown, index.value, tuple(kept))


def _group_pair(names: tuple[str, ...], one: int, other: int, met: Floats, expected: Floats) -> GroupPair:
    half = 2 if one == other else 1
    count = round(float(met[one, other]) / half)
    return GroupPair(names[one], names[other], count, float(expected[one, other]) / half)


def _with_sentences(told: Insight | Note) -> dict[str, Any]:
    languages: tuple[Language, ...] = ("en", "ru")
    return {**asdict(told), **{language: told.sentence(language) for language in languages}}


def _notes(graph: ContactGraph) -> Iterator[Note]:
    if len(graph) < FEWEST_MEMBERS:
        yield Note("too_little_data", {"members": len(graph)})
    if graph.left_out.members:
        yield Note("left_out", {"members": graph.left_out.members, "weight": graph.left_out.weight})
