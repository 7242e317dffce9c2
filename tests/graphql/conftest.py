"""The service over the seeds, on both kinds of databases.

`reading`   the service over a register that all tests share; nothing may be written there
`service`   the service over a register of the test's own
`register`  the address of such a one and its tokens, not served
`asked`     a register for many examples that can be asked by GraphQL without being served
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from consortium.db import open_database
from consortium.ids import seed_id
from consortium.seeding import load
from consortium.shipped import seed_files
from consortium.tokens import service as tokens
from consortium_graphql.plan import install
from tests.databases import CleanDatabase
from tests.factory import CLOCK
from tests.graphql.clients import HOLDERS, Clients, Register, serving
from tests.postgres import Server, new_name, psql


async def filled(url: str) -> Register:
    """Load the seeds into a register that has every table, and return it with its tokens."""
    async with open_database(url) as database:
        await load(database, seed_files(), clock=CLOCK)
        made = {
            holder: await tokens.create(
                database, CLOCK, persona, holder=holder, institution=seed_id("Institution", key) if key else None
            )
            for holder, (persona, key) in HOLDERS.items()
        }
        if database.dialect_name == "sqlite":
            await database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return Register(url, made)


@pytest.fixture(scope="session")
def shared_sqlite(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Register:
    """Return a SQLite register with the seeds and tokens."""
    path = tmp_path_factory.mktemp("served") / "served.db"
    shutil.copyfile(sqlite_template, path)
    return asyncio.run(filled(f"sqlite:///{path}"))


@pytest.fixture(scope="session")
def postgres_seeds(postgres: Server, postgres_template: str) -> tuple[str, Register]:
    """Return a PostgreSQL database with the seeds and tokens, to be copied: its name, and its register."""
    name = new_name()
    psql(postgres, "postgres", f"CREATE DATABASE {name} TEMPLATE {postgres_template}")
    return name, asyncio.run(filled(postgres.url(name)))


@pytest.fixture(scope="session")
def shared_postgres(postgres: Server, postgres_seeds: tuple[str, Register]) -> Register:
    """Return a PostgreSQL register with the seeds and tokens."""
    name = new_name()
    psql(postgres, "postgres", f"CREATE DATABASE {name} TEMPLATE {postgres_seeds[0]}")
    return Register(postgres.url(name), postgres_seeds[1].tokens)


@pytest.fixture
def shared_register(dialect: str, request: pytest.FixtureRequest) -> Register:
    """Return a register with the seeds that all tests share."""
    found: Register = request.getfixturevalue("shared_sqlite" if dialect == "sqlite" else "shared_postgres")
    return found


@pytest.fixture
def register(dialect: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Register]:
    """Return a register with the seeds of the test's own."""
    if dialect == "sqlite":
        given: Register = request.getfixturevalue("shared_sqlite")
        path = tmp_path / "register.db"
        shutil.copyfile(given.url.removeprefix("sqlite:///"), path)
        yield Register(f"sqlite:///{path}", given.tokens)
        return
    server: Server = request.getfixturevalue("postgres")
    source: tuple[str, Register] = request.getfixturevalue("postgres_seeds")
    name = new_name()
    made = psql(server, "postgres", f"CREATE DATABASE {name} TEMPLATE {source[0]}")
    assert made.returncode == 0, made.stderr
    yield Register(server.url(name), source[1].tokens)
    psql(server, "postgres", f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
async def reading(shared_register: Register) -> AsyncIterator[Clients]:
    """Return everybody who asks of the service over the seeds; nothing may be written."""
    async with serving(shared_register) as clients:
        yield clients


@pytest.fixture
async def service(register: Register) -> AsyncIterator[Clients]:
    """Return everybody who asks of the service over a register of the test's own."""
    async with serving(register) as clients:
        yield clients


@pytest.fixture
def asked(examples: CleanDatabase) -> CleanDatabase:
    """Return a register that can be asked by GraphQL."""
    examples.run(examples.database.on_connect(install))
    return examples
