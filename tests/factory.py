"""Test data: records made by the same actions that people use, with only the differing fields written out."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from consortium.access import OPERATOR, Actor, Persona
from consortium.clock import Clock
from consortium.db import Database, metadata
from consortium.db.registry import tables
from consortium.errors import NotPermitted, Refused
from consortium.features import ACTIONS
from consortium.writing import store
from consortium.writing.actions import perform
from consortium.writing.kinds import KINDS

NOON = datetime(2026, 6, 15, 12, tzinfo=UTC)
CLOCK = Clock(fixed=NOON)


def member(institution: UUID) -> Actor:
    """Return somebody who acts for an institution."""
    return Actor(Persona.MEMBER, "a member", institution)


async def act(
    database: Database, action: str, actor: Actor = OPERATOR, clock: Clock = CLOCK, /, **given: object
) -> UUID:
    """Do an action, by the operator if nobody else is named, and return its record."""
    assert action in ACTIONS, f"there is no action {action}"
    return (await perform(database, clock, actor, action, given)).record


async def country(database: Database, /, **differing: object) -> UUID:
    """Enter a country: Kazakhstan."""
    return await act(database, "countryCreate", **{"code": "KZ", **differing})


async def institution(database: Database, /, **differing: object) -> UUID:
    """Enter an institution: a school, whatever others are called."""
    given = {"kind": "SCHOOL", "names": {"en": "School"}, "even_so": True}
    return await act(database, "institutionCreate", **{**given, **differing})


async def source(database: Database, /, **differing: object) -> UUID:
    """Enter a source: a report."""
    given = {"key": "report", "kind": "REPORT", "titles": {"en": "Report"}}
    return await act(database, "sourceCreate", **given | differing)


async def region(database: Database, /, **differing: object) -> UUID:
    """Enter a region: a town in Kazakhstan, which must be there."""
    given = {"kind": "TOWN", "names": {"en": "Town"}, "country": "KZ"}
    return await act(database, "regionCreate", **given | differing)


async def programme(database: Database, /, **differing: object) -> UUID:
    """Enter a programme that runs."""
    return await act(database, "programmeCreate", **{"names": {"en": "Programme"}, "action": "START"} | differing)


async def site(database: Database, programme: UUID, /, **differing: object) -> UUID:
    """Enter a site of a programme: a group of schools of which nobody knows the number."""
    return await act(database, "siteCreate", **{"programme": programme, "labels": {"en": "Schools"}} | differing)


async def method(database: Database, /, **differing: object) -> UUID:
    """Enter a method."""
    return await act(database, "methodCreate", **{"names": {"en": "Debate"}} | differing)


async def publication(database: Database, /, **differing: object) -> UUID:
    """Enter a publication: a manual of which nobody knows how many copies were printed."""
    return await act(database, "publicationCreate", **{"kind": "MANUAL", "titles": {"en": "Guide"}} | differing)


async def exchange(database: Database, /, **differing: object) -> UUID:
    """Enter an exchange: an open seminar without anybody yet."""
    given = {"kind": "SEMINAR", "titles": {"en": "Seminar"}, "action": "OPEN"}
    return await act(database, "exchangeRegister", **given | differing)


async def person(database: Database, /, **differing: object) -> UUID:
    """Enter a person, whatever others are called."""
    return await act(database, "personCreate", **{"names": {"en": "Ada Byron"}, "even_so": True} | differing)


async def network(database: Database, /, **differing: object) -> UUID:
    """Enter a network, which can have members."""
    return await institution(database, **{"kind": "NETWORK", "names": {"en": "Network"}} | differing)


async def row(kind: str, record: UUID) -> dict[str, Any]:
    """Return the row of a record, void or not."""
    found = await store.find(KINDS[kind].table, record)
    assert found is not None
    return found


async def step(
    database: Database, action: str, record: UUID, actor: Actor = OPERATOR, clock: Clock = CLOCK, /, **given: object
) -> UUID:
    """Do an action on a record at the version at which it stands."""
    version = (await row(ACTIONS[action].record, record))["version"]
    return await act(database, action, actor, clock, **{"id": record, "version": version} | given)


async def lines(kind: str, column: str, record: UUID) -> list[tuple[str, str]]:
    """Return the day and the state of each line of a ledger, in order."""
    found = await store.where(KINDS[kind].table, column, record)
    return [(line["day"].isoformat(), line["state"]) for line in sorted(found, key=lambda line: int(line["place"]))]


async def everything(database: Database) -> dict[str, int]:
    """Return how many rows each table has."""
    names = [metadata.tablename(table) for table in tables()]
    counted = " union all ".join(f"select '{name}', count(*) from \"{name}\"" for name in names)
    return {str(name): int(str(number)) for name, number in await database.rows(counted)}


async def refused(
    database: Database, action: str, actor: Actor = OPERATOR, clock: Clock = CLOCK, /, **given: object
) -> set[tuple[str, str]]:
    """Return where each reason of a refusal stands, and its code; nothing may have been written."""
    before = await everything(database)
    with pytest.raises(Refused) as caught:
        await act(database, action, actor, clock, **given)
    assert await everything(database) == before
    return {(".".join(problem.path), problem.code.value) for problem in caught.value.problems}


async def step_refused(
    database: Database, action: str, record: UUID, actor: Actor = OPERATOR, clock: Clock = CLOCK, /, **given: object
) -> set[tuple[str, str]]:
    """Return why an action on a record at its present version is refused; nothing may have been written."""
    version = (await row(ACTIONS[action].record, record))["version"]
    return await refused(database, action, actor, clock, **{"id": record, "version": version} | given)


async def forbidden(database: Database, action: str, actor: Actor, /, **given: object) -> None:
    """Ask that an actor may not do an action, and that nothing is written."""
    before = await everything(database)
    with pytest.raises(NotPermitted):
        await act(database, action, actor, **given)
    assert await everything(database) == before
