"""Every query of disruptions and of what they did, and what is worked out with them."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from consortium.disruptions.model import DisruptionDraft, DisruptionKind, EffectDraft, check_effect, tellable
from consortium.disruptions.tables import Disruption
from consortium.exchanges.store import owners_of_exchange
from consortium.exchanges.tables import DisruptionEffect, Exchange
from consortium.places.store import refuse_country
from consortium.places.tables import Region
from consortium.text import sort_text
from consortium.writing import store
from consortium.writing.kinds import Kind, Row, named, register
from consortium.writing.work import Work


async def settle_disruption(work: Work, row: Row) -> Row:
    """Return a disruption's derived columns; a country that is not given is that of its region."""
    region = await store.find(Region, row["region"]) if row["region"] else None
    if region is not None and row["country"] not in {None, region["country"]}:
        await refuse_country(work, "region", row["country"], region["country"])
    return {"country": row["country"] or (region and region["country"]), **named(row)}


async def settle_effect(_: Work, row: Row) -> Row:
    """Return an effect's derived columns: an exchange is one event, and gives its title."""
    exchange = await store.find(Exchange, row["exchange"]) if row["exchange"] else None
    if exchange is None:
        return {"sort_name": sort_text(row["labels"])}
    return {"sort_name": exchange["sort_name"], "events": 1}


async def effects_of(disruption: UUID) -> list[Row]:
    """Return what a disruption did, oldest first."""
    return await store.where(DisruptionEffect, "disruption", disruption)


async def its_institution(_: Work, row: Row) -> Iterable[UUID | None]:
    """Return the institution that a disruption is about: its members may write it."""
    return (row["institution"],)


async def owners_of_effect(work: Work, row: Row) -> Iterable[UUID | None]:
    """Return who may write what happened to an exchange; events that are not named belong to nobody."""
    exchange = await store.find(Exchange, row["exchange"]) if row["exchange"] else None
    return await owners_of_exchange(work, exchange) if exchange else ()


async def seen_by_member(work: Work, row: Row) -> bool:
    """Return whether a member may be told of a disruption."""
    return tellable(DisruptionKind(row["kind"]), row["institution"], reader=work.actor.institution)


async def effect_seen_by_member(work: Work, row: Row) -> bool:
    """Return whether a member may be told what a disruption did."""
    disruption = await store.find(Disruption, row["disruption"])
    return disruption is not None and await seen_by_member(work, disruption)


DISRUPTION = register(
    Kind(
        name="Disruption",
        table=Disruption,
        draft=DisruptionDraft,
        settle=settle_disruption,
        owners=its_institution,
        visible=seen_by_member,
        parts=(("DisruptionEffect", "disruption"),),
    )
)
EFFECT = register(
    Kind(
        name="DisruptionEffect",
        table=DisruptionEffect,
        draft=EffectDraft,
        rule=check_effect,
        settle=settle_effect,
        owners=owners_of_effect,
        visible=effect_seen_by_member,
    )
)
