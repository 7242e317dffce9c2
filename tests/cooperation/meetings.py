"""Small registers of who met whom, and what is suggested in them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from consortium.cooperation.model import Level
from consortium.cooperation.tables import Suggestion
from consortium.db import Database
from consortium.writing import store as records
from tests.factory import act, country, institution


async def meeting(database: Database, *bodies: UUID, **differing: object) -> UUID:
    taking = [{"institution": body, "role": "PARTICIPANT", "state": "ATTENDED"} for body in bodies]
    host = {"institution": bodies[0], "role": "ORGANISER", "state": "ATTENDED"}
    held = {"kind": "SEMINAR", "titles": {"en": "Seminar"}, "action": "REPORT", "actual": "2020-05-01"}
    return await act(database, "exchangeRegister", **{**held, "participations": [host, *taking[1:]], **differing})


async def path(database: Database) -> tuple[UUID, UUID, UUID]:
    """Enter one – other – third: the first and the last share one partner and have no tie."""
    await country(database, code="KZ")
    await country(database, code="UZ")
    one = await institution(database, names={"en": "One", "ru": "Первый"}, country="KZ")
    other = await institution(database, names={"en": "Other"}, country="KZ")
    third = await institution(database, names={"en": "Third"}, country="UZ")
    await meeting(database, one, other)
    await meeting(database, other, third)
    return one, other, third


async def suggested(level: Level = Level.INSTITUTION) -> list[dict[str, Any]]:
    column = level.value.lower()
    found = await records.columns_of(Suggestion).select().order_by(Suggestion.rank)
    return [each | {"pair": {each[f"first_{column}"], each[f"second_{column}"]}} for each in found]
