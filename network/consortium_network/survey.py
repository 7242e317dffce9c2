"""All that is measured of a graph at one time; reports and differences are told from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from . import measures
from .arrays import Floats
from .graph import ContactGraph

LEAST_FIRST: Final = frozenset({"constraint"})
"""The measures by which the lowest value comes first."""


@dataclass(frozen=True, slots=True)
class Survey:
    """A graph with its parts, its communities, who received whom, and each member's value by every measure."""

    graph: ContactGraph
    components: measures.Components
    communities: measures.Communities
    betweenness: measures.Betweenness
    reciprocity: measures.Reciprocity
    values: Mapping[str, Floats]


@dataclass(frozen=True, slots=True)
class Totals:
    """A network in numbers; ``parts`` counts the unconnected parts of two members or more.

    ``density`` and ``reciprocity`` are 0 to 1, the latter None where nobody is known to have received anybody.
    """

    members: int
    tied: int
    events: int
    ties: int
    weight: float
    density: float
    mean_degree: float
    parts: int
    largest_part: int
    communities: int
    modularity: float
    reciprocity: float | None


def survey(graph: ContactGraph, *, seed: int = 0) -> Survey:
    """Return everything measured of a graph; the same graph and seed, the same survey.

    ``received`` and ``sent`` are measured only where somebody received somebody.
    """
    found = measures.communities(graph, seed=seed)
    between = measures.measured_betweenness(graph, seed=seed)
    returned = measures.reciprocity(graph)
    values = {
        "degree": graph.degree,
        "strength": graph.strength,
        "betweenness": between.values,
        "core_number": measures.core_numbers(graph),
        "effective_size": measures.effective_size(graph),
        "constraint": measures.constraint(graph),
        "participation": measures.participation(graph, found.labels),
    }
    if returned.directed:
        balance = measures.balance(graph)
        values |= {"received": balance.received, "sent": balance.sent}
    return Survey(graph, measures.components(graph), found, between, returned, values)


def totals(found: Survey) -> Totals:
    """Return a surveyed network in numbers."""
    graph = found.graph
    parts = [len(part) for part in found.components.parts if len(part) > 1]
    return Totals(
        members=len(graph),
        tied=int((graph.degree > 0).sum()),
        events=len(graph.events),
        ties=graph.tie_count,
        weight=graph.total_weight,
        density=measures.density(graph),
        mean_degree=float(graph.degree.mean()) if len(graph) else 0.0,
        parts=len(parts),
        largest_part=max(parts, default=0),
        communities=sum(len(part) > 1 for part in found.communities.parts),
        modularity=found.communities.modularity,
        reciprocity=found.reciprocity.value,
    )
