"""Every query of the tokens."""

from __future__ import annotations

from consortium.tokens.tables import ApiToken
from consortium.writing import store
from consortium.writing.kinds import Row


async def by_digest(digest: str) -> Row | None:
    """Return the token with that digest, or None."""
    columns = store.columns_of(ApiToken)
    rows: list[Row] = await columns.select().where(columns.digest == digest)
    return rows[0] if rows else None


async def all_tokens() -> list[Row]:
    """Return every token, the newest first."""
    columns = store.columns_of(ApiToken)
    rows: list[Row] = (
        await columns.select(columns.all_columns(), columns.institution.names)
        .order_by(columns.created_at, ascending=False)
        .output(load_json=True)
    )
    return rows
