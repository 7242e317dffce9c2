"""Every query of the tokens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from consortium.db.memory import engine_of
from consortium.tokens.tables import ApiToken
from consortium.writing import store
from consortium.writing.kinds import Row

# Every request asks this: its text is ready, and so is the statement that the database has made of it.
_STANDS_FOR = " || ' ' || ".join(
    f"coalesce(cast({column} as text), '')" for column in ("persona", "institution", "expires_at", "revoked_at")
)
_BY_DIGEST = (
    'select "persona", "holder", "institution", "id", "expires_at", "revoked_at", '
    f'{_STANDS_FOR} from "api_token" where "digest" = '
)
_ON = {"sqlite": f"{_BY_DIGEST}?1", "postgres": f"{_BY_DIGEST}$1"}

STANDING = f"(select {_STANDS_FOR} from api_token where digest = {{}})"
"""What the token of a digest, in the place of `{}`, stands for now: an expression of SQL, a text or null."""


@dataclass(frozen=True, slots=True)
class Held:
    """A token as a request asks for it: who holds it, how long it is good, and all of that in one text."""

    persona: str
    holder: str
    institution: UUID | None
    id: UUID
    expires_at: datetime
    revoked_at: datetime | None
    standing: str


async def by_digest(digest: str) -> Held | None:
    """Return the token with that digest, or None."""
    engine = engine_of(ApiToken)
    rows: list[Any] = await engine.rows(_ON[engine.engine_type], (digest,))
    return Held(*rows[0]) if rows else None


async def all_tokens() -> list[Row]:
    """Return every token, the newest first."""
    columns = store.columns_of(ApiToken)
    rows: list[Row] = (
        await columns.select(columns.all_columns(), columns.institution.names)
        .order_by(columns.created_at, ascending=False)
        .output(load_json=True)
    )
    return rows
