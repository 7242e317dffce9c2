"""Closing waits for what is still being asked, and no longer."""

from __future__ import annotations

import asyncio
import time

import pytest

from consortium.db import open_database
from consortium.errors import DatabaseError
from tests.postgres import Server, new_name, psql


@pytest.fixture
def url(postgres: Server) -> str:
    name = new_name()
    psql(postgres, "postgres", f"create database {name} template template0 encoding 'UTF8'")
    return postgres.url(name)


async def test_a_statement_under_way_is_answered_before_the_pool_is_closed(url: str) -> None:
    async with open_database(url, bind=False) as database:
        asked = asyncio.ensure_future(database.text("select 'done' from pg_sleep(0.3)"))
        await asyncio.sleep(0.1)
        began = time.monotonic()
    assert await asked == "done"
    assert time.monotonic() - began < 4


async def test_a_closed_database_says_so(url: str) -> None:
    async with open_database(url, bind=False) as database:
        pass
    with pytest.raises(DatabaseError, match="closed"):
        await database.text("select '1'")
