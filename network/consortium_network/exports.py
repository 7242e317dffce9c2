"""The graph in the forms that other programs read."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from .csvfiles import write_table, writing
from .errors import UnknownNameError
from .formats.gexf import gexf_lines
from .formats.gml import gml_ascii_lines, gml_lines
from .formats.graphml import graphml_lines
from .formats.objects import cytoscape, geojson, node_link
from .formats.tables import NODE_COLUMNS, TIE_COLUMNS, node_rows, tie_rows
from .graph import ContactGraph

__all__ = ["FORMS", "cytoscape", "export", "geojson", "node_link", "write_json"]

Writer = Callable[[ContactGraph, Path], tuple[Path, ...]]


def export(graph: ContactGraph, path: str | Path, *, form: str = "") -> tuple[Path, ...]:
    """Write the graph to ``path``, in the form its ending names, or in ``form``, and return the files written.

    ============= ================================================================ =======================
    form          what it holds                                                    who reads it
    ============= ================================================================ =======================
    ``graphml``   everything                                                       igraph, Gephi, Cytoscape,
                                                                                   graphology, networkx
    ``gexf``      everything, and from when each tie stands, for a timeline        Gephi, graphology, networkx
    ``gml``       everything, in UTF-8                                             igraph, Gephi, Cytoscape
    ``gml-ascii`` the same in ASCII                                                networkx
    ``csv``       ties in ``x.csv``, nodes in ``x.nodes.csv`` beside it            spreadsheets, Gephi, igraph
    ``json``      everything, as node-link data                                    networkx, d3
    ``cyjs``      everything, as elements                                          Cytoscape, cytoscape.js
    ``geojson``   members that have places, and ties between two of them           maps
    ============= ================================================================ =======================

    All are in UTF-8. Control characters that XML forbids become their pictures (␋) in GraphML, GEXF and GML.

    Raises
    ------
    UnknownNameError
        If there is no such form.
    """
    wanted = form or Path(path).suffix.removeprefix(".").lower()
    if wanted not in FORMS:
        raise UnknownNameError("export form", wanted, FORMS)
    return FORMS[wanted](graph, Path(path))


def write_json(path: str | Path, data: object) -> None:
    """Write JSON, whole or not at all."""
    with writing(path) as file:
        json.dump(data, file, ensure_ascii=False, indent=1, allow_nan=False)
        file.write("\n")


def _lines(lines: Callable[[ContactGraph], Iterator[str]]) -> Writer:
    def write(graph: ContactGraph, path: Path) -> tuple[Path, ...]:
        with writing(path) as file:
            file.writelines(f"{line}\n" for line in lines(graph))
        return (path,)

    return write


def _object(data: Callable[[ContactGraph], dict[str, Any]]) -> Writer:
    def write(graph: ContactGraph, path: Path) -> tuple[Path, ...]:
        write_json(path, data(graph))
        return (path,)

    return write


def _tables(graph: ContactGraph, path: Path) -> tuple[Path, ...]:
    nodes = path.with_suffix(f".nodes{path.suffix}")
    write_table(nodes, NODE_COLUMNS, node_rows(graph))
    write_table(path, TIE_COLUMNS, tie_rows(graph))
    return path, nodes


FORMS: Final[Mapping[str, Writer]] = MappingProxyType(
    {
        "graphml": _lines(graphml_lines),
        "gexf": _lines(gexf_lines),
        "gml": _lines(gml_lines),
        "gml-ascii": _lines(gml_ascii_lines),
        "csv": _tables,
        "json": _object(node_link),
        "cyjs": _object(cytoscape),
        "geojson": _object(geojson),
    }
)
