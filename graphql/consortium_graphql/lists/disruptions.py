"""Filters and orders of disruptions and of what they did, and who may be told of them."""

from __future__ import annotations

from datetime import date
from enum import Enum

import strawberry

from consortium.access import Persona
from consortium.disruptions.model import PRIVATE_KINDS, DisruptionKind, EffectKind
from consortium_graphql.lists.places import inside
from consortium_graphql.plan import SQL, FilterInput, Key, ReaderSQL, Row, filters, where
from consortium_graphql.records import searched


@strawberry.enum(description="How a list of disruptions is ordered.")
class DisruptionOrder(Enum):
    """How a list of disruptions is ordered."""

    NAME = Key("sort_name")
    NAME_DESC = Key("sort_name", descending=True)
    NEWEST = Key("created_at", descending=True)
    OLDEST = Key("created_at")


@strawberry.enum(description="How a list of effects of disruptions is ordered.")
class DisruptionEffectOrder(Enum):
    """How a list of effects of disruptions is ordered."""

    NAME = Key("sort_name")
    NAME_DESC = Key("sort_name", descending=True)
    EFFECT = Key("effect")


def told(disruption: str, reader: ReaderSQL) -> SQL | None:
    """Return the condition that the reader may be told of a disruption; None where every one may be told.

    `disruption` is the alias of its row. It is the twin of `consortium.disruptions.model.tellable`.
    """
    if reader.role is Persona.SECRETARIAT:
        return None
    kinds = ", ".join(sorted(f"'{kind.value}'" for kind in PRIVATE_KINDS))
    public = f"{disruption}.kind not in ({kinds})"
    if reader.role is not Persona.MEMBER:
        return public
    return f"({public} or coalesce({disruption}.institution = {reader.institution}, false))"


def made_by(disruption: SQL, reader: ReaderSQL) -> SQL:
    """Return the condition that there is a disruption of this id of which the reader may be told."""
    asked = " and ".join(filter(None, (f"cause.id = {disruption}", told("cause", reader))))
    return f"exists (select 1 from disruption cause where {asked})"


def _dated(row: Row, condition: SQL) -> SQL:
    # An end that is open keeps every day; of a period that is not known at all nothing can be said.
    return f"coalesce({row.period_earliest}, {row.period_latest}) is not null and coalesce({condition}, true)"


def _touched(row: Row, programme: SQL) -> SQL:
    return (
        "exists (select 1 from disruption_effect de left join exchange ex on ex.id = de.exchange "
        f"where de.disruption = {row.id} and de.voided_at is null "
        f"and (de.programme = {programme} or (ex.programme = {programme} and ex.voided_at is null)))"
    )


@filters
class DisruptionFilter:
    """Which disruptions."""

    kind: list[DisruptionKind] | None = strawberry.field(default=None, description="Of one of these kinds.")
    period_from: date | None = where(
        lambda row, day: _dated(row, f"{row.period_latest} >= {day}"), "Known to have lasted until this day or later."
    )
    period_until: date | None = where(
        lambda row, day: _dated(row, f"{row.period_earliest} <= {day}"), "Known to have begun on this day or before."
    )
    country: strawberry.ID | None = strawberry.field(default=None, description="Felt in this country.")
    region: strawberry.ID | None = where(
        lambda row, region: f"{row.region} in ({inside(region, row.reader)})",
        "Felt in this region, or in a place in it.",
    )
    institution: strawberry.ID | None = strawberry.field(default=None, description="About this institution.")
    programme: strawberry.ID | None = where(_touched, "That had an effect on this programme, or on an exchange of it.")
    search: str | None = searched("Words of the name, folded and stemmed.")


def not_of_persons(filter: FilterInput) -> FilterInput:
    """Return a filter of disruptions that lets none pass whose reason is a person: those are for no file."""
    asked = filter.get("kind")
    wanted = [kind.value for kind in DisruptionKind] if asked is None else asked
    private = {kind.value for kind in PRIVATE_KINDS}
    return {**filter, "kind": [kind for kind in wanted if kind not in private]}


@filters
class DisruptionEffectFilter:
    """Which effects of disruptions."""

    effect: list[EffectKind] | None = strawberry.field(default=None, description="One of these effects.")
    programme: strawberry.ID | None = strawberry.field(
        default=None, description="On events of this programme that are not named."
    )
    exchange: strawberry.ID | None = strawberry.field(default=None, description="On this exchange.")
    applied: bool | None = strawberry.field(
        default=None, description="Whether the exchange itself was changed with it."
    )
