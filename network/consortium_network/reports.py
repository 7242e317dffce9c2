"""How the network stands: counts, shape, leaders, groups, weak points, and insights with the numbers behind them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Final, cast

from . import measures
from .dates import Period, period_of
from .graph import ContactGraph
from .group_ties import GROUP_KINDS, GroupTies, group_ties
from .insights import Insight, insights_of
from .language import LANGUAGES
from .leaders import Leader, first, leaders
from .measures.gateways import NODE_ROLES
from .method import FEWEST_MEMBERS
from .model import LeftOut, Level
from .notes import Note
from .survey import LEAST_FIRST, Survey, survey, totals
from .weak_points import WeakPoints, weak_points

NO_NAMES: Final = cast("Mapping[str, str]", {})


@dataclass(frozen=True, slots=True)
class Basis:
    """What betweenness rests on: all shortest paths, or those from ``sources`` members drawn at random.

    With a probability of at least ``confidence`` no member's betweenness is more than ``error`` off.
    """

    exact: bool
    sources: int
    confidence: float
    error: float


@dataclass(frozen=True, slots=True)
class Hub:
    """A member with far more ties in its community than the others have, and its role beyond (see ``cartography``)."""

    id: str
    name: str
    role: str
    within: float
    participation: float


@dataclass(frozen=True, slots=True)
class NetworkReport:
    """The state of a network; ``leaders`` are the first ten members by each measure.

    By constraint the least constrained come first. ``directed`` counts the ordered pairs of which the one received
    the other, ``returned`` those of them that hold both ways, ``reciprocity`` is the share, 0 to 1. ``roles`` counts
    members by their role in and between communities.
    """

    level: Level
    at: str
    members: int
    tied: int
    events: int
    tie_making_events: int
    ties: int
    weight: float
    density: float
    mean_degree: float
    components: tuple[int, ...]
    communities: tuple[int, ...]
    modularity: float
    directed: int
    returned: int
    reciprocity: float | None
    basis: Basis
    leaders: Mapping[str, tuple[Leader, ...]]
    roles: Mapping[str, int]
    hubs: tuple[Hub, ...]
    groups: Mapping[str, GroupTies]
    weak_points: WeakPoints
    left_out: LeftOut
    insights: tuple[Insight, ...]
    notes: tuple[Note, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the report as JSON-able data, sentences in both languages included."""
        data = asdict(self)
        data["insights"] = [insight.as_json() for insight in self.insights]
        data["notes"] = [
            {**asdict(note), **{language: note.sentence(language) for language in LANGUAGES}} for note in self.notes
        ]
        return data


def report(
    graph: ContactGraph,
    *,
    at: "Period | date | str | None" = None,
    seed: int = 0,
    places: Mapping[str, str] = NO_NAMES,
) -> NetworkReport:
    """Return the report of a graph, at the end of ``at`` if that is given; the same graph, the same report.

    ``places`` says how people call countries and regions; those that it lacks are called by their codes.

    >>> from consortium_network.testing import path
    >>> found = report(path(3))
    >>> found.ties, found.components, found.leaders["betweenness"][0].id
    (2, (3,), 'm01')
    """
    seen = graph if at is None else graph.as_of(at)
    period = period_of(at)
    return report_of(survey(seen, seed=seed), at=period.last.isoformat() if period else "", places=places)


def report_of(found: Survey, *, at: str = "", places: Mapping[str, str] = NO_NAMES) -> NetworkReport:
    """Return the report of a graph that has been surveyed, as of the day ``at``."""
    graph, whole = found.graph, totals(found)
    roles, hubs = _roles(found)
    told = NetworkReport(
        level=graph.level,
        at=at,
        members=whole.members,
        tied=whole.tied,
        events=whole.events,
        tie_making_events=int((graph.event_weights > 0).sum()),
        ties=whole.ties,
        weight=whole.weight,
        density=whole.density,
        mean_degree=whole.mean_degree,
        components=tuple(len(part) for part in found.components.parts),
        communities=tuple(len(part) for part in found.communities.parts),
        modularity=whole.modularity,
        directed=found.reciprocity.directed,
        returned=found.reciprocity.returned,
        reciprocity=whole.reciprocity,
        basis=_basis(found.betweenness),
        leaders={name: leaders(graph, found.values[name], least=name in LEAST_FIRST) for name in found.values},
        roles=roles,
        hubs=hubs,
        groups={kind: ties for kind in GROUP_KINDS if (ties := group_ties(graph, kind))},
        weak_points=weak_points(graph),
        left_out=graph.left_out,
        insights=(),
        notes=tuple(_notes(found)),
    )
    return replace(told, insights=insights_of(told, places))


def _basis(found: measures.Betweenness) -> Basis:
    return Basis(found.exact, found.sources, found.confidence, found.error)


def _roles(found: Survey) -> tuple[Mapping[str, int], tuple[Hub, ...]]:
    """Return how many members have each role between communities, and the ten foremost hubs."""
    graph = found.graph
    drawn = measures.cartography(graph, found.communities.labels)
    counts = Counter(drawn.roles)
    hubs = tuple(
        Hub(
            graph.members[row].id,
            graph.members[row].label,
            drawn.roles[row],
            float(drawn.within[row]),
            float(drawn.participation[row]),
        )
        for row in map(int, first(-drawn.within))
        if drawn.roles[row].endswith("hub")
    )
    return {role: counts[role] for role in NODE_ROLES}, hubs


def _notes(found: Survey) -> Iterator[Note]:
    graph, between = found.graph, found.betweenness
    if len(graph) < FEWEST_MEMBERS:
        yield Note("too_little_data", {"members": len(graph)})
    if graph.left_out.members:
        yield Note("left_out", {"members": graph.left_out.members, "weight": graph.left_out.weight})
    if not between.exact:
        facts = {"sources": between.sources, "error": between.error, "confidence": between.confidence}
        yield Note("sampled", facts)
