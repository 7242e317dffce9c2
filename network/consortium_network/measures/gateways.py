"""Gateways: which member carries its group's ties to other groups, and between whom it stands.

References
----------
.. [1] R. V. Gould, R. M. Fernandez (1989). Structures of mediation: A formal approach to brokerage in transaction
   networks. Sociological Methodology 19.
.. [2] R. Guimerà, L. A. N. Amaral (2005). Functional cartography of complex metabolic networks. Nature 433.
"""

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from ..arrays import Floats, Rows, Sparse, inverse, row_sums, sparse
from ..graph import ContactGraph
from ..predictors.meetings import grouping
from .closure import closed
from .groups import participation

NodeRole = Literal[
    "ultra_peripheral", "peripheral", "connector", "kinless", "provincial_hub", "connector_hub", "kinless_hub"
]
NODE_ROLES: Final[tuple[NodeRole, ...]] = (
    "ultra_peripheral",
    "peripheral",
    "connector",
    "kinless",
    "provincial_hub",
    "connector_hub",
    "kinless_hub",
)
_HUB = 2.5
_OF_OTHERS = (0.05, 0.62, 0.80)
_OF_HUBS = (0.30, 0.75)


@dataclass(frozen=True, slots=True)
class Brokerage:
    """For every member, the pairs of its partners that are not tied to each other, by the groups of the three [1]_.

    ``coordinator``: all three of one group. ``itinerant``: both partners of one group, the member of another.
    ``gatekeeper``: one partner of the member's group, one from outside; as ties have no direction, this is the
    representative too. ``liaison``: three groups.
    """

    coordinator: Floats
    itinerant: Floats
    gatekeeper: Floats
    liaison: Floats

    @property
    def outward(self) -> Floats:
        """Return the pairs of every member that are not all of one group."""
        return self.itinerant + self.gatekeeper + self.liaison


@dataclass(frozen=True, slots=True)
class Cartography:
    """The role of every member by its ties within its group and beyond [2]_.

    ``within`` is how many standard deviations its ties inside the group lie above the group's mean;
    ``participation`` is 0 to 1, NaN without ties, and such a member is ultra-peripheral.
    """

    within: Floats
    participation: Floats
    roles: tuple[NodeRole, ...]


def brokerage(graph: ContactGraph, labels: Rows) -> Brokerage:
    """Return how often every member stands between two who are not tied, by their groups [1]_.

    ``labels`` numbers each member's group, -1 unknown; whoever's group is unknown neither stands between nor is
    counted as a partner. Each pair of partners counts once.

    Examples
    --------
    The middle of a star has one partner of its own group and two of another.

    >>> from consortium_network.testing import star
    >>> found = brokerage(star(3), np.array([0, 0, 1, 1]))
    >>> found.gatekeeper.tolist(), found.itinerant.tolist()
    ([2.0, 0.0, 0.0, 0.0], [1.0, 0.0, 0.0, 0.0])
    """
    inner, outer = split_ties(graph, labels)
    own, others = row_sums(inner), row_sums(outer)
    reach = sparse(outer @ grouping(labels))
    alike = row_sums(sparse(reach * reach))
    (all_inside,) = closed(inner, inner, inner)
    (partners_inside,) = closed(outer, inner, outer)
    one_inside, none_inside = closed(outer, outer, inner, outer)
    coordinator = own * (own - 1) - all_inside
    itinerant = alike - others - partners_inside
    gatekeeper = own * others - one_inside
    liaison = others**2 - alike - none_inside
    return Brokerage(coordinator / 2, itinerant / 2, gatekeeper, liaison / 2)


def outside_shares(graph: ContactGraph, labels: Rows) -> Floats:
    """Return each member's share, 0 to 1, of the ties from its group to other groups; 0 where there are none.

    >>> from consortium_network.testing import path
    >>> outside_shares(path(4), np.array([0, 0, 1, 1])).tolist()
    [0.0, 1.0, 1.0, 0.0]
    """
    outer = row_sums(split_ties(graph, labels)[1])
    known = labels >= 0
    totals = np.bincount(labels[known], weights=outer[known], minlength=1)
    return np.where(known, outer * inverse(np.asarray(totals, dtype=np.float64))[np.maximum(labels, 0)], 0.0)


def cartography(graph: ContactGraph, labels: Rows) -> Cartography:
    """Return the seven roles of members by within-group degree and participation [2]_; every label is known.

    Examples
    --------
    >>> from consortium_network.testing import star
    >>> cartography(star(3), np.array([0, 0, 0, 1])).roles
    ('peripheral', 'ultra_peripheral', 'ultra_peripheral', 'ultra_peripheral')
    """
    inside = row_sums(split_ties(graph, labels)[0])
    sizes = np.bincount(labels, minlength=1)
    mean = np.bincount(labels, weights=inside, minlength=1) * inverse(sizes.astype(np.float64))
    apart = inside - mean[labels]
    spread = np.sqrt(np.bincount(labels, weights=apart**2, minlength=1) * inverse(sizes.astype(np.float64)))
    within = apart * inverse(spread)[labels]
    reach = participation(graph, labels)
    rounded = np.nan_to_num(np.round(reach, 9))
    of_others = np.searchsorted(_OF_OTHERS, rounded)
    of_hubs = len(_OF_OTHERS) + 1 + np.searchsorted(_OF_HUBS, rounded)
    places: Rows = np.where(within >= _HUB, of_hubs, of_others)
    return Cartography(within, reach, tuple(NODE_ROLES[int(place)] for place in places))


def split_ties(graph: ContactGraph, labels: Rows) -> tuple[Sparse, Sparse]:
    """Return the ties inside groups and those between them; ties of a member of unknown group are in neither."""
    found = graph.ties.tocoo()
    one, other = labels[found.row], labels[found.col]
    known = (one >= 0) & (other >= 0)
    inner, outer = graph.ties.copy(), graph.ties.copy()
    inner.data = (known & (one == other)).astype(np.float64)
    outer.data = (known & (one != other)).astype(np.float64)
    inner.eliminate_zeros()
    outer.eliminate_zeros()
    return inner, outer
