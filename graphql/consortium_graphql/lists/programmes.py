"""Filters and orders of programmes and sites."""

from __future__ import annotations

from datetime import date
from enum import Enum

import strawberry

from consortium.programmes.model import ProgrammeState, SiteState
from consortium_graphql.plan import SQL, Given, Key, Row, among, filters, where
from consortium_graphql.records import searched
from consortium_graphql.states import state_on


@strawberry.enum(description="How a list of programmes is ordered.")
class ProgrammeOrder(Enum):
    """How a list of programmes is ordered."""

    NAME = Key("sort_name")
    NAME_DESC = Key("sort_name", descending=True)


@strawberry.enum(description="How a list of sites is ordered.")
class SiteOrder(Enum):
    """How a list of sites is ordered."""

    NAME = Key("sort_name")
    NAME_DESC = Key("sort_name", descending=True)


@filters
class ProgrammeStanding:
    """Where a programme stands on a day."""

    states: list[ProgrammeState] = strawberry.field(description="One of these states.")
    as_of: date | None = strawberry.field(default=None, description="At the end of this day; today if left out.")


@filters
class SiteStanding:
    """How a site fares on a day."""

    states: list[SiteState] = strawberry.field(description="One of these states.")
    as_of: date | None = strawberry.field(default=None, description="At the end of this day; today if left out.")


def _programme_stands(row: Row, given: Given) -> SQL:
    state = state_on("programme_entry", "programme", row.id, given.as_of or row.reader.today)
    return among(state, given.states, row.reader)


def _site_stands(row: Row, given: Given) -> SQL:
    state = state_on("site_entry", "site", row.id, given.as_of or row.reader.today)
    return among(state, given.states, row.reader)


def joined_late(row: Row) -> SQL:
    """Return whether a site came late: the twin of `consortium.programmes.joining.joined_late`."""
    end = f"select whole.period_latest from programme whole where whole.id = {row.programme}"
    certain = (
        f"select min(({_begun('other.id', 'since_latest')})) from site other "
        f"where other.programme = {row.programme} and other.voided_at is null"
    )
    return (
        "(select case when b.earliest is null then null when b.earliest > b.ended or b.earliest > b.certain then true "
        "when b.ended is null and b.certain is null then null else false end from "
        f"(select ({_begun(row.id, 'since_earliest')}) as earliest, ({end}) as ended, ({certain}) as certain) b)"
    )


def _begun(site: SQL, column: str) -> SQL:
    """Return what the first line of a site's ledger holds in a column."""
    return (
        f"select line.{column} from site_entry line where line.site = {site} and line.voided_at is null "
        "order by line.day, line.place limit 1"
    )


@filters
class ProgrammeFilter:
    """Which programmes."""

    institution: strawberry.ID | None = where(
        lambda row, value: (
            f"exists (select 1 from programme_party pp where pp.programme = {row.id} "
            f"and pp.institution = {value} and pp.voided_at is null)"
        ),
        "With this institution as a party.",
    )
    standing: ProgrammeStanding | None = where(_programme_stands, "Where it stands.")
    search: str | None = searched()


@filters
class SiteFilter:
    """Which sites."""

    institution: strawberry.ID | None = strawberry.field(default=None, description="This institution's.")
    named: bool | None = where(
        lambda row, value: f"({row.institution} is not null) = {value}", "Whether the institution is named."
    )
    standing: SiteStanding | None = where(_site_stands, "How it fares.")
    joined_late: bool | None = where(
        lambda row, value: f"{joined_late(row)} = {value}", "Whether it came later than the first sites."
    )
