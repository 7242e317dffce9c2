"""Filters and orders of foundings."""

from __future__ import annotations

from enum import Enum

import strawberry

from consortium_graphql.plan import Key, filters


@strawberry.enum(description="How a list of foundings is ordered.")
class FoundingOrder(Enum):
    """How a list of foundings is ordered."""

    NAME = Key("sort_name")
    NAME_DESC = Key("sort_name", descending=True)


@filters
class FoundingFilter:
    """Which foundings."""

    institution: strawberry.ID | None = strawberry.field(default=None, description="Of this institution.")
    founder: strawberry.ID | None = strawberry.field(default=None, description="By this institution.")
