"""SQL of one's own in a migration: for both databases, or for one of them."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping, Sequence

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from consortium.db import piccolo_conf
from consortium.db.address import Dialect

Statement = str | Mapping[Dialect, str]


def statements(manager: MigrationManager, *, forwards: Sequence[Statement], backwards: Sequence[Statement]) -> None:
    """Add SQL to a migration: each a text for both databases, or texts by dialect (one left out does nothing).

    Piccolo runs them before the migration's other changes: tables that they speak of must come from an earlier one.
    """
    manager.add_raw(_runner(forwards))
    manager.add_raw_backwards(_runner(backwards))


def _runner(given: Sequence[Statement]) -> Callable[[], Coroutine[object, object, None]]:
    async def run() -> None:
        engine = piccolo_conf.DB
        if engine is None:
            raise RuntimeError("migrations run inside upgrade() or downgrade()")
        dialect: Dialect = "sqlite" if engine.engine_type == "sqlite" else "postgresql"
        for statement in given:
            sql = statement if isinstance(statement, str) else statement.get(dialect)
            if sql is not None:
                await engine.run_ddl(sql)

    return run
