"""Making, finding, listing and revoking tokens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from consortium.access import OPERATOR, Actor, Persona
from consortium.clock import Clock
from consortium.db import Database
from consortium.errors import Problem, Refused
from consortium.ids import new_id
from consortium.journal import store as journal
from consortium.members.tables import Institution
from consortium.messages import Code
from consortium.tokens import store
from consortium.tokens.model import digest_of, new_token
from consortium.tokens.tables import ApiToken
from consortium.writing import store as records
from consortium.writing.kinds import Row

STANDING = store.STANDING


async def create(
    database: Database,
    clock: Clock,
    persona: Persona,
    *,
    holder: str,
    institution: UUID | None = None,
    days: int = 365,
) -> str:
    """Make a token and return it; this is the only time that anybody sees it.

    Raises `Refused` where a member's token names no institution, or one that does not exist.
    """
    await _check(persona, institution)
    token, now = new_token(), clock.now()
    row: Row = {
        "id": new_id(),
        **records.stamp(now),
        "holder": holder,
        "persona": persona.value,
        "institution": institution,
        "expires_at": now + timedelta(days=days),
    }
    async with database.transaction():
        await records.insert(ApiToken, {**row, "digest": digest_of(token)})
        await journal.note("tokenCreate", OPERATOR, now, "ApiToken", None, row)
    return token


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who holds a token, how long it is good, and what it stood for when it was looked up: see `store.STANDING`."""

    actor: Actor
    until: datetime
    digest: str
    standing: str


async def find(clock: Clock, token: str) -> Actor | None:
    """Return who holds a token; None where it is unknown, expired or revoked."""
    found = await look_up(clock, digest_of(token))
    return found.actor if found else None


async def look_up(clock: Clock, digest: str) -> Bearer | None:
    """Return who holds the token of a digest; None where it is unknown, expired or revoked."""
    held = await store.by_digest(digest)
    if held is None or held.revoked_at is not None or held.expires_at <= clock.now():
        return None
    actor = Actor(Persona(held.persona), held.holder, held.institution, held.id)
    return Bearer(actor, held.expires_at, digest, held.standing)


async def revoke(database: Database, clock: Clock, token: UUID) -> None:
    """Take a token back, by its id; a second time changes nothing. Raises `Refused` where there is none."""
    async with database.transaction():
        row = await records.find(ApiToken, token, locked=True)
        if row is None:
            raise Refused(Problem(Code.NOT_FOUND, ("id",), {"kind": "token", "value": token}))
        if row["revoked_at"] is None:
            now = clock.now()
            changes = {"revoked_at": now, "updated_at": now, "version": row["version"] + 1}
            await records.update(ApiToken, token, changes)
            await journal.note("tokenRevoke", OPERATOR, now, "ApiToken", _shown(row), _shown({**row, **changes}))


async def every() -> list[Row]:
    """Return every token without its digest, the newest first."""
    return [_shown(row) for row in await store.all_tokens()]


async def _check(persona: Persona, institution: UUID | None) -> None:
    if persona is Persona.MEMBER and institution is None:
        raise Refused(Problem(Code.REQUIRED, ("institution",)))
    if institution is not None and not await records.exists(Institution, institution):
        raise Refused(Problem(Code.NOT_FOUND, ("institution",), {"kind": "Institution", "value": institution}))


def _shown(row: Row) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != "digest"}
