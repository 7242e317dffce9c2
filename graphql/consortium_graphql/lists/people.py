"""Filters and orders of persons."""

from __future__ import annotations

from enum import Enum

import strawberry

from consortium_graphql.plan import Key, filters, where
from consortium_graphql.records import searched


@strawberry.enum(description="How a list of persons is ordered.")
class PersonOrder(Enum):
    """How a list of persons is ordered."""

    NAME = Key("sort_name")
    NAME_DESC = Key("sort_name", descending=True)


@filters
class PersonFilter:
    """Which persons."""

    country: strawberry.ID | None = strawberry.field(default=None, description="Working in this country.")
    institution: strawberry.ID | None = where(
        lambda row, institution: (
            f"exists (select 1 from role ro where ro.person = {row.id} "
            f"and ro.institution = {institution} and ro.voided_at is null)"
        ),
        "With a role in this institution.",
    )
    search: str | None = searched("Words of the name, in any script: folded and stemmed.")
