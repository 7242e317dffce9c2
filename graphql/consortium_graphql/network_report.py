"""How the network stands, as GraphQL types."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, cast

import strawberry
from strawberry.scalars import JSON

from consortium.cooperation.model import Level
from consortium_graphql.network_groups import NetworkGroups, groups_view, shortened, value_view
from consortium_graphql.network_members import (
    NetworkInsight,
    NetworkMember,
    NetworkValue,
    insight_view,
    member_views,
    spoken,
)

if TYPE_CHECKING:
    from consortium.cooperation.findings import Report, WeakPoint
    from consortium.cooperation.graphs import Picture


@strawberry.type(description="Who comes first by a measure.")
class NetworkMeasure:
    """Who comes first by a measure."""

    name: str = strawberry.field(
        description="DEGREE (partners), STRENGTH (weight of ties), BETWEENNESS (share of shortest paths, 0 to 1), "
        "CORE_NUMBER, EFFECTIVE_SIZE, CONSTRAINT (the least first), PARTICIPATION (over communities, 0 to 1), "
        "RECEIVED and SENT (how many others it received, and received it; only where hosts are known)."
    )
    error: float = strawberry.field(description="How far any value may be off; 0 where it is exact.")
    leaders: list[NetworkValue] = strawberry.field(description="The ten that come first.")


@strawberry.type(description="How often members have a role between communities (Guimerà and Amaral 2005).")
class NetworkRole:
    """How often members have a role between communities."""

    name: str = strawberry.field(
        description="ULTRA_PERIPHERAL, PERIPHERAL, CONNECTOR, KINLESS, PROVINCIAL_HUB, CONNECTOR_HUB or KINLESS_HUB."
    )
    members: int = strawberry.field(description="How many have it.")


@strawberry.type(description="A member or a tie without which others lose their way to the largest part of theirs.")
class NetworkWeakPoint:
    """A member or a tie without which others lose their way to the rest."""

    ends: list[NetworkMember] = strawberry.field(description="The member, or the two ends of the tie.")
    sizes: list[int] = strawberry.field(description="The sizes of the parts that would be left, the largest first.")
    cut_off: int = strawberry.field(description="How many would lose their way to the largest of these.")
    lost: list[NetworkMember] = strawberry.field(
        description="Who they are: at most twenty of each of the first twenty parts."
    )


@strawberry.type(description="Where the network may fall apart.")
class NetworkFragility:
    """Where the network may fall apart."""

    members: int = strawberry.field(description="How many members hold others to the rest.")
    ties: int = strawberry.field(description="How many ties have no way round.")
    worst_members: list[NetworkWeakPoint] = strawberry.field(description="The ten members on which most hang.")
    worst_ties: list[NetworkWeakPoint] = strawberry.field(description="The ten ties on which most hang.")


@strawberry.type(description="How the network stands.")
class NetworkReportView:
    """How the network stands."""

    level: Level = strawberry.field(description="Between what the ties are.")
    as_of: date = strawberry.field(description="The day at whose end the records were read.")
    members: int = strawberry.field(description="How many nodes there are.")
    tied: int = strawberry.field(description="How many of them have a tie.")
    events: int = strawberry.field(description="How many events there are: held exchanges, partnerships, programmes.")
    ties: int = strawberry.field(description="How many ties there are.")
    weight: float = strawberry.field(description="The weight of all ties, and of what lies inside nodes.")
    density: float = strawberry.field(description="Ties over possible ties, 0 to 1.")
    mean_degree: float = strawberry.field(description="How many partners a node has on average.")
    reciprocity: float | None = strawberry.field(
        description="The share, 0 to 1, of pairs of host and guest in which the guest was host in its turn; "
        "null where no host is known."
    )
    components: list[int] = strawberry.field(description="The sizes of the unconnected parts, the largest first.")
    communities: list[int] = strawberry.field(description="The sizes of the communities, the largest first.")
    modularity: float = strawberry.field(
        description="The share of weight inside communities less what chance would put there."
    )
    measures: list[NetworkMeasure] = strawberry.field(description="Who comes first by each measure.")
    roles: list[NetworkRole] = strawberry.field(description="How many members have which role between communities.")
    fragility: NetworkFragility = strawberry.field(description="Whose leaving splits what.")
    groups: list[NetworkGroups] = strawberry.field(
        description="Ties between and inside countries, and regions, where at least two are known."
    )
    insights: list[NetworkInsight] = strawberry.field(description="What stands out.")
    notes: list[str] = strawberry.field(description="What a reader must know before trusting it.")
    told: strawberry.Private[object]

    @strawberry.field(  # type: ignore[untyped-decorator]  # Strawberry leaves it open
        description="All of the report, sentences in English and Russian included; of the pairs of places at most a "
        "thousand of each sort."
    )
    def whole(self) -> JSON:
        """Return the report as it is written to a file, its longest lists shortened."""
        told = cast("Report", self.told)
        groups = {kind: shortened(ties) for kind, ties in told.groups.items()}
        return cast("JSON", replace(told, groups=groups).as_json())


def report_view(picture: Picture, told: Report, language: str) -> NetworkReportView:
    """Return a report as it is sent."""
    return NetworkReportView(
        level=picture.level,
        as_of=picture.as_of,
        members=told.members,
        tied=told.tied,
        events=told.events,
        ties=told.ties,
        weight=told.weight,
        density=told.density,
        mean_degree=told.mean_degree,
        reciprocity=told.reciprocity,
        components=list(told.components),
        communities=list(told.communities),
        modularity=told.modularity,
        measures=[_measure(picture, told, name, language) for name in told.leaders],
        roles=[NetworkRole(name=name.upper(), members=count) for name, count in told.roles.items()],
        fragility=_fragility(picture, told, language),
        groups=[groups_view(picture, kind, ties, language) for kind, ties in told.groups.items()],
        insights=[insight_view(each, language) for each in told.insights],
        notes=[note.sentence(spoken(language)) for note in told.notes],
        told=told,
    )


def _measure(picture: Picture, told: Report, name: str, language: str) -> NetworkMeasure:
    leaders = [value_view(picture, leader, language) for leader in told.leaders[name]]
    error = told.basis.error if name == "betweenness" else 0.0
    return NetworkMeasure(name=name.upper(), error=error, leaders=leaders)


def _fragility(picture: Picture, told: Report, language: str) -> NetworkFragility:
    weak = told.weak_points
    return NetworkFragility(
        members=weak.members,
        ties=weak.ties,
        worst_members=[_weak_point(picture, point, language) for point in weak.worst_members],
        worst_ties=[_weak_point(picture, point, language) for point in weak.worst_ties],
    )


def _weak_point(picture: Picture, point: WeakPoint, language: str) -> NetworkWeakPoint:
    return NetworkWeakPoint(
        ends=member_views(picture, point.ends, language),
        sizes=list(point.sizes),
        cut_off=point.cut_off,
        lost=[member for part in point.lost for member in member_views(picture, part, language)],
    )
