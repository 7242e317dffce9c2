"""A small register, stored once on each database; its tests only read."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from consortium.db import Database, open_database
from consortium_graphql.plan import PlanSchema, Reader, install
from tests.plan import domain as d
from tests.plan.asking import Client
from tests.plan.comparison import Oracles
from tests.plan.oracle import Oracle
from tests.plan.readers import readers
from tests.plan.rows import Rows, made, stored
from tests.postgres import Server, new_name, psql

SEED = 5


@pytest.fixture(scope="session")
def rows() -> Rows:
    """Return the register's rows."""
    return made(SEED)


@pytest.fixture(scope="session")
def schema() -> PlanSchema:
    """Return the schema with everything that Python resolves."""
    return PlanSchema(d.ReportingQuery, d.Mutation, d.Subscription)


@pytest.fixture(scope="session")
def small_schema() -> PlanSchema:
    """Return the schema that the oracle knows too."""
    return PlanSchema(d.Query)


@pytest.fixture(scope="session")
def secretariat(rows: Rows) -> Reader:
    """Return somebody who may see everything."""
    return readers(rows)[0]


@pytest.fixture(scope="session")
def member(rows: Rows) -> Reader:
    """Return somebody who stands for the host of the first exchange that is not public."""
    return readers(rows)[1]


@pytest.fixture(scope="session")
def oracles(rows: Rows) -> Oracles:
    """Return what each of the readers must be told."""
    return tuple(Oracle(rows, reader) for reader in readers(rows))


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def register_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, rows: Rows) -> str:
    """Return the address of the register."""
    url = f"sqlite:///{tmp_path_factory.mktemp('plan') / 'register.db'}"
    if request.param == "postgresql":
        server: Server = request.getfixturevalue("postgres")
        name = new_name()
        psql(server, "postgres", f"CREATE DATABASE {name}")
        url = server.url(name)
    asyncio.run(_store(url, rows))
    return url


async def _store(url: str, rows: Rows) -> None:
    async with open_database(url, bind=False) as database:
        await stored(database, rows)


@pytest.fixture
async def register(register_url: str) -> AsyncIterator[Database]:
    """Return the register, open."""
    async with open_database(register_url, bind=False, on_connect=[install], connections=(1, 3)) as database:
        yield database


@pytest.fixture
def client(schema: PlanSchema, register: Database, secretariat: Reader) -> Client:
    """Return the secretariat at the register."""
    return Client(schema, register, secretariat)


@pytest.fixture
def member_client(schema: PlanSchema, register: Database, member: Reader) -> Client:
    """Return a member at the register."""
    return Client(schema, register, member)
