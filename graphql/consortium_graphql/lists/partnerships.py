"""Filters and orders of partnerships."""

from __future__ import annotations

from datetime import date
from enum import Enum

import strawberry

from consortium.partnerships.model import PartnershipKind, PartnershipState
from consortium_graphql.plan import SQL, Given, Key, Row, among, filters, where
from consortium_graphql.records import searched
from consortium_graphql.states import partnership_on


@strawberry.enum(description="How a list of partnerships is ordered.")
class PartnershipOrder(Enum):
    """How a list of partnerships is ordered."""

    TITLE = Key("sort_name")
    TITLE_DESC = Key("sort_name", descending=True)
    ENDS = Key("ends")
    ENDS_DESC = Key("ends", descending=True)


@filters
class PartnershipStanding:
    """Where a partnership stands on a day."""

    states: list[PartnershipState] = strawberry.field(description="One of these states.")
    as_of: date | None = strawberry.field(default=None, description="At the end of this day; today if left out.")


def _stands(row: Row, given: Given) -> SQL:
    alias = str(row.id).rpartition(".")[0]
    return among(partnership_on(alias, given.as_of or row.reader.today), given.states, row.reader)


def _party(row: Row, column: str, value: SQL) -> SQL:
    return (
        f"exists (select 1 from party pa where pa.partnership = {row.id} and pa.{column} = {value} "
        "and pa.voided_at is null)"
    )


@filters
class PartnershipFilter:
    """Which partnerships."""

    kind: list[PartnershipKind] | None = strawberry.field(default=None, description="Of one of these kinds.")
    institution: strawberry.ID | None = where(
        lambda row, value: _party(row, "institution", value), "With this institution as a party."
    )
    programme: strawberry.ID | None = strawberry.field(default=None, description="Of this programme.")
    standing: PartnershipStanding | None = where(_stands, "Where it stands.")
    ends_from: date | None = where(lambda row, day: f"{row.ends} >= {day}", "Ending on this day or later.")
    ends_until: date | None = where(lambda row, day: f"{row.ends} <= {day}", "Ending on this day or before.")
    search: str | None = searched("Words of the title, folded and stemmed.")
