"""What changed in the network between two dates: ties, parts, groups that met, and who rose or fell."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Final

import numpy as np

from .dates import Period, period_of
from .graph import ContactGraph
from .group_ties import GROUP_KINDS, tied_groups
from .insights import Insight, pair_facts
from .interchange import tie_list
from .leaders import MOST_LEADERS, Named, named
from .model import Level
from .reports import NO_NAMES
from .survey import Survey, Totals, survey, totals
from .wording.facts import Fact

TOLD_MEASURES: Final[Mapping[str, float]] = {"degree": 1.0, "betweenness": 0.005}
"""The measures whose greatest rise and fall are told in a sentence, and the least change worth one."""

MOST_NAMES: Final = 20
"""How many of those who joined or got their first tie an insight names; it counts all of them."""

_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Moved:
    """A member whose value by some measure is not what it was."""

    id: str
    name: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class ChangedTie:
    """A tie that is there at one of two dates alone, with the weight that it has then."""

    one: Named
    other: Named
    weight: float
    records: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Met:
    """Two groups with ties between them now, and none before."""

    one: str
    other: str
    ties: int


@dataclass(frozen=True, slots=True)
class Merged:
    """Parts of the network that no path joined before, the sizes as they were; ``members`` are in the part now."""

    sizes: tuple[int, ...]
    members: int


@dataclass(frozen=True, slots=True)
class NetworkChange:
    """What changed after the end of ``since`` until the end of ``until``.

    ``risen`` and ``fallen`` name for each measure the ten members of both dates whose value grew or shrank most,
    the most first. Where betweenness is estimated, only changes beyond both error bounds count. ``merged`` is about
    parts of two members or more.
    """

    level: Level
    since: str
    until: str
    before: Totals
    after: Totals
    joined: tuple[Named, ...]
    left: tuple[Named, ...]
    new_ties: tuple[ChangedTie, ...]
    ended_ties: tuple[ChangedTie, ...]
    first_ties: tuple[Named, ...]
    risen: Mapping[str, tuple[Moved, ...]]
    fallen: Mapping[str, tuple[Moved, ...]]
    met: Mapping[str, tuple[Met, ...]]
    merged: tuple[Merged, ...]
    insights: tuple[Insight, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the change as JSON-able data, sentences in both languages included."""
        return {**asdict(self), "insights": [insight.as_json() for insight in self.insights]}


def report_difference(
    graph: ContactGraph,
    *,
    since: "Period | date | str",
    until: "Period | date | str | None" = None,
    seed: int = 0,
    places: Mapping[str, str] = NO_NAMES,
) -> NetworkChange:
    """Return what changed after the end of ``since``, until the end of ``until`` or in all the time after it.

    Events without a date were always there. ``places`` says how people call countries and regions.

    Raises
    ------
    ValueError
        If ``until`` does not end after ``since``, or either names no year.

    Examples
    --------
    >>> from consortium_network import Member, Part
    >>> parts = [Part(event, member, year) for event, year in (("ab", "2009"), ("bc", "2011")) for member in event]
    >>> graph = ContactGraph.from_parts([Member(name) for name in "abc"], parts)
    >>> found = report_difference(graph, since="2010")
    >>> found.before.ties, found.after.ties, [member.id for member in found.first_ties]
    (1, 2, ['c'])
    """
    first, last = span_of(since, until)
    now = graph if until is None else graph.as_of(until)
    before, after = survey(graph.as_of(since), seed=seed), survey(now, seed=seed)
    return difference(before, after, since=first, until=last, places=places)


def span_of(since: "Period | date | str", until: "Period | date | str | None") -> tuple[str, str]:
    """Return the last days of both dates as ISO 8601 writes them; an end that is left open is empty.

    >>> span_of("2009", "2011-06"), span_of("2009", None)
    (('2009-12-31', '2011-06-30'), ('2009-12-31', ''))
    """
    began, ended = period_of(since), period_of(until)
    if began is None or (ended is None and until is not None):
        raise ValueError(f"no year is named by {since!r} or {until!r}")
    if ended is not None and ended.last <= began.last:
        raise ValueError(f"{until} does not end after {since}")
    return began.last.isoformat(), ended.last.isoformat() if ended else ""


def difference(
    before: Survey, after: Survey, *, since: str, until: str, places: Mapping[str, str] = NO_NAMES
) -> NetworkChange:
    """Return what changed from one surveyed graph to another of the same level."""
    old, new = before.graph, after.graph
    moves = {measure: _moves(before, after, measure) for measure in after.values if measure in before.values}
    met = {kind: _met(old, new, kind) for kind in GROUP_KINDS}
    found = NetworkChange(
        level=new.level,
        since=since,
        until=until,
        before=totals(before),
        after=totals(after),
        joined=named(new, sorted(new.index.keys() - old.index.keys())),
        left=named(old, sorted(old.index.keys() - new.index.keys())),
        new_ties=tuple(_ties_of_one(new, old)),
        ended_ties=tuple(_ties_of_one(old, new)),
        first_ties=named(new, _first_tied(old, new)),
        risen={measure: _furthest(up for up in found if up.after > up.before) for measure, found in moves.items()},
        fallen={
            measure: _furthest(down for down in found if down.after < down.before) for measure, found in moves.items()
        },
        met={kind: groups for kind, groups in met.items() if groups},
        merged=_merged(before, after),
        insights=(),
    )
    return replace(found, insights=tuple(_insights(found, places)))


