"""Filters and orders of memberships."""

from __future__ import annotations

from datetime import date
from enum import Enum

import strawberry

from consortium.memberships.model import MembershipKind, MembershipState
from consortium_graphql.plan import SQL, Given, Key, Row, among, filters, where
from consortium_graphql.states import state_on


@strawberry.enum(description="How a list of memberships is ordered.")
class MembershipOrder(Enum):
    """How a list of memberships is ordered."""

    NAME = Key("sort_name")
    NAME_DESC = Key("sort_name", descending=True)
    OPENED = Key("opened")
    OPENED_DESC = Key("opened", descending=True)


@filters
class MembershipStanding:
    """Where a membership stands on a day."""

    states: list[MembershipState] = strawberry.field(description="One of these states.")
    as_of: date | None = strawberry.field(default=None, description="At the end of this day; today if left out.")


def _stands(row: Row, given: Given) -> SQL:
    state = state_on("membership_entry", "membership", row.id, given.as_of or row.reader.today)
    return among(state, given.states, row.reader)


@filters
class MembershipFilter:
    """Which memberships."""

    organisation: strawberry.ID | None = strawberry.field(default=None, description="In this body.")
    institution: strawberry.ID | None = strawberry.field(default=None, description="Of this institution.")
    person: strawberry.ID | None = strawberry.field(default=None, description="Of this person.")
    country: strawberry.ID | None = strawberry.field(default=None, description="Of this country.")
    kind: list[MembershipKind] | None = strawberry.field(default=None, description="Of one of these kinds.")
    standing: MembershipStanding | None = where(_stands, "Where it stands.")
