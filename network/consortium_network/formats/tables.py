"""Two tables, of ties and of nodes, as Gephi's spreadsheet import and igraph's data frames name their columns."""

from collections.abc import Iterator

from ..graph import ContactGraph
from .plain import NUMBERS, TEXTS, nodes_of, ties_of

TIE_COLUMNS = ("Source", "Target", "Type", "Weight", "events", "first", "last")
NODE_COLUMNS = ("Id", "Label", *TEXTS, *NUMBERS)


def tie_rows(graph: ContactGraph) -> Iterator[tuple[object, ...]]:
    """Yield a row for every tie; a weight reads back to the last bit."""
    for tie in ties_of(graph):
        known = (tie.known.get(column, "") for column in TIE_COLUMNS[4:])
        yield (tie.source, tie.target, "Undirected", repr(tie.weight), *known)


def node_rows(graph: ContactGraph) -> Iterator[tuple[object, ...]]:
    """Yield a row for every node, tied or not; what is unknown is empty."""
    for node in nodes_of(graph):
        yield (node.id, node.label, *(node.known.get(column, "") for column in NODE_COLUMNS[2:]))
