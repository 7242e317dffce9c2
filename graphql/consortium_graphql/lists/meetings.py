"""Filters and orders of meetings and decisions."""

from __future__ import annotations

from datetime import date
from enum import Enum

import strawberry

from consortium.meetings.model import DecisionKind
from consortium_graphql.lists.places import inside
from consortium_graphql.plan import SQL, Key, Row, filters, where
from consortium_graphql.records import searched


@strawberry.enum(description="How a list of meetings is ordered.")
class MeetingOrder(Enum):
    """How a list of meetings is ordered."""

    NEWEST = Key("day", descending=True)
    OLDEST = Key("day")
    TITLE = Key("sort_name")
    TITLE_DESC = Key("sort_name", descending=True)


@strawberry.enum(description="How a list of decisions is ordered.")
class DecisionOrder(Enum):
    """How a list of decisions is ordered."""

    NEWEST = Key("day", descending=True)
    OLDEST = Key("day")
    NUMBER = Key("sort_name")
    NUMBER_DESC = Key("sort_name", descending=True)


def _decided_by(row: Row, column: str, value: SQL) -> SQL:
    return (
        f"exists (select 1 from decision_party dp where dp.decision = {row.id} and dp.{column} = {value} "
        "and dp.voided_at is null)"
    )


@filters
class MeetingFilter:
    """Which meetings."""

    body: strawberry.ID | None = strawberry.field(default=None, description="Of this body.")
    exchange: strawberry.ID | None = strawberry.field(default=None, description="Part of this exchange.")
    region: strawberry.ID | None = where(
        lambda row, region: f"{row.region} in ({inside(region, row.reader)})", "In this region, or in a place in it."
    )
    held_from: date | None = where(lambda row, day: f"{row.held_latest} >= {day}", "Held on this day or later.")
    held_until: date | None = where(lambda row, day: f"{row.held_earliest} <= {day}", "Held on this day or before.")
    search: str | None = searched("Words of the title, folded and stemmed.")


@filters
class DecisionFilter:
    """Which decisions."""

    body: strawberry.ID | None = strawberry.field(default=None, description="About this body.")
    kind: list[DecisionKind] | None = strawberry.field(default=None, description="Of one of these kinds.")
    meeting: strawberry.ID | None = strawberry.field(default=None, description="Of this meeting.")
    decided_from: date | None = where(
        lambda row, day: f"{row.decided_latest} >= {day}", "Decided on this day or later."
    )
    decided_until: date | None = where(
        lambda row, day: f"{row.decided_earliest} <= {day}", "Decided on this day or before."
    )
    country: strawberry.ID | None = where(
        lambda row, value: _decided_by(row, "country", value), "With this country deciding."
    )
    institution: strawberry.ID | None = where(
        lambda row, value: _decided_by(row, "institution", value), "With this institution deciding."
    )
    search: str | None = searched("Words of the decision, folded and stemmed.")
