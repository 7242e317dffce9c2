"""Partnerships for tests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from consortium.access import OPERATOR, Actor
from consortium.clock import Clock
from consortium.db import Database
from consortium.errors import Refused
from consortium.partnerships.store import answers_to, parties_of
from consortium.partnerships.tables import Partnership, PartnershipEntry, Revision
from consortium.writing import store
from tests.factory import CLOCK, act, institution, member

Row = dict[str, Any]


@dataclass(frozen=True)
class Two:
    """Two institutions, and one that has nothing to do with them."""

    one: UUID
    other: UUID
    stranger: UUID


async def two(database: Database) -> Two:
    """Enter three institutions."""
    return Two(*[await institution(database, names={"en": name}) for name in ("One", "Other", "Stranger")])


def parties(*institutions: UUID) -> list[object]:
    """Return named parties as they are given to an action."""
    return [{"institution": each} for each in institutions]


async def drafted(database: Database, between: Two, actor: Actor = OPERATOR, /, **differing: object) -> UUID:
    """Draw up a memorandum of the two, proposed by the first."""
    given = {
        "kind": "MEMORANDUM",
        "titles": {"en": "Memorandum"},
        "parties": parties(between.one, between.other),
        "proposer": between.one,
    }
    return await act(database, "partnershipDraft", actor, **given | differing)


async def proposed(database: Database, between: Two, /, **differing: object) -> UUID:
    """Draw a memorandum up and propose it."""
    partnership = await drafted(database, between, **differing)
    await step(database, "partnershipPropose", partnership)
    return partnership


async def approved(database: Database, between: Two, /, **differing: object) -> UUID:
    """Have a memorandum approved by both."""
    partnership = await proposed(database, between, **differing)
    await approve(database, partnership, between.one)
    await approve(database, partnership, between.other)
    return partnership


async def read(partnership: UUID) -> Row:
    """Return a partnership's row."""
    row = await store.find(Partnership, partnership)
    assert row is not None
    return row


async def step(
    database: Database,
    action: str,
    partnership: UUID,
    actor: Actor = OPERATOR,
    clock: Clock = CLOCK,
    /,
    **given: object,
) -> UUID:
    """Do an action on a partnership at the version at which it stands."""
    version = (await read(partnership))["version"]
    return await act(database, action, actor, clock, **{"id": partnership, "version": version, **given})


async def approve(database: Database, partnership: UUID, institution: UUID, /, **given: object) -> UUID:
    """Approve the present revision for an institution by one of its people."""
    return await answer(database, "partnershipApprove", partnership, institution, **given)


async def answer(database: Database, action: str, partnership: UUID, institution: UUID, /, **given: object) -> UUID:
    """Answer the present revision for an institution by one of its people."""
    revision = (await read(partnership))["revision"]
    return await act(database, action, member(institution), **{"id": partnership, "revision": revision, **given})


async def party(partnership: UUID, place: int) -> UUID:
    """Return the party at a place of the list, from 1."""
    found: UUID = (await parties_of(partnership))[place - 1]["id"]
    return found


async def answers(partnership: UUID) -> list[tuple[int, str]]:
    """Return the revision and the answer of each, oldest first."""
    return [(row["revision"], row["answer"]) for row in await answers_to(partnership)]


async def stages(partnership: UUID) -> list[tuple[str, str]]:
    """Return the day and the stage of each line of the ledger, in order."""
    rows = await store.where(PartnershipEntry, "partnership", partnership)
    return [(row["day"].isoformat(), row["state"]) for row in sorted(rows, key=lambda row: int(row["place"]))]


async def revisions(partnership: UUID) -> list[Row]:
    """Return the content of each revision, in order."""
    rows = await store.where(Revision, "partnership", partnership)
    return [row["content"] for row in sorted(rows, key=lambda row: int(row["number"]))]


def reasons(refusal: Refused) -> set[tuple[str, str]]:
    """Return where each reason stands, and its code."""
    return {(".".join(problem.path), problem.code.value) for problem in refusal.problems}
