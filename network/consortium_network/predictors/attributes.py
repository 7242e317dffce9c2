"""Predictors from what members work on and where they are: they reach across unconnected parts."""

import numpy as np

from ..arrays import Floats, Sparse, inverse, row_sums, scale_columns, sparse
from .block import Pairs
from .predictor import Predictor
from .view import View

_EARTH_DIAMETER_KM = 12742.0


def topic_likeness(pairs: Pairs) -> Floats:
    """Return the cosine of the two topic profiles, rarer topics counting more."""
    profile = pairs.view.topic_profile
    return _row_products(profile, profile, pairs)


def topic_likeness_and_size(pairs: Pairs) -> Floats:
    """Return topic likeness times the root of the other's number of partners."""
    return topic_likeness(pairs) * np.sqrt(pairs.other(pairs.view.degree))


def shared_topics(pairs: Pairs) -> Floats:
    """Return the sum over shared topics of 1 / the number of members that have it (two-mode paths)."""
    return _row_products(pairs.view.kept("shares of topics", _shares), pairs.view.topics, pairs)


def _shares(view: View) -> Sparse:
    return scale_columns(view.topics, inverse(view.topic_holders))


def _row_products(left: Sparse, right: Sparse, pairs: Pairs) -> Floats:
    """Return the product of the member's row and the candidate's row."""
    return row_sums(sparse(sparse(left[pairs.members]).multiply(sparse(right[pairs.partners]))))


def nearness(pairs: Pairs) -> Floats:
    """Return minus the log of 1 + the distance in kilometres; the member's median where a place is unknown."""
    view = pairs.view
    if view.places is None:
        return np.zeros(len(pairs.partners))
    lat, lon = view.places
    distance = kilometres(pairs.own(lat), pairs.own(lon), pairs.other(lat), pairs.other(lon))
    unknown = np.flatnonzero(~np.isfinite(distance))
    for place in np.unique(pairs.places[unknown]).tolist():
        row = slice(int(pairs.starts[place]), int(pairs.starts[place + 1]))
        known = distance[row][np.isfinite(distance[row])]
        distance[row] = np.where(np.isfinite(distance[row]), distance[row], np.median(known) if len(known) else 0.0)
    return -np.log1p(distance)


def kilometres(lat: Floats, lon: Floats, other_lat: Floats, other_lon: Floats) -> Floats:
    """Return great-circle distances in kilometres; angles in radians, NaN stays NaN."""
    turn = np.sin((other_lat - lat) / 2) ** 2
    turn = turn + np.cos(lat) * np.cos(other_lat) * np.sin((other_lon - lon) / 2) ** 2
    return np.asarray(_EARTH_DIAMETER_KM * np.arcsin(np.sqrt(np.clip(turn, 0.0, 1.0))))


def has_topics(view: View) -> bool:
    """Return whether members have different topics."""
    return len(view.topic_names) > 1


def _has_places(view: View) -> bool:
    return view.places is not None


PREDICTORS = (
    Predictor("topic_likeness", topic_likeness, has_topics),
    Predictor("topic_likeness_and_size", topic_likeness_and_size, has_topics),
    Predictor("shared_topics", shared_topics, has_topics),
    Predictor("nearness", nearness, _has_places),
)
