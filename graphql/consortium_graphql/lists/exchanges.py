"""Filters and orders of exchanges."""

from __future__ import annotations

from datetime import date
from enum import Enum

import strawberry

from consortium.access import Persona
from consortium.exchanges.model import ExchangeKind, ExchangeState, Mode
from consortium_graphql.lists.disruptions import made_by
from consortium_graphql.lists.places import inside
from consortium_graphql.plan import SQL, Key, Row, filters, where
from consortium_graphql.records import searched
from consortium_graphql.states import partnership_shown


@strawberry.enum(description="How a list of exchanges is ordered.")
class ExchangeOrder(Enum):
    """How a list of exchanges is ordered."""

    NEWEST = Key("day", descending=True)
    OLDEST = Key("day")
    TITLE = Key("sort_name")
    TITLE_DESC = Key("sort_name", descending=True)


def overdue(row: Row) -> SQL:
    """Return the condition that an exchange's last planned day is over and that it was neither held nor cancelled."""
    return f"coalesce({row.planned_latest} < {row.reader.today}, false) and {row.state} not in ('HELD', 'CANCELLED')"


def _taken_part(row: Row, column: str, value: SQL) -> SQL:
    return (
        f"exists (select 1 from participation pa where pa.exchange = {row.id} and pa.{column} = {value} "
        "and pa.voided_at is null)"
    )


def _fulfils(row: Row, partnership: SQL) -> SQL:
    fulfilled = f"{row.partnership} = {partnership}"
    if row.reader.role is Persona.SECRETARIAT:
        return fulfilled
    shown = partnership_shown("whole", row.reader.institution)
    return f"{fulfilled} and exists (select 1 from partnership whole where whole.id = {partnership} and {shown})"


def _disturbed(row: Row, disruption: SQL) -> SQL:
    return (
        f"{made_by(disruption, row.reader)} and exists (select 1 from disruption_effect de "
        f"where de.disruption = {disruption} and de.exchange = {row.id} and de.voided_at is null)"
    )


def _touches(row: Row, area: SQL) -> SQL:
    if row.reader.dialect.name == "postgresql":
        return f"jsonb_exists({row.areas}, {area})"
    return f"exists (select 1 from json_each({row.areas}) where value = {area})"


@filters
class ExchangeFilter:
    """Which exchanges."""

    kind: list[ExchangeKind] | None = strawberry.field(default=None, description="Of one of these kinds.")
    mode: list[Mode] | None = strawberry.field(default=None, description="In one of these modes.")
    state: list[ExchangeState] | None = strawberry.field(default=None, description="In one of these states.")
    held_from: date | None = where(
        lambda row, day: f"{row.state} = 'HELD' and {row.actual_latest} >= {day}", "Held on this day or later."
    )
    held_until: date | None = where(
        lambda row, day: f"{row.state} = 'HELD' and {row.actual_earliest} <= {day}", "Held on this day or before."
    )
    planned_from: date | None = where(lambda row, day: f"{row.planned_latest} >= {day}", "Planned from this day on.")
    planned_until: date | None = where(lambda row, day: f"{row.planned_earliest} <= {day}", "Planned up to this day.")
    overdue: bool | None = where(
        lambda row, value: f"({overdue(row)}) = {value}",
        "Whether its last planned day is over while it was neither held nor cancelled.",
    )
    country: strawberry.ID | None = where(
        lambda row, value: _taken_part(row, "country", value), "With this country taking part."
    )
    institution: strawberry.ID | None = where(
        lambda row, value: _taken_part(row, "institution", value), "With this institution taking part."
    )
    programme: strawberry.ID | None = strawberry.field(default=None, description="Of this programme.")
    partnership: strawberry.ID | None = where(_fulfils, "Fulfilling this partnership, if you may see it.")
    region: strawberry.ID | None = where(
        lambda row, region: f"{row.region} in ({inside(region, row.reader)})", "In this region, or in a place in it."
    )
    series: str | None = strawberry.field(default=None, description="Of this series or format, by its text.")
    part_of_series: strawberry.ID | None = strawberry.field(default=None, description="Of this series or format.")
    disruption: strawberry.ID | None = where(_disturbed, "On which this disruption had an effect, if you may see it.")
    area: str | None = where(_touches, "Touching this area of work, as it is written in `areas`.")
    search: str | None = searched("Words of the title, folded and stemmed.")
