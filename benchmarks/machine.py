"""The circumstances under which figures were measured."""

from __future__ import annotations

import os
import platform
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks.registers import Home
from consortium.db import open_database

_PACKAGES = ("consortium", "litestar", "strawberry-graphql", "graphql-core", "piccolo", "asyncpg", "networkx", "numpy")


async def describe(homes: Sequence[Home]) -> dict[str, object]:
    """Return when and on what it was measured."""
    found: dict[str, object] = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "system": platform.platform(),
        "processor": _processor(),
        "cores": os.cpu_count(),
        "load": os.getloadavg()[0],
        "sqlite": sqlite3.sqlite_version,
        "packages": {name: version(name) for name in _PACKAGES},
    }
    for home in homes:
        if home.dialect == "postgresql":
            async with open_database(home.new(), bind=False) as database:
                found["postgresql"] = await database.text("SHOW server_version")
    return found


def sentence(found: Mapping[str, object]) -> str:
    """Return the main of it in a line."""
    return (
        f"Python {found['python']}, SQLite {found['sqlite']}, PostgreSQL {found.get('postgresql', 'not found')}, "
        f"{found['cores']} cores ({found['processor']}), load {found['load']:.1f}"
    )


def _processor() -> str:
    path = Path("/proc/cpuinfo")
    lines = path.read_text().splitlines() if path.exists() else []
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())
