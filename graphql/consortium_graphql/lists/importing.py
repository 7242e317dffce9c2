"""Filters and orders of imports and of what they have written."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

import strawberry

from consortium_graphql.plan import Key, filters, where


@strawberry.enum(description="How a list of imports is ordered.")
class ImportOrder(Enum):
    """How a list of imports is ordered."""

    NEWEST = Key("at", descending=True)
    OLDEST = Key("at")


@filters
class ImportFilter:
    """Which imports."""

    kind: list[str] | None = strawberry.field(default=None, description="Of these kinds, such as institutions.")
    holder: list[str] | None = strawberry.field(default=None, description="By these people.")
    sha256: str | None = strawberry.field(default=None, description="Of the file with this SHA-256, in hex.")
    undone: bool | None = where(
        lambda row, undone: f"({row.undone_at} is not null) = {undone}", "Whether they were undone."
    )
    since: datetime | None = where(lambda row, at: f"{row.at} >= {at}", "At this instant or later.")
    until: datetime | None = where(lambda row, at: f"{row.at} <= {at}", "At this instant or before.")


@strawberry.enum(description="How the records of an import are ordered.")
class ImportedRecordOrder(Enum):
    """How the records of an import are ordered."""

    LINE = Key("line")


@filters
class ImportedRecordFilter:
    """Which records of an import."""

    record_type: list[str] | None = strawberry.field(default=None, description="Of these types.")
    record: strawberry.ID | None = strawberry.field(default=None, description="This record.")
    new: bool | None = strawberry.field(default=None, description="Whether the import made them.")
