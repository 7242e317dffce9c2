"""Ties between and inside the countries and regions of members, as GraphQL types."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import strawberry

from consortium.cooperation.model import Level
from consortium_graphql.network_members import NetworkMember, NetworkPlace, NetworkValue, member_view, place_view

if TYPE_CHECKING:
    from consortium.cooperation.findings import Broker, GroupBalance, GroupPair, GroupStanding, GroupTies, Leader
    from consortium.cooperation.graphs import Picture

MOST_PAIRS = 1_000
"""How many pairs of places a report lists at most."""


@strawberry.type(description="Ties between two countries or regions, or inside one.")
class NetworkPlacePair:
    """Ties between two places, or inside one."""

    one: NetworkPlace = strawberry.field(description="The one place.")
    other: NetworkPlace = strawberry.field(description="The other place; the same one for ties inside it.")
    observed: int = strawberry.field(description="How many ties there are.")
    expected: float = strawberry.field(description="How many the ties that each has would give by chance.")


@strawberry.type(description="One country or region: its ties, and who carries most of those to others.")
class NetworkPlaceStanding:
    """One country or region."""

    place: NetworkPlace = strawberry.field(description="Which.")
    members: int = strawberry.field(description="How many nodes lie in it.")
    external: int = strawberry.field(description="How many ties lead to others.")
    internal: int = strawberry.field(description="How many ties stay inside.")
    ei_index: float | None = strawberry.field(
        description="(external - internal) / (external + internal), from -1, all inside, to 1; null without ties."
    )
    gateway: NetworkValue | None = strawberry.field(
        description="The node in which most ties to others end, and how many; null without any."
    )


@strawberry.type(
    description="A node and the pairs of its partners that are not tied, by the places of the three (Gould and "
    "Fernandez 1989)."
)
class NetworkMediator:
    """A node that stands between others."""

    member: NetworkMember = strawberry.field(description="Who.")
    coordinator: int = strawberry.field(description="Pairs of which all three are of one place.")
    itinerant: int = strawberry.field(description="Pairs of one place, itself of another.")
    gatekeeper: int = strawberry.field(description="Pairs of one of its own place and one from outside.")
    liaison: int = strawberry.field(description="Pairs of which all three are of different places.")


@strawberry.type(description="Who received whom, of two countries or regions.")
class NetworkPlaceBalance:
    """Who received whom, of two places."""

    one: NetworkPlace = strawberry.field(description="The one place.")
    other: NetworkPlace = strawberry.field(description="The other place.")
    one_received: int = strawberry.field(description="In how many pairs of nodes the one's received the other's.")
    other_received: int = strawberry.field(description="In how many pairs it was the other way round.")


@strawberry.type(description="Ties between and inside countries, or regions.")
class NetworkGroups:
    """Ties between and inside countries, or regions."""

    of: Level = strawberry.field(description="COUNTRY or REGION.")
    external: int = strawberry.field(description="How many ties lead from one to another.")
    internal: int = strawberry.field(description="How many ties stay inside one.")
    unknown: int = strawberry.field(description="How many ties have an end whose place is unknown.")
    ei_index: float | None = strawberry.field(
        description="(external - internal) / (external + internal), from -1, all inside, to 1; null without ties."
    )
    places: list[NetworkPlaceStanding] = strawberry.field(description="Each, those with most ties to others first.")
    pairs: list[NetworkPlacePair] = strawberry.field(
        description="Ties between each two and inside each, the most first; at most a thousand."
    )
    mediators: list[NetworkMediator] = strawberry.field(description="The ten that stand most between different ones.")
    balances: list[NetworkPlaceBalance] = strawberry.field(
        description="Which received which, the most unequal first; at most a thousand."
    )


def shortened(told: GroupTies) -> GroupTies:
    """Return the ties between groups with as many pairs as are sent at most."""
    return replace(told, pairs=told.pairs[:MOST_PAIRS], balances=told.balances[:MOST_PAIRS])


def groups_view(picture: Picture, kind: str, all_told: GroupTies, language: str) -> NetworkGroups:
    """Return the ties between groups of a kind as they are sent."""
    told = shortened(all_told)
    return NetworkGroups(
        of=Level[kind.upper()],
        external=told.external,
        internal=told.internal,
        unknown=told.unknown,
        ei_index=told.ei,
        places=[_standing(picture, group, language) for group in told.groups],
        pairs=[_pair(picture, pair, language) for pair in told.pairs],
        mediators=[_mediator(picture, broker, language) for broker in told.brokers],
        balances=[_balance(picture, balance, language) for balance in told.balances],
    )


def value_view(picture: Picture, leader: Leader, language: str) -> NetworkValue:
    """Return a node and its value as they are sent."""
    return NetworkValue(member=member_view(picture, leader.id, language), value=leader.value)


def _standing(picture: Picture, group: GroupStanding, language: str) -> NetworkPlaceStanding:
    return NetworkPlaceStanding(
        place=place_view(picture, group.group, language),
        members=group.members,
        external=group.external,
        internal=group.internal,
        ei_index=group.ei,
        gateway=value_view(picture, group.gateway, language) if group.gateway else None,
    )


def _pair(picture: Picture, pair: GroupPair, language: str) -> NetworkPlacePair:
    one, other = (place_view(picture, code, language) for code in (pair.one, pair.other))
    return NetworkPlacePair(one=one, other=other, observed=pair.observed, expected=pair.expected)


def _mediator(picture: Picture, broker: Broker, language: str) -> NetworkMediator:
    return NetworkMediator(
        member=member_view(picture, broker.id, language),
        coordinator=broker.coordinator,
        itinerant=broker.itinerant,
        gatekeeper=broker.gatekeeper,
        liaison=broker.liaison,
    )


def _balance(picture: Picture, balance: GroupBalance, language: str) -> NetworkPlaceBalance:
    one, other = (place_view(picture, code, language) for code in (balance.one, balance.other))
    received = (balance.one_received, balance.other_received)
    return NetworkPlaceBalance(one=one, other=other, one_received=received[0], other_received=received[1])
