"""Filters and orders of the audit."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

import strawberry

from consortium_graphql.plan import Key, filters, where


@strawberry.enum(description="How a list of audit entries is ordered.")
class AuditOrder(Enum):
    """How a list of audit entries is ordered."""

    NEWEST = Key("at", descending=True)
    OLDEST = Key("at")


@filters
class AuditFilter:
    """Which audit entries."""

    record: strawberry.ID | None = strawberry.field(default=None, description="About this record.")
    record_type: list[str] | None = strawberry.field(default=None, description="About records of these types.")
    action: list[str] | None = strawberry.field(default=None, description="Of these actions.")
    holder: list[str] | None = strawberry.field(default=None, description="By the holders of these tokens.")
    token: strawberry.ID | None = strawberry.field(default=None, description="With this token.")
    since: datetime | None = where(lambda row, at: f"{row.at} >= {at}", "At this instant or later.")
    until: datetime | None = where(lambda row, at: f"{row.at} <= {at}", "At this instant or before.")
