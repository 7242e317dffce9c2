"""Piccolo's queries, and the tables' metadata, on both databases."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest
from piccolo.columns import Text

from consortium.db import Database, metadata, open_database, registry
from consortium.errors import DatabaseError
from tests.db.small import Book, Shelf

ID = UUID("6f2c7a3e-5d41-5c0b-9b6e-2f3c1a7d9e10")
FEATURES_FOLDER = "consortium"


async def test_a_row_comes_back_as_it_was_written(small: Database) -> None:
    bought = datetime(2010, 6, 28, 9, 30, tzinfo=UTC)
    await Shelf.insert(Shelf(id=ID, name="Полка"))
    await Book.insert(Book(id=ID, shelf=ID, title="a", bought=bought))
    [book] = await Book.select()
    assert book == {"id": ID, "shelf": ID, "title": "a", "pages": None, "bought": bought}


async def test_raw_rows_carry_the_same_types_on_both_databases(small: Database) -> None:
    bought = datetime(2010, 6, 28, 9, 30, tzinfo=UTC)
    await Shelf.insert(Shelf(id=ID, name="a"))
    await Book.insert(Book(id=ID, shelf=ID, title="a", bought=bought))
    assert await small.rows("select id, bought, pages from book") == [(ID, bought, None)]


async def test_a_raw_text_is_none_where_there_is_no_row(small: Database) -> None:
    assert await small.text("select name from shelf") is None


async def test_arguments_reach_the_statement(small: Database) -> None:
    mark = "?1" if small.dialect_name == "sqlite" else "$1"
    await small.execute(f"insert into shelf (id, name) values ('{ID}', {mark})", ["b"])
    assert await small.text(f"select name from shelf where name = {mark}", ("b",)) == "b"


async def test_a_table_constraint_holds(small: Database) -> None:
    await Shelf.insert(Shelf(id=ID, name="a"))
    await Book.insert(Book(shelf=ID, title="a", pages=1))
    with pytest.raises(Exception, match=r"(?i)unique"):
        await Book.insert(Book(shelf=ID, title="a", pages=1))
    with pytest.raises(Exception, match="some_pages"):
        await Book.insert(Book(shelf=ID, title="b", pages=0))


async def test_a_foreign_key_holds(small: Database) -> None:
    with pytest.raises(Exception, match=r"(?i)foreign key"):
        await Book.insert(Book(shelf=ID, title="a", pages=1))


async def test_queries_added_to_an_atomic_run_together_or_not_at_all(small: Database) -> None:
    atomic = small.engine.atomic()
    atomic.add(Shelf.insert(Shelf(name="a")), Shelf.insert(Shelf(name="a")))
    with pytest.raises(Exception, match=r"(?i)unique"):
        await atomic
    assert await Shelf.count() == 0


async def test_batches_are_refused_for_they_swallow_exceptions(small: Database) -> None:
    with pytest.raises(NotImplementedError, match="page by page"):
        await Shelf.select().batch()


async def test_statements_can_be_counted(small: Database) -> None:
    with small.watched() as statements:
        await Shelf.select()
        await small.rows("select 1")
    await Shelf.select()
    assert len(statements) == 2
    assert statements[1] == "select 1"


async def test_a_second_database_cannot_take_the_tables_while_the_first_is_open(database: Database) -> None:
    with pytest.raises(DatabaseError, match="close it first"):
        async with open_database(database.address.target if database.dialect_name != "sqlite" else database.shown):
            pytest.fail("two databases had the tables")
    assert await database.rows("select 1") == [(1,)]


async def test_a_second_database_may_be_opened_for_raw_sql(database: Database) -> None:
    url = database.address.target if database.dialect_name != "sqlite" else database.shown
    async with open_database(url, bind=False) as second:
        assert await second.rows("select 1") == [(1,)]
    assert await registry.tables()[0].count() == 0


def test_metadata_tell_what_a_column_promises() -> None:
    shelf = metadata.column(Book, "shelf")
    assert shelf is not None
    assert (shelf.kind, shelf.nullable, shelf.references, shelf.help_text) == ("uuid", False, Shelf, "Where it stands.")
    assert metadata.column(Book, "nothing") is None
    assert [column.name for column in metadata.columns(Book)] == ["id", "shelf", "title", "pages", "bought"]
    assert [column.kind for column in metadata.columns(Book)] == ["uuid", "uuid", "text", "int", "timestamptz"]
    assert metadata.primary_key(Book).name == "id"
    assert (metadata.tablename(Book), metadata.help_text(Book)) == ("book", "What stands on a shelf.")


def test_metadata_tell_where_a_column_belongs() -> None:
    assert metadata.table_of(Book.title) is Book
    assert (metadata.name_of(Book.title), metadata.database_name_of(Book.title)) == ("title", "title")
    assert isinstance(Book.title, Text)
