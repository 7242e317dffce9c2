"""GML, which igraph, Gephi and Cytoscape read in UTF-8 and networkx in ASCII alone [1]_.

References
----------
.. [1] M. Himsolt (1997). GML: a portable graph file format. Universität Passau.
"""

from collections.abc import Callable, Iterator, Mapping

from ..graph import ContactGraph
from .characters import gml_ascii, gml_text
from .plain import Plain, nodes_of, ties_of

Quote = Callable[[str], str]


def gml_lines(graph: ContactGraph) -> Iterator[str]:
    """Yield the lines of a GML document in UTF-8; nodes are numbered from 0, their label is the member's id."""
    return _lines(graph, gml_text)


def gml_ascii_lines(graph: ContactGraph) -> Iterator[str]:
    """Yield the lines of the same document in ASCII, as the format was first defined and networkx asks for it."""
    return _lines(graph, gml_ascii)


def _lines(graph: ContactGraph, quote: Quote) -> Iterator[str]:
    nodes = nodes_of(graph)
    number = {node.id: place for place, node in enumerate(nodes)}
    yield "graph ["
    yield "  directed 0"
    for node in nodes:
        yield from _block("node", f"id {number[node.id]}", {"label": node.id, **node.known}, quote)
    for tie in ties_of(graph):
        ends = f"source {number[tie.source]}\n    target {number[tie.target]}"
        yield from _block("edge", ends, {"weight": tie.weight, **tie.known}, quote)
    yield "]"


def _block(kind: str, numbers: str, values: Mapping[str, Plain], quote: Quote) -> Iterator[str]:
    yield f"  {kind} ["
    yield f"    {numbers}"
    for name, value in values.items():
        yield f"    {name} {quote(value) if isinstance(value, str) else real(value)}"
    yield "  ]"


def real(number: float) -> str:
    """Return a number with a point, which GML asks for beside an exponent; it reads back to the last bit.

    >>> real(-2e-07), real(1e16), real(0.1), real(3.0)
    ('-2.0e-07', '1.0e+16', '0.1', '3.0')
    """
    mantissa, mark, exponent = repr(float(number)).partition("e")
    return (mantissa if "." in mantissa else f"{mantissa}.0") + mark + exponent
