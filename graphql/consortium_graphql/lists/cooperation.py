"""Filters and orders of suggestions."""

from __future__ import annotations

from enum import Enum

import strawberry

from consortium.cooperation.model import Level, SuggestionState
from consortium_graphql.plan import Key, filters, where


@strawberry.enum(description="How a list of suggestions is ordered.")
class SuggestionOrder(Enum):
    """How a list of suggestions is ordered."""

    RANK = Key("rank")
    NEWEST = Key("created_at", descending=True)


@filters
class SuggestionFilter:
    """Which suggestions."""

    run: strawberry.ID | None = strawberry.field(default=None, description="Of this working out.")
    latest: bool | None = where(
        lambda row, value: (
            f"({row.run} = (select ru.id from suggestion_run ru where ru.level = {row.level} "
            f"and ru.voided_at is null order by ru.created_at desc, ru.id desc limit 1)) = {value}"
        ),
        "Whether it is of the latest working out of its level.",
    )
    level: list[Level] | None = strawberry.field(default=None, description="Between what.")
    state: list[SuggestionState] | None = strawberry.field(default=None, description="In one of these states.")
    institution: strawberry.ID | None = where(
        lambda row, value: f"({row.first_institution} = {value} or {row.second_institution} = {value})",
        "Naming this institution.",
    )
