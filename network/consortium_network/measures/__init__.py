"""Measures of a contact graph; every function takes the graph and returns one value a node, or one for all.

Values a node come as arrays in the order of ``graph.members``.
"""

from .centrality import betweenness, core_numbers, degree, strength
from .groups import Communities, EIIndex, communities, ei_index, participation
from .holes import constraint, effective_size
from .shape import Components, components, density

__all__ = [
    "Communities",
    "Components",
    "EIIndex",
    "betweenness",
    "communities",
    "components",
    "constraint",
    "core_numbers",
    "degree",
    "density",
    "effective_size",
    "ei_index",
    "participation",
    "strength",
]
