"""The contact graph: members, the events they shared, and the ties that follow.

References
----------
.. [1] M. E. J. Newman (2001). Scientific collaboration networks II: Shortest paths, weighted networks, and
   centrality. Physical Review E 64, 016132.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp

from .arrays import Flags, Floats, Rows, Sparse, neighbours, row_sums, scale_columns, sparse
from .dates import Period, period_of
from .errors import UnknownNameError
from .model import LARGEST_EVENT, NOTHING_LEFT_OUT, Event, LeftOut, Level, Member, Part
from .remembered import Remembered

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Crowd:
    """The unnamed parties: no nodes, but counted in events and placed by region and country."""

    members: tuple[Member, ...]
    presence: Sparse
    hosting: Sparse


class ContactGraph:
    """Members as nodes; a tie weighs the sum over their common events of 1 / (parties - 1) [1]_.

    Build it with :meth:`from_parts` or :meth:`from_networkx`. ``presence[i, e]`` is how many parties of event
    e node i holds (at institution level 1 or none), ``event_weights[e]`` what the event gives to each pair of
    its parties (0 where it makes no tie); ``hosting[i, e]`` is how many of these parties receive the others, in
    no event any if it is left out. Nodes are in the order of their ids. A graph never changes.

    Examples
    --------
    >>> parts = [Part("forum", m) for m in "abc"] + [Part("visit", m) for m in "ab"]
    >>> graph = ContactGraph.from_parts([Member("a"), Member("b"), Member("c"), Member("d")], parts)
    >>> graph.tie("a", "b"), graph.tie("b", "c"), graph.tie("a", "d")
    (1.5, 0.5, 0.0)
    >>> graph.records("a", "b")
    ('forum', 'visit')
    """

    def __init__(
        self,
        members: Sequence[Member],
        events: Sequence[Event],
        presence: Sparse,
        event_weights: Floats,
        *,
        level: Level = "institution",
        left_out: LeftOut = NOTHING_LEFT_OUT,
        crowd: Crowd | None = None,
        hosting: Sparse | None = None,
    ) -> None:
        self.members = tuple(members)
        self.events = tuple(events)
        self.presence = presence
        self.event_weights = event_weights
        self.level: Level = level
        self.left_out = left_out
        self.crowd = crowd
        self.hosting = sparse(sp.csr_array(presence.shape)) if hosting is None else hosting

    @classmethod
    def from_parts(
        cls,
        members: Iterable[Member],
        parts: Iterable[Part],
        *,
        level: Level = "institution",
        at: "Period | date | str | None" = None,
        largest_event: int = LARGEST_EVENT,
    ) -> "ContactGraph":
        """Return the graph of ``members`` and their parts in events.

        An event of fewer than two or more than ``largest_event`` parties makes no tie. With ``at``, events
        that begin after the end of that date are unseen; undated events always count.

        Raises
        ------
        UnknownNameError
            If a part names a member that is not given, or a member is given twice.
        """
        from .build import build_graph

        graph = build_graph(members, parts, largest_event=largest_event)
        graph = graph if at is None else graph.as_of(at)
        return graph if level == "institution" else graph.project(level)

    @classmethod
    def from_networkx(cls, graph: "nx.Graph[str]", *, weight: str = "weight") -> "ContactGraph":
        """Return the contact graph of a networkx graph; an edge without ``weight`` weighs 1.

        Every edge becomes one event, called by its attribute ``events`` or else "u - v". A loop becomes
        weight inside its node.

        Raises
        ------
        ValueError
            If two nodes have one id as text (``1`` and ``"1"``), or a weight is not finite and above 0.
        """
        from .interchange import from_networkx

        return from_networkx(graph, weight=weight)

    def to_networkx(self) -> "nx.Graph[str]":
        """Return an undirected networkx graph: members as nodes, ``weight`` and ``events`` on edges."""
        from .interchange import to_networkx

        return to_networkx(self)

    def __len__(self) -> int:
        return len(self.members)

    def __repr__(self) -> str:
        return f"<ContactGraph of {len(self)} nodes, {self.tie_count} ties, level {self.level}>"

    @cached_property
    def index(self) -> dict[str, int]:
        """The row of every member id."""
        return {member.id: row for row, member in enumerate(self.members)}

    @cached_property
    def weights(self) -> Sparse:
        """The weight of every tie; symmetric, an empty diagonal."""
        making = self.tie_making
        upper = sp.triu(scale_columns(making, self.event_weights[self._makes_ties]) @ making.T, k=1)
        whole = sparse(upper + upper.T)
        whole.eliminate_zeros()
        whole.sort_indices()
        return whole

    @cached_property
    def ties(self) -> Sparse:
        """1 for every tie; symmetric, an empty diagonal."""
        weights = self.weights
        ones = np.ones_like(weights.data)
        return sparse(sp.csr_array((ones, weights.indices, weights.indptr), shape=weights.shape))

    @cached_property
    def inside(self) -> Floats:
        """The weight of ties whose both ends are this node (0 at institution level)."""
        making, weights = self.tie_making, self.event_weights[self._makes_ties]
        return np.asarray((making * making) @ weights - making @ weights, dtype=np.float64) / 2

    @cached_property
    def degree(self) -> Floats:
        """The number of partners of every node."""
        return np.diff(self.weights.indptr).astype(np.float64)

    @cached_property
    def strength(self) -> Floats:
        """The weight of all ties of every node, without what lies inside it."""
        return row_sums(self.weights)

    @cached_property
    def _makes_ties(self) -> Flags:
        return self.event_weights > 0

    @cached_property
    def tie_making(self) -> Sparse:
        """The columns of ``presence`` whose events make ties."""
        return sparse(self.presence[:, np.flatnonzero(self._makes_ties)])

    @cached_property
    def _tie_events(self) -> Mapping[int, frozenset[int]]:
        made: list[int] = np.flatnonzero(self._makes_ties).tolist()
        return Remembered(lambda row: frozenset(made[column] for column in neighbours(self.tie_making, row)))

    @property
    def tie_count(self) -> int:
        """The number of ties."""
        return int(self.weights.nnz // 2)

    @property
    def total_weight(self) -> float:
        """The weight of all ties and of all that lies inside nodes."""
        return float(self.weights.sum() / 2 + self.inside.sum())

    def row(self, member: str) -> int:
        """Return the row of a member id.

        Raises
        ------
        UnknownNameError
            If the graph has no such node.
        """
        try:
            return self.index[member]
        except KeyError:
            raise UnknownNameError("node of the graph", member) from None

    def tie(self, one: str, other: str) -> float:
        """Return the weight of the tie between two members, 0 where there is none."""
        return float(self.weights[self.row(one), self.row(other)])

    def partners(self, member: str) -> tuple[str, ...]:
        """Return the ids of all partners, in order."""
        return tuple(self.members[j].id for j in neighbours(self.weights, self.row(member)))

    def records(self, one: str, other: str) -> tuple[str, ...]:
        """Return the ids of the events on which the tie between two members rests, in order of time."""
        return self.event_ids(self.shared_events(self.row(one), self.row(other)))

    def shared_events(self, i: int, j: int) -> frozenset[int]:
        """Return the columns of the events that tie rows i and j."""
        return self._tie_events[i] & self._tie_events[j]

    def events_of(self, i: int) -> frozenset[int]:
        """Return the columns of the events that tie row i to anyone."""
        return self._tie_events[i]

    def event_ids(self, columns: Iterable[int]) -> tuple[str, ...]:
        """Return the ids of events, by date and then by id; undated ones last."""
        chosen = [self.events[e] for e in columns]
        return tuple(event.id for event in sorted(chosen, key=_by_time))

    def as_of(self, at: "Period | date | str") -> "ContactGraph":
        """Return the graph as it stood at the end of ``at``: later events unseen, undated ones kept."""
        period = period_of(at)
        if period is None:
            return self
        seen = [e.period is None or e.period.first <= period.last for e in self.events]
        return self.keeping(np.array(seen, dtype=np.bool_))

    def keeping(self, events: Flags) -> "ContactGraph":
        """Return the graph of the same members with only the events flagged True."""
        columns: Rows = np.flatnonzero(events)
        crowd = self.crowd and Crowd(
            self.crowd.members, sparse(self.crowd.presence[:, columns]), sparse(self.crowd.hosting[:, columns])
        )
        return ContactGraph(
            self.members,
            [event for event, kept in zip(self.events, events, strict=True) if kept],
            sparse(self.presence[:, columns]),
            self.event_weights[columns],
            level=self.level,
            left_out=self.left_out,
            crowd=crowd,
            hosting=sparse(self.hosting[:, columns]),
        )

    def project(self, level: Level) -> "ContactGraph":
        """Return the graph between regions or countries.

        Weights add up; ties inside one region become its ``inside`` weight; members whose region is unknown
        are left out and counted in ``left_out``.
        """
        from .build import project_graph

        return project_graph(self, level)


def _by_time(event: Event) -> tuple[bool, date, str]:
    return (event.period is None, event.period.first if event.period else date.min, event.id)
