"""The way to networkx and back; networkx is imported only when it is used."""

from collections.abc import Mapping
from math import isfinite
from typing import TYPE_CHECKING, cast

import numpy as np

from .arrays import from_triples
from .graph import ContactGraph
from .model import Event, Member

if TYPE_CHECKING:
    import networkx as nx

_TEXTS = ("name", "country", "region", "sector")
_PLACES = ("lat", "lon")


def to_networkx(graph: ContactGraph) -> "nx.Graph[str]":
    """Return an undirected networkx graph; see :meth:`ContactGraph.to_networkx`."""
    import networkx as nx

    result: nx.Graph[str] = nx.Graph()
    for row, member in enumerate(graph.members):
        result.add_node(member.id, **node_attributes(graph, row))
    for i, j, weight in tie_list(graph):
        one, other = graph.members[i].id, graph.members[j].id
        result.add_edge(one, other, weight=weight, events=list(graph.event_ids(graph.shared_events(i, j))))
    return result


def from_networkx(source: "nx.Graph[str]", *, weight: str = "weight") -> ContactGraph:
    """Return the contact graph of a networkx graph; see :meth:`ContactGraph.from_networkx`."""
    nodes = _nodes(source)
    members = [_member(node, nodes[node]) for node in sorted(nodes)]
    rows = {member.id: row for row, member in enumerate(members)}
    entries: list[tuple[int, int, float]] = []
    events: list[Event] = []
    weights: list[float] = []
    for one, other, data in sorted(source.edges(data=True), key=lambda edge: (str(edge[0]), str(edge[1]))):
        column, (u, v) = len(events), (str(one), str(other))
        events.append(Event(_edge_name(u, v, data.get("events")), 2))
        weights.append(_weight(data, weight, u, v))
        entries += [(rows[u], column, 1.0), (rows[v], column, 1.0)]
    row, column_of, value = np.array(entries, dtype=np.float64).reshape(-1, 3).T
    shape = (len(members), len(events))
    presence = from_triples(value, row.astype(np.intp), column_of.astype(np.intp), shape)
    return ContactGraph(members, events, presence, np.array(weights, dtype=np.float64))


def tie_list(graph: ContactGraph) -> list[tuple[int, int, float]]:
    """Return every tie once as (row, row, weight), the smaller row first."""
    found = graph.weights.tocoo()
    triples = zip(found.row.tolist(), found.col.tolist(), found.data.tolist(), strict=True)
    return sorted((i, j, weight) for i, j, weight in triples if i < j)


def node_attributes(graph: ContactGraph, row: int) -> dict[str, str | float | list[str]]:
    """Return what is known of a node, its topics as a list; what is unknown is left out."""
    member = graph.members[row]
    known: dict[str, str | float | list[str]] = {key: getattr(member, key) for key in _TEXTS if getattr(member, key)}
    known |= {key: getattr(member, key) for key in _PLACES if getattr(member, key) is not None}
    if member.topics:
        known["topics"] = sorted(member.topics)
    if graph.inside[row] > 0:
        known["inside"] = float(graph.inside[row])
    return known


def _nodes(source: "nx.Graph[str]") -> dict[str, Mapping[str, object]]:
    """Return what is known of every node by its id; ValueError where two nodes would have one id."""
    found: dict[str, object] = {}
    known: dict[str, Mapping[str, object]] = {}
    for node, data in source.nodes(data=True):
        if str(node) in known:
            raise ValueError(f"the nodes {found[str(node)]!r} and {node!r} would both be called {str(node)!r}")
        found[str(node)], known[str(node)] = node, data
    return known


def _weight(data: Mapping[str, object], key: str, one: str, other: str) -> float:
    """Return the weight of an edge; ValueError where it is not a finite number above 0."""
    weight = float(str(data.get(key, 1.0)))
    if not (isfinite(weight) and weight > 0):
        raise ValueError(f"the edge between {one!r} and {other!r} weighs {weight}; a weight is finite and above 0")
    return weight


def _member(node: str, data: Mapping[str, object]) -> Member:
    texts = {key: str(data[key]) for key in _TEXTS if data.get(key) is not None}
    places = {key: float(str(data[key])) for key in _PLACES if data.get(key) is not None}
    return Member(
        node,
        texts.get("name", ""),
        texts.get("country", ""),
        texts.get("region", ""),
        texts.get("sector", ""),
        places.get("lat"),
        places.get("lon"),
        frozenset(_topics(data.get("topics"))),
    )


def _topics(given: object) -> list[str]:
    if isinstance(given, (list, tuple)):
        return [str(topic) for topic in cast("list[object]", given)]
    return [topic for topic in str(given or "").split("; ") if topic]


def _edge_name(one: str, other: str, events: object) -> str:
    if isinstance(events, (list, tuple)):
        return "; ".join(map(str, cast("list[object]", events)))
    return str(events) if events else f"{one} - {other}"
