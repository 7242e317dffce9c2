"""What the predictors see of a graph: everything about the whole that several of them need, worked out once."""

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar, cast

import numpy as np
from scipy.sparse.csgraph import connected_components

from ..arrays import (
    Flags,
    Floats,
    Rows,
    Sparse,
    from_triples,
    inverse,
    row_sums,
    scale_columns,
    scale_rows,
    sparse,
)
from ..graph import ContactGraph
from .recency import recent_activity, recent_weights
from .spectra import leading_spectrum

_CATEGORIES = ("country", "region", "sector")
_Kept = TypeVar("_Kept")


class View:
    """A graph as the predictors see it; everything dear is worked out once, when first asked for."""

    def __init__(self, graph: ContactGraph) -> None:
        self.graph = graph
        self.size = len(graph)
        self.ties: Sparse = graph.ties
        self.weights: Sparse = graph.weights
        self.degree: Floats = graph.degree
        self.strength: Floats = graph.strength
        self.tied: Flags = graph.degree > 0
        self._kept: dict[str, object] = {}

    def kept(self, name: str, make: Callable[["View"], _Kept]) -> _Kept:
        """Return what ``make`` makes of this view, made once and kept under ``name``."""
        if name not in self._kept:
            self._kept[name] = make(self)
        return cast("_Kept", self._kept[name])

    @cached_property
    def per_degree(self) -> Floats:
        """1 / degree, 0 without ties."""
        return inverse(self.degree)

    @cached_property
    def per_root_degree(self) -> Floats:
        """1 / the root of the degree, 0 without ties."""
        return inverse(self.degree, 0.5)

    @cached_property
    def per_strength(self) -> Floats:
        """1 / strength, 0 without ties."""
        return inverse(self.strength)

    @cached_property
    def per_recent_strength(self) -> Floats:
        """1 / the sum of recent weights, 0 without ties."""
        return inverse(row_sums(self.recent_weights))

    @cached_property
    def normalised(self) -> Sparse:
        """Ties divided by the roots of both degrees."""
        root = self.per_root_degree
        return scale_columns(scale_rows(self.ties, root), root)

    @cached_property
    def parts(self) -> Rows:
        """The number of the part of the graph in which each member is; no path joins two parts."""
        return np.asarray(connected_components(self.ties, directed=False)[1], dtype=np.intp)

    @cached_property
    def spectrum(self) -> tuple[Floats, Floats]:
        """The largest eigenvalues (by size) of the ties, and their vectors as columns."""
        return leading_spectrum(self.ties)

    @cached_property
    def normalised_spectrum(self) -> tuple[Floats, Floats]:
        """The largest eigenvalues (by size) of the normalised ties, and their vectors as columns."""
        return leading_spectrum(self.normalised)

    @cached_property
    def root(self) -> float:
        """The largest eigenvalue of the ties, at least a tiny positive number."""
        values = self.spectrum[0]
        return max(float(np.abs(values).max(initial=0.0)), 1e-9)

    @cached_property
    def topics(self) -> Sparse:
        """1 where a member has a topic, of its own or of an event it took part in."""
        names, rows, columns = self._topic_places
        places = from_triples(np.ones(len(rows)), rows, columns, (self.size, len(names)))
        places.data[:] = 1.0
        return places

    @cached_property
    def topic_profile(self) -> Sparse:
        """How often each member met each topic, rarer topics counting more, as rows of length 1."""
        names, rows, columns = self._topic_places
        counts = from_triples(np.ones(len(rows)), rows, columns, (self.size, len(names)))
        rarity = scale_columns(counts, np.log((1 + self.size) / (1 + self.topic_holders)))
        return scale_rows(rarity, inverse(row_sums(sparse(rarity * rarity)), 0.5))

    @cached_property
    def topic_holders(self) -> Floats:
        """The number of members that have each topic."""
        return np.asarray(self.topics.sum(axis=0), dtype=np.float64).ravel()

    @cached_property
    def topic_names(self) -> tuple[str, ...]:
        """The topics, one for each column of ``topics``."""
        return self._topic_places[0]

    @cached_property
    def _topic_places(self) -> tuple[tuple[str, ...], Rows, Rows]:
        graph = self.graph
        held = graph.presence.tocoo()
        places = [(int(i), topic) for i, e in zip(held.row, held.col, strict=True) for topic in graph.events[e].topics]
        places += [(row, topic) for row, member in enumerate(graph.members) for topic in member.topics]
        names = tuple(sorted({topic for _, topic in places}))
        column = {topic: position for position, topic in enumerate(names)}
        rows = np.array([row for row, _ in places], dtype=np.intp)
        return names, rows, np.array([column[topic] for _, topic in places], dtype=np.intp)

    @cached_property
    def categories(self) -> dict[str, Rows]:
        """For country, region and sector, where two or more are known: each member's number in it, or -1."""
        found: dict[str, Rows] = {}
        for category in _CATEGORIES:
            labels = [str(getattr(member, category)) for member in self.graph.members]
            numbers = {label: number for number, label in enumerate(sorted(set(labels) - {""}))}
            if len(numbers) > 1:
                found[category] = np.array([numbers.get(label, -1) for label in labels], dtype=np.intp)
        return found

    @cached_property
    def places(self) -> tuple[Floats, Floats] | None:
        """Latitude and longitude in radians, NaN where unknown; None where most members have no place."""
        lat = np.array([np.nan if m.lat is None else m.lat for m in self.graph.members], dtype=np.float64)
        lon = np.array([np.nan if m.lon is None else m.lon for m in self.graph.members], dtype=np.float64)
        known = np.isfinite(lat) & np.isfinite(lon)
        return (np.radians(lat), np.radians(lon)) if known.sum() * 2 > self.size else None

    @cached_property
    def dated(self) -> bool:
        """Whether every event that makes a tie has a date, and they are not all the same."""
        periods = {e.period for e, w in zip(self.graph.events, self.graph.event_weights, strict=True) if w > 0}
        return None not in periods and len(periods) > 1

    @cached_property
    def recent_weights(self) -> Sparse:
        """The weight of ties, an old event's share halved every third of the whole time."""
        return recent_weights(self.graph)

    @cached_property
    def recent_popularity(self) -> Floats:
        """How many events each member took part in, an old one halved every third of the time; then its degree."""
        return recent_activity(self.graph) + 1e-3 * self.degree
