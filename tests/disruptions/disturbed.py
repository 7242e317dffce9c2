"""Disruptions for tests."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from consortium.access import OPERATOR, Actor
from consortium.db import Database
from consortium.exchanges.store import schedule_of
from consortium.exchanges.tables import DisruptionEffect
from consortium.writing import store
from tests.factory import act, row

Row = dict[str, Any]


async def disruption(database: Database, actor: Actor = OPERATOR, /, **differing: object) -> UUID:
    """Enter a disruption: an epidemic of influenza."""
    given = {"kind": "EPIDEMIC", "names": {"en": "Influenza", "ru": "Грипп"}}
    return await act(database, "disruptionCreate", actor, **given | differing)


async def entry(exchange: UUID, effect: str = "POSTPONED", **differing: object) -> Row:
    """Return what is to be done to an exchange at the version at which it stands."""
    version = (await row("Exchange", exchange))["version"]
    return {"exchange": exchange, "version": version, "effect": effect, **differing}


async def apply(database: Database, cause: UUID, *entries: Row, actor: Actor = OPERATOR, **more: object) -> UUID:
    """Do to exchanges what a disruption did."""
    return await act(database, "disruptionApply", actor, disruption=cause, exchanges=list(entries), **more)


async def effects(cause: UUID) -> list[tuple[str, str | None, str | None]]:
    """Return what a disruption did, with the days planned before and after, in order."""
    rows = await store.where(DisruptionEffect, "disruption", cause)
    return [(each["effect"], each["planned_before"], each["planned_after"]) for each in rows]


async def records(cause: UUID) -> list[UUID]:
    """Return the records of what a disruption did, in order."""
    return [each["id"] for each in await store.where(DisruptionEffect, "disruption", cause)]


async def causes(exchange: UUID) -> list[tuple[str, str | None, UUID | None, str | None]]:
    """Return change, planned days, disruption and reason of each line of a schedule."""
    lines = await schedule_of(exchange)
    return [(line["change"], line["planned"], line["disruption"], line["reason"]) for line in lines]
