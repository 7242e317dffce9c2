"""The filter and the orders of the library."""

from __future__ import annotations

from enum import Enum

import strawberry

from consortium.library.model import LibraryKind
from consortium_graphql.lists.places import inside
from consortium_graphql.plan import Key, filters, where
from consortium_graphql.records import labelled, searched


@strawberry.enum(description="How the library is ordered.")
class LibraryOrder(Enum):
    """How the library is ordered."""

    TITLE = Key("sort_name")
    TITLE_DESC = Key("sort_name", descending=True)
    NEWEST = Key("created_at", descending=True)


@filters
class LibraryFilter:
    """Which items of the library: methods and publications alike."""

    search: str | None = searched("Words of a name, a title or an area, in any script: folded and stemmed.")
    kind: list[LibraryKind] | None = strawberry.field(default=None, description="Of one of these kinds.")
    languages: list[str] | None = labelled("languages", "In one of these languages, BCP 47.")
    areas: list[str] | None = labelled("areas", "Of one of these areas of work, as they are written.")
    region: strawberry.ID | None = where(
        lambda row, region: f"{row.region} in ({inside(region, row.reader)})", "Of this region, or of a place in it."
    )
    year_from: int | None = where(lambda row, year: f"{row.year} >= {year}", "Published in this year or later.")
    year_until: int | None = where(lambda row, year: f"{row.year} <= {year}", "Published in this year or before.")
