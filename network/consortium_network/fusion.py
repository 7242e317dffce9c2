"""The fixed rank fusion: a sound order of candidates that nothing has to be fitted for.

The score of a pair is a weighted sum of its features (minus the log of its rank under each predictor), so it
is the log of a weighted geometric mean of reciprocal ranks. Eight predictors from ties share the weight 1
evenly. Predictors from attributes add a quarter of it: little where ties speak, all that counts where every
predictor from ties is silent and ranks all candidates alike, as between unconnected parts.

A newcomer has no tie to start from: popularity, alone and with topics and categories, leads its list, and the
mere likeness of topics and groups follows.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from .arrays import Floats
from .predictors import Predictor

_EIGHT = (
    "resource_allocation",
    "weighted_resource_allocation",
    "adamic_adar",
    "salton",
    "katz",
    "walk",
    "three_paths",
    "normalised_low_rank",
)
FROM_TIES: Mapping[str, float] = dict.fromkeys(_EIGHT, 1 / 8)

FROM_ATTRIBUTES: Mapping[str, float] = {
    "topic_likeness": 0.04,
    "topic_likeness_and_size": 0.04,
    "shared_topics": 0.04,
    "country_pairs": 0.02,
    "region_pairs": 0.02,
    "sector_pairs": 0.02,
    "affinity_and_size": 0.04,
    "nearness": 0.01,
    "preferential_attachment": 0.02,
}

FOR_NEWCOMERS: Mapping[str, float] = {
    "topic_likeness_and_size": 0.3,
    "shared_topics": 0.1,
    "topic_likeness": 0.05,
    "affinity_and_size": 0.25,
    "preferential_attachment": 0.2,
    "country_pairs": 0.03,
    "region_pairs": 0.03,
    "sector_pairs": 0.03,
    "nearness": 0.01,
}


def weights_for(predictors: Sequence[Predictor], *named: Mapping[str, float]) -> Floats:
    """Return one weight a predictor, 0 where none of the mappings names it."""
    merged = {name: weight for weights in named for name, weight in weights.items()}
    return np.array([merged.get(predictor.name, 0.0) for predictor in predictors], dtype=np.float64)
