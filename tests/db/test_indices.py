"""Whatever is looked up by a column finds it in an index, on both databases."""

from __future__ import annotations

from consortium.db import Database, metadata, registry

UNINDEXED = {"source", "evidence_source"}
"""A source is looked up by hardly anybody, and every record that is written names one."""

_SQLITE = """
select m.name, (select c.name from pragma_index_info(i.name) c where c.seqno = 0)
from sqlite_master m, pragma_index_list(m.name) i where m.type = 'table'
"""
_POSTGRES = """
select t.relname, a.attname from pg_index i join pg_class t on t.oid = i.indrelid
join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
"""


async def beginning_an_index(database: Database) -> set[tuple[str, str]]:
    """Return every table and column by which some index is ordered first."""
    rows = await database.rows(_SQLITE if database.dialect_name == "sqlite" else _POSTGRES)
    return {(str(table), str(column)) for table, column in rows}


async def test_whoever_names_a_record_is_found_by_an_index_unless_it_is_a_source(database: Database) -> None:
    naming = {
        (metadata.tablename(table), column.name)
        for table in registry.tables()
        for column in metadata.columns(table)
        if column.references is not None and column.name not in UNINDEXED
    }
    assert naming - await beginning_an_index(database) == set()


async def test_the_documents_of_a_file_are_found_by_an_index(database: Database) -> None:
    assert ("document", "sha256") in await beginning_an_index(database)
