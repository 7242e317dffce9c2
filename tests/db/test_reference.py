"""The version of the reference rows is another one after every change of them, and names only what is committed."""

from __future__ import annotations

import asyncio
import random
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import pytest

from consortium.db import Database, metadata, open_database
from consortium.db.reference import TABLES, VERSION
from consortium.db.registry import tables
from tests import factory
from tests.databases import clean
from tests.postgres import ROLE, Server, new_name, programs, psql


async def version(database: Database) -> int | None:
    """Return the version that a statement sees now."""
    [(found,)] = await database.rows(f"select {VERSION[database.dialect_name]}")
    assert found is None or isinstance(found, int)
    return found


@pytest.fixture
async def other(database: Database, database_url: str) -> AsyncIterator[Database]:
    """Return the same register as another process has it."""
    async with open_database(database_url, bind=False) as opened:
        yield opened


def test_the_tables_are_some_of_the_registers() -> None:
    assert {metadata.tablename(table) for table in tables()} > TABLES == {"country", "region", "institution"}


@pytest.mark.parametrize(
    ("table", "resting"), [("country", "region"), ("region", "site"), ("institution", "institution_entry")]
)
async def test_every_kind_of_write_draws_a_new_version_that_others_see(
    database: Database, other: Database, table: str, resting: str
) -> None:
    seen = [await version(other)]
    await factory.country(database)
    await factory.institution(database)
    await factory.region(database)
    seen.append(await version(other))
    await database.execute(f"update {table} set search = 'other'")
    seen.append(await version(other))
    await database.execute(f"delete from {resting}")
    await database.execute(f"delete from {table}")
    seen.append(await version(other))
    assert len(set(seen)) == 4
    assert None not in seen


async def test_a_write_elsewhere_leaves_the_version(database: Database) -> None:
    await factory.institution(database)
    before = await version(database)
    await factory.source(database)
    await factory.programme(database)
    assert await version(database) == before


async def test_a_register_that_is_emptied_without_its_checks_draws_a_new_version(database: Database) -> None:
    await factory.country(database)
    before = await version(database)
    await clean(database)
    assert await version(database) != before


async def test_a_write_that_is_not_kept_leaves_the_version(database: Database, other: Database) -> None:
    await factory.country(database)
    before = await version(other)
    async with database.transaction() as transaction:
        await database.execute("update country set search = 'other'")
        assert await version(other) == before
        await transaction.rollback()
    assert await version(other) == await version(database) == before


async def test_inside_the_transaction_that_writes_the_version_is_nobody_elses(database: Database) -> None:
    await factory.country(database)
    before = await version(database)
    async with database.transaction():
        assert await version(database) == before
        await database.execute("update country set search = 'other'")
        inside = await version(database)
        await database.execute("update country set search = 'another'")
    assert inside != before
    assert inside is None or inside != await version(database)


async def test_a_number_taken_back_is_not_drawn_again(database: Database) -> None:
    await factory.country(database)
    drawn: list[int | None] = []
    for search in ("one", "two"):
        async with database.transaction() as transaction:
            await database.execute(f"update country set search = '{search}'")
            drawn.append(await version(database))
            await transaction.rollback()
    assert drawn[0] is None or drawn[0] != drawn[1]


async def test_a_savepoint_that_is_not_kept_gives_the_version_back(database: Database) -> None:
    await factory.country(database)
    before = await version(database)
    async with database.transaction():
        async with database.transaction() as inner:
            await database.execute("update country set search = 'other'")
            await inner.rollback()
        assert await version(database) == before
    assert await version(database) == before


