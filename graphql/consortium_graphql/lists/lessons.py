"""Filters and orders of lessons and difficulties."""

from __future__ import annotations

from enum import Enum

import strawberry

from consortium.lessons.model import LessonKind
from consortium_graphql.plan import SQL, Key, Row, filters, where
from consortium_graphql.records import searched


@strawberry.enum(description="How a list of lessons is ordered.")
class LessonOrder(Enum):
    """How a list of lessons is ordered."""

    TEXT = Key("sort_name")
    TEXT_DESC = Key("sort_name", descending=True)
    NEWEST = Key("created_at", descending=True)


@strawberry.enum(description="How a list of difficulties is ordered.")
class DifficultyOrder(Enum):
    """How a list of difficulties is ordered."""

    TEXT = Key("sort_name")
    TEXT_DESC = Key("sort_name", descending=True)
    NEWEST = Key("created_at", descending=True)


def of_programme(row: Row, programme: SQL) -> SQL:
    """Return the condition that a row names a programme, or an exchange in it."""
    return (
        f"({row.programme} = {programme} or {row.exchange} in "
        f"(select held.id from exchange held where held.programme = {programme} and held.voided_at is null))"
    )


@filters
class LessonFilter:
    """Which lessons."""

    kind: list[LessonKind] | None = strawberry.field(default=None, description="Good for one of these.")
    institution: strawberry.ID | None = strawberry.field(default=None, description="This institution's.")
    programme: strawberry.ID | None = where(of_programme, "From this programme, or from an exchange in it.")
    exchange: strawberry.ID | None = strawberry.field(default=None, description="From this exchange.")
    search: str | None = searched("Words of the text, folded and stemmed.")


@filters
class DifficultyFilter:
    """Which difficulties."""

    institution: strawberry.ID | None = strawberry.field(default=None, description="This institution's.")
    programme: strawberry.ID | None = where(of_programme, "In this programme, or in an exchange in it.")
    exchange: strawberry.ID | None = strawberry.field(default=None, description="In this exchange.")
    resolved: bool | None = strawberry.field(
        default=None, description="Whether it was overcome; of which nobody knows is in neither list."
    )
    search: str | None = searched("Words of the text and the causes, folded and stemmed.")
