"""Predictors from shared partners and numbers of partners.

References
----------
.. [1] D. Liben-Nowell, J. Kleinberg (2003). The link prediction problem for social networks. CIKM.
.. [2] T. Zhou, L. Lü, Y.-C. Zhang (2009). Predicting missing links via local information. Eur. Phys. J. B 71.
.. [3] L. A. Adamic, E. Adar (2003). Friends and neighbors on the Web. Social Networks 25.
"""

import numpy as np

from ..arrays import Floats, inverse
from .block import Pairs
from .predictor import Predictor
from .view import View


def common_neighbours(pairs: Pairs) -> Floats:
    """Return the number of shared partners [1]_."""
    return pairs.common


def resource_allocation(pairs: Pairs) -> Floats:
    """Return the sum over shared partners of 1 / degree [2]_."""
    return pairs.resource


def adamic_adar(pairs: Pairs) -> Floats:
    """Return the sum over shared partners of 1 / log(degree) [3]_."""
    rarity = pairs.view.kept("rarity", lambda seen: 1 / np.log(np.maximum(seen.degree, 2.0)))
    return pairs.reached(pairs.block.through(rarity))


def weighted_resource_allocation(pairs: Pairs) -> Floats:
    """Return resource allocation over the weights of ties: sum of w(a, z) w(z, b) / strength(z)."""
    return pairs.weighted_resource


def recent_resource_allocation(pairs: Pairs) -> Floats:
    """Return weighted resource allocation in which older events count less."""
    return pairs.reached(pairs.block.recent_resource)


def jaccard(pairs: Pairs) -> Floats:
    """Return shared partners over all partners of either [1]_."""
    degree = pairs.view.degree
    return pairs.common / np.maximum(pairs.own(degree) + pairs.other(degree) - pairs.common, 1.0)


def salton(pairs: Pairs) -> Floats:
    """Return the cosine of the two sets of partners."""
    return pairs.reached(pairs.block.salton)


def similar_members_partners(pairs: Pairs) -> Floats:
    """Return how much the members most like one's own are tied to the other (collaborative filtering)."""
    return pairs.a_step_more(pairs.block.salton**1.5) * pairs.other(
        pairs.view.kept("per degree to .3", lambda seen: inverse(seen.degree, 0.3))
    )


def preferential_attachment(pairs: Pairs) -> Floats:
    """Return the other's number of partners: within one member's list the same order as the product [1]_."""
    return pairs.other(pairs.view.degree)


def recent_preferential_attachment(pairs: Pairs) -> Floats:
    """Return the other's activity, older events counting less."""
    return pairs.other(pairs.view.recent_popularity)


def _is_dated(view: View) -> bool:
    return view.dated


PREDICTORS = (
    Predictor("common_neighbours", common_neighbours),
    Predictor("adamic_adar", adamic_adar),
    Predictor("resource_allocation", resource_allocation),
    Predictor("weighted_resource_allocation", weighted_resource_allocation),
    Predictor("jaccard", jaccard),
    Predictor("salton", salton),
    Predictor("similar_members_partners", similar_members_partners),
    Predictor("preferential_attachment", preferential_attachment),
    Predictor("recent_preferential_attachment", recent_preferential_attachment, _is_dated),
    Predictor("recent_resource_allocation", recent_resource_allocation, _is_dated),
)
