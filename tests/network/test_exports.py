"""Every form, read by a program that is not ours: igraph, NetworKit, GEOS (shapely), networkx, or a plain parser."""

import csv
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

import networkx as nx
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from consortium_network import ContactGraph, Member, Part, UnknownNameError, export, geojson, node_link
from consortium_network.testing import graph_of, path
from tests.network.exported import Expected, Plain, Tied, expected, graphs

Read = Callable[[Path], Any]
OPEN = "None"
"""What networkx makes of a spell without an end."""

igraph = pytest.importorskip("igraph")
networkit = pytest.importorskip("networkit")
shapely = pytest.importorskip("shapely")


def reading(graph: ContactGraph, name: str, read: Read, *, form: str = "") -> Any:
    """Return what ``read`` finds in the file ``name`` to which the graph was written."""
    with TemporaryDirectory() as folder:
        export(graph, Path(folder) / name, form=form)
        return read(Path(folder) / name)


def told(values: Mapping[str, Plain | None], *without: str) -> dict[str, Plain]:
    """Return the values that are there; readers put an empty text or NaN in the place of one that is not."""
    present = {key: value for key, value in values.items() if value is not None and str(value) not in ("", "nan")}
    return {key: value for key, value in present.items() if key not in without}


def of_igraph(found: Any, key: str) -> Expected:
    vertices = [vertex.attributes() for vertex in found.vs]
    ids = [vertex[key] for vertex in vertices]
    nodes = {vertex[key]: told(vertex, key, "id", "label", "member") for vertex in vertices}
    ties: Tied = {
        frozenset((ids[edge.source], ids[edge.target])): (edge["weight"], edge["events"]) for edge in found.es
    }
    return Expected(nodes, ties)


def of_networkx(found: "nx.Graph[str]") -> Expected:
    nodes = {node: told(cast("dict[str, Plain]", data), "label", "member") for node, data in found.nodes(data=True)}
    ties = {frozenset((u, v)): (data["weight"], data["events"]) for u, v, data in found.edges(data=True)}
    return Expected(nodes, cast("Tied", ties))


def weights_of(found: Any) -> list[tuple[int, int, float]]:
    return sorted((min(u, v), max(u, v), weight) for u, v, weight in found.iterEdgesWeights())


def numbered(graph: ContactGraph) -> list[tuple[int, int, float]]:
    ids = [sorted(graph.row(name) for name in pair) for pair in expected(graph).ties]
    return sorted((i, j, float(graph.weights[i, j])) for i, j in ids)


def words_of(graph: ContactGraph) -> set[Plain]:
    held = expected(graph)
    values = {value for node in held.nodes.values() for value in node.values()}
    return {*held.nodes, *values, *(events for _, events in held.ties.values())}


EMPTY_TO_NETWORKX = frozenset({"[]", "()"})
"""What networkx writes into GML for a list or tuple without elements, and reads as one."""


@given(graphs())
@settings(max_examples=20)
def test_igraph_reads_all_of_a_graphml_file(graph: ContactGraph) -> None:
    found = reading(graph, "g.graphml", lambda file: igraph.Graph.Read_GraphML(str(file)))
    assert of_igraph(found, "member") == expected(graph)


@given(graphs())
@settings(max_examples=20)
def test_igraph_reads_all_of_a_gml_file(graph: ContactGraph) -> None:
    found = reading(graph, "g.gml", lambda file: igraph.Graph.Read_GML(str(file)))
    assert of_igraph(found, "label") == expected(graph)


@given(graphs())
@settings(max_examples=20)
def test_igraph_reads_all_of_the_two_tables(graph: ContactGraph) -> None:
    found = reading(graph, "g.csv", read_tables)
    assert of_igraph(found, "Id") == expected(graph)


def read_tables(ties: Path) -> Any:
    nodes = rows(ties.with_name("g.nodes.csv"))
    numbers = ("lat", "lon", "inside")
    vertices = [
        {key.replace("Label", "label"): number(key in numbers, text) for key, text in row.items()} for row in nodes
    ]
    edges = [{**row, "weight": float(row["Weight"])} for row in rows(ties)]
    return igraph.Graph.DictList(vertices, edges, vertex_name_attr="Id", edge_foreign_keys=("Source", "Target"))


def number(wanted: object, text: str) -> Plain | None:
    return (float(text) if text else None) if wanted else text


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


