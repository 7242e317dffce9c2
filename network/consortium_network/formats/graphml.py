"""GraphML, which igraph, Gephi, Cytoscape, graphology, NetworKit and networkx read [1]_.

References
----------
.. [1] U. Brandes, M. Eiglsperger, I. Herman, M. Himsolt and M. S. Marshall (2002). GraphML progress report:
   structural layer proposal. Graph Drawing, LNCS 2265, 501-512.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from ..graph import ContactGraph
from .characters import xml_text, xml_value
from .plain import NUMBERS, TEXTS, Node, Plain, Tie, nodes_of, ties_of

_SPACE: Final = "http://graphml.graphdrawing.org/xmlns"
_NODE_TEXTS: Final = ("member", "label", *TEXTS)
_KEYS: Final[Mapping[str, Mapping[str, str]]] = {
    "node": {**dict.fromkeys(_NODE_TEXTS, "string"), **dict.fromkeys(NUMBERS, "double")},
    "edge": {"weight": "double", "events": "string", "first": "string", "last": "string"},
}


def graphml_lines(graph: ContactGraph) -> Iterator[str]:
    """Yield the lines of a GraphML document.

    A node's id is the member's id, and its attribute ``member`` says the id again, since igraph does not undo
    the escape of "&" in an id.
    """
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<graphml xmlns="{_SPACE}">'
    for kind, types in _KEYS.items():
        for name, type_ in types.items():
            yield f' <key id="{kind}-{name}" for="{kind}" attr.name="{name}" attr.type="{type_}"/>'
    yield ' <graph edgedefault="undirected">'
    for node in nodes_of(graph):
        yield from _node_lines(node)
    for tie in ties_of(graph):
        yield from _tie_lines(tie)
    yield " </graph>"
    yield "</graphml>"


def _node_lines(node: Node) -> Iterator[str]:
    yield f"  <node id={xml_value(node.id)}>"
    yield from _data("node", {"member": node.id, "label": node.label, **node.known})
    yield "  </node>"


def _tie_lines(tie: Tie) -> Iterator[str]:
    yield f"  <edge source={xml_value(tie.source)} target={xml_value(tie.target)}>"
    yield from _data("edge", {"weight": tie.weight, **tie.known})
    yield "  </edge>"


def _data(kind: str, values: Mapping[str, Plain]) -> Iterator[str]:
    for name, value in values.items():
        yield f'   <data key="{kind}-{name}">{xml_text(str(value))}</data>'
