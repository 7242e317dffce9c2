"""The contact graph, its report, what changed and what a new tie would do, worked out when they are asked for."""

from __future__ import annotations

from datetime import date

import strawberry
from strawberry.types import Info

from consortium.cooperation.graphs import Node, Picture, Tie, compare, draw, foresee, tell
from consortium.cooperation.model import Level
from consortium.cooperation.threads import in_turn
from consortium_graphql.context import Request
from consortium_graphql.limits import WORKED_OUT
from consortium_graphql.network_change import NetworkChangeView, NetworkWhatIfView, change_view, what_if_view
from consortium_graphql.network_report import NetworkReportView, report_view
from consortium_graphql.plan import BadUserInput, Record, reference

MOST_NODES = 5_000
"""How many nodes a contact graph may have to be sent whole; a larger one is exported by command."""


@strawberry.type(description="A node of the contact graph.")
class ContactNode:
    """A node of the contact graph."""

    id: strawberry.ID = strawberry.field(description="An institution's id, or the ISO code of a region or a country.")
    label: str = strawberry.field(description="What people call it, in the reader's language.")
    country: str = strawberry.field(description="The ISO 3166-1 code of its country; empty where unknown.")
    region: str = strawberry.field(description="The ISO 3166-2 code of its region; empty where unknown.")
    degree: int = strawberry.field(description="How many partners it has.")
    strength: float = strawberry.field(description="The weight of all its ties.")
    inside: float = strawberry.field(description="The weight of ties within it; 0 at institution level.")
    record: Record | None = strawberry.field(description="The institution, region or country itself.")


@strawberry.type(description="A tie of the contact graph. Ties are unordered: `one` has the smaller id.")
class ContactTie:
    """A tie of the contact graph."""

    one: strawberry.ID = strawberry.field(description="The id of the one node.")
    other: strawberry.ID = strawberry.field(description="The id of the other node.")
    weight: float = strawberry.field(description="The sum over their common events of 1 / (parties - 1).")
    records: list[strawberry.ID] = strawberry.field(
        description="The exchanges, partnerships and programmes on which it rests, the oldest first."
    )


@strawberry.type(description="Who has worked with whom, up to a day.")
class ContactGraphView:
    """Who has worked with whom, up to a day."""

    level: Level = strawberry.field(description="Between what the ties are.")
    as_of: date = strawberry.field(description="The day at whose end the records were read.")
    nodes: list[ContactNode] = strawberry.field(description="The nodes, by id.")
    ties: list[ContactTie] = strawberry.field(description="The ties, by the ids of their ends.")
    left_out: int = strawberry.field(
        description="How many members are left out, their region or country being unknown."
    )


@strawberry.type
class NetworkQuery:
    """What can be asked of the contact graph."""

    @strawberry.field(  # type: ignore[untyped-decorator]  # Strawberry leaves it open
        description="Who has worked with whom, between institutions, regions or countries, up to a day.",
        metadata=WORKED_OUT,
    )
    async def contact_graph(
        self, info: Info[Request, None], level: Level = Level.INSTITUTION, as_of: date | None = None
    ) -> ContactGraphView:
        """Draw the contact graph."""
        picture = await draw(level, _day(info.context, as_of), info.context.reader.language)
        if len(picture.graph) > MOST_NODES:
            raise BadUserInput(f"the graph has over {MOST_NODES} nodes: use `consortium network export`")
        return await in_turn(_view, picture, info.context.reader.language)

    @strawberry.field(  # type: ignore[untyped-decorator]  # Strawberry leaves it open
        description="How the network stands: its parts, communities, leaders, and what stands out.",
        metadata=WORKED_OUT,
    )
    async def network_report(
        self, info: Info[Request, None], level: Level = Level.INSTITUTION, as_of: date | None = None
    ) -> NetworkReportView:
        """Tell how the network stands."""
        language = info.context.reader.language
        picture, told = await tell(level, _day(info.context, as_of), language)
        return report_view(picture, told, language)

    @strawberry.field(  # type: ignore[untyped-decorator]  # Strawberry leaves it open
        description="What changed in the network after the end of a day: new ties, parts that grew together, countries "
        "and regions that met, and who rose or fell.",
        metadata=WORKED_OUT,
    )
    async def network_change(
        self, info: Info[Request, None], since: date, level: Level = Level.INSTITUTION, as_of: date | None = None
    ) -> NetworkChangeView:
        """Tell what changed in the network."""
        language, until = info.context.reader.language, _day(info.context, as_of)
        if since >= until:
            raise BadUserInput(f"since: {since} does not lie before {until}")
        return change_view(*await compare(level, since, until, language), language)

    @strawberry.field(  # type: ignore[untyped-decorator]  # Strawberry leaves it open
        description="What one new tie would do: which parts it would join, who would come nearer, and what it would "
        "mean for both ends. `one` and `other` are ids of nodes of the contact graph.",
        metadata=WORKED_OUT,
    )
    async def network_what_if(
        self,
        info: Info[Request, None],
        one: strawberry.ID,
        other: strawberry.ID,
        level: Level = Level.INSTITUTION,
        as_of: date | None = None,
    ) -> NetworkWhatIfView:
        """Tell what one new tie would do."""
        language = info.context.reader.language
        picture = await draw(level, _day(info.context, as_of), language)
        for name, node in (("one", one), ("other", other)):
            if node not in picture.graph.index:
                raise BadUserInput(f"{name}: the contact graph has no node {node}")
        if one == other:
            raise BadUserInput("other: a tie has two ends, name another node")
        return what_if_view(picture, await foresee(picture, one, other, language), language)


def _day(request: Request, as_of: date | None) -> date:
    today = request.clock.today()
    if as_of is not None and as_of > today:
        raise BadUserInput(f"asOf: {as_of} has not come yet")
    return as_of or today


def _view(picture: Picture, language: str) -> ContactGraphView:
    return ContactGraphView(
        level=picture.level,
        as_of=picture.as_of,
        nodes=[_node(node) for node in picture.nodes(language)],
        ties=[_tie(tie) for tie in picture.ties()],
        left_out=picture.graph.left_out.members,
    )


def _node(node: Node) -> ContactNode:
    return ContactNode(
        id=strawberry.ID(node.id),
        label=node.label,
        country=node.country,
        region=node.region,
        degree=node.degree,
        strength=node.strength,
        inside=node.inside,
        record=reference(Record, node.record) if node.record else None,
    )


def _tie(tie: Tie) -> ContactTie:
    return ContactTie(
        one=strawberry.ID(tie.one),
        other=strawberry.ID(tie.other),
        weight=tie.weight,
        records=[strawberry.ID(record) for record in tie.records],
    )