@given(graphs())
@settings(max_examples=20)
def test_networkx_reads_all_of_graphml_gexf_and_ascii_gml(graph: ContactGraph) -> None:
    assume(not EMPTY_TO_NETWORKX & words_of(graph))
    assert of_networkx(reading(graph, "g.graphml", nx.read_graphml)) == expected(graph)
    assert of_networkx(reading(graph, "g.gexf", nx.read_gexf)) == expected(graph)
    assert of_networkx(reading(graph, "g.gml", nx.read_gml, form="gml-ascii")) == expected(graph)


@given(graphs())
@settings(max_examples=20)
def test_networkit_reads_the_weighted_ties_of_graphml(graph: ContactGraph) -> None:
    found = reading(graph, "g.graphml", lambda file: networkit.graphio.GraphMLReader().read(str(file)))
    assert (found.numberOfNodes(), weights_of(found)) == (len(graph), numbered(graph))


@given(graphs(dated=False))
@settings(max_examples=20)
def test_networkit_reads_the_weighted_ties_of_gexf(graph: ContactGraph) -> None:
    found, _ = reading(graph, "g.gexf", lambda file: networkit.graphio.GEXFReader().read(str(file)))
    assert found.numberOfNodes() == len(graph)
    assert weights_of(found) == numbered(graph)


@given(graphs(words=st.text("аб&\"'<>12 ", min_size=1)))
@settings(max_examples=20)
def test_networkit_reads_the_ties_of_gml_where_no_text_has_a_line_end(graph: ContactGraph) -> None:
    found = reading(graph, "g.gml", lambda file: networkit.graphio.GMLGraphReader().read(str(file)))
    assert found.numberOfNodes() == len(graph)
    assert sorted((min(pair), max(pair)) for pair in found.iterEdges()) == [(i, j) for i, j, _ in numbered(graph)]


@given(graphs())
@settings(max_examples=20)
def test_json_holds_everything_and_comes_back_through_networkx(graph: ContactGraph) -> None:
    data = reading(graph, "g.json", lambda file: json.loads(file.read_text(encoding="utf-8")))
    assert data == node_link(graph)
    back = ContactGraph.from_networkx(nx.node_link_graph(data, edges="edges"))
    assert back.members == graph.members
    assert back.weights.toarray().tolist() == graph.weights.toarray().tolist()


@given(graphs())
@settings(max_examples=20)
def test_elements_for_cytoscape_hold_everything(graph: ContactGraph) -> None:
    elements = reading(graph, "g.cyjs", lambda file: json.loads(file.read_text(encoding="utf-8")))["elements"]
    nodes, edges = ([element["data"] for element in elements[kind]] for kind in ("nodes", "edges"))
    assert [node["id"] for node in nodes] == [member.id for member in graph.members]
    assert [node["name"] for node in nodes] == [member.label for member in graph.members]
    ties = {frozenset((edge["source"], edge["target"])): edge for edge in edges}
    assert {pair: (edge["weight"], "; ".join(edge["events"])) for pair, edge in ties.items()} == expected(graph).ties


@given(graphs())
@settings(max_examples=20)
def test_geos_reads_every_place_and_line_of_geojson(graph: ContactGraph) -> None:
    shapes = reading(graph, "g.geojson", lambda file: shapely.from_geojson(file.read_text(encoding="utf-8"))).geoms
    places = {member.id: (member.lon, member.lat) for member in graph.members if member.lat is not None}
    lines = [[places[one] for one in sorted(pair)] for pair in expected(graph).ties if pair <= set(places)]
    assert [shape.coords[0] for shape in shapes if shape.geom_type == "Point"] == list(places.values())
    assert sorted(list(shape.coords) for shape in shapes if shape.geom_type == "LineString") == sorted(lines)


@given(graphs(), st.sampled_from(["2008", "2009", "2009-06-13", "2009-06-14", "2010-02", "2011", "2012"]))
@settings(max_examples=20)
def test_the_timeline_of_gexf_shows_at_each_date_the_ties_that_stood(graph: ContactGraph, day: str) -> None:
    found = reading(graph, "g.gexf", nx.read_gexf)
    end = {"2009-06-13": "2009-06-13", "2009-06-14": "2009-06-14", "2010-02": "2010-02-28"}.get(day, f"{day}-12-31")
    shown = {frozenset((u, v)) for u, v, data in found.edges(data=True) if stands(data.get("spells"), end)}
    assert shown == set(expected(graph.as_of(day)).ties)


def stands(spells: Iterable[tuple[str, str]] | None, end: str) -> bool:
    return spells is None or any(start <= end and stop == OPEN for start, stop in spells)


