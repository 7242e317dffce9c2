"""Registers on both databases, one after the other: only one may have the tables at a time."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.postgres import Server, new_name, psql


@pytest.fixture
def sqlite_urls(sqlite_template: Path, tmp_path: Path) -> tuple[str, str]:
    """Return the addresses of two empty registers on SQLite."""
    for name in ("one.db", "other.db"):
        shutil.copyfile(sqlite_template, tmp_path / name)
    return f"sqlite:///{tmp_path / 'one.db'}", f"sqlite:///{tmp_path / 'other.db'}"


@pytest.fixture
def postgres_url(postgres: Server, postgres_template: str) -> Iterator[str]:
    """Return the address of an empty register on PostgreSQL."""
    name = new_name()
    psql(postgres, "postgres", f"CREATE DATABASE {name} TEMPLATE {postgres_template}")
    yield postgres.url(name)
    psql(postgres, "postgres", f"DROP DATABASE {name} WITH (FORCE)")
