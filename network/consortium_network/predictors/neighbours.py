"""Predictors from shared partners and numbers of partners.

References
----------
.. [1] D. Liben-Nowell, J. Kleinberg (2003). The link prediction problem for social networks. CIKM.
.. [2] T. Zhou, L. Lü, Y.-C. Zhang (2009). Predicting missing links via local information. Eur. Phys. J. B 71.
.. [3] L. A. Adamic, E. Adar (2003). Friends and neighbors on the Web. Social Networks 25.
"""

import numpy as np

from ..arrays import Floats, inverse, row_sums, scale_columns, sparse
from .view import Block, Predictor, View, dense


def common_neighbours(block: Block) -> Floats:
    """Return the number of shared partners [1]_."""
    return block.common


def resource_allocation(block: Block) -> Floats:
    """Return the sum over shared partners of 1 / degree [2]_."""
    view = block.view
    return dense(scale_columns(block.ties, inverse(view.degree)) @ view.ties)


def adamic_adar(block: Block) -> Floats:
    """Return the sum over shared partners of 1 / log(degree) [3]_."""
    view = block.view
    rarity = inverse(np.log(np.maximum(view.degree, 1.0)))
    return dense(scale_columns(block.ties, rarity) @ view.ties)


def weighted_resource_allocation(block: Block) -> Floats:
    """Return resource allocation over the weights of ties: sum of w(a, z) w(z, b) / strength(z)."""
    view = block.view
    return dense(scale_columns(sparse(view.weights[block.rows]), inverse(view.strength)) @ view.weights)


def recent_resource_allocation(block: Block) -> Floats:
    """Return weighted resource allocation in which older events count less."""
    recent = block.view.recent_weights
    return dense(scale_columns(sparse(recent[block.rows]), inverse(row_sums(recent))) @ recent)


def jaccard(block: Block) -> Floats:
    """Return shared partners over all partners of either [1]_."""
    degree = block.view.degree
    return block.common / np.maximum(degree[block.rows][:, None] + degree - block.common, 1.0)


def salton(block: Block) -> Floats:
    """Return the cosine of the two sets of partners."""
    return block.salton


def similar_members_partners(block: Block) -> Floats:
    """Return how much the members most like one's own are tied to the other (collaborative filtering)."""
    view = block.view
    likeness = block.salton**1.5
    return np.asarray(view.ties @ likeness.T).T * inverse(view.degree, 0.3)


def preferential_attachment(block: Block) -> Floats:
    """Return the other's number of partners: within one member's list the same order as the product [1]_."""
    return block.everyone(block.view.degree)


def recent_preferential_attachment(block: Block) -> Floats:
    """Return the other's activity, older events counting less."""
    view = block.view
    return block.everyone(view.recent_activity + 1e-3 * view.degree)


def _is_dated(view: View) -> bool:
    return view.dated


PREDICTORS = (
    Predictor("common_neighbours", common_neighbours, pools=False),
    Predictor("adamic_adar", adamic_adar),
    Predictor("resource_allocation", resource_allocation),
    Predictor("weighted_resource_allocation", weighted_resource_allocation),
    Predictor("jaccard", jaccard, pools=False),
    Predictor("salton", salton),
    Predictor("similar_members_partners", similar_members_partners),
    Predictor("preferential_attachment", preferential_attachment),
    Predictor("recent_preferential_attachment", recent_preferential_attachment, _is_dated),
    Predictor("recent_resource_allocation", recent_resource_allocation, _is_dated),
)
