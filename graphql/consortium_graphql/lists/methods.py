"""Filters and orders of methods."""

from __future__ import annotations

from enum import Enum

import strawberry

from consortium_graphql.lists.places import inside
from consortium_graphql.plan import SQL, Key, Row, filters, where
from consortium_graphql.records import labelled, searched


@strawberry.enum(description="How a list of methods is ordered.")
class MethodOrder(Enum):
    """How a list of methods is ordered."""

    NAME = Key("sort_name")
    NAME_DESC = Key("sort_name", descending=True)
    NEWEST = Key("created_at", descending=True)


def _suits(least: SQL, most: SQL, number: SQL) -> SQL:
    return f"coalesce({least} <= {number}, {most} >= {number}) and coalesce({most} >= {number}, true)"


def _used_in(row: Row, exchange: SQL) -> SQL:
    return (
        f"exists (select 1 from method_use mu where mu.method = {row.id} and mu.exchange = {exchange} "
        "and mu.voided_at is null)"
    )


@filters
class MethodFilter:
    """Which methods. One of which the age, the number of people or the time is unknown suits none that is asked."""

    areas: list[str] | None = labelled("areas", "Of one of these areas of work, as they are written.")
    languages: list[str] | None = labelled("languages", "Described in one of these languages, BCP 47.")
    age: int | None = where(
        lambda row, age: _suits(row.age_least, row.age_most, age), "Meant for people of this age, in years."
    )
    people: int | None = where(
        lambda row, people: _suits(row.group_least, row.group_most, people), "For a group of so many people."
    )
    minutes: int | None = where(
        lambda row, minutes: f"coalesce({row.minutes_least}, {row.minutes_most}) <= {minutes}",
        "Possible in so many minutes.",
    )
    region: strawberry.ID | None = where(
        lambda row, region: f"{row.region} in ({inside(region, row.reader)})",
        "In use in this region, or in a place in it.",
    )
    institution: strawberry.ID | None = where(
        lambda row, value: f"{row.author_institution} = {value}", "That comes from this institution."
    )
    exchange: strawberry.ID | None = where(_used_in, "Used in this exchange.")
    search: str | None = searched("Words of the name or of the areas, in any script: folded and stemmed.")
