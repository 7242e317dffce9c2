"""Every query of the journal."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any, cast
from uuid import UUID

import orjson

from consortium.access import Actor
from consortium.db.memory import engine_of, memory_to_write
from consortium.db.sayings import saying
from consortium.errors import TransactionMisuse
from consortium.ids import new_id
from consortium.journal.tables import AuditEntry, Change, UsedKey

_FEED_LOCK = 7_205_759
_AT_ONCE = 1_000  # records that one statement asks about
_TOUCHED = "select distinct record from audit_entry where record {} and (token is not null or not holder {})"


async def note(
    action: str,
    actor: Actor,
    now: datetime,
    kind: str,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
) -> None:
    """Leave an audit entry about one record, inside a transaction."""
    entry = {
        "id": new_id(),
        "at": now,
        "token": actor.token,
        "holder": actor.holder,
        "persona": actor.persona.value,
        "institution": actor.institution,
        "action": action,
        "record_type": kind,
        "record": (after or before or {})["id"],
        "before": _plain(before),
        "after": _plain(after),
    }
    memory_to_write(AuditEntry).write(AuditEntry, entry)


async def touched_by_others(records: Collection[UUID], holders: Collection[str]) -> set[UUID]:
    """Return those records that anybody but these holders without a token has written."""
    engine = engine_of(AuditEntry)
    found: set[UUID] = set()
    wanted = list(records)
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        if engine.engine_type == "sqlite":
            sql = _TOUCHED.format("in (select value from json_each(?1))", "in (select value from json_each(?2))")
            args: list[object] = [orjson.dumps(each, default=str).decode() for each in (some, list(holders))]
        else:
            sql = _TOUCHED.format("= any($1)", "= any($2)")
            args = [some, list(holders)]
        found |= {UUID(str(record)) for (record,) in await engine.rows(sql, args)}
    return found


async def entries_of(record: UUID) -> list[dict[str, Any]]:
    """Return the audit entries of a record, oldest first, `before` and `after` as they would be read from JSON."""
    query = cast("Any", AuditEntry).select().where(AuditEntry.record == record)
    entries: list[dict[str, Any]] = await query.order_by(AuditEntry.at).order_by(AuditEntry.id).output(load_json=True)
    return entries


async def entries_saying(names: Collection[str]) -> list[dict[str, Any]]:
    """Return the audit entries in which all words of one of these names stand, in any case, oldest first."""
    if not names:
        return []
    engine = engine_of(AuditEntry)
    told, args = saying(("before", "after"), names, engine.engine_type)
    found = [UUID(str(entry)) for (entry,) in await engine.rows(f"select id from audit_entry where {told}", args)]
    entries: list[dict[str, Any]] = []
    for start in range(0, len(found), _AT_ONCE):
        query = cast("Any", AuditEntry).select().where(AuditEntry.id.is_in(found[start : start + _AT_ONCE]))
        entries += await query.output(load_json=True)
    return sorted(entries, key=lambda entry: (entry["at"], entry["id"]))


async def forget_saying(names: Collection[str], says: Callable[[str], bool]) -> None:
    """Forget every idempotency key that says one of these names: it cannot stay, and who sends it again asks anew."""
    if not names:
        return
    engine = engine_of(UsedKey)
    told, args = saying(("owner",), names, engine.engine_type)
    for (owner,) in await engine.rows(f"select owner from used_key where {told}", args):
        if says(str(owner)):
            await forget(str(owner))


async def overwrite(entry: UUID, before: dict[str, Any] | None, after: dict[str, Any] | None) -> None:
    """Overwrite the two sides of an audit entry. Nothing may do this but the erasing of a person."""
    changes: dict[Any, Any] = {AuditEntry.before: _plain(before), AuditEntry.after: _plain(after)}
    await AuditEntry.update(changes).where(AuditEntry.id == entry)


async def used(owner: str) -> dict[str, Any] | None:
    """Return the use of an idempotency key, or None."""
    query = UsedKey.select().where(UsedKey.owner == owner).first()
    return await query


async def use(owner: str, digest: str, record: UUID, now: datetime) -> None:
    """Note the use of an idempotency key, inside a transaction."""
    entry = {"id": new_id(), "owner": owner, "digest": digest, "record": record, "at": now}
    memory_to_write(UsedKey).write(UsedKey, entry)


async def forget(owner: str) -> None:
    """Forget a key whose time is over."""
    await UsedKey.delete().where(UsedKey.owner == owner)


async def announce(action: str, kind: str, record: UUID, now: datetime, *, shared: bool) -> None:
    """Put a change into the feed, as the last thing that a transaction does.

    With `shared`, several writers take turns, so that the order of the feed is that of the commits.
    """
    transaction = engine_of(Change).transaction_here()
    if transaction is None:
        raise TransactionMisuse("a change is announced inside the transaction that makes it")
    if shared:
        transaction.at_commit(f"select pg_advisory_xact_lock({_FEED_LOCK})")
    values = ", ".join(_literal(value) for value in (new_id(), now, action, kind, record))
    transaction.at_commit(
        'insert into "change" ("sequence", "id", "at", "action", "record_type", "record") '
        f'values (coalesce((select max("sequence") from "change"), 0) + 1, {values})'
    )


async def announce_all(action: str, kind: str, records: Collection[UUID], now: datetime, *, shared: bool) -> None:
    """Put very many changes into the feed, as the last thing that a transaction does; like `announce` for each."""
    if not records:
        return
    engine = engine_of(Change)
    if shared:
        await engine.execute(f"select pg_advisory_xact_lock({_FEED_LOCK})")
    last = await last_change()
    memory = memory_to_write(Change)
    for sequence, record in enumerate(records, last + 1):
        row = {"id": new_id(), "sequence": sequence, "at": now, "action": action, "record_type": kind}
        memory.write(Change, {**row, "record": record})


async def changes_after(sequence: int, kind: str, most: int) -> list[dict[str, Any]]:
    """Return the changes of a kind of records after a place in the feed, oldest first."""
    query = cast("Any", Change).select().where(Change.sequence > sequence).where(Change.record_type == kind)
    changes: list[dict[str, Any]] = await query.order_by(Change.sequence).limit(most)
    return changes


async def last_change() -> int:
    """Return the last place in the feed, 0 where it is empty."""
    last = await Change.select(Change.sequence).order_by(Change.sequence, ascending=False).first()
    return last["sequence"] if last else 0


def _literal(value: object) -> str:
    text = str(value).replace("'", "''")
    return f"'{text}'"


def _plain(row: dict[str, Any] | None) -> str | None:
    return None if row is None else orjson.dumps(row, default=str).decode()
