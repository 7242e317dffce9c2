"""The registers that are measured: on SQLite, and on a private PostgreSQL where there is one."""

from __future__ import annotations

import re
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from benchmarks.rounds import Backends
from consortium.db import Database, open_database
from consortium.db.upgrade import upgrade
from tests.postgres import NoPostgres, RunningServer, Server, new_name, psql


class Home(Protocol):
    """Where registers of one kind live."""

    @property
    def dialect(self) -> str:
        """Return which SQL they speak."""
        ...

    def new(self) -> str:
        """Return the address of a database without tables."""
        ...

    def copy(self, url: str) -> str:
        """Return the address of a copy of a database that nobody has open."""
        ...


@dataclass(frozen=True, slots=True)
class Files:
    """SQLite files in a folder."""

    folder: Path
    dialect: str = "sqlite"

    def new(self) -> str:
        """Return the address of a file that is not there yet."""
        return f"sqlite:///{self.folder / new_name()}.db"

    def copy(self, url: str) -> str:
        """Return the address of a copy of a file."""
        made = self.new()
        shutil.copyfile(url.removeprefix("sqlite:///"), made.removeprefix("sqlite:///"))
        return made


@dataclass(frozen=True, slots=True)
class Databases:
    """Databases of a PostgreSQL server."""

    server: Server
    dialect: str = "postgresql"

    def new(self) -> str:
        """Return the address of a database without tables."""
        return self._made("template1")

    def copy(self, url: str) -> str:
        """Return the address of a copy of a database."""
        return self._made(url.partition("?")[0].rpartition("/")[2])

    def _made(self, template: str) -> str:
        name = new_name()
        psql(self.server, "postgres", f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.server.url(name)


@contextmanager
def homes(folder: Path) -> Generator[list[Home]]:
    """Start PostgreSQL, if this machine has it, and give the homes of both kinds."""
    try:
        server = RunningServer()
    except NoPostgres:
        yield [Files(folder)]
        return
    try:
        yield [Files(folder), Databases(server.start())]
    finally:
        server.stop()


async def prepare(url: str) -> None:
    """Make every table, by the migrations."""
    async with open_database(url) as database:
        await upgrade(database)
        await settle(database)


async def settle(database: Database) -> None:
    """Bring statistics up to date, and a SQLite file to its whole."""
    if database.dialect_name == "sqlite":
        await database.execute("ANALYZE")
        await database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    else:
        await database.execute("VACUUM ANALYZE")


async def backends(database: Database) -> Backends:
    """Return the processes that answer this database."""
    if database.dialect_name == "sqlite":
        return Backends()
    found = await database.rows("select pg_backend_pid()")
    return Backends(_parent(int(str(found[0][0]))))


def _parent(process: int) -> int | None:
    status = Path(f"/proc/{process}/status")
    found = re.search(r"^PPid:\s+(\d+)", status.read_text(), re.MULTILINE) if status.exists() else None
    return int(found[1]) if found else None
