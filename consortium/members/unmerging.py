"""A merging is kept with all that it wrote, so that it can be undone: each column goes back to what it was.

What people have changed since stays as they left it, and is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

import orjson
from piccolo.table import Table

from consortium.db import metadata
from consortium.db.registry import tables
from consortium.errors import Problems
from consortium.journal import store as journal
from consortium.members import joining
from consortium.members.store import INSTITUTION, MERGE
from consortium.messages import Code
from consortium.writing import store
from consortium.writing.fields import Help, Line
from consortium.writing.generic import Target, check_again
from consortium.writing.kinds import KINDS, Kind, Row
from consortium.writing.ledgers import LEDGERS, Ledger, entries
from consortium.writing.work import Work, WrittenRow

_ALWAYS = ("version", "updated_at")
_UNDONE = "the merging was undone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmerging(Target):
    """A merging that is to be undone."""

    reason: Annotated[Line, Help("How it is known that both are not one institution.")]


@dataclass(frozen=True, slots=True)
class _Change:
    """One record that a merging wrote: its columns before and after as JSON holds them; a new one has none before."""

    table: type[Table]
    record: UUID
    before: Row | None
    after: Row


async def keep(work: Work, kept: UUID, other: UUID, reason: str, written: Iterable[WrittenRow]) -> None:
    """Keep a merging with all that it has written, each record once."""
    changes = [
        {"kind": change.table.__name__, "id": str(change.record), "before": change.before, "after": change.after}
        for change in _summed(written)
    ]
    values = {"kept": kept, "other": other, "holder": work.actor.holder, "reason": reason, "changes": changes}
    await work.add(MERGE, values)


async def write(work: Work, table: type[Table], row: Row, values: Row) -> None:
    """Change columns of a record that may be of no kind, such as a token, and leave an audit entry."""
    kind = _kind_of(table)
    if kind is not None:
        await work.mark(kind, row, values)
        return
    after = {**row, **values, "version": row["version"] + 1, "updated_at": work.now}
    await store.update(table, row["id"], {name: after[name] for name in (*values, *_ALWAYS)})
    told = ("id", *values)  # a token's digest stands in no audit
    before = {name: row[name] for name in told}
    await journal.note(work.action, work.actor, work.now, table.__name__, before, {name: after[name] for name in told})
    if work.watched is not None:
        work.watched.append(WrittenRow(table, row, after))


async def unmerge(work: Work, command: Unmerging) -> UUID:
    """Set back what a merging wrote, but for what was changed since; return the merging.

    Refused, with every reason, where it was undone already, where the record that stayed is void by now, or where what
    was entered since fits neither of the two records.
    """
    row = await work.load(MERGE, command.id, command.version)
    if row["undone_at"] is not None:
        work.problems.add(Code.UNDONE_ALREADY, "id")
        work.problems.refuse()
    for each in sorted((row["kept"], row["other"])):  # in the order in which a merging locks them
        found = await store.find(INSTITUTION.table, each, locked=True)
        if each == row["kept"] and found is not None and found["voided_at"] is not None:
            work.problems.add(Code.VOIDED, "kept")
    work.problems.refuse()
    changes = [_read(change) for change in row["changes"]]
    work.problems = Problems()  # on the way two records may say the same; what counts is how all stand in the end
    left = [told for change in changes if (told := await _set_back(work, change))]
    work.problems = Problems()
    await _check(work, changes)
    work.problems.refuse()
    values = {"undone_at": work.now, "undone_by": work.actor.holder, "undone_reason": command.reason, "left": left}
    await work.mark(MERGE, row, values)
    return command.id


async def _set_back(work: Work, change: _Change) -> Row | None:
    """Set back the columns of one record that are as the merging left them; return what is otherwise, None if nothing.

    A record that the merging made is voided.
    """
    row = await store.find(change.table, change.record, locked=True)
    if row is None:
        return None
    now = _plain(row)
    same = [name for name, value in change.after.items() if now[name] == value]
    differing = [name for name in change.after if name not in same]
    if change.before is None:
        if not differing:
            await write(work, change.table, row, {"voided_at": work.now, "voided_reason": _UNDONE})
    else:
        if same:
            await write(work, change.table, row, _typed(change.table, {name: change.before[name] for name in same}))
        differing = [name for name in differing if now[name] != change.before[name]]
    return {"kind": change.table.__name__, "id": str(change.record), "columns": differing} if differing else None


async def _check(work: Work, changes: Iterable[_Change]) -> None:
    """Ask everything of the records that were set back, and that each ledger among them still makes one life."""
    lives: dict[tuple[str, UUID], Ledger] = {}
    for change in changes:
        kind = _kind_of(change.table)
        row = await store.find(change.table, change.record)
        if kind is None or row is None:
            continue
        if kind.name in LEDGERS:
            ledger = LEDGERS[kind.name]
            moved = change.after.get(ledger.column)
            lives |= {(kind.name, record): ledger for record in {row[ledger.column], *([UUID(moved)] if moved else [])}}
        elif row["voided_at"] is None:
            await check_again(work, kind, row)
    for (_, record), ledger in lives.items():
        await _check_life(work, ledger, record)


async def _check_life(work: Work, ledger: Ledger, record: UUID) -> None:
    """Ask that the lines of a record's ledger make one life, and work out what follows from them."""
    states = [entry.state for entry in await entries(ledger, record)]
    if not joining.one_life(ledger.life, states):
        work.problems.add(Code.CHANGED_SINCE, "id", kind=ledger.lines.name.removesuffix("Entry"), id=record)
    if ledger.lines.parent is not None:
        await work.settle(KINDS[ledger.lines.parent[0]], record)


def _summed(written: Iterable[WrittenRow]) -> list[_Change]:
    """Return what was written as one change a record: the columns that differ in the end, as they were and are."""
    found: dict[tuple[type[Table], UUID], tuple[Row | None, Row]] = {}
    for each in written:
        key = each.table, each.after["id"]
        before, after = _plain(each.before or {}), _plain(each.after)
        changed = [name for name in after if name not in _ALWAYS and before.get(name) != after[name]]
        first, last = found.get(key, (None if each.before is None else Row(), Row()))
        if first is not None:
            first = {name: before[name] for name in changed} | first
        found[key] = first, last | {name: after[name] for name in changed}
    return [
        _Change(table, record, first, last)
        for (table, record), (first, last) in found.items()
        if last and first != last
    ]


def _read(told: Mapping[str, Any]) -> _Change:
    table = next(table for table in tables() if table.__name__ == told["kind"])
    return _Change(table, UUID(told["id"]), told["before"], told["after"])


def _plain(row: Row) -> Row:
    plain: Row = orjson.loads(orjson.dumps(row, default=str))
    return plain


def _typed(table: type[Table], values: Mapping[str, Any]) -> Row:
    """Return values read from JSON as the columns of a table hold them."""
    readers: Mapping[str, Any] = {
        "uuid": UUID,
        "date": date.fromisoformat,
        "timestamptz": datetime.fromisoformat,
    }
    kinds = {column.name: column.kind for column in metadata.columns(table)}
    return {
        name: value if value is None or kinds[name] not in readers else readers[kinds[name]](value)
        for name, value in values.items()
    }


def _kind_of(table: type[Table]) -> Kind | None:
    return next((kind for kind in KINDS.values() if kind.table is table), None)
