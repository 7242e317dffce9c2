"""Filters and orders of representations."""

from __future__ import annotations

from datetime import date
from enum import Enum

import strawberry

from consortium.representations.model import RepresentationState
from consortium_graphql.lists.places import inside
from consortium_graphql.plan import SQL, Given, Key, Row, among, filters, where
from consortium_graphql.records import searched
from consortium_graphql.states import representation_on


@strawberry.enum(description="How a list of representations is ordered.")
class RepresentationOrder(Enum):
    """How a list of representations is ordered."""

    NAME = Key("sort_name")
    NAME_DESC = Key("sort_name", descending=True)


@filters
class RepresentationStanding:
    """When a representation is held, seen from a day."""

    states: list[RepresentationState] = strawberry.field(description="One of these states.")
    as_of: date | None = strawberry.field(default=None, description="At the end of this day; today if left out.")


def _stands(row: Row, given: Given) -> SQL:
    return among(representation_on(row, given.as_of or row.reader.today), given.states, row.reader)


@filters
class RepresentationFilter:
    """Which representations."""

    institution: strawberry.ID | None = strawberry.field(default=None, description="By this institution.")
    represented: strawberry.ID | None = strawberry.field(default=None, description="Of this institution.")
    members_of: strawberry.ID | None = strawberry.field(default=None, description="Of members of this body.")
    addressee: strawberry.ID | None = strawberry.field(default=None, description="Before this institution.")
    country: strawberry.ID | None = strawberry.field(default=None, description="In this country.")
    region: strawberry.ID | None = where(
        lambda row, region: f"{row.region} in ({inside(region, row.reader)})", "In this region, or a place in it."
    )
    planned: bool | None = strawberry.field(default=None, description="Whether it is only an aim.")
    standing: RepresentationStanding | None = where(_stands, "When it is held.")
    search: str | None = searched("Words of its texts, in any script: folded and stemmed.")
