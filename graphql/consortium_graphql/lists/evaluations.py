"""Filters and orders of evaluations and indicators."""

from __future__ import annotations

from enum import Enum

import strawberry

from consortium.evaluations.model import IndicatorUnit, InquiryMethod
from consortium_graphql.plan import SQL, Key, Row, among, filters, where
from consortium_graphql.records import searched


@strawberry.enum(description="How a list of evaluations is ordered.")
class EvaluationOrder(Enum):
    """How a list of evaluations is ordered."""

    NAME = Key("sort_name")
    NAME_DESC = Key("sort_name", descending=True)


@strawberry.enum(description="How a list of indicators is ordered.")
class IndicatorOrder(Enum):
    """How a list of indicators is ordered."""

    NAME = Key("sort_name")
    NAME_DESC = Key("sort_name", descending=True)


def _uses(row: Row, methods: SQL) -> SQL:
    wanted = among("em.method", methods, row.reader)
    return (
        f"exists (select 1 from evaluation_method em where em.evaluation = {row.id} and em.voided_at is null "
        f"and {wanted})"
    )


@filters
class EvaluationFilter:
    """Which evaluations."""

    programme: strawberry.ID | None = strawberry.field(default=None, description="Of this programme.")
    exchange: strawberry.ID | None = strawberry.field(default=None, description="Of this exchange.")
    evaluator: strawberry.ID | None = strawberry.field(default=None, description="Carried out by this institution.")
    method: list[InquiryMethod] | None = where(_uses, "Using one of these methods.")
    search: str | None = searched()


@filters
class IndicatorFilter:
    """Which indicators."""

    unit: list[IndicatorUnit] | None = strawberry.field(default=None, description="In one of these units.")
    programme: strawberry.ID | None = strawberry.field(default=None, description="Made for this programme.")
    search: str | None = searched()
