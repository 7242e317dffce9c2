"""Fixtures shared by every test: databases, ready and fresh, on both kinds.

`database`          an open register with every table and no row, on SQLite and on PostgreSQL
`database_url`      the address of such a one, not opened: for commands and other processes
`empty_database_url`  the address of a database without any table
`examples`          one open register for many examples: `examples.clean()` empties it, `examples.run(...)` awaits
"""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Literal, cast

import pytest
from hypothesis import HealthCheck, settings

from consortium.db import Database, open_database
from tests.databases import CleanDatabase, fill
from tests.postgres import TEMPLATE, NoPostgres, RunningServer, Server, new_name, psql

NOT_FOUND = "PostgreSQL not found"
_SHOWN_BY_WORKER = "postgres"

# A deadline says nothing on a shared machine. A fixture made once for all examples of a test is what `clean()` is for.
_COMMON = {"deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]}
settings.register_profile("quick", max_examples=40, stateful_step_count=25, **_COMMON)  # type: ignore[arg-type]  # a dict
settings.register_profile("thorough", max_examples=500, stateful_step_count=60, **_COMMON)  # type: ignore[arg-type]  # a dict
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

_servers: list[RunningServer] = []


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


def _started() -> Server:
    server = RunningServer()
    _servers.append(server)
    return server.start()


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: object) -> None:
    """Start one server for all of pytest-xdist's workers."""
    workerinput = cast("dict[str, str]", node.workerinput)  # type: ignore[attr-defined]  # xdist's, untyped
    shared = _shared_server()
    if isinstance(shared, Server):
        workerinput[_SHOWN_BY_WORKER] = f"{shared.folder} {shared.port}"


_shared: list[Server | NoPostgres] = []


def _shared_server() -> Server | NoPostgres:
    if not _shared:
        try:
            _shared.append(_started())
        except NoPostgres as error:
            _shared.append(error)
    return _shared[0]


@pytest.fixture(scope="session")
def postgres(request: pytest.FixtureRequest) -> Server:
    """Return the suite's private PostgreSQL; skip, or fail where it is required, if there is none."""
    given = cast("dict[str, str]", getattr(request.config, "workerinput", {}))
    if _SHOWN_BY_WORKER in given:
        folder, port = given[_SHOWN_BY_WORKER].split()
        return Server(Path(folder), int(port))
    found = NoPostgres(NOT_FOUND) if given else _shared_server()
    if isinstance(found, Server):
        return found
    if os.environ.get("CONSORTIUM_REQUIRE_POSTGRES") == "1":
        pytest.fail(str(found))
    pytest.skip(str(found))


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a SQLite file with every table and no row."""
    path = tmp_path_factory.mktemp("template") / "template.db"
    asyncio.run(fill(f"sqlite:///{path}"))
    return path


@pytest.fixture(scope="session")
def postgres_template(postgres: Server) -> str:
    """Return the name of a PostgreSQL database with every table and no row."""
    name = f"{TEMPLATE}_{new_name()}"
    psql(postgres, "postgres", f"CREATE DATABASE {name}")
    asyncio.run(fill(postgres.url(name)))
    return name


@pytest.fixture(params=["sqlite", "postgresql"])
def dialect(request: pytest.FixtureRequest) -> Literal["sqlite", "postgresql"]:
    """Return the kind of database under test: every test of a database runs on both."""
    return cast("Literal['sqlite', 'postgresql']", request.param)


@pytest.fixture
def empty_database_url(dialect: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Return the address of a database without any table."""
    if dialect == "sqlite":
        yield f"sqlite:///{tmp_path / 'register.db'}"
        return
    yield from _postgres_database(request.getfixturevalue("postgres"), "template1")


@pytest.fixture
def database_url(dialect: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Return the address of a register with every table and no row."""
    if dialect == "sqlite":
        path = tmp_path / "register.db"
        shutil.copyfile(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite:///{path}"
        return
    template: str = request.getfixturevalue("postgres_template")
    yield from _postgres_database(request.getfixturevalue("postgres"), template)


def _postgres_database(server: Server, template: str) -> Iterator[str]:
    name = new_name()
    made = psql(server, "postgres", f"CREATE DATABASE {name} TEMPLATE {template}")
    assert made.returncode == 0, made.stderr
    yield server.url(name)
    psql(server, "postgres", f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """Return an open register with every table and no row."""
    async with open_database(database_url, connections=(1, 5)) as opened:
        yield opened


@pytest.fixture
def examples(database_url: str) -> Iterator[CleanDatabase]:
    """Return one open register for all examples of a property or of a state machine."""
    with CleanDatabase(database_url) as opened:
        yield opened


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> Iterator[None]:
    """Say in the summary's last line what could not be tested."""
    yield
    skipped = terminalreporter.stats.get("skipped", [])
    missed = sum(NOT_FOUND in str(getattr(report, "longrepr", "")) for report in skipped)
    if missed:
        terminalreporter.write_line(f"{NOT_FOUND}: {missed} tests ran on SQLite only", yellow=True)


def pytest_unconfigure() -> None:
    """Stop the server, if this process started one."""
    while _servers:
        _servers.pop().stop()
