"""Exchanges for tests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest

from consortium.access import OPERATOR, Actor
from consortium.clock import Clock
from consortium.db import Database
from consortium.errors import Refused
from consortium.exchanges.store import headcounts_of, participations_of, schedule_of
from consortium.exchanges.tables import Exchange, Headcount, Participation
from consortium.writing import store
from tests.factory import CLOCK, act, country, institution

Row = dict[str, Any]
SEMINAR: dict[str, object] = {"kind": "SEMINAR", "titles": {"en": "Seminar", "ru": "Семинар"}}
JUNE, JULY, AUGUST = "2026-06-20/2026-06-24", "2026-07-20/2026-07-24", "2026-08-20/2026-08-24"


@dataclass(frozen=True)
class World:
    """Two countries, a region of each, an academy and a school of the first, a university of the second."""

    kazakhstan: UUID
    uzbekistan: UUID
    almaty: UUID
    tashkent: UUID
    academy: UUID
    school: UUID
    university: UUID


async def world(database: Database) -> World:
    """Enter two countries with their regions and institutions."""
    kazakhstan, uzbekistan = await country(database), await country(database, code="UZ")
    return World(
        kazakhstan,
        uzbekistan,
        await act(database, "regionCreate", kind="CITY", names={"en": "Almaty"}, country="KZ"),
        await act(database, "regionCreate", kind="CITY", names={"en": "Tashkent"}, country="UZ"),
        await institution(database, names={"en": "Academy"}, country="KZ"),
        await institution(database, names={"en": "School"}, country="KZ"),
        await institution(database, names={"en": "University"}, country="UZ"),
    )


def organiser(institution: UUID) -> dict[str, object]:
    """Return the organiser as given to an action."""
    return {"institution": institution, "role": "ORGANISER"}


def guest(institution: UUID, **differing: object) -> dict[str, object]:
    """Return a named guest as given to an action."""
    return {"institution": institution, "role": "GUEST", **differing}


def teams(number: int | None = None, **differing: object) -> dict[str, object]:
    """Return a group that is not named, from Kazakhstan, as given to an action."""
    return {"role": "PARTICIPANT", "country": "KZ", "labels": {"en": "teams"}, "parties": number, **differing}


async def registered(database: Database, actor: Actor = OPERATOR, **differing: object) -> UUID:
    """Register a seminar that is open."""
    return await act(database, "exchangeRegister", actor, **SEMINAR | differing)


async def confirmed(database: Database, **differing: object) -> UUID:
    """Register a seminar that will take place in June."""
    return await registered(database, OPERATOR, **{"action": "CONFIRM", "planned": JUNE, **differing})


async def held(database: Database, **differing: object) -> UUID:
    """Register a seminar that was held in May."""
    return await registered(database, OPERATOR, **{"action": "REPORT", "actual": "2026-05-04", **differing})


async def read(exchange: UUID) -> Row:
    """Return an exchange's row."""
    row = await store.find(Exchange, exchange)
    assert row is not None
    return row


async def step(
    database: Database,
    action: str,
    exchange: UUID,
    actor: Actor = OPERATOR,
    clock: Clock = CLOCK,
    /,
    **given: object,
) -> UUID:
    """Do an action on an exchange at the version at which it stands."""
    version = (await read(exchange))["version"]
    return await act(database, action, actor, clock, **{"id": exchange, "version": version, **given})


async def part(participation: UUID) -> Row:
    """Return a participation's row."""
    row = await store.find(Participation, participation)
    assert row is not None
    return row


async def part_step(
    database: Database, action: str, participation: UUID, actor: Actor = OPERATOR, /, **given: object
) -> UUID:
    """Do an action on a participation at the version at which it stands."""
    version = (await part(participation))["version"]
    return await act(database, action, actor, **{"id": participation, "version": version, **given})


async def count(participation: UUID) -> list[tuple[str, int | None, int | None]]:
    """Return group, planned and attended of each headcount of a participation."""
    rows = await headcounts_of(participation)
    return sorted((row["group"], row["planned"], row["attended"]) for row in rows)


async def headcount(record: UUID) -> Row:
    """Return a headcount's row."""
    row = await store.find(Headcount, record)
    assert row is not None
    return row


async def parts(exchange: UUID) -> list[Row]:
    """Return who takes part, in the order in which they were entered."""
    return await participations_of(exchange)


async def first(exchange: UUID) -> UUID:
    """Return the first participation of an exchange."""
    found: UUID = (await participations_of(exchange))[0]["id"]
    return found


async def plans(exchange: UUID) -> list[tuple[str, str | None]]:
    """Return the change and the planned days of each line of the schedule."""
    return [(row["change"], row["planned"]) for row in await schedule_of(exchange)]


def reasons(refusal: pytest.ExceptionInfo[Refused]) -> set[tuple[str, str]]:
    """Return where each reason stands, and its code."""
    return {(".".join(problem.path), problem.code.value) for problem in refusal.value.problems}


async def written(database: Database) -> tuple[int, ...]:
    """Return how many rows there are of everything that an exchange is made of, and in the audit."""
    tables = ("exchange", "participation", "headcount", "schedule_entry", "audit_entry", "change")
    rows = [await database.rows(f"select count(*) from {table}") for table in tables]
    return tuple(int(str(found[0][0])) for found in rows)