class Keeper:
    """A process that keeps the countries as long as their version stands, as the service does."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._version: int | None = None
        self._kept: object = None
        self.hits = 0

    async def look(self) -> tuple[object, object]:
        """Return what is kept, and what one statement that also tells the version reads beside it."""
        text = (
            f"select {VERSION[self._database.dialect_name]}, (select search from country), (select search from region)"
        )
        [(seen, *rows)] = await self._database.rows(text)
        if seen is None or seen != self._version:
            self._version, self._kept = (None, rows) if seen is None else (int(str(seen)), rows)
        else:
            self.hits += 1
        return self._kept, rows


async def test_what_is_kept_by_version_is_never_stale_while_others_write(database: Database, other: Database) -> None:
    await factory.country(database)
    await factory.region(database)
    chance = random.Random(7)
    keepers = [Keeper(database), Keeper(other)]

    async def write(through: Database, name: str) -> None:
        for number in range(25):
            async with through.transaction() as transaction:
                for table in ("country", "region"):
                    await through.execute(f"update {table} set search = '{name} {number}'")
                    await asyncio.sleep(chance.random() / 500)
                if chance.random() < 0.3:
                    await transaction.rollback()

    async def read(keeper: Keeper) -> list[tuple[object, object]]:
        return [await keeper.look() for _ in range(300)]

    looks = [asyncio.ensure_future(read(keeper)) for keeper in keepers]
    await asyncio.gather(write(database, "a"), write(other, "b"))
    for look in looks:
        assert [kept for kept, _ in await look] == [read for _, read in await look]
    assert all(keeper.hits for keeper in keepers)


@pytest.mark.parametrize("dialect", ["postgresql"])  # SQLite has one writer, and no TRUNCATE
async def test_writers_of_different_rows_wait_for_each_other_at_the_commit_alone(database: Database) -> None:
    first, second = await factory.institution(database), await factory.institution(database, names={"en": "Other"})
    written, done = asyncio.Event(), asyncio.Event()

    async def hold(record: UUID) -> None:
        async with database.transaction():
            await database.execute("update institution set search = 'held' where id = $1", (record,))
            written.set()
            await done.wait()

    holding = asyncio.ensure_future(hold(first))
    await written.wait()
    async with asyncio.timeout(2):
        await database.execute("update institution set search = 'written' where id = $1", (second,))
    before = await version(database)
    done.set()
    await holding
    assert await version(database) != before


@pytest.mark.parametrize("dialect", ["postgresql"])  # SQLite has one writer, and no TRUNCATE
async def test_a_table_emptied_at_once_draws_a_new_version(database: Database) -> None:
    before = await version(database)
    async with database.transaction():
        await database.execute("truncate country cascade")
        assert await version(database) is None
    assert await version(database) != before


@pytest.mark.parametrize("dialect", ["postgresql"])
async def test_a_register_restored_from_a_dump_draws_versions_again(database: Database, postgres: Server) -> None:
    await factory.country(database)
    [(name,)] = await database.rows("select current_database()::text")
    copy = new_name()
    await asyncio.to_thread(dump_and_restore, postgres, str(name), copy)
    async with open_database(postgres.url(copy), bind=False) as restored:
        before = await version(restored)
        assert before == await version(database)
        await restored.execute("update country set search = 'other'")
        assert await version(restored) != before
    psql(postgres, "postgres", f"drop database {copy}")


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_a_copied_register_draws_versions_again(database: Database, tmp_path: Path) -> None:
    await factory.country(database)
    await database.execute(f"vacuum into '{tmp_path / 'copy.db'}'")
    async with open_database(f"sqlite:///{tmp_path / 'copy.db'}", bind=False) as copied:
        before = await version(copied)
        assert before == await version(database)
        await copied.execute("update country set search = 'other'")
        assert await version(copied) != before


def dump_and_restore(server: Server, name: str, copy: str) -> None:
    """Make a copy of a database by PostgreSQL's own programs."""
    psql(server, "postgres", f"create database {copy}")
    place = ["-h", str(server.folder), "-p", str(server.port), "-U", ROLE]
    dumped = subprocess.run([str(programs() / "pg_dump"), *place, name], capture_output=True, check=True).stdout
    restore = [str(programs() / "psql"), *place, "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", copy]
    subprocess.run(restore, input=dumped, stdout=subprocess.DEVNULL, check=True)
