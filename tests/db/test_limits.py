"""A statement that nobody waits for, or that takes too long, is stopped; its connection serves the next."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator

import pytest

from consortium.db import Database, open_database
from consortium.db.limits import TimeLimits
from consortium.errors import DatabaseSlow

LIMITS = TimeLimits(alone=0.3, in_transaction=0.8)
ENDLESS = {
    "sqlite": "with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n",
    "postgresql": "select pg_sleep(60)",
}
RUNNING = "select count(*) from pg_stat_activity where query like '%pg_sleep(60)%' and pid <> pg_backend_pid()"


@pytest.fixture
async def single(empty_database_url: str) -> AsyncIterator[Database]:
    """Return a database with one connection, and one reader, and no limit."""
    async with open_database(empty_database_url, connections=(1, 1), patience=5, bind=False) as opened:
        yield opened


@pytest.fixture
async def limited(empty_database_url: str) -> AsyncIterator[Database]:
    """Return a database with one connection that stops what takes too long."""
    async with open_database(empty_database_url, connections=(1, 1), patience=5, bind=False, limits=LIMITS) as opened:
        await opened.execute("create table note (n int)")
        yield opened


async def seconds(work: object) -> float:
    """Return how long it takes until the work is stopped."""
    assert asyncio.iscoroutine(work)
    began = time.monotonic()
    with pytest.raises(DatabaseSlow, match="took too long"):
        await work
    return time.monotonic() - began


async def cancelled(database: Database, delay: float = 0.1) -> float:
    """Begin an endless statement and cancel it; return for how long the canceller waited for its end."""
    asking = asyncio.ensure_future(database.rows(ENDLESS[database.dialect_name]))
    await asyncio.sleep(delay)
    began = time.monotonic()
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    return time.monotonic() - began


@pytest.mark.parametrize("delay", [0, 0.001, 0.1])
async def test_a_cancelled_statement_stops_and_its_connection_serves_the_next(single: Database, delay: float) -> None:
    assert await cancelled(single, delay) < 20
    assert await single.rows("select 1") == [(1,)]


async def test_a_hundred_clients_that_leave_use_up_no_connection(single: Database) -> None:
    for _ in range(100):
        await cancelled(single, 0.003)
    async with asyncio.timeout(20):
        assert await single.rows("select 1") == [(1,)]


@pytest.mark.parametrize("dialect", ["postgresql"])
async def test_the_server_no_longer_runs_what_was_cancelled(single: Database) -> None:
    await cancelled(single)
    assert await single.rows(RUNNING) == [(0,)]


async def test_a_statement_cancelled_inside_a_transaction_takes_the_transaction_with_it(single: Database) -> None:
    async def write() -> None:
        async with single.transaction():
            await single.execute("insert into note values (1)")
            await single.rows(ENDLESS[single.dialect_name])

    await single.execute("create table note (n int)")

    writing = asyncio.ensure_future(write())
    await asyncio.sleep(0.1)
    writing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writing
    assert await single.rows("select n from note") == []
    await single.execute("insert into note values (2)")
    assert await single.rows("select n from note") == [(2,)]


async def test_a_read_that_takes_too_long_is_stopped_and_says_so(limited: Database) -> None:
    assert 0.2 < await seconds(limited.rows(ENDLESS[limited.dialect_name])) < 20
    assert await limited.rows("select 1") == [(1,)]


async def test_a_transaction_has_a_longer_limit_of_its_own(limited: Database) -> None:
    async def write() -> None:
        async with limited.transaction():
            await limited.execute("insert into note values (1)")
            await limited.rows(ENDLESS[limited.dialect_name])

    assert 0.7 < await seconds(write()) < 20
    assert await limited.rows("select n from note") == []
    assert 0.2 < await seconds(limited.rows(ENDLESS[limited.dialect_name])) < 20
    async with limited.transaction():
        await limited.execute("insert into note values (3)")
    assert await limited.rows("select n from note") == [(3,)]
