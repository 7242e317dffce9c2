"""Building contact graphs: from parts in events, and from a graph at a finer level."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
import scipy.sparse as sp

from .arrays import Flags, Floats, Sparse, from_triples, sparse
from .dates import period_of
from .errors import UnknownNameError
from .graph import ContactGraph, Crowd
from .model import LEVELS, RECEIVING_ROLES, Event, LeftOut, Level, Member, Part


def build_graph(members: Iterable[Member], parts: Iterable[Part], *, largest_event: int) -> ContactGraph:
    """Return the graph at institution level; see :meth:`ContactGraph.from_parts`."""
    everyone = sorted(members, key=lambda member: member.id)
    rows = {member.id: row for row, member in enumerate(everyone)}
    if len(rows) < len(everyone):
        raise UnknownNameError("second member", _first_repeat(everyone))
    by_event: dict[str, list[Part]] = defaultdict(list)
    for part in parts:
        if part.member not in rows:
            raise UnknownNameError("member", part.member)
        by_event[part.event].append(part)
    events = [_event(name, by_event[name]) for name in sorted(by_event)]
    presence = _presence([by_event[event.id] for event in events], rows)
    hosting = _presence([_hosts(by_event[event.id]) for event in events], rows)
    weights = np.array([_weight(event.size, largest_event) for event in events], dtype=np.float64)
    named = np.array([member.named for member in everyone], dtype=np.bool_)
    unnamed = tuple(member for member in everyone if not member.named)
    return ContactGraph(
        [member for member in everyone if member.named],
        events,
        _rows(presence, named),
        weights,
        crowd=Crowd(unnamed, _rows(presence, ~named), _rows(hosting, ~named)) if unnamed else None,
        hosting=_rows(hosting, named),
    )


def project_graph(graph: ContactGraph, level: Level) -> ContactGraph:
    """Return the graph between regions or countries; see :meth:`ContactGraph.project`."""
    if level not in LEVELS:
        raise UnknownNameError("level", level, LEVELS)
    if level == graph.level:
        return graph
    if graph.level != "institution":
        raise UnknownNameError(f"way from {graph.level} level", level)
    members, presence, hosting = list(graph.members), graph.presence, graph.hosting
    if graph.crowd:
        members += graph.crowd.members
        presence = sparse(sp.vstack([presence, graph.crowd.presence]))
        hosting = sparse(sp.vstack([hosting, graph.crowd.hosting]))
    places = [member.country if level == "country" else member.region for member in members]
    names = sorted(set(places) - {""})
    where = {name: row for row, name in enumerate(names)}
    placed = [(where[place], row) for row, place in enumerate(places) if place]
    target, source = np.array(placed, dtype=np.intp).reshape(-1, 2).T
    gather = from_triples(np.ones(len(placed)), target, source, (len(names), len(members)))
    together = sparse(gather @ presence)
    lost = _party_weight(presence, graph.event_weights) - _party_weight(together, graph.event_weights)
    held: dict[str, list[Member]] = defaultdict(list)
    for member, place in zip(members, places, strict=True):
        held[place].append(member)
    return ContactGraph(
        [_place(name, level, held[name]) for name in names],
        graph.events,
        together,
        graph.event_weights,
        level=level,
        left_out=LeftOut(len(held[""]), max(0.0, lost)),
        hosting=sparse(gather @ hosting),
    )


def _event(name: str, parts: Sequence[Part]) -> Event:
    periods = [period for part in parts if (period := period_of(part.date))]
    return Event(
        id=name,
        size=len({part.member for part in parts}),
        period=min(periods, default=None),
        topics=frozenset(part.topic for part in parts if part.topic),
        kind=next((part.kind for part in parts if part.kind), ""),
    )


def _weight(size: int, largest_event: int) -> float:
    return 1.0 / (size - 1) if 1 < size <= largest_event else 0.0


def _hosts(parts: Sequence[Part]) -> Sequence[Part]:
    """Return the parts of those who receive the others: the hosts, or else whoever leads the event."""
    for roles in RECEIVING_ROLES:
        if found := [part for part in parts if part.role.casefold() in roles]:
            return found
    return ()


def _presence(by_event: Sequence[Sequence[Part]], rows: dict[str, int]) -> Sparse:
    places = sorted({(rows[part.member], column) for column, parts in enumerate(by_event) for part in parts})
    row, column = np.array(places, dtype=np.intp).reshape(-1, 2).T
    return from_triples(np.ones(len(places)), row, column, (len(rows), len(by_event)))


def _rows(matrix: Sparse, chosen: Flags) -> Sparse:
    return sparse(matrix[np.flatnonzero(chosen)])


def _party_weight(presence: Sparse, event_weights: Floats) -> float:
    """Return the weight of all pairs of parties, whatever nodes they belong to."""
    sizes = np.asarray(presence.sum(axis=0), dtype=np.float64).ravel()
    return float((sizes * (sizes - 1) / 2 * event_weights).sum())


def _place(name: str, level: Level, members: Sequence[Member]) -> Member:
    countries = {member.country for member in members} - {""}
    sectors = {member.sector for member in members} - {""}
    spots = [(m.lat, m.lon) for m in members if m.lat is not None and m.lon is not None]
    return Member(
        id=name,
        country=name if level == "country" else (countries.pop() if len(countries) == 1 else ""),
        region=name if level == "region" else "",
        sector=sectors.pop() if len(sectors) == 1 else "",
        lat=sum(lat for lat, _ in spots) / len(spots) if spots else None,
        lon=sum(lon for _, lon in spots) / len(spots) if spots else None,
        topics=frozenset(topic for member in members for topic in member.topics),
    )


def _first_repeat(members: Sequence[Member]) -> str:
    ids = [member.id for member in members]
    return next(a for a, b in pairwise(ids) if a == b)
