"""A register with one country, into which sheets are imported."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

from consortium.db import Database
from consortium.importing import service
from consortium.importing.model import Imported, Wishes
from consortium.importing.sheets import Reading
from tests.factory import CLOCK, country
from tests.importing.sheets import Table, as_csv

Take = Callable[..., Coroutine[Any, Any, Imported]]


@pytest.fixture
async def register(database: Database) -> Database:
    """Return an open register with Kazakhstan."""
    await country(database)
    return database


@pytest.fixture
def take(register: Database, tmp_path: Path) -> Take:
    """Return what imports a table or a file."""

    async def taken(kind: str, table: Table | Path, *, reading: Reading | None = None, **wishes: Any) -> Imported:
        path = table if isinstance(table, Path) else as_csv(tmp_path / "sheet.csv", table)
        return await service.run(register, kind, path, wishes=Wishes(**wishes), reading=reading, clock=CLOCK)

    return taken
