"""Filters and orders of documents."""

from __future__ import annotations

from datetime import date
from enum import Enum

import strawberry

from consortium.documents.model import DocumentKind
from consortium_graphql.plan import Key, filters, where
from consortium_graphql.records import searched


@strawberry.enum(description="How a list of documents is ordered.")
class DocumentOrder(Enum):
    """How a list of documents is ordered."""

    TITLE = Key("sort_name")
    TITLE_DESC = Key("sort_name", descending=True)
    NEWEST = Key("day", descending=True)
    OLDEST = Key("day")


@filters
class DocumentFilter:
    """Which documents."""

    kind: list[DocumentKind] | None = strawberry.field(default=None, description="Of one of these kinds.")
    owner: strawberry.ID | None = strawberry.field(default=None, description="This institution's.")
    institution: strawberry.ID | None = strawberry.field(default=None, description="That speak of this institution.")
    partnership: strawberry.ID | None = strawberry.field(default=None, description="Of this partnership.")
    programme: strawberry.ID | None = strawberry.field(default=None, description="Of this programme.")
    exchange: strawberry.ID | None = strawberry.field(default=None, description="Of this exchange.")
    sha256: str | None = strawberry.field(default=None, description="Whose file has this SHA-256, in hex.")
    dated_from: date | None = where(lambda row, day: f"{row.day} >= {day}", "Of this day or later.")
    dated_until: date | None = where(lambda row, day: f"{row.day} <= {day}", "Of this day or before.")
    search: str | None = searched("Words of the title or of the file's name, in any script, folded and stemmed.")
