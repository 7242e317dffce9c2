"""A register with the seeds, made once for all tests that only read it."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from consortium.db import Database, open_database
from consortium.seeding import load
from tests.postgres import Server, new_name, psql

SEEDS = Path(__file__).parents[2] / "seeds"
FIRST = ("sources", "countries", "regions", "institutions")


@pytest.fixture(scope="session")
def seeds() -> Path:
    """Return the folder of the seeds."""
    return SEEDS


async def _filled(url: str) -> None:
    async with open_database(url) as database:
        await load(database, SEEDS)


@pytest.fixture(scope="session")
def seeded_sqlite(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of a SQLite register with the seeds."""
    path = tmp_path_factory.mktemp("seeded") / "seeded.db"
    shutil.copyfile(sqlite_template, path)
    asyncio.run(_filled(f"sqlite:///{path}"))
    return f"sqlite:///{path}"


@pytest.fixture(scope="session")
def seeded_postgres(postgres: Server, postgres_template: str) -> str:
    """Return the address of a PostgreSQL register with the seeds."""
    name = new_name()
    psql(postgres, "postgres", f"CREATE DATABASE {name} TEMPLATE {postgres_template}")
    asyncio.run(_filled(postgres.url(name)))
    return postgres.url(name)


@pytest.fixture
def register_url(dialect: str, request: pytest.FixtureRequest) -> str:
    """Return the address of a register with the seeds, only to be read."""
    return str(request.getfixturevalue("seeded_sqlite" if dialect == "sqlite" else "seeded_postgres"))


@pytest.fixture
async def register(register_url: str) -> AsyncIterator[Database]:
    """Return an open register with the seeds, only to be read."""
    async with open_database(register_url, connections=(1, 3)) as opened:
        yield opened


@pytest.fixture
def loaded_url(dialect: str, register_url: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Return the address of a register with the seeds of one's own."""
    if dialect == "sqlite":
        shutil.copyfile(register_url.removeprefix("sqlite:///"), tmp_path / "loaded.db")
        yield f"sqlite:///{tmp_path / 'loaded.db'}"
        return
    server: Server = request.getfixturevalue("postgres")
    name = new_name()
    template = register_url.partition("?")[0].rpartition("/")[2]
    made = psql(server, "postgres", f"CREATE DATABASE {name} TEMPLATE {template}")
    assert made.returncode == 0, made.stderr
    yield server.url(name)
    psql(server, "postgres", f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
async def loaded(loaded_url: str) -> AsyncIterator[Database]:
    """Return an open register with the seeds, which may be changed."""
    async with open_database(loaded_url, connections=(1, 3)) as opened:
        yield opened


@pytest.fixture
def copy(seeds: Path, tmp_path: Path) -> Path:
    """Return a folder with a copy of the seeds, to be changed."""
    return Path(shutil.copytree(seeds, tmp_path / "seeds", ignore=shutil.ignore_patterns("*.md")))


@pytest.fixture
def few(copy: Path) -> Path:
    """Return a folder with those seeds that others rest on."""
    for path in copy.iterdir():
        if path.stem not in FIRST:
            path.unlink()
    return copy
