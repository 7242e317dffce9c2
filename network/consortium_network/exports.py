"""The graph in the formats that other programs read."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from .csvfiles import write_table, writing
from .errors import UnknownNameError
from .graph import ContactGraph
from .interchange import node_attributes, tie_list

if TYPE_CHECKING:
    import networkx as nx

TIE_COLUMNS = ("one", "other", "weight", "events")


def export(graph: ContactGraph, path: str | Path, *, form: str = "") -> None:
    """Write the graph to ``path``, in the form its ending names, or in ``form``.

    Forms: ``graphml``, ``gexf`` (Gephi), ``gml`` (igraph, Cytoscape), ``csv`` (one line a tie), ``json``
    (node-link, for networkx and d3), ``geojson`` (members and ties that have places).

    Raises
    ------
    UnknownNameError
        If there is no such form.
    """
    wanted = form or Path(path).suffix.removeprefix(".").lower()
    if wanted not in FORMS:
        raise UnknownNameError("export form", wanted, FORMS)
    FORMS[wanted](graph, Path(path))


def plain_networkx(graph: ContactGraph) -> "nx.Graph[str]":
    """Return a networkx graph whose attributes are all numbers or texts; ``events`` are joined by "; "."""
    import networkx as nx

    result: nx.Graph[str] = nx.Graph()
    for row, member in enumerate(graph.members):
        result.add_node(member.id, label=member.label, **node_attributes(graph, row))
    for i, j, weight in tie_list(graph):
        events = "; ".join(graph.event_ids(graph.shared_events(i, j)))
        result.add_edge(graph.members[i].id, graph.members[j].id, weight=weight, events=events)
    return result


def node_link(graph: ContactGraph) -> dict[str, Any]:
    """Return the graph as JSON-able node-link data; edges keep their events as a list."""
    nodes = [{"id": m.id, "label": m.label, **node_attributes(graph, row)} for row, m in enumerate(graph.members)]
    edges = [
        {
            "source": graph.members[i].id,
            "target": graph.members[j].id,
            "weight": weight,
            "events": list(graph.event_ids(graph.shared_events(i, j))),
        }
        for i, j, weight in tie_list(graph)
    ]
    whole = {"level": graph.level}
    return {"directed": False, "multigraph": False, "graph": whole, "nodes": nodes, "edges": edges}


def geojson(graph: ContactGraph) -> dict[str, Any]:
    """Return a GeoJSON collection: a point for every member with a place, a line for every tie between two."""
    places = {
        row: [member.lon, member.lat]
        for row, member in enumerate(graph.members)
        if member.lat is not None and member.lon is not None
    }
    features = [
        _feature("Point", place, {"id": graph.members[row].id, **node_attributes(graph, row)})
        for row, place in places.items()
    ]
    features += [
        _feature(
            "LineString",
            [places[i], places[j]],
            {"one": graph.members[i].id, "other": graph.members[j].id, "weight": weight},
        )
        for i, j, weight in tie_list(graph)
        if i in places and j in places
    ]
    return {"type": "FeatureCollection", "features": features}


def _feature(shape: str, coordinates: object, properties: Mapping[str, object]) -> dict[str, object]:
    geometry = {"type": shape, "coordinates": coordinates}
    return {"type": "Feature", "geometry": geometry, "properties": dict(properties)}


def _graphml(graph: ContactGraph, path: Path) -> None:
    import networkx as nx

    with writing(path) as file:
        file.write("\n".join(nx.generate_graphml(plain_networkx(graph))) + "\n")


def _gexf(graph: ContactGraph, path: Path) -> None:
    import networkx as nx

    with writing(path) as file:
        file.write("\n".join(nx.generate_gexf(plain_networkx(graph))) + "\n")


def _gml(graph: ContactGraph, path: Path) -> None:
    import networkx as nx

    bare = plain_networkx(graph)
    for _, data in bare.nodes(data=True):
        data.pop("label", None)  # GML gives the node's own id as its label
    with writing(path) as file:
        file.write("\n".join(nx.generate_gml(bare)) + "\n")


def _csv(graph: ContactGraph, path: Path) -> None:
    ids = [member.id for member in graph.members]
    rows = (
        (ids[i], ids[j], repr(weight), "; ".join(graph.event_ids(graph.shared_events(i, j))))
        for i, j, weight in tie_list(graph)
    )
    write_table(path, TIE_COLUMNS, rows)


def _json(graph: ContactGraph, path: Path) -> None:
    write_json(path, node_link(graph))


def _geojson(graph: ContactGraph, path: Path) -> None:
    write_json(path, geojson(graph))


def write_json(path: str | Path, data: object) -> None:
    """Write JSON, whole or not at all."""
    with writing(path) as file:
        json.dump(data, file, ensure_ascii=False, indent=1, allow_nan=False)
        file.write("\n")


FORMS: Final[Mapping[str, Callable[[ContactGraph, Path], None]]] = MappingProxyType(
    {
        "graphml": _graphml,
        "gexf": _gexf,
        "gml": _gml,
        "csv": _csv,
        "json": _json,
        "geojson": _geojson,
    }
)
