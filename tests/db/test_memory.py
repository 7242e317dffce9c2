"""What a transaction has made is written together, and known to whoever reads in it."""

from __future__ import annotations

from typing import Any

import pytest

from consortium.clock import Clock
from consortium.db import Database, rows
from consortium.db.memory import memory_of
from consortium.db.registry import tables
from consortium.errors import TransactionMisuse
from consortium.exchanges.tables import Exchange
from consortium.ids import new_id
from consortium.journal import store as journal
from consortium.journal.tables import AuditEntry, Change, UsedKey
from consortium.members.tables import Institution
from consortium.places.tables import Country
from consortium.seeding import load
from consortium.shipped import seed_files
from consortium.writing import store
from tests.factory import NOON

Row = dict[str, Any]
JOURNAL = (AuditEntry, Change, UsedKey)


def named(code: str) -> Row:
    """Return a country's row."""
    return {"id": new_id(), **store.stamp(NOON), "code": code, "names": {"en": code}, "search": code, "sort_name": code}


async def codes(database: Database) -> list[object]:
    """Return what the database itself has, in order."""
    return [code for (code,) in await database.rows("select code from country order by code")]


async def test_what_is_made_is_written_before_the_next_statement(database: Database) -> None:
    async with database.transaction():
        await store.insert(Country, named("KZ"))
        await store.insert(Country, named("UZ"))
        assert await codes(database) == ["KZ", "UZ"]


async def test_what_is_made_last_is_written_with_the_commit(database: Database) -> None:
    async with database.transaction():
        await store.insert(Country, named("KZ"))
    assert await codes(database) == ["KZ"]


async def test_what_is_made_in_a_transaction_that_fails_is_not_written(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        async with database.transaction():
            await store.insert(Country, named("KZ"))
            raise ZeroDivisionError
    assert await codes(database) == []


async def test_what_is_made_inside_a_savepoint_goes_with_it(database: Database) -> None:
    inside = named("UZ")
    async with database.transaction():
        await store.insert(Country, named("KZ"))
        with pytest.raises(ZeroDivisionError):
            async with database.transaction():
                await store.insert(Country, inside)
                raise ZeroDivisionError
        assert await store.find(Country, inside["id"]) is None
    assert await codes(database) == ["KZ"]


async def test_what_cannot_be_written_fails_its_own_savepoint_alone(database: Database) -> None:
    twice = named("KZ")
    async with database.transaction():
        await store.insert(Country, twice)
        with pytest.raises(Exception, match=r"(?i)unique|duplicate"):
            async with database.transaction():
                await store.insert(Country, twice | {"code": "UZ"})
        await store.insert(Country, named("KG"))
    assert await codes(database) == ["KG", "KZ"]


async def test_what_waits_is_changed_without_a_statement(database: Database) -> None:
    country = named("KZ")
    async with database.transaction():
        with database.watched() as statements:
            await store.insert(Country, country)
            await store.update(Country, country["id"], {"code": "UZ"})
            assert statements == []
    assert await codes(database) == ["UZ"]


async def test_a_change_of_what_was_written_is_seen_by_all_ways_to_read(database: Database) -> None:
    country = named("KZ")
    async with database.transaction():
        await store.insert(Country, country)
        assert await codes(database) == ["KZ"]
        await store.update(Country, country["id"], {"code": "UZ"})
        found = await store.find(Country, country["id"])
        assert (found and found["code"], await codes(database)) == ("UZ", ["UZ"])


async def test_what_piccolo_writes_of_a_new_record_is_found(database: Database) -> None:
    country = named("KZ")
    school: Row = {"kind": "SCHOOL", "names": {"en": "S"}, "search": "s", "sort_name": "s"}
    async with database.transaction():
        await store.insert(Country, country)
        assert await store.where(Institution, "country", country["id"]) == []
        await Institution.insert(Institution(id=new_id(), country=country["id"], **store.stamp(NOON), **school))
        assert len(await store.where(Institution, "country", country["id"])) == 1


async def test_a_caller_that_changes_a_row_it_was_given_changes_nothing_else(database: Database) -> None:
    country = named("KZ")
    async with database.transaction():
        await store.insert(Country, country)
        found = await store.find(Country, country["id"])
        assert found is not None
        found["code"] = "XX"
    assert await codes(database) == ["KZ"]


async def test_a_column_that_a_table_does_not_have_is_a_mistake(database: Database) -> None:
    with pytest.raises(TypeError, match="country has no column colour"):
        async with database.transaction():
            await store.insert(Country, named("KZ") | {"colour": "red"})


async def test_the_journal_is_written_inside_a_transaction_alone(database: Database) -> None:
    with pytest.raises(TransactionMisuse, match="inside a transaction"):
        await journal.use("owner", "digest", new_id(), NOON)
    assert await database.rows("select id from used_key") == []


async def test_what_is_known_of_every_seed_is_what_the_database_has_of_it(database: Database) -> None:
    kept = [table for table in tables() if table not in JOURNAL]
    async with database.transaction():
        await load(database, seed_files(), clock=Clock(fixed=NOON))
        memory = memory_of(Exchange)
        assert memory is not None
        stored = {table: rows.loaded(table, await database.rows(rows.selecting(table))) for table in kept}
        assert sum(map(len, stored.values())) > 200
        for table, found in stored.items():
            assert [memory.find(table, row["id"]) for row in found] == found
