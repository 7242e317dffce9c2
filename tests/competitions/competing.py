"""Competitions for tests."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from consortium.access import OPERATOR, Actor
from consortium.db import Database
from tests import factory
from tests.factory import act, row

Row = dict[str, Any]


async def competition(database: Database, actor: Actor = OPERATOR, /, **differing: object) -> UUID:
    """Enter a competition that was announced."""
    return await act(database, "competitionCreate", actor, **{"names": {"en": "Best school"}} | differing)


async def decided(database: Database, **differing: object) -> UUID:
    """Enter a competition that was decided."""
    return await competition(database, OPERATOR, **{"action": "DECIDE"} | differing)


async def entrant(database: Database, contest: UUID, actor: Actor = OPERATOR, /, **differing: object) -> UUID:
    """Enter a school in a competition."""
    given = differing if "labels" in differing else {"institution": await factory.institution(database)} | differing
    return await act(database, "entrantCreate", actor, competition=contest, **given)


async def award(database: Database, actor: Actor = OPERATOR, /, **differing: object) -> UUID:
    """Enter an award."""
    return await act(database, "awardCreate", actor, **{"names": {"en": "Debut"}} | differing)


async def result(entrant: UUID) -> tuple[str, int | None]:
    """Return how an entrant fared, and its place."""
    found = await row("Entrant", entrant)
    return found["result"], found["rank"]
