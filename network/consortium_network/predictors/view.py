"""What the predictors see of a graph: matrices worked out once, and blocks of rows worked out together.

A whole matrix of members by members is never made: scores come for a block of members against everyone.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, cast

import numpy as np
from scipy.sparse.linalg import ArpackError, eigsh

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

_DENSE_UP_TO = 200
_LARGEST_RANK = 64
_TOO_FEW = 2
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
    def normalised(self) -> Sparse:
        """Ties divided by the roots of both degrees."""
        root = inverse(self.degree, 0.5)
        return scale_columns(scale_rows(self.ties, root), root)

    @cached_property
    def steps(self) -> Sparse:
        """The chance to step from the column's member to the row's, each tie alike."""
        return sparse(scale_rows(self.ties, inverse(self.degree)).T)

    @cached_property
    def weighted_steps(self) -> Sparse:
        """The chance to step from the column's member to the row's, by the weight of ties."""
        return sparse(scale_rows(self.weights, inverse(self.strength)).T)

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
        held = np.asarray(self.topics.sum(axis=0), dtype=np.float64).ravel()
        rarity = scale_columns(counts, np.log((1 + self.size) / (1 + held)))
        return scale_rows(rarity, inverse(row_sums(sparse(rarity * rarity)), 0.5))

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
    def recent_activity(self) -> Floats:
        """How many events each member took part in, an old one halved every third of the whole time."""
        return recent_activity(self.graph)


class Block:
    """Some members (``rows``) against everyone; what several predictors share is worked out once."""

    def __init__(self, view: View, rows: Rows) -> None:
        self.view = view
        self.rows = rows

    @cached_property
    def ties(self) -> Sparse:
        """The rows of the ties."""
        return sparse(self.view.ties[self.rows])

    @cached_property
    def dense_ties(self) -> Floats:
        """The rows of the ties, written out."""
        return self.ties.toarray()

    @cached_property
    def common(self) -> Floats:
        """The number of shared partners."""
        return dense(self.ties @ self.view.ties)

    @cached_property
    def salton(self) -> Floats:
        """The cosine of the two sets of partners."""
        root = inverse(self.view.degree, 0.5)
        return self.common * root[self.rows][:, None] * root

    @cached_property
    def walk(self) -> Floats:
        """Where a walk from the row's member is found that starts again with chance .15 at each step."""
        return self.walk_along(self.view.steps, restart=0.15, rounds=15)

    def walk_along(self, steps: Sparse, *, restart: float, rounds: int) -> Floats:
        """Return where a walk along ``steps`` is found that starts again with chance ``restart``."""
        place = self.start
        for _ in range(rounds):
            place = restart * self.start + (1 - restart) * np.asarray(steps @ place)
        return place.T

    @cached_property
    def start(self) -> Floats:
        """1 at each row's own place, as columns: where a walk begins."""
        origin = np.zeros((self.view.size, len(self.rows)))
        origin[self.rows, np.arange(len(self.rows))] = 1.0
        return origin

    def everyone(self, values: Floats) -> Floats:
        """Return the same values for every row of the block."""
        return np.broadcast_to(values, (len(self.rows), self.view.size))


def always(_view: View) -> bool:
    """Return True: the predictor fits any graph."""
    return True


@dataclass(frozen=True, slots=True)
class Predictor:
    """A score for every pair: ``score(block)`` gives rows of scores, higher is likelier to become a tie.

    ``pools`` says whether its best become candidates; ``fits`` whether the graph has what it needs.
    """

    name: str
    score: Callable[[Block], Floats]
    fits: Callable[[View], bool] = always
    pools: bool = True


def dense(matrix: object) -> Floats:
    """Return a sparse product written out."""
    return sparse(matrix).toarray()


def leading_spectrum(matrix: Sparse) -> tuple[Floats, Floats]:
    """Return up to 64 eigenvalues of a symmetric matrix, largest by size first, and vectors as columns.

    Members without a tie are left out of the work and get zeros.
    """
    size = matrix.shape[0]
    live = np.flatnonzero(np.diff(matrix.indptr))
    if len(live) <= _TOO_FEW:
        return np.zeros(0), np.zeros((size, 0))
    core = sparse(matrix[live][:, live])
    values, columns = _eigen(core, min(_LARGEST_RANK, len(live) - 2))
    order = np.argsort(-np.abs(values), kind="stable")[:_LARGEST_RANK]
    vectors = np.zeros((size, len(order)))
    vectors[live] = columns[:, order]
    return values[order], vectors


def _eigen(core: Sparse, rank: int) -> tuple[Floats, Floats]:
    size = core.shape[0]
    if size > _DENSE_UP_TO:
        start = np.full(size, size**-0.5)
        try:
            values, columns = eigsh(core, k=rank, which="LM", v0=start, tol=1e-4, maxiter=3000)
        except ArpackError:  # many equal eigenvalues (small pieces): no convergence, so exact and dense
            pass
        else:
            return np.asarray(values), np.asarray(columns)
    values, columns = np.linalg.eigh(core.toarray())
    return np.asarray(values), np.asarray(columns)
