"""What every form writes: nodes and ties as plain values, in a fixed order."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from ..graph import ContactGraph
from ..interchange import node_attributes, tie_list
from ..model import Event

BETWEEN: Final = "; "
"""What stands between the topics of a node, or the events of a tie, where a form has only texts and numbers."""

TEXTS: Final = ("name", "country", "region", "sector", "topics")
NUMBERS: Final = ("lat", "lon", "inside")

Plain = str | float


@dataclass(frozen=True, slots=True)
class Node:
    """A node: its id, its name for people, and what else is known of it, each a text or a number."""

    id: str
    label: str
    known: Mapping[str, Plain]


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie and the events that it rests on, in order of time.

    ``first`` and ``last`` are the earliest and the latest day that its dated events may mean. ``begins`` is
    the day from which :meth:`ContactGraph.as_of` shows the tie: ``first``, or ``None`` where an undated event
    makes it stand at any time.
    """

    source: str
    target: str
    weight: float
    events: tuple[str, ...]
    first: date | None
    last: date | None
    begins: date | None

    @property
    def known(self) -> dict[str, str]:
        """Return the events and the two days as texts; what is unknown is left out."""
        texts = {"events": BETWEEN.join(self.events), "first": _iso(self.first), "last": _iso(self.last)}
        return {key: text for key, text in texts.items() if text}


def nodes_of(graph: ContactGraph) -> list[Node]:
    """Return every node, in the order of ids."""
    return [Node(m.id, m.label, _plain(node_attributes(graph, row))) for row, m in enumerate(graph.members)]


def ties_of(graph: ContactGraph) -> list[Tie]:
    """Return every tie once, in the order of its two ids."""
    return [_tie(graph, i, j, weight) for i, j, weight in tie_list(graph)]


def _tie(graph: ContactGraph, i: int, j: int, weight: float) -> Tie:
    columns = graph.shared_events(i, j)
    events: list[Event] = [graph.events[column] for column in columns]
    periods = [event.period for event in events if event.period]
    first = min((period.first for period in periods), default=None)
    last = max((period.last for period in periods), default=None)
    begins = first if len(periods) == len(events) else None
    return Tie(graph.members[i].id, graph.members[j].id, weight, graph.event_ids(columns), first, last, begins)


def _plain(known: Mapping[str, Plain | list[str]]) -> dict[str, Plain]:
    return {key: BETWEEN.join(value) if isinstance(value, list) else value for key, value in known.items()}


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
