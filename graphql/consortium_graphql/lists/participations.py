"""Filters and orders of participations."""

from __future__ import annotations

from enum import Enum

import strawberry

from consortium.exchanges.model import ParticipationRole, ParticipationState
from consortium_graphql.lists.places import inside
from consortium_graphql.plan import SQL, Key, Row, filters, where


@strawberry.enum(description="How a list of participations is ordered.")
class ParticipationOrder(Enum):
    """How a list of participations is ordered."""

    NAME = Key("sort_name")
    NAME_DESC = Key("sort_name", descending=True)
    NEWEST = Key("created_at", descending=True)
    OLDEST = Key("created_at")


def waits_for_answer(row: Row) -> SQL:
    """Return the condition that somebody is invited to an exchange that lies ahead: the twin of the rule's."""
    return (
        f"({row.state} = 'INVITED' and exists (select 1 from exchange ex where ex.id = {row.exchange} "
        "and ex.voided_at is null and ex.state not in ('HELD', 'CANCELLED')))"
    )


@filters
class ParticipationFilter:
    """Which participations."""

    state: list[ParticipationState] | None = strawberry.field(default=None, description="In one of these states.")
    role: list[ParticipationRole] | None = strawberry.field(default=None, description="In one of these roles.")
    open: bool | None = where(
        lambda row, value: f"{waits_for_answer(row)} = {value}",
        "Whether it is an invitation that waits for an answer: the exchange lies ahead.",
    )
    named: bool | None = where(
        lambda row, value: f"({row.institution} is not null) = {value}", "Whether the institution is named."
    )
    country: strawberry.ID | None = strawberry.field(default=None, description="From this country.")
    region: strawberry.ID | None = where(
        lambda row, region: f"{row.region} in ({inside(region, row.reader)})",
        "From this region, or from a place in it.",
    )
    institution: strawberry.ID | None = strawberry.field(default=None, description="Of this institution.")
    exchange: strawberry.ID | None = strawberry.field(default=None, description="In this exchange.")
