"""Filters and orders of countries and regions."""

from __future__ import annotations

from enum import Enum

import strawberry

from consortium.places.model import RegionKind
from consortium_graphql.plan import SQL, Key, ReaderSQL, filters, where
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


def inside(region: SQL, reader: ReaderSQL) -> SQL:
    """Return the query of a region's id and those of all places in it, however deep they lie.

    In a macro-region lie the subdivisions that it comprises, as far as the register has them.
    """
    comprised = (
        f"select u.id from region a cross join {reader.dialect.elements('a.comprises', 'c')} "
        f"join region u on u.code = c.value where a.id = {region}"
    )
    return (
        f"with recursive inside(id) as (select r.id from region r where r.id = {region} union {comprised} "
        "union select r.id from region r join inside on r.parent = inside.id) select inside.id from inside"
    )


def lies_in(smaller: str, larger: str, reader: ReaderSQL) -> SQL:
    """Return whether one region is another or lies in it: the twin of `consortium.places.model.lies_in`.

    Both are the aliases of regions; null where nobody knows. It is walked upward, from the place: few hold one, and
    many may lie in one.
    """
    columns = "r.id, r.parent, r.code"
    upward = (
        f"upward(id, parent, code) as (select {columns} from region r where r.id = {smaller}.id "
        f"union select {columns} from region r join upward on r.id = upward.parent)"
    )
    listed = f"select c.value from {reader.dialect.elements(f'{larger}.comprises', 'c')}"
    holds = f"select 1 from upward where upward.id = {larger}.id or upward.code in ({listed})"
    may_hold = f"{larger}.kind = '{RegionKind.MACRO_REGION.value}' and {smaller}.country = {larger}.country"
    return (
        f"(case when exists (with recursive {upward} {holds}) then true "
        f"when {may_hold} and {smaller}.unit is null then null else false end)"
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
    within: strawberry.ID | None = where(
        lambda row, region: f"{row.id} in ({inside(region, row.reader)})",
        "This region and all that lies in it, however deep.",
    )
    code: list[str] | None = strawberry.field(default=None, description="One of these ISO 3166-2 codes.")
    search: str | None = searched()
