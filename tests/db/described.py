"""What a database says of the tables that the program declares: to compare two of them."""

from __future__ import annotations

import re

from consortium.db import Database
from consortium.db.session import Row

_UUID = re.compile(r"'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'")

_SQLITE_COLUMNS = """
select m.name, c.name, c.type, c."notnull", c.dflt_value, c.pk from sqlite_master m, pragma_table_info(m.name) c
where m.type = 'table' and m.name not like 'sqlite_%' and m.name not in ('migration', 'reference_version')
"""
_SQLITE_KEYS = """
select m.name, k."table", k."from", k."to", k.on_update, k.on_delete
from sqlite_master m, pragma_foreign_key_list(m.name) k
where m.type = 'table'
"""
_SQLITE_INDICES = """
select m.name, i."unique",
    (select group_concat(c.name, ',') from (select name from pragma_index_info(i.name) order by seqno) c)
from sqlite_master m, pragma_index_list(m.name) i
where m.type = 'table' and m.name not in ('migration', 'reference_version')
"""
_POSTGRES_COLUMNS = """
select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
where table_schema = 'public' and table_name not in ('migration', 'reference_version')
"""
_POSTGRES_CONSTRAINTS = """
select conrelid::regclass::text, contype::text, pg_get_constraintdef(oid) from pg_constraint
where connamespace = 'public'::regnamespace and conrelid <> 0 and contype <> 't'
    and conrelid::regclass::text <> 'migration'
"""
_POSTGRES_INDICES = (
    "select tablename, indexdef from pg_indexes where schemaname = 'public' and tablename <> 'migration'"
)


async def tables_and_constraints(database: Database) -> set[Row]:
    """Return every column, key and constraint, each as a row; ids that are made anew each time are left out."""
    if database.dialect_name == "sqlite":
        return await _found(database, _SQLITE_COLUMNS, _SQLITE_KEYS)
    return await _found(database, _POSTGRES_COLUMNS, _POSTGRES_CONSTRAINTS)


async def indices(database: Database) -> set[Row]:
    """Return every index."""
    return await _found(database, _SQLITE_INDICES if database.dialect_name == "sqlite" else _POSTGRES_INDICES)


async def _found(database: Database, *queries: str) -> set[Row]:
    rows = [row for query in queries for row in await database.rows(query)]
    return {tuple(_UUID.sub("'…'", value) if isinstance(value, str) else value for value in row) for row in rows}
