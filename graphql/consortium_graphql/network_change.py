"""What changed in the network between two days, and what one new tie would do, as GraphQL types."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

import strawberry

from consortium.cooperation.model import Level
from consortium_graphql.network_members import (
    NetworkInsight,
    NetworkMember,
    NetworkPlace,
    insight_view,
    member_view,
    member_views,
    place_view,
)

if TYPE_CHECKING:
    from consortium.cooperation.findings import Change, ChangedTie, End, Moved, Prospect, Totals
    from consortium.cooperation.graphs import Picture


@strawberry.type(description="The network in numbers, at the end of a day.")
class NetworkTotals:
    """The network in numbers."""

    members: int = strawberry.field(description="How many nodes there are.")
    tied: int = strawberry.field(description="How many of them have a tie.")
    events: int = strawberry.field(description="How many events there are.")
    ties: int = strawberry.field(description="How many ties there are.")
    weight: float = strawberry.field(description="The weight of all ties, and of what lies inside nodes.")
    density: float = strawberry.field(description="Ties over possible ties, 0 to 1.")
    mean_degree: float = strawberry.field(description="How many partners a node has on average.")
    parts: int = strawberry.field(description="How many unconnected parts of two nodes or more there are.")
    largest_part: int = strawberry.field(description="How many nodes the largest of them has.")
    communities: int = strawberry.field(description="How many communities of two nodes or more there are.")
    modularity: float = strawberry.field(
        description="The share of weight inside communities less what chance would put there."
    )
    reciprocity: float | None = strawberry.field(
        description="The share, 0 to 1, of pairs of host and guest in which the guest was host in its turn."
    )


@strawberry.type(description="A tie that is there at one of two days alone.")
class NetworkChangedTie:
    """A tie that is there at one of two days alone."""

    one: NetworkMember = strawberry.field(description="The one end.")
    other: NetworkMember = strawberry.field(description="The other end.")
    weight: float = strawberry.field(description="The weight that it has then.")
    records: list[strawberry.ID] = strawberry.field(description="The records on which it rests, the oldest first.")


@strawberry.type(description="A node whose value by some measure is not what it was.")
class NetworkMove:
    """A node whose value by some measure is not what it was."""

    member: NetworkMember = strawberry.field(description="Whose value.")
    before: float = strawberry.field(description="The value at the earlier day.")
    after: float = strawberry.field(description="The value at the later day.")


@strawberry.type(description="Who rose and who fell by a measure.")
class NetworkMoves:
    """Who rose and who fell by a measure."""

    name: str = strawberry.field(description="The measure, as in the report.")
    risen: list[NetworkMove] = strawberry.field(description="The ten whose value grew most.")
    fallen: list[NetworkMove] = strawberry.field(description="The ten whose value shrank most.")


@strawberry.type(description="Two countries or regions that have ties now and had none.")
class NetworkMeeting:
    """Two countries or regions that have ties now and had none."""

    of: Level = strawberry.field(description="COUNTRY or REGION.")
    one: NetworkPlace = strawberry.field(description="The one.")
    other: NetworkPlace = strawberry.field(description="The other.")
    ties: int = strawberry.field(description="How many ties they have now; 1 for one that might be.")


@strawberry.type(description="Unconnected parts of two nodes or more that are one now.")
class NetworkMerger:
    """Unconnected parts that are one now."""

    sizes: list[int] = strawberry.field(description="How many nodes each had, the largest first.")
    members: int = strawberry.field(description="How many nodes the part has now.")


@strawberry.type(description="What changed in the network between two days.")
class NetworkChangeView:
    """What changed in the network between two days."""

    level: Level = strawberry.field(description="Between what the ties are.")
    since: date = strawberry.field(description="The earlier day; what came after its end is told.")
    as_of: date = strawberry.field(description="The later day.")
    before: NetworkTotals = strawberry.field(description="The network at the end of the earlier day.")
    after: NetworkTotals = strawberry.field(description="The network at the end of the later day.")
    joined: list[NetworkMember] = strawberry.field(
        description="The regions or countries first known at the later day; institutions are nodes at any day."
    )
    left: list[NetworkMember] = strawberry.field(description="The nodes that went; none as records stand today.")
    new_ties: list[NetworkChangedTie] = strawberry.field(description="The ties that came; at most a thousand.")
    ended_ties: list[NetworkChangedTie] = strawberry.field(description="The ties that went; at most a thousand.")
    first_ties: list[NetworkMember] = strawberry.field(
        description="Who has a tie now and had none; at most a thousand."
    )
    moves: list[NetworkMoves] = strawberry.field(description="Who rose and who fell, by each measure.")
    met: list[NetworkMeeting] = strawberry.field(
        description="The countries and the regions that met for the first time; at most a thousand of each."
    )
    merged: list[NetworkMerger] = strawberry.field(description="The parts that grew together.")
    insights: list[NetworkInsight] = strawberry.field(description="What stands out.")


@strawberry.type(description="A value of one end of a tie, now and with the tie.")
class NetworkEndChange:
    """A value of one end of a tie, now and with the tie."""

    name: str = strawberry.field(description="DEGREE, CONSTRAINT, EFFECTIVE_SIZE or BETWEENNESS.")
    before: float | None = strawberry.field(description="The value now; null where there is none without a tie.")
    after: float | None = strawberry.field(description="The value with the tie.")


@strawberry.type(description="One end of a tie that might be.")
class NetworkEnd:
    """One end of a tie that might be."""

    member: NetworkMember = strawberry.field(description="Who.")
    part: int = strawberry.field(description="How many nodes its unconnected part has now.")
    changes: list[NetworkEndChange] = strawberry.field(description="What the tie would mean for it.")


@strawberry.type(description="What one new tie would do.")
class NetworkWhatIfView:
    """What one new tie would do."""

    level: Level = strawberry.field(description="Between what the tie would be.")
    as_of: date = strawberry.field(description="The day at whose end the records were read.")
    events: int = strawberry.field(description="How many events tie the two already.")
    distance: int | None = strawberry.field(description="How many ties apart they are now; null without any path.")
    joined: int = strawberry.field(description="How many nodes the part would have in which both would be.")
    ends: list[NetworkEnd] = strawberry.field(description="The two ends.")
    nearer: int | None = strawberry.field(
        description="How many pairs of nodes would come nearer; null where the graph is too large to tell."
    )
    newly_joined: int | None = strawberry.field(
        description="How many pairs would have a path that have none; null where the graph is too large to tell."
    )
    first_between: list[NetworkMeeting] = strawberry.field(
        description="The countries and the regions that it would be the first to tie."
    )
    insights: list[NetworkInsight] = strawberry.field(description="What stands out.")


MOST_TIES = 1_000
"""How many ties of each sort, and members, a change lists at most."""


def change_view(picture: Picture, told: Change, language: str) -> NetworkChangeView:
    """Return what changed as it is sent."""
    return NetworkChangeView(
        level=picture.level,
        since=date.fromisoformat(told.since),
        as_of=picture.as_of,
        before=_totals(told.before),
        after=_totals(told.after),
        joined=member_views(picture, told.joined[:MOST_TIES], language),
        left=member_views(picture, told.left[:MOST_TIES], language),
        new_ties=[_tie(picture, tie, language) for tie in told.new_ties[:MOST_TIES]],
        ended_ties=[_tie(picture, tie, language) for tie in told.ended_ties[:MOST_TIES]],
        first_ties=member_views(picture, told.first_ties[:MOST_TIES], language),
        moves=[_moves(picture, told, name, language) for name in told.risen],
        met=[
            _meeting(picture, kind, each.one, each.other, each.ties, language)
            for kind, found in told.met.items()
            for each in found[:MOST_TIES]
        ],
        merged=[NetworkMerger(sizes=list(each.sizes), members=each.members) for each in told.merged],
        insights=[insight_view(each, language) for each in told.insights],
    )


def what_if_view(picture: Picture, told: Prospect, language: str) -> NetworkWhatIfView:
    """Return what a tie would do as it is sent."""
    return NetworkWhatIfView(
        level=picture.level,
        as_of=picture.as_of,
        events=told.tied,
        distance=told.distance,
        joined=told.joined,
        ends=[_end(picture, end, language) for end in told.ends],
        nearer=told.nearer.pairs if told.nearer else None,
        newly_joined=told.nearer.newly_joined if told.nearer else None,
        first_between=[_meeting(picture, each.kind, each.one, each.other, 1, language) for each in told.first_between],
        insights=[insight_view(each, language) for each in told.insights],
    )


def _totals(told: Totals) -> NetworkTotals:
    return NetworkTotals(
        members=told.members,
        tied=told.tied,
        events=told.events,
        ties=told.ties,
        weight=told.weight,
        density=told.density,
        mean_degree=told.mean_degree,
        parts=told.parts,
        largest_part=told.largest_part,
        communities=told.communities,
        modularity=told.modularity,
        reciprocity=told.reciprocity,
    )


def _tie(picture: Picture, tie: ChangedTie, language: str) -> NetworkChangedTie:
    one, other = (member_view(picture, end.id, language) for end in (tie.one, tie.other))
    records = [strawberry.ID(record) for record in tie.records]
    return NetworkChangedTie(one=one, other=other, weight=tie.weight, records=records)


def _meeting(picture: Picture, kind: str, one: str, other: str, ties: int, language: str) -> NetworkMeeting:
    first, second = (place_view(picture, code, language) for code in (one, other))
    return NetworkMeeting(of=Level[kind.upper()], one=first, other=second, ties=ties)


def _moves(picture: Picture, told: Change, name: str, language: str) -> NetworkMoves:
    def listed(moved: Mapping[str, tuple[Moved, ...]]) -> list[NetworkMove]:
        return [
            NetworkMove(member=member_view(picture, each.id, language), before=each.before, after=each.after)
            for each in moved[name]
        ]

    return NetworkMoves(name=name.upper(), risen=listed(told.risen), fallen=listed(told.fallen))


def _end(picture: Picture, end: End, language: str) -> NetworkEnd:
    changes = [
        NetworkEndChange(name=name.upper(), before=change.before, after=change.after)
        for name, change in end.changes.items()
    ]
    return NetworkEnd(member=member_view(picture, end.id, language), part=end.part, changes=changes)
