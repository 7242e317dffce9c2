"""Filters and orders of mergings."""

from __future__ import annotations

from enum import Enum

import strawberry

from consortium_graphql.plan import Key, filters, where


@strawberry.enum(description="How a list of mergings is ordered.")
class MergeOrder(Enum):
    """How a list of mergings is ordered."""

    NEWEST = Key("created_at", descending=True)
    OLDEST = Key("created_at")


@filters
class MergeFilter:
    """Which mergings."""

    institution: strawberry.ID | None = where(
        lambda row, value: f"{value} in ({row.kept}, {row.other})", "With this institution as one of the two records."
    )
    undone: bool | None = where(lambda row, value: f"({row.undone_at} is not null) = {value}", "Whether it was undone.")