def _moves(before: Survey, after: Survey, measure: str) -> list[Moved]:
    """Return the members of both graphs whose value differs by more than it may be off."""
    rows = [
        (before.graph.index[member.id], row)
        for row, member in enumerate(after.graph.members)
        if member.id in before.graph.index
    ]
    if not rows:
        return []
    then, now = np.array(rows, dtype=np.intp).T
    off = before.betweenness.errors[then] + after.betweenness.errors[now]
    was, value = before.values[measure][then], after.values[measure][now]
    moved = np.abs(value - was) > (off if measure == "betweenness" else 0.0) + 10.0**-_DIGITS
    members = [after.graph.members[row] for row in map(int, now[moved])]
    return [
        Moved(member.id, member.label, float(old), float(new))
        for member, old, new in zip(members, was[moved], value[moved], strict=True)
    ]


def _furthest(moved: Iterable[Moved]) -> tuple[Moved, ...]:
    return tuple(
        sorted(moved, key=lambda each: (-round(abs(each.after - each.before), _DIGITS), each.id))[:MOST_LEADERS]
    )


def _ties_of_one(graph: ContactGraph, other: ContactGraph) -> Iterator[ChangedTie]:
    """Yield the ties of a graph that the other has not, by the ids of their ends."""
    names = [member.id for member in other.members]
    held = {(names[i], names[j]) for i, j, _ in tie_list(other)}
    for i, j, weight in tie_list(graph):
        one, two = graph.members[i], graph.members[j]
        if (one.id, two.id) not in held:
            records = graph.event_ids(graph.shared_events(i, j))
            yield ChangedTie(Named(one.id, one.label), Named(two.id, two.label), weight, records)


def _first_tied(old: ContactGraph, new: ContactGraph) -> list[str]:
    """Return the ids of those who have a tie now and had none."""
    return [
        member.id
        for member, degree in zip(new.members, new.degree, strict=True)
        if degree and (member.id not in old.index or not old.degree[old.index[member.id]])
    ]


def _met(old: ContactGraph, new: ContactGraph, kind: str) -> tuple[Met, ...]:
    known, tied = tied_groups(old, kind), tied_groups(new, kind)
    found = [Met(one, other, ties) for (one, other), ties in tied.items() if (one, other) not in known]
    return tuple(sorted(found, key=lambda each: (-each.ties, each.one, each.other)))


def _merged(before: Survey, after: Survey) -> tuple[Merged, ...]:
    """Return the parts that grew together, those that hold the most now first."""
    found: list[Merged] = []
    index, labels = before.graph.index, before.components.labels
    for part in after.components.parts:
        were = {int(labels[index[name]]) for name in part if name in index}
        sizes = [len(before.components.parts[label]) for label in sorted(were)]
        joined = [size for size in sizes if size > 1]
        if len(joined) > 1:
            found.append(Merged(tuple(joined), len(part)))
    return tuple(found)


def _insights(found: NetworkChange, places: Mapping[str, str]) -> Iterator[Insight]:
    yield from _ties_told(found)
    for merged in found.merged:
        sizes: dict[str, Fact] = {"parts": len(merged.sizes), "members": merged.members}
        yield Insight("merged", {**sizes, "largest": merged.sizes[0], "second": merged.sizes[1]})
    for kind, groups in found.met.items():
        first = groups[0]
        facts = pair_facts(kind, first.one, first.other, places)
        yield Insight("met", {**facts, "ties": first.ties, "pairs": len(groups)})
    for measure, least in TOLD_MEASURES.items():
        for kind, moved in (("risen", found.risen), ("fallen", found.fallen)):
            for one in moved.get(measure, ())[:1]:
                if abs(one.after - one.before) >= least:
                    yield Insight("risen" if kind == "risen" else "fallen", {"measure": measure, **asdict(one)})


def _ties_told(found: NetworkChange) -> Iterator[Insight]:
    span: dict[str, Fact] = {"since": found.since, "until": found.until}
    if found.new_ties or found.ended_ties:
        ties = {"new": len(found.new_ties), "ended": len(found.ended_ties)}
        whole = {"before": found.before.ties, "after": found.after.ties}
        mean = {"mean_before": found.before.mean_degree, "mean_after": found.after.mean_degree}
        yield Insight("new_ties", {**span, **ties, **whole, **mean})
    else:
        yield Insight("nothing_new", span)
    if found.joined:
        yield Insight("joined", _names(found.joined))
    if found.first_ties:
        yield Insight("first_ties", _names(found.first_ties))


def _names(members: tuple[Named, ...]) -> dict[str, Fact]:
    return {"names": tuple(member.name for member in members[:MOST_NAMES]), "names_count": len(members)}
