"""Predictors from what members work on and where they are: they reach across unconnected parts."""

import numpy as np

from ..arrays import Floats, inverse, scale_columns, sparse
from .view import Block, Predictor, View, dense

_EARTH_DIAMETER_KM = 12742.0


def topic_likeness(block: Block) -> Floats:
    """Return the cosine of the two topic profiles, rarer topics counting more."""
    profile = block.view.topic_profile
    return dense(sparse(profile[block.rows]) @ profile.T)


def topic_likeness_and_size(block: Block) -> Floats:
    """Return topic likeness times the root of the other's number of partners."""
    return topic_likeness(block) * np.sqrt(block.view.degree)


def shared_topics(block: Block) -> Floats:
    """Return the sum over shared topics of 1 / the number of members that have it (two-mode paths)."""
    topics = block.view.topics
    held = np.asarray(topics.sum(axis=0), dtype=np.float64).ravel()
    return dense(scale_columns(sparse(topics[block.rows]), inverse(held)) @ topics.T)


def nearness(block: Block) -> Floats:
    """Return minus the log of 1 + the distance in kilometres; the row's median where a place is unknown."""
    places = block.view.places
    if places is None:
        return block.everyone(np.zeros(block.view.size))
    lat, lon = places
    distance = kilometres(lat[block.rows][:, None], lon[block.rows][:, None], lat, lon)
    distance[~np.isfinite(distance).any(axis=1)] = 0.0
    typical: Floats = np.nanmedian(distance, axis=1, keepdims=True)
    return np.asarray(-np.log1p(np.where(np.isfinite(distance), distance, typical)))


def kilometres(lat: Floats, lon: Floats, other_lat: Floats, other_lon: Floats) -> Floats:
    """Return great-circle distances in kilometres; angles in radians, NaN stays NaN."""
    turn = np.sin((other_lat - lat) / 2) ** 2
    turn = turn + np.cos(lat) * np.cos(other_lat) * np.sin((other_lon - lon) / 2) ** 2
    return np.asarray(_EARTH_DIAMETER_KM * np.arcsin(np.sqrt(np.clip(turn, 0.0, 1.0))))


def _has_topics(view: View) -> bool:
    return len(view.topic_names) > 1


def _has_places(view: View) -> bool:
    return view.places is not None


PREDICTORS = (
    Predictor("topic_likeness", topic_likeness, _has_topics, pools=False),
    Predictor("topic_likeness_and_size", topic_likeness_and_size, _has_topics),
    Predictor("shared_topics", shared_topics, _has_topics, pools=False),
    Predictor("nearness", nearness, _has_places, pools=False),
)
