"""Filters and orders of publications, and of who was given copies."""

from __future__ import annotations

from datetime import date
from enum import Enum

import strawberry

from consortium.publications.model import PublicationKind
from consortium_graphql.lists.places import inside
from consortium_graphql.plan import SQL, Key, Row, filters, where
from consortium_graphql.records import labelled, searched


@strawberry.enum(description="How a list of publications is ordered.")
class PublicationOrder(Enum):
    """How a list of publications is ordered."""

    TITLE = Key("sort_name")
    TITLE_DESC = Key("sort_name", descending=True)
    NEWEST = Key("created_at", descending=True)


@strawberry.enum(description="How a list of distributions is ordered.")
class DistributionOrder(Enum):
    """How a list of distributions is ordered."""

    RECIPIENT = Key("sort_name")
    RECIPIENT_DESC = Key("sort_name", descending=True)


def _written_by(row: Row, column: str, value: SQL) -> SQL:
    return (
        f"exists (select 1 from authorship au where au.publication = {row.id} and au.{column} = {value} "
        "and au.voided_at is null)"
    )


@filters
class PublicationFilter:
    """Which publications."""

    kind: list[PublicationKind] | None = strawberry.field(default=None, description="Of one of these kinds.")
    areas: list[str] | None = labelled("areas", "Of one of these areas of work, as they are written.")
    languages: list[str] | None = labelled("languages", "In one of these languages, BCP 47.")
    programme: strawberry.ID | None = strawberry.field(default=None, description="Of this programme.")
    publisher: strawberry.ID | None = strawberry.field(default=None, description="Published by this institution.")
    author: strawberry.ID | None = where(
        lambda row, value: _written_by(row, "person", value), "Written, edited or translated by this person."
    )
    institution: strawberry.ID | None = where(
        lambda row, value: _written_by(row, "institution", value), "Written, edited or translated by this institution."
    )
    region: strawberry.ID | None = where(
        lambda row, region: f"{row.region} in ({inside(region, row.reader)})",
        "Made for this region, or for a place in it.",
    )
    published_from: date | None = where(
        lambda row, day: f"{row.published_latest} >= {day}", "Published on this day or later, as far as is known."
    )
    published_until: date | None = where(
        lambda row, day: f"{row.published_earliest} <= {day}", "Published on this day or before, as far as is known."
    )
    search: str | None = searched("Words of a title, a part's too, or of the areas, in any script: folded and stemmed.")


@filters
class DistributionFilter:
    """Which distributions."""

    recipient: strawberry.ID | None = strawberry.field(default=None, description="To this institution.")
    named: bool | None = where(
        lambda row, value: f"({row.recipient} is not null) = {value}", "Whether the recipient is named."
    )
    known: bool | None = where(
        lambda row, value: f"({row.copies} is not null) = {value}", "Whether the number of copies is known."
    )
