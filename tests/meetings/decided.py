"""Meetings, bodies and decisions for tests; only what matters to a test is written out there."""

from __future__ import annotations

from uuid import UUID

from consortium.db import Database
from consortium.writing import store
from consortium.writing.kinds import KINDS
from tests import factory
from tests.factory import act


async def meeting(database: Database, /, **differing: object) -> UUID:
    """Enter a meeting of 21 November 2023."""
    return await act(database, "meetingCreate", **{"titles": {"en": "Meeting"}, "held": "2023-11-21"} | differing)


async def body(database: Database, /, **differing: object) -> UUID:
    """Enter a consortium of which nobody knows yet how it stands."""
    given = {"kind": "CONSORTIUM", "names": {"en": "Consortium"}, "action": None}
    return await factory.institution(database, **given | differing)


async def decision(database: Database, /, **differing: object) -> UUID:
    """Record a decision that moves no body."""
    return await act(database, "decisionCreate", **{"kind": "OTHER", "texts": {"en": "To go on."}} | differing)


async def steps(institution: UUID) -> list[tuple[str, UUID | None]]:
    """Return the state of each line of a body's ledger, and the decision that it follows from."""
    found = await store.where(KINDS["InstitutionEntry"].table, "institution", institution)
    return [(line["state"], line["decision"]) for line in sorted(found, key=lambda line: int(line["place"]))]
