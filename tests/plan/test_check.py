"""A declaration that its table cannot keep is refused when the schema is made."""

from __future__ import annotations

from enum import Enum

import pytest
import strawberry
from piccolo.columns import JSONB, UUID, BigInt, DoublePrecision, ForeignKey, Numeric, Text
from piccolo.table import Table

from consortium_graphql.plan import (
    SQL,
    Key,
    LocalizedText,
    Misdeclared,
    Page,
    PlanSchema,
    Record,
    connection,
    derived,
    embedded,
    embedded_type,
    facet,
    facets,
    facets_total,
    filters,
    many,
    part,
    record,
    sql,
    texts,
)


class OwnerTable(Table, tablename="owner"):
    id = UUID(primary_key=True)
    name = Text(null=True, default=None)
    weight = DoublePrecision()
    secret = Text()


class ThingTable(Table, tablename="thing"):
    id = UUID(primary_key=True)
    maybe = Text(null=True, default=None)
    sure = Text()
    large = BigInt()
    price = Numeric()
    data = JSONB()
    owner = ForeignKey(OwnerTable, null=False)
    hidden = ForeignKey(OwnerTable, null=False)
    day = Text()
    day_latest = Text(null=True, default=None)


@strawberry.enum
class Colour(Enum):
    RED = "red"


@strawberry.enum
class OwnerOrder(Enum):
    NAME = Key("name")
    WEIGHT = Key("weight")
    NOSUCH = Key("nosuch")


@strawberry.enum
class SecretOrder(Enum):
    SECRET = Key("secret")


@embedded_type
class Span:
    """A span."""

    first: str = part("")
    latest: str = strawberry.field(description="The end.")


@filters
class OwnerFilter:
    """Which owners."""

    secret: str | None = None
    nosuch: str | None = None
    name: str | None = None


@record(OwnerTable)
class Owner(Record):
    """An owner."""

    name: str | None

    @derived
    def secret(self) -> str | None:
        """A guarded column."""
        return sql("null")

    def visible(self) -> SQL:
        return "true"


@record(ThingTable)
class Thing(Record):
    """A thing with every fault."""

    maybe: str
    sure: str
    large: int
    price: str
    data: str
    owner: Owner
    hidden: str
    nosuch: str
    day: Span = embedded("day")
    gone: Span | None = embedded("gone")
    titles: list[LocalizedText] = texts("sure")
    owners: list[Owner] = many(ThingTable.owner, order=Key("nosuch"))
    through: list[Owner] = many(ThingTable.owner, ThingTable.hidden, order=Key("secret"))
    pages: Page[Owner] = connection(order=OwnerOrder, filter=OwnerFilter)

    @derived
    def colours(self) -> list[Colour]:
        """A list of enums."""
        return sql("'[]'")

    @derived
    def friends(self) -> list[Owner]:
        """A list of records."""
        return sql("null")

    @derived
    def friend(self) -> Owner:
        """A record that may be hidden."""
        return sql("null")

    @strawberry.field
    def computed(self) -> str:
        """Python's."""
        return ""


@strawberry.type
class NameCount:
    name: str
    count: int


@strawberry.type
class WeightCount:
    weight: float


@strawberry.type
class OwnerCount:
    owner: Owner | None
    count: int


@strawberry.type
class Counts:
    total: int = facets_total()
    names: list[NameCount] = facet("name")
    weights: list[WeightCount] = facet("weight")
    owners: list[OwnerCount] = facet("name")
    ghosts: list[NameCount] = facet("nosuch")
    plain: int


@strawberry.type
class Query:
    counts: Counts = facets(Owner, filter=OwnerFilter)
    owners: Page[Owner] = connection(order=SecretOrder)
    things: Page[Thing] = connection(order=OwnerOrder)


def faults() -> list[str]:
    with pytest.raises(Misdeclared) as raised:
        PlanSchema(Query)
    return str(raised.value).splitlines()


def test_every_fault_is_told_at_once() -> None:
    assert sorted(faults()) == sorted(
        [
            "Thing.maybe is never null, its column may be",
            "Thing.large is an Int, its column may hold more: say BigInt",
            "Thing.price reads a column of kind numeric, which the two databases do not write alike",
            "Thing.data and its column disagree on whether it is JSON",
            "Thing.owner is never null, but Owner hides rows",
            "Thing.hidden and its column disagree on whether it is a record",
            "Thing.nosuch is neither a column nor derived",
            "Thing.day has latest, which is never null, its column day_latest may be",
            "Thing.gone is made of gone, which is no column",
            "Thing.gone is made of gone_latest, which is no column",
            "Thing.titles reads sure, which is no column of texts",
            "Thing.owners is sorted by nosuch, which is no column",
            "Thing.owners goes by owner, which does not point here",
            "Thing.owners goes by owner, which is no column of owner",
            "Thing.through goes by owner, which does not point here",
            "Thing.pages is sorted by name, which may be null",
            "Thing.pages is sorted by weight, whose kind float makes no cursor",
            "Thing.pages is sorted by NOSUCH, which names no column",
            "Thing.pages is filtered by secret, a column that a derived field guards: say `where`",
            "Thing.pages is filtered by nosuch, which is neither a column nor derived: say `where`",
            "Thing.colours is a list of Colour, whose names differ from its values",
            "Thing.friends is a list of records: say `many` or `connection`",
            "Thing.friend is never null, but Owner hides rows",
            "Thing.computed is resolved in Python; a record's fields are SQL",
            "counts has names, which has a value that is never null, its column may be",
            "counts has weights, which is no list of values with their count",
            "counts has owners, which disagrees with its column on whether it counts by records",
            "counts has ghosts, which counts by no column",
            "counts has plain, which is no facet",
            "counts is filtered by secret, a column that a derived field guards: say `where`",
            "counts is filtered by nosuch, which is neither a column nor derived: say `where`",
            "things is sorted by NAME, which names no column",
            "things is sorted by NOSUCH, which names no column",
            "things is sorted by WEIGHT, which names no column",
        ]
    )
