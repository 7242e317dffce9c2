"""Forms in JSON: node-link for networkx and d3, elements for Cytoscape, features for maps."""

from collections.abc import Mapping
from typing import Any

from ..graph import ContactGraph
from ..interchange import node_attributes
from .plain import Tie, nodes_of, ties_of


def node_link(graph: ContactGraph) -> dict[str, Any]:
    """Return the graph as JSON-able node-link data; edges keep their events, and nodes their topics, as lists."""
    nodes = [{"id": m.id, "label": m.label, **node_attributes(graph, row)} for row, m in enumerate(graph.members)]
    edges = [{"source": tie.source, "target": tie.target, **_tie_values(tie)} for tie in ties_of(graph)]
    whole = {"level": graph.level}
    return {"directed": False, "multigraph": False, "graph": whole, "nodes": nodes, "edges": edges}


def cytoscape(graph: ContactGraph) -> dict[str, Any]:
    """Return the graph as Cytoscape's and cytoscape.js's elements [1]_; ``name`` is what Cytoscape shows.

    References
    ----------
    .. [1] M. Franz et al. (2016). Cytoscape.js: a graph theory library for visualisation and analysis.
       Bioinformatics 32, 309-311.
    """
    nodes = [
        {"data": {"id": m.id, "label": m.label, **node_attributes(graph, row), "name": m.label}}
        for row, m in enumerate(graph.members)
    ]
    edges = [{"data": {"source": tie.source, "target": tie.target, **_tie_values(tie)}} for tie in ties_of(graph)]
    whole = {"name": f"consortium, {graph.level} level", "level": graph.level}
    return {"format_version": "1.0", "data": whole, "elements": {"nodes": nodes, "edges": edges}}


def geojson(graph: ContactGraph) -> dict[str, Any]:
    """Return a GeoJSON collection: a point for every member with a place, a line for every tie between two [1]_.

    References
    ----------
    .. [1] H. Butler et al. (2016). The GeoJSON format. RFC 7946.
    """
    places = {m.id: [m.lon, m.lat] for m in graph.members if m.lat is not None and m.lon is not None}
    features = [
        _feature("Point", places[node.id], {"id": node.id, "label": node.label, **node.known})
        for node in nodes_of(graph)
        if node.id in places
    ]
    features += [
        _feature(
            "LineString",
            [places[tie.source], places[tie.target]],
            {"one": tie.source, "other": tie.target, "weight": tie.weight, **tie.known},
        )
        for tie in ties_of(graph)
        if tie.source in places and tie.target in places
    ]
    return {"type": "FeatureCollection", "features": features}


def _tie_values(tie: Tie) -> dict[str, Any]:
    return {"weight": tie.weight, **tie.known, "events": list(tie.events)}


def _feature(shape: str, coordinates: object, properties: Mapping[str, object]) -> dict[str, object]:
    geometry = {"type": shape, "coordinates": coordinates}
    return {"type": "Feature", "geometry": geometry, "properties": dict(properties)}
