"""A service that is told to stop finishes what it has accepted; one that is held up says so in time."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import httpx
import pytest

from consortium.db import open_database
from consortium.db.address import parse
from tests.service.processes import Register, register_exchange, serving

pytestmark = pytest.mark.slow

HELD = "lock table exchange in access exclusive mode"
READ = "{ exchanges(first: 1) { totalCount } }"


@asynccontextmanager
async def held_up(register: Register) -> AsyncGenerator[None]:
    """Keep every writer waiting until the end of the block; on PostgreSQL every reader of exchanges too."""
    address = parse(register.url)
    if address.dialect == "sqlite":
        other = sqlite3.connect(address.path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")
        other.close()
        return
    async with open_database(register.url, bind=False) as database, database.transaction():
        await database.execute(HELD)
        yield


@pytest.mark.parametrize("workers", [1, 2])
async def test_what_was_accepted_is_answered_after_sigterm(register: Register, workers: int) -> None:
    with serving(register, workers) as service:
        async with service.client() as client:
            async with held_up(register):
                asked = asyncio.ensure_future(register_exchange(client, register.draft("slow", "slow")))
                await asyncio.sleep(1)
                service.process.send_signal(signal.SIGTERM)
                await asyncio.sleep(1)
                assert service.process.poll() is None
                assert not asked.done()
            answered = await asked
        assert await asyncio.to_thread(service.process.wait, 30) == 0
    async with open_database(register.url, bind=False) as database:
        assert await database.rows("select sort_name from exchange") == [("slow",)]
    assert answered["replayed"] is False


async def test_nobody_new_is_let_in_after_sigterm(register: Register) -> None:
    with serving(register) as service:
        async with service.client() as client, service.client() as late:
            async with held_up(register):
                asked = asyncio.ensure_future(register_exchange(client, register.draft("slow", "slow")))
                await asyncio.sleep(1)
                service.process.send_signal(signal.SIGTERM)
                await asyncio.sleep(1)
                with pytest.raises(httpx.ConnectError):
                    await late.get("/health/live")
            await asked
        assert await asyncio.to_thread(service.process.wait, 30) == 0


async def test_a_service_that_rests_stops_at_once(register: Register) -> None:
    with serving(register, settings={"CONSORTIUM_LONGEST_STOP": "3600"}) as service:
        assert await asyncio.to_thread(service.stop) == 0


@pytest.mark.parametrize("dialect", ["postgresql"])  # nothing keeps SQLite's readers waiting
async def test_a_read_that_takes_too_long_is_stopped_with_a_code(register: Register) -> None:
    with serving(register, settings={"CONSORTIUM_LONGEST_READ": "0.5"}) as service:
        async with service.client() as client:
            async with held_up(register):
                told = (await client.post("/graphql", json={"query": READ})).json()
            assert [error["extensions"]["code"] for error in told["errors"]] == ["TIMEOUT"]
            assert "took too long" in told["errors"][0]["message"]
            assert (await client.post("/graphql", json={"query": READ})).json() == {
                "data": {"exchanges": {"totalCount": 0}}
            }


@pytest.mark.parametrize("dialect", ["postgresql"])
async def test_the_statement_of_a_client_that_leaves_is_stopped(register: Register) -> None:
    waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"
    with serving(register) as service:
        async with held_up(register), open_database(register.url, bind=False) as database:
            async with service.client() as client:
                asked = asyncio.ensure_future(client.post("/graphql", json={"query": READ}))
                await asyncio.sleep(1)
                assert await database.rows(waiting) == [(1,)]
                asked.cancel()
            await asyncio.sleep(1)
            assert await database.rows(waiting) == [(0,)]
