"""Merging two institutions loses no tie, no date and no alias, whatever stands in the register."""

from __future__ import annotations

from hypothesis import given, settings

from consortium.db import Database
from tests import factory
from tests.databases import CleanDatabase
from tests.factory import everything
from tests.members.worlds import FACTS, Fact, World


async def check(database: Database, facts: list[Fact]) -> None:
    world = World(database)
    await world.enter()
    for fact in facts:
        await world.tell(fact)
    before, counted = await world.told(*world.both), await everything(database)
    if await world.merge():
        assert await world.told(world.both[0]) == before
        assert all(not told for name, told in (await world.told(world.both[1])).items() if name != "alias")
    else:
        assert (await world.told(*world.both), await everything(database)) == (before, counted)


def test_merging_loses_no_tie_no_date_and_no_alias(examples: CleanDatabase) -> None:
    @settings(max_examples=max(settings().max_examples // 4, 1))
    @given(FACTS)
    def property_of(facts: list[Fact]) -> None:
        examples.clean()
        examples.run(factory.country(examples.database))
        examples.run(check(examples.database, facts))

    property_of()
