"""Filters and orders of institutions."""

from __future__ import annotations

from datetime import date
from enum import Enum

import strawberry

from consortium.members.model import InstitutionKind, InstitutionState
from consortium.memberships.model import MembershipState
from consortium_graphql.lists.places import inside
from consortium_graphql.plan import SQL, Given, Key, Row, among, filters, where
from consortium_graphql.records import searched
from consortium_graphql.states import state_on


@strawberry.enum(description="How a list of institutions is ordered.")
class InstitutionOrder(Enum):
    """How a list of institutions is ordered."""

    NAME = Key("sort_name")
    NAME_DESC = Key("sort_name", descending=True)
    NEWEST = Key("created_at", descending=True)
    OLDEST = Key("created_at")


@filters
class Standing:
    """How far an institution has come into being on a day."""

    states: list[InstitutionState] = strawberry.field(description="One of these states.")
    as_of: date | None = strawberry.field(default=None, description="At the end of this day; today if left out.")


@filters
class Belonging:
    """To which network or consortium an institution belongs on a day."""

    organisation: strawberry.ID = strawberry.field(description="The network or consortium.")
    states: list[MembershipState] | None = strawberry.field(
        default=None, description="As which of these; as a member if left out."
    )
    as_of: date | None = strawberry.field(default=None, description="At the end of this day; today if left out.")


def _stands(row: Row, given: Given) -> SQL:
    state = state_on("institution_entry", "institution", row.id, given.as_of or row.reader.today)
    return among(state, given.states, row.reader)


def _belongs(row: Row, given: Given) -> SQL:
    state = state_on("membership_entry", "membership", "m.id", given.as_of or row.reader.today)
    asked = among(state, given.states, row.reader) if given.states else f"{state} = 'MEMBER'"
    return (
        f"exists (select 1 from membership m where m.institution = {row.id} and m.voided_at is null "
        f"and m.organisation = {given.organisation} and {asked})"
    )


def _takes_part(row: Row, programme: SQL) -> SQL:
    return (
        f"{row.id} in (select pp.institution from programme_party pp where pp.programme = {programme} "
        f"and pp.voided_at is null union select st.institution from site st where st.programme = {programme} "
        "and st.voided_at is null)"
    )


@filters
class InstitutionFilter:
    """Which institutions."""

    kind: list[InstitutionKind] | None = strawberry.field(default=None, description="Of one of these kinds.")
    country: strawberry.ID | None = strawberry.field(default=None, description="In this country.")
    region: strawberry.ID | None = where(
        lambda row, region: f"{row.region} in ({inside(region, row.reader)})", "In this region, or in a place in it."
    )
    parent: strawberry.ID | None = strawberry.field(default=None, description="Part of this institution.")
    search: str | None = searched()
    standing: Standing | None = where(_stands, "How far it has come into being.")
    belonging: Belonging | None = where(_belongs, "To which network or consortium it belongs.")
    programme: strawberry.ID | None = where(_takes_part, "Taking part in this programme, or a site of it.")
