"""GEXF 1.2, which Gephi, graphology and networkx read [1]_; its timeline shows the network as it grew.

References
----------
.. [1] GEXF Working Group (2009). GEXF 1.2draft Primer. https://gexf.net/primer.html
"""

from collections.abc import Iterator, Mapping
from typing import Final

from ..graph import ContactGraph
from .characters import xml_value
from .plain import NUMBERS, TEXTS, Node, Plain, Tie, nodes_of, ties_of

_SPACE: Final = "http://www.gexf.net/1.2draft"
_ATTRIBUTES: Final[Mapping[str, Mapping[str, str]]] = {
    "node": {**dict.fromkeys(TEXTS, "string"), **dict.fromkeys(NUMBERS, "double")},
    "edge": {"events": "string", "first": "string", "last": "string"},
}


def gexf_lines(graph: ContactGraph) -> Iterator[str]:
    """Yield the lines of a GEXF document.

    Where a date is known the graph is dynamic: a tie has one spell, open at its end, that starts on the day
    from which :meth:`ContactGraph.as_of` shows it; a tie that rests on an undated event has none, and stands
    at any time, as members do.
    """
    ties = ties_of(graph)
    dynamic = any(tie.begins for tie in ties)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<gexf xmlns="{_SPACE}" version="1.2">'
    mode = 'mode="dynamic" timeformat="date"' if dynamic else 'mode="static"'
    yield f' <graph defaultedgetype="undirected" {mode}>'
    for kind, types in _ATTRIBUTES.items():
        yield f'  <attributes class="{kind}" mode="static">'
        for name, type_ in types.items():
            yield f'   <attribute id="{name}" title="{name}" type="{type_}"/>'
        yield "  </attributes>"
    yield "  <nodes>"
    for node in nodes_of(graph):
        yield from _node_lines(node)
    yield "  </nodes>"
    yield "  <edges>"
    for number, tie in enumerate(ties):
        yield from _tie_lines(number, tie)
    yield "  </edges>"
    yield " </graph>"
    yield "</gexf>"


def _node_lines(node: Node) -> Iterator[str]:
    yield f"   <node id={xml_value(node.id)} label={xml_value(node.label)}>"
    yield from _values(node.known)
    yield "   </node>"


def _tie_lines(number: int, tie: Tie) -> Iterator[str]:
    ends = f"source={xml_value(tie.source)} target={xml_value(tie.target)}"
    yield f'   <edge id="{number}" {ends} weight="{tie.weight!r}">'
    yield from _values(tie.known)
    if tie.begins:
        yield f'    <spells><spell start="{tie.begins.isoformat()}"/></spells>'
    yield "   </edge>"


def _values(known: Mapping[str, Plain]) -> Iterator[str]:
    if known:
        yield "    <attvalues>"
        for name, value in known.items():
            yield f'     <attvalue for="{name}" value={xml_value(str(value))}/>'
        yield "    </attvalues>"
