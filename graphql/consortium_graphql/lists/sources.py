"""Filters and orders of sources."""

from __future__ import annotations

from enum import Enum

import strawberry

from consortium.sources.model import SourceKind
from consortium_graphql.plan import Key, filters


@strawberry.enum(description="How a list of sources is ordered.")
class SourceOrder(Enum):
    """How a list of sources is ordered."""

    TITLE = Key("sort_name")
    TITLE_DESC = Key("sort_name", descending=True)


@filters
class SourceFilter:
    """Which sources."""

    key: list[str] | None = strawberry.field(default=None, description="With one of these keys.")
    kind: list[SourceKind] | None = strawberry.field(default=None, description="Of one of these kinds.")
