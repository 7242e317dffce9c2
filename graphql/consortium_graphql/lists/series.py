"""Filters and orders of series."""

from __future__ import annotations

from enum import Enum

import strawberry

from consortium.exchanges.model import SeriesKind
from consortium_graphql.plan import Key, filters
from consortium_graphql.records import searched


@strawberry.enum(description="How a list of series is ordered.")
class SeriesOrder(Enum):
    """How a list of series is ordered."""

    NAME = Key("sort_name")
    NAME_DESC = Key("sort_name", descending=True)


@filters
class SeriesFilter:
    """Which series."""

    kind: list[SeriesKind] | None = strawberry.field(default=None, description="Of one of these kinds.")
    organiser: strawberry.ID | None = strawberry.field(default=None, description="Held by this institution.")
    search: str | None = searched("Words of the name, folded and stemmed.")
