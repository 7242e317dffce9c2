"""Nodes and places of the contact graph, and findings about them, as GraphQL types."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast

import strawberry
from strawberry.scalars import JSON

from consortium_graphql.plan import Record, reference

if TYPE_CHECKING:
    from consortium.cooperation.findings import Insight, Named
    from consortium.cooperation.graphs import Picture


@strawberry.type(description="A node of the contact graph by name.")
class NetworkMember:
    """A node of the contact graph by name."""

    id: strawberry.ID = strawberry.field(description="An institution's id, or the ISO code of a region or a country.")
    label: str = strawberry.field(description="What people call it, in the reader's language.")
    record: Record | None = strawberry.field(description="The institution, region or country itself.")


@strawberry.type(description="A country or a region of members.")
class NetworkPlace:
    """A country or a region of members."""

    code: str = strawberry.field(description="Its ISO 3166 code.")
    label: str = strawberry.field(description="What people call it, in the reader's language.")
    record: Record | None = strawberry.field(description="The country or region itself.")


@strawberry.type(description="A node and its value by some measure.")
class NetworkValue:
    """A node and its value by some measure."""

    member: NetworkMember = strawberry.field(description="Whose value.")
    value: float = strawberry.field(description="The value.")


@strawberry.type(description="A finding about the network, with the numbers behind it.")
class NetworkInsight:
    """A finding about the network."""

    kind: str = strawberry.field(description="What sort of finding it is.")
    text: str = strawberry.field(description="The finding as a sentence, in the reader's language.")
    facts: JSON = strawberry.field(description="The numbers and names behind it.")


def spoken(language: str) -> Any:
    """Return which of the two languages of sentences a reader gets."""
    return "ru" if language.startswith("ru") else "en"


def insight_view(insight: Insight, language: str) -> NetworkInsight:
    """Return a finding as it is sent."""
    text = insight.sentence(spoken(language))
    return NetworkInsight(kind=insight.kind.upper(), text=text, facts=cast("JSON", dict(insight.facts)))


def member_view(picture: Picture, member: str, language: str) -> NetworkMember:
    """Return a node as it is sent."""
    record = picture.record(member)
    return NetworkMember(
        id=strawberry.ID(member),
        label=picture.label(member, language),
        record=reference(Record, record) if record else None,
    )


def member_views(picture: Picture, members: Iterable[Named], language: str) -> list[NetworkMember]:
    """Return nodes as they are sent."""
    return [member_view(picture, member.id, language) for member in members]


def place_view(picture: Picture, code: str, language: str) -> NetworkPlace:
    """Return a country or a region as it is sent."""
    record = picture.place_record(code)
    return NetworkPlace(
        code=code,
        label=picture.place(code, language),
        record=reference(Record, record) if record else None,
    )
