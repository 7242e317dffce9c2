"""Filters and orders of resource centres."""

from __future__ import annotations

from datetime import date
from enum import Enum

import strawberry

from consortium_graphql.lists.places import inside
from consortium_graphql.plan import Key, filters, where
from consortium_graphql.records import labelled


@strawberry.enum(description="How a list of resource centres is ordered.")
class ResourceCentreOrder(Enum):
    """How a list of resource centres is ordered."""

    NAME = Key("sort_name")
    NAME_DESC = Key("sort_name", descending=True)


@filters
class ResourceCentreFilter:
    """Which resource centres."""

    areas: list[str] | None = labelled("areas", "For one of these areas of work, as they are written.")
    region: strawberry.ID | None = where(
        lambda row, region: f"{row.region} in ({inside(region, row.reader)})", "Serving this region, or a place in it."
    )
    institution: strawberry.ID | None = strawberry.field(default=None, description="This institution.")
    network: strawberry.ID | None = strawberry.field(default=None, description="Of this network.")
    named: bool | None = where(
        lambda row, value: f"({row.institution} is not null) = {value}", "Whether the institution is named."
    )
    planned: bool | None = strawberry.field(default=None, description="Whether it is only meant to become one.")
    serving_on: date | None = where(
        lambda row, day: (
            f"not {row.planned} and coalesce({row.serving_earliest} <= {day}, true) "
            f"and coalesce({row.serving_latest} >= {day}, true)"
        ),
        "Not known to serve only before or after this day.",
    )
