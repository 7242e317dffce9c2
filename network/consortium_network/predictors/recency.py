"""Recency: an event's share fades by half with every third of the time that the graph spans."""

import numpy as np
import scipy.sparse as sp

from ..arrays import Floats, Sparse, scale_columns, sparse
from ..graph import ContactGraph

_HALVINGS = 3.0


def freshness(graph: ContactGraph) -> Floats:
    """Return for every event 1 (the latest year) down to 1/8 (the earliest); undated events count as earliest."""
    years = np.array([e.period.year if e.period else np.nan for e in graph.events], dtype=np.float64)
    if not np.isfinite(years).any():
        return np.ones(len(years))
    latest, earliest = float(np.nanmax(years)), float(np.nanmin(years))
    age = (latest - np.nan_to_num(years, nan=earliest)) / max(latest - earliest, 1.0)
    return 0.5 ** (_HALVINGS * age)


def recent_weights(graph: ContactGraph) -> Sparse:
    """Return the weights of ties with every event's share faded by its age."""
    made = np.flatnonzero(graph.event_weights > 0)
    faded = (graph.event_weights * freshness(graph))[made]
    upper = sp.triu(scale_columns(graph.tie_making, faded) @ graph.tie_making.T, k=1)
    return sparse(upper + upper.T)


def recent_activity(graph: ContactGraph) -> Floats:
    """Return for every member the number of its events, each faded by its age."""
    return np.asarray(graph.presence @ freshness(graph), dtype=np.float64)
