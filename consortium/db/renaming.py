"""Columns renamed by a migration, and with them what was written down under their names: the audit and the mergings.

Whoever undoes an import or a merging, or asks what a record was, reads there by the names of today's columns.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import orjson
from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from consortium.db import piccolo_conf
from consortium.db.statements import Statement, statements


@dataclass(frozen=True, slots=True)
class Renamed:
    """A column of a table, as it was called and as it is called now."""

    record: str
    table: str
    old: str
    new: str


def rename_columns(manager: MigrationManager, renamed: Sequence[Renamed]) -> None:
    """Add to a migration that columns are renamed, with their data and with what the journal tells of them.

    Within a table each name, old or new, stands once: names are not exchanged.
    """
    back = [replace(each, old=each.new, new=each.old) for each in renamed]
    for each in renamed:
        manager.rename_column(
            table_class_name=each.record, tablename=each.table, old_column_name=each.old, new_column_name=each.new
        )
    statements(manager, forwards=_in_audit(renamed), backwards=_in_audit(back))
    manager.add_raw(partial(_in_mergings, renamed))
    manager.add_raw_backwards(partial(_in_mergings, back))


def _in_audit(renamed: Sequence[Renamed]) -> list[Statement]:
    """Return what renames the keys of the records that the audit tells, before and after."""
    return [_keys(each, side) for each in renamed for side in ("before", "after")]


def _keys(each: Renamed, side: str) -> Statement:
    where = f"where record_type = '{each.record}' and"
    return {
        # `->` keeps what is true, and what is null, as JSON has it; json_extract would not
        "sqlite": f"""update audit_entry set "{side}" = json_remove(
            json_set("{side}", '$.{each.new}', "{side}" -> '$.{each.old}'), '$.{each.old}'
        ) {where} json_type("{side}", '$.{each.old}') is not null""",  # noqa: S608 - names of ours
        "postgresql": f"""update audit_entry
            set "{side}" = "{side}" - '{each.old}' || jsonb_build_object('{each.new}', "{side}" -> '{each.old}')
            {where} "{side}" ? '{each.old}'""",  # noqa: S608 - names of ours
    }


async def _in_mergings(renamed: Sequence[Renamed]) -> None:
    """Rename columns in what mergings have written and in what their undoing has left: there are few of them."""
    engine = piccolo_conf.DB
    if engine is None:
        raise RuntimeError("migrations run inside upgrade() or downgrade()")
    names = {(each.record, each.old): each.new for each in renamed}
    given = ("?1", "?2", "?3") if engine.engine_type == "sqlite" else ("$1::text::jsonb", "$2::text::jsonb", "$3")
    update = 'update merge set changes = {}, "left" = {} where id = {}'.format(*given)  # noqa: S608 - marks
    for merging, *told in await engine.rows('select id, cast(changes as text), cast("left" as text) from merge', ()):
        before = [orjson.loads(str(each)) for each in told]
        after = [[_named(change, names) for change in changes] for changes in before]
        if after != before:
            await engine.rows(update, (*(orjson.dumps(each).decode() for each in after), merging))


def _named(change: dict[str, Any], names: Mapping[tuple[str, str], str]) -> dict[str, Any]:
    """Return what is told of one record, its columns by their other names."""

    def name(column: str) -> str:
        return names.get((change["kind"], column), column)

    named = dict(change)
    for side in ("before", "after"):
        if change.get(side) is not None:
            named[side] = {name(column): value for column, value in change[side].items()}
    if "columns" in change:
        named["columns"] = [name(column) for column in change["columns"]]
    return named