def test_a_tie_tells_its_first_and_last_day_and_a_timeline_from_when_it_stands() -> None:
    parts = [
        *(Part("later", m, "2012-03") for m in "ab"),
        *(Part("first", m, "2009-06-14/2009-06-18") for m in "ab"),
        *(Part("dated", m, "2010") for m in "bc"),
        *(Part("undated", m) for m in "bc"),
    ]
    found = reading(ContactGraph.from_parts([Member(m) for m in "abc"], parts), "g.gexf", nx.read_gexf)
    assert found.edges["a", "b"]["events"] == "first; later"
    assert (found.edges["a", "b"]["first"], found.edges["a", "b"]["last"]) == ("2009-06-14", "2012-03-31")
    assert found.edges["a", "b"]["spells"] == [("2009-06-14", OPEN)]
    assert (found.edges["b", "c"]["first"], found.edges["b", "c"].get("spells")) == ("2010-01-01", None)
    assert found.graph["mode"] == "dynamic"


def test_a_graph_without_dates_has_no_timeline() -> None:
    assert reading(path(3), "g.gexf", nx.read_gexf).graph["mode"] == "static"


def test_control_characters_become_pictures_where_xml_forbids_them() -> None:
    graph = graph_of(["a\x0bb", "c\x00"], [["a\x0bb", "c\x00"]])
    assert set(reading(graph, "g.graphml", nx.read_graphml).nodes) == {"a␋b", "c␀"}
    assert set(reading(graph, "g.gexf", nx.read_gexf).nodes) == {"a␋b", "c␀"}
    found = reading(graph, "g.gml", lambda file: igraph.Graph.Read_GML(str(file)))
    assert found.vs["label"] == ["a␋b", "c␀"]


def test_a_number_with_an_exponent_is_read_from_gml() -> None:
    graph = ContactGraph.from_parts([Member("a", lat=-2e-07, lon=1e-05)], [])
    found = reading(graph, "g.gml", lambda file: igraph.Graph.Read_GML(str(file)))
    assert (found.vs[0]["lat"], found.vs[0]["lon"]) == (-2e-07, 1e-05)
    other = reading(graph, "g.gml", nx.read_gml, form="gml-ascii")
    assert (other.nodes["a"]["lat"], other.nodes["a"]["lon"]) == (-2e-07, 1e-05)


def test_ties_inside_a_region_are_told_as_weight_inside() -> None:
    members = [Member("a", region="N"), Member("b", region="N"), Member("c", region="S")]
    graph = ContactGraph.from_parts(members, [Part("x", m) for m in "abc"]).project("region")
    found = reading(graph, "g.graphml", lambda file: igraph.Graph.Read_GraphML(str(file)))
    # One event of three parties gives 1/2 to each pair: a and b inside N, two pairs between N and S.
    assert [found.vs.find(member="N")["inside"], found.es["weight"]] == [0.5, [1.0]]
    assert node_link(graph)["graph"] == {"level": "region"}


def test_a_tie_is_a_line_of_a_table_for_gephi(tmp_path: Path) -> None:
    export(graph_of("abc", ["ab"]), tmp_path / "g.csv")
    assert (tmp_path / "g.csv").read_text() == (
        "Source,Target,Type,Weight,events,first,last\na,b,Undirected,1.0,e000,,\n"
    )
    assert [row["Id"] for row in rows(tmp_path / "g.nodes.csv")] == ["a", "b", "c"]


def test_geojson_leaves_out_what_has_no_place() -> None:
    members = [Member("a", "А", lat=55.7, lon=37.6), Member("b", lat=42.9, lon=74.6), Member("c")]
    features = geojson(ContactGraph.from_parts(members, [Part("x", m) for m in "abc"]))["features"]
    assert [feature["geometry"]["coordinates"] for feature in features] == [
        [37.6, 55.7],
        [74.6, 42.9],
        [[37.6, 55.7], [74.6, 42.9]],
    ]
    assert (features[0]["properties"]["label"], features[2]["properties"]["weight"]) == ("А", 0.5)


def test_the_same_graph_is_written_the_same(tmp_path: Path) -> None:
    for name in ("one.gexf", "other.gexf"):
        export(path(4), tmp_path / name)
    assert (tmp_path / "one.gexf").read_bytes() == (tmp_path / "other.gexf").read_bytes()


def test_an_unknown_form_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="xlsx"):
        export(path(2), tmp_path / "g.xlsx")
    export(path(2), tmp_path / "g.txt", form="csv")
    assert (tmp_path / "g.nodes.txt").exists()
