"""PostgreSQL may go over to one plan for all values of a statement's parameters after five runs of it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from consortium.db import Database, open_database
from consortium_graphql.plan import PlanSchema, Reader, install
from tests.plan import domain as d
from tests.plan import tables as t
from tests.plan.asking import Client
from tests.plan.rows import Rows, stored
from tests.postgres import Server, new_name, psql

MANY, FEW = 60_000, 10
PAGE = """query($host: ID!, $order: ExchangeOrder! = NEWEST) {
    exchanges(first: 20, order: $order, filter: {host: $host}) { nodes { id } } }"""
FILL = """insert into exchange (id, title, starts, stage, public, host)
    select gen_random_uuid(), 'x', date '2000-01-01' + n % 7000, 'idea', true, {host}::uuid
    from generate_series(1, {count}) n"""


@pytest.fixture
async def skewed(postgres: Server, rows: Rows) -> AsyncIterator[Database]:
    """Return a register where one host has nearly all exchanges; one connection serves it."""
    name = new_name()
    psql(postgres, "postgres", f"CREATE DATABASE {name}")
    async with open_database(postgres.url(name), bind=False, on_connect=[install], connections=(1, 1)) as database:
        await stored(database, rows)
        common, rare, *_ = (row["id"] for row in rows[t.Institution])
        await database.execute("delete from exchange")
        await database.execute(FILL.format(host=f"'{common}'", count=MANY))
        await database.execute(FILL.format(host=f"'{rare}'", count=FEW))
        await database.execute("create index on exchange (host)")
        await database.execute("create index on exchange (starts, id)")
        await database.execute("analyze exchange")
        yield database
    psql(postgres, "postgres", f"DROP DATABASE {name} WITH (FORCE)")


async def scanned(client: Client, host: str) -> int:
    """Return how many rows of exchanges the database reads for a page of a host's."""
    await client.database.rows("select pg_stat_force_next_flush()", [])
    before = await _read(client.database)
    await client.data(PAGE, host=host)
    await client.database.rows("select pg_stat_force_next_flush()", [])
    return await _read(client.database) - before


async def _read(database: Database) -> int:
    counted = "select seq_tup_read + idx_tup_fetch from pg_stat_user_tables where relname = 'exchange'"
    ((found,),) = await database.rows(counted, [])
    return int(str(found))


async def test_a_rare_value_reads_few_rows_however_often_a_common_one_was_asked_for(
    skewed: Database, rows: Rows, secretariat: Reader
) -> None:
    client = Client(PlanSchema(d.Query), skewed, secretariat)
    common, rare, *_ = (row["id"] for row in rows[t.Institution])
    for _ in range(12):
        await client.data(PAGE, host=common)
    assert len((await client.data(PAGE, host=rare))["exchanges"]["nodes"]) == FEW
    assert FEW <= await scanned(client, rare) < 10 * FEW


async def test_one_plan_for_all_values_would_read_nearly_all_rows(
    skewed: Database, rows: Rows, secretariat: Reader
) -> None:
    await skewed.rows("select set_config('plan_cache_mode', 'force_generic_plan', false)", [])
    client = Client(PlanSchema(d.Query), skewed, secretariat)
    assert await scanned(client, rows[t.Institution][1]["id"]) > MANY / 2
