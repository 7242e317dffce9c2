"""Filters and orders of countries and regions."""

from __future__ import annotations

from enum import Enum

import strawberry

from consortium.places.model import RegionKind
from consortium_graphql.plan import SQL, Key, filters
from consortium_graphql.records import searched


@strawberry.enum(description="How a list of countries is ordered.")
class CountryOrder(Enum):
    """How a list of countries is ordered."""

    NAME = Key("sort_name")
    NAME_DESC = Key("sort_name", descending=True)
    CODE = Key("code")
    CODE_DESC = Key("code", descending=True)


@strawberry.enum(description="How a list of regions is ordered.")
class RegionOrder(Enum):
    """How a list of regions is ordered."""

    NAME = Key("sort_name")
    NAME_DESC = Key("sort_name", descending=True)


def inside(region: SQL) -> SQL:
    """Return the query of a region's id and those of all places in it, however deep they lie."""
    return (
        f"with recursive inside(id) as (select r.id from region r where r.id = {region} "
        "union select r.id from region r join inside on r.parent = inside.id) select inside.id from inside"
    )


@filters
class CountryFilter:
    """Which countries."""

    code: list[str] | None = strawberry.field(default=None, description="One of these ISO 3166-1 codes.")
    search: str | None = searched()


@filters
class RegionFilter:
    """Which regions."""

    country: strawberry.ID | None = strawberry.field(default=None, description="In this country.")
    kind: list[RegionKind] | None = strawberry.field(default=None, description="Of one of these kinds.")
    parent: strawberry.ID | None = strawberry.field(default=None, description="Directly in this region.")
    unit: strawberry.ID | None = strawberry.field(default=None, description="In this ISO 3166-2 subdivision.")
    code: list[str] | None = strawberry.field(default=None, description="One of these ISO 3166-2 codes.")
    search: str | None = searched()
