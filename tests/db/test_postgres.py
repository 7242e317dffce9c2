"""What only the database server can do to us: drop connections, and forget who we are."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import date

import asyncpg
import pytest

from consortium.db import Database, open_database
from consortium.errors import DatabaseError, DatabaseUnreachable, TransactionMisuse
from tests.postgres import Server, new_name, psql


@pytest.fixture
async def remote(postgres: Server) -> AsyncIterator[Database]:
    """Return an open PostgreSQL database with one table and at most two connections."""
    name = new_name()
    psql(postgres, "postgres", f"CREATE DATABASE {name}")
    async with open_database(postgres.url(name), connections=(1, 2), patience=2, bind=False) as database:
        await database.execute("create table note (n int)")
        yield database


async def drop_connections(server: Server, database: Database) -> None:
    """Have the server drop every connection to the database."""
    name = await database.text("select current_database()::text")
    drop = f"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'"
    await asyncio.to_thread(psql, server, "postgres", drop)
    await asyncio.sleep(0.05)


async def test_a_connection_lost_inside_a_transaction_is_replaced(remote: Database, postgres: Server) -> None:
    for _ in range(3):
        with pytest.raises(DatabaseUnreachable, match="try again"):
            async with remote.transaction():
                await remote.execute("insert into note values (1)")
                await drop_connections(postgres, remote)
                await remote.execute("insert into note values (2)")
    await remote.execute("insert into note values (3)")
    assert await remote.rows("select n from note") == [(3,)]


async def test_a_connection_lost_inside_an_inner_block_ends_the_outer_one_too(
    remote: Database, postgres: Server
) -> None:
    with pytest.raises(TransactionMisuse, match="nothing was kept"):
        async with remote.transaction():
            await remote.execute("insert into note values (1)")
            with pytest.raises(DatabaseUnreachable):
                async with remote.transaction():
                    await drop_connections(postgres, remote)
                    await remote.execute("insert into note values (2)")
    assert await remote.rows("select n from note") == []


async def test_an_idle_connection_that_was_lost_is_replaced(remote: Database, postgres: Server) -> None:
    await drop_connections(postgres, remote)
    assert await remote.rows("select n from note") == []


async def test_a_cancelled_statement_leaves_the_connection_usable(remote: Database) -> None:
    sleeping = asyncio.create_task(remote.rows("select pg_sleep(30)"))
    await asyncio.sleep(0.1)
    sleeping.cancel()
    with pytest.raises(asyncio.CancelledError):
        await sleeping
    assert await remote.rows("select 1") == [(1,)]


async def test_a_session_is_neutral(remote: Database) -> None:
    settings = await remote.rows("select current_setting('timezone'), current_setting('jit')")
    assert settings == [("UTC", "off")]


async def test_a_closed_database_says_so(postgres: Server) -> None:
    async with open_database(postgres.url("postgres"), bind=False) as database:
        pass
    with pytest.raises(DatabaseError, match="closed"):
        await database.rows("select 1")


async def test_the_ends_of_the_calendar_are_not_infinity(remote: Database) -> None:
    await remote.execute("insert into note values (date '9999-12-31' - $1::date)", (date.max,))
    assert await remote.rows("select n, date '0001-01-01' = $1::date from note", (date.min,)) == [(0, True)]
    assert await remote.rows("select $1::date, $2::date", (date.min, date.max)) == [(date.min, date.max)]


async def test_two_who_write_the_same_at_once_collide(remote: Database) -> None:
    await remote.execute("create unique index once on note (n)")
    await remote.execute("insert into note values (1)")
    with pytest.raises(asyncpg.UniqueViolationError) as found:
        await remote.execute("insert into note values (1)")
    assert remote.collided(found.value)
    assert not remote.collided(ValueError())
