"""Measures of a contact graph; every function takes the graph and returns one value a node, or one for all.

Values a node come as arrays in the order of ``graph.members``.
"""

from .centrality import betweenness, core_numbers, degree, strength
from .fragility import Cut, Fragility, fragility, split_off
from .gateways import Brokerage, Cartography, brokerage, cartography, outside_shares
from .groups import Communities, EIIndex, communities, ei_index, participation
from .holes import constraint, effective_size
from .reciprocity import (
    Balance,
    GroupBalance,
    Reciprocity,
    balance,
    group_balances,
    received,
    reciprocity,
)
from .sampling import Betweenness, measured_betweenness, sampled_betweenness
from .shape import Components, components, density

__all__ = [
    "Balance",
    "Betweenness",
    "Brokerage",
    "Cartography",
    "Communities",
    "Components",
    "Cut",
    "EIIndex",
    "Fragility",
    "GroupBalance",
    "Reciprocity",
    "balance",
    "betweenness",
    "brokerage",
    "cartography",
    "communities",
    "components",
    "constraint",
    "core_numbers",
    "degree",
    "density",
    "effective_size",
    "ei_index",
    "fragility",
    "group_balances",
    "measured_betweenness",
    "outside_shares",
    "participation",
    "received",
    "reciprocity",
    "sampled_betweenness",
    "split_off",
    "strength",
]
