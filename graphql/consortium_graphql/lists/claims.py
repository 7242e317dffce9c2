"""Filters and orders of claims."""

from __future__ import annotations

from enum import Enum

import strawberry

from consortium.claims.arithmetic import ClaimUnit
from consortium.claims.model import Measure, Verdict
from consortium_graphql.plan import Key, among, filters, where
from consortium_graphql.records import searched
from consortium_graphql.verdicts import verdict_of


@strawberry.enum(description="How a list of claims is ordered.")
class ClaimOrder(Enum):
    """How a list of claims is ordered."""

    STATEMENT = Key("sort_name")
    STATEMENT_DESC = Key("sort_name", descending=True)


@filters
class ClaimFilter:
    """Which claims."""

    verdict: list[Verdict] | None = where(
        lambda row, value: among(verdict_of(row), value, row.reader), "With one of these verdicts."
    )
    measure: list[Measure] | None = strawberry.field(default=None, description="Held against one of these measures.")
    unit: list[ClaimUnit] | None = strawberry.field(default=None, description="Counting one of these.")
    inferred: bool | None = strawberry.field(
        default=None, description="Of a number that only follows from what the document says, or of one that it gives."
    )
    subject: strawberry.ID | None = strawberry.field(default=None, description="About this record.")
    source: strawberry.ID | None = strawberry.field(default=None, description="Of this document.")
    search: str | None = searched("Words of the statement, folded and stemmed.")
