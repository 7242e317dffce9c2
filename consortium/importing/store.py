"""Every query of imports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, Final, TypeVar
from uuid import UUID

import orjson
from piccolo.table import Table

from consortium.db import metadata, rows
from consortium.db.memory import engine_of, memory_to_write
from consortium.ids import new_id
from consortium.importing.tables import Import, ImportedRecord
from consortium.writing import store
from consortium.writing.kinds import KINDS, Row

T = TypeVar("T")
Part = tuple[Any, ...]
"""A row of a file, and what columns of a record that begins there hold."""

_AT_ONCE: Final = 1_000
_CODED: Final = {
    "Region": ("code", "select code, id from region where code {} and voided_at is null"),
    "Source": ("key", 'select "key", id from source where "key" {} and voided_at is null'),
    "Institution": (
        "identifier",
        "select scheme || ':' || value, institution from identifier where voided_at is null and scheme||':'||value {}",
    ),
}


async def there(kind: str, records: Iterable[UUID]) -> set[UUID]:
    """Return those records of a kind that there are and are not void, and keep them at hand."""
    found = await store.look_up(KINDS[kind].table, records)
    return {record for record, row in found.items() if row["voided_at"] is None}


async def by_code(kind: str, codes: Sequence[str]) -> dict[str, UUID]:
    """Return records by their code: a region's ISO 3166-2, a source's key, an identifier as `scheme:value`."""
    if kind not in _CODED or not codes:
        return {}
    found = await _among(Import, _CODED[kind][1], codes)
    return {str(code): UUID(str(record)) for code, record in found}


async def begin(run: Row) -> None:
    """Write an import that has just begun."""
    memory_to_write(Import).make(Import, run)


async def update(run: UUID, values: Row) -> None:
    """Write what became of an import."""
    await store.update(Import, run, values)


def note(run: UUID, line: int, kind: str, record: UUID, whole: UUID, *, new: bool) -> None:
    """Note a record that an import has written."""
    values = {"id": new_id(), "run": run, "line": line, "record_type": kind, "record": record, "whole": whole}
    memory_to_write(ImportedRecord).write(ImportedRecord, {**values, "new": new})


async def find(run: UUID) -> Row | None:
    """Return an import, locked until the end of the transaction, or None."""
    return await store.find(Import, run, locked=True)


async def every() -> list[Row]:
    """Return every import, the latest first."""
    query = store.columns_of(Import).select().order_by(Import.at, ascending=False).order_by(Import.id, ascending=False)
    found: list[Row] = await query
    return found


async def records_of(run: UUID) -> list[Row]:
    """Return what an import has written, each record once, the last first."""
    columns = (ImportedRecord.line, ImportedRecord.record_type, ImportedRecord.record, ImportedRecord.whole)
    query = store.columns_of(ImportedRecord).select(*columns, ImportedRecord.new)
    found: dict[UUID, Row] = {}
    for row in await query.where(ImportedRecord.run == run).order_by(ImportedRecord.id):
        known = found.setdefault(row["record"], row)
        known["new"] = bool(known["new"] or row["new"])
    return list(found.values())[::-1]


async def parts_of(
    run: UUID, table: type[Table], wholes: Collection[UUID], *columns: str
) -> defaultdict[UUID, list[Part]]:
    """Return the parts of some institutions that an import has made: the row of each, and some of its columns."""
    name, mark = metadata.tablename(table), _marks(ImportedRecord)
    listed = ", ".join(f'part."{column}"' for column in columns)
    sql = (
        f'select part.institution, made.line, {listed} from imported_record made join "{name}" part '  # noqa: S608 - ours
        f"on part.id = made.record where made.run = {mark}2 and part.institution {{}} order by made.line"
    )
    found: defaultdict[UUID, list[Part]] = defaultdict(list)
    for whole, *part in await _among(table, sql, wholes, run):
        found[UUID(str(whole))].append(tuple(part))
    return found


async def last_entry(run: UUID, action: str) -> UUID:
    """Return the audit entry with which an import ended: those of its records stand between its own id and this."""
    mark = _marks(Import)
    sql = f"select id from audit_entry where record {{}} and action = {mark}2"  # noqa: S608 - a mark
    return UUID(str((await _among(Import, sql, [run], action))[0][0]))


async def left_by(first: UUID, last: UUID, records: Sequence[UUID]) -> dict[UUID, tuple[Any, Any]]:
    """Return what each record was before and after some entries of the audit: those between two ids."""
    mark = _marks(Import)
    sql = (
        'select record, "before", "after" from audit_entry where record {} '  # noqa: S608 - a mark
        f"and id > {mark}2 and id < {mark}3 order by id"
    )
    found: dict[UUID, tuple[Any, Any]] = {}
    for told, before, after in await _among(Import, sql, records, first, last):
        record = UUID(str(told))
        earliest = found[record][0] if record in found else _loaded(before)
        found[record] = (earliest, _loaded(after))
    return found


async def naming(table: type[Table], column: str, records: Sequence[UUID]) -> list[tuple[UUID, UUID]]:
    """Return the rows that are not void and name one of some records in a column, each with the one that it names."""
    name = metadata.tablename(table)
    sql = f'select id, "{column}" from "{name}" where "{column}" {{}} and voided_at is null'  # noqa: S608 - names of ours
    return [(UUID(str(row)), UUID(str(named))) for row, named in await _among(table, sql, records)]


def pages(items: Sequence[T]) -> Iterator[Sequence[T]]:
    """Yield as many items at a time as are asked about at once."""
    for start in range(0, len(items), _AT_ONCE):
        yield items[start : start + _AT_ONCE]


def plain(table: type[Table], row: Row) -> Row:
    """Return a row as the audit would tell it."""
    found: Row = orjson.loads(orjson.dumps({name: row[name] for name in rows.shape(table).names}, default=str))
    return found


async def _among(table: type[Table], sql: str, wanted: Collection[object], *more: object) -> list[tuple[Any, ...]]:
    """Return the rows of a statement with `{}` where one of some values is wanted; further arguments count from 2."""
    engine = engine_of(table)
    listed = list(wanted)
    if engine.engine_type == "sqlite":
        first: object = orjson.dumps(listed, default=str).decode()
        return await engine.rows(sql.format("in (select value from json_each(?1))"), (first, *more))
    return await engine.rows(sql.format("= any($1)"), (listed, *more))


def _loaded(value: object) -> Any:
    return orjson.loads(value) if isinstance(value, (str, bytes)) else value


def _marks(table: type[Table]) -> str:
    return "?" if engine_of(table).engine_type == "sqlite" else "$"
