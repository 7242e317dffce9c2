"""Bringing a database to the program's schema, and back: all of it in one transaction, one process at a time."""

from __future__ import annotations

import importlib.util
import io
import os
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager, redirect_stdout
from pathlib import Path
from typing import Protocol, cast

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.apps.migrations.tables import Migration

from consortium.db import history, metadata
from consortium.db.database import Database
from consortium.db.locking import Lock
from consortium.errors import SchemaAhead

_CONF = "consortium.db.piccolo_conf"


class Version(Protocol):
    """A migration's module."""

    async def forwards(self) -> MigrationManager:
        """Return what is to be done."""
        ...


async def upgrade(database: Database, *, to: str | None = None) -> tuple[str, ...]:
    """Apply every migration that the database lacks, up to `to` if given, all or none; return their ids.

    However many processes begin it at once, one does it and the others find it done.

    Raises
    ------
    SchemaAhead
        A newer program has changed the database.
    """
    async with _alone(database):
        state = await history.schema_state(database)
        if state.unknown:
            raise SchemaAhead(f"{database.shown} has changes of a newer program: {', '.join(state.unknown)}")
        missing = tuple(version for version in state.missing if to is None or version <= to)
        for version in missing:
            await _run(database, version, backwards=False)
            await Migration.insert(Migration(name=version, app_name=history.APP))
        return missing


async def downgrade(database: Database, version: str | None) -> tuple[str, ...]:
    """Take back, the newest first, every migration after the given one, or all for None; return their ids.

    For development and tests: data of what is taken back are lost.
    """
    async with _alone(database):
        had = await history.applied(database)
        later = tuple(each for each in reversed(had) if version is None or each > version)
        for each in later:
            await _run(database, each, backwards=True)
            await Migration.delete().where((Migration.name == each) & (Migration.app_name == history.APP))
        return later


@asynccontextmanager
async def _alone(database: Database) -> AsyncGenerator[None]:
    with _piccolo(database):
        async with database.alone(Lock.SCHEMA):
            await Migration.create_table(if_not_exists=True)
            yield


async def _run(database: Database, version: str, *, backwards: bool) -> None:
    manager = await _module(history.versions()[version]).forwards()
    if backwards and database.dialect_name == "sqlite":
        await _let_go(database, manager)
    with redirect_stdout(io.StringIO()):  # Piccolo reports with print
        await manager.run(backwards=backwards)


async def _let_go(database: Database, manager: MigrationManager) -> None:
    """Empty the columns that go, and have foreign keys be asked at the end: SQLite drops no table that rows name.

    Piccolo drops tables first, in whatever order, and then the columns of others that refer to them.
    """
    await database.execute("pragma defer_foreign_keys = on")
    gone = {table.tablename for table in manager.add_tables}
    for added in manager.add_columns.add_columns:
        if added.tablename not in gone and metadata.references(added.column) is not None:
            name = metadata.database_name_of(added.column)
            await database.execute(f'update "{added.tablename}" set "{name}" = null')  # noqa: S608 - our own


def _module(path: Path) -> Version:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise ValueError(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return cast("Version", module)


@contextmanager
def _piccolo(database: Database) -> Generator[None]:
    # Piccolo's migrations look for the engine in a module that an environment variable names.
    from consortium.db import piccolo_conf  # noqa: PLC0415 - imports black, which only migrations need

    before = os.environ.get("PICCOLO_CONF")
    os.environ["PICCOLO_CONF"] = _CONF
    piccolo_conf.DB = database.engine
    metadata.bind(Migration, database.engine)
    try:
        yield
    finally:
        piccolo_conf.DB = None
        metadata.bind(Migration, None)
        if before is None:
            del os.environ["PICCOLO_CONF"]
        else:
            os.environ["PICCOLO_CONF"] = before
