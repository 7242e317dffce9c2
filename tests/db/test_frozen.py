"""The register as it stood at one moment, whoever writes meanwhile."""

from __future__ import annotations

import asyncio

import pytest

from consortium.db import Database
from tests import factory

COUNT = "select count(*) from country"


async def test_what_is_written_meanwhile_is_not_seen(database: Database) -> None:
    await factory.country(database)
    async with database.frozen() as moment:
        before = await moment.rows(COUNT)
        await factory.country(database, code="RU")
        assert (before, await moment.rows(COUNT)) == ([(1,)], [(1,)])
    assert await database.rows(COUNT) == [(2,)]


async def test_several_questions_at_once_are_answered_one_after_another(database: Database) -> None:
    async with database.frozen() as moment:
        found = await asyncio.gather(*[moment.rows(f"select {number}") for number in range(5)])
    assert found == [[(number,)] for number in range(5)]


async def test_nothing_can_be_written(database: Database) -> None:
    async with database.frozen() as moment:
        with pytest.raises(Exception, match="read"):
            await moment.rows("delete from country")


async def test_its_connection_is_given_back(database: Database) -> None:
    async with database.frozen() as moment:
        await moment.rows(COUNT)
    assert database.engine.in_use == 0


async def test_its_statements_are_shown_to_those_who_watch(database: Database) -> None:
    with database.watched() as statements:
        async with database.frozen() as moment:
            await moment.rows(COUNT)
    assert statements == [COUNT]
