"""Filters and orders of support."""

from __future__ import annotations

from datetime import date
from enum import Enum

import strawberry

from consortium.support.model import Channel, SupportKind, SupportState
from consortium_graphql.lists.lessons import of_programme
from consortium_graphql.plan import SQL, Given, Key, Row, among, filters, overlaps, where
from consortium_graphql.records import searched
from consortium_graphql.states import state_on


@strawberry.enum(description="How a list of support is ordered.")
class SupportOrder(Enum):
    """How a list of support is ordered."""

    TOPIC = Key("sort_name")
    TOPIC_DESC = Key("sort_name", descending=True)
    NEWEST = Key("created_at", descending=True)


@filters
class SupportStanding:
    """Where support stands on a day."""

    states: list[SupportState] = strawberry.field(description="One of these states.")
    as_of: date | None = strawberry.field(default=None, description="At the end of this day; today if left out.")


def _stands(row: Row, given: Given) -> SQL:
    state = state_on("support_entry", "support", row.id, given.as_of or row.reader.today)
    return among(state, given.states, row.reader)


@filters
class SupportFilter:
    """Which support."""

    kind: list[SupportKind] | None = strawberry.field(default=None, description="Of one of these kinds.")
    giver: strawberry.ID | None = strawberry.field(default=None, description="Given by this institution.")
    receiver: strawberry.ID | None = strawberry.field(default=None, description="Given to this institution.")
    site: strawberry.ID | None = strawberry.field(default=None, description="Given to this group of sites.")
    programme: strawberry.ID | None = where(of_programme, "In this programme, or in an exchange in it.")
    exchange: strawberry.ID | None = strawberry.field(default=None, description="Registered under this exchange.")
    channels: list[Channel] | None = where(
        lambda row, channels: overlaps(row.channels, channels, row.reader), "By one of these ways, among others."
    )
    regular: bool | None = where(
        lambda row, value: f"({row.recurrence} is not null) = {value}", "Whether it comes again by a rule."
    )
    standing: SupportStanding | None = where(_stands, "Where it stands.")
    search: str | None = searched("Words of the topic, folded and stemmed.")
