"""A merging that is undone leaves the register as it was, whatever was merged and whatever was written elsewhere."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from consortium.db import Database
from tests import factory
from tests.databases import CleanDatabase
from tests.factory import act
from tests.members.worlds import FACT, FACTS, Fact, World, standing

Rows = Counter[tuple[str, str]]
FEW = settings(max_examples=max(settings().max_examples // 4, 1))


async def check(database: Database, facts: list[Fact]) -> None:
    world = World(database)
    await world.enter()
    for fact in facts:
        await world.tell(fact)
    before = await standing(database)
    if await world.merge():
        merged = await world.told(world.both[0])
        await world.unmerge()
        assert await standing(database) == before
        assert await world.merge()
        assert await world.told(world.both[0]) == merged
        await world.unmerge()
    assert await standing(database) == before


@FEW
@given(FACTS)
def test_merging_and_undoing_it_leaves_the_register_as_it_was(examples: CleanDatabase, facts: list[Fact]) -> None:
    examples.clean()
    examples.run(factory.country(examples.database))
    examples.run(check(examples.database, facts))


class MergingMachine(RuleBasedStateMachine):
    """Two records that are told of, merged, and taken apart again, while others are written of."""

    def __init__(self, examples: CleanDatabase) -> None:
        super().__init__()
        self.examples = examples
        self.merged = False
        self.expected: Rows = Counter()

    @initialize()
    def entered(self) -> None:
        self.examples.clean()
        self.examples.run(factory.country(self.examples.database))
        self.world = World(self.examples.database)
        self.examples.run(self.world.enter())
        self.expected = self.rows()

    def rows(self) -> Rows:
        """Return every row that stands."""
        found = self.examples.run(standing(self.examples.database))
        return Counter((table, row) for table, rows in found.items() for row in rows)

    @precondition(lambda self: not self.merged)
    @rule(fact=FACT)
    def told(self, fact: Fact) -> None:
        self.examples.run(self.world.tell(fact))
        self.expected = self.rows()

    @precondition(lambda self: not self.merged)
    @rule()
    def merge(self) -> None:
        self.merged = self.examples.run(self.world.merge())

    @rule(fact=FACT)
    def told_elsewhere(self, fact: Fact) -> None:
        before = self.rows()
        self.examples.run(self._elsewhere(fact))
        after = self.rows()
        self.expected = self.expected - (before - after) + (after - before)

    async def _elsewhere(self, fact: Fact) -> None:
        database = self.examples.database
        school = await factory.institution(database)
        given = {"institution": school, "kind": "SHORT", "value": fact.detail}
        await act(database, "aliasCreate", **given)
        await act(database, "membershipCreate", organisation=self.world.networks[fact.where], institution=school)
        await act(database, "siteCreate", programme=self.world.programmes[fact.where], institution=school)

    @precondition(lambda self: self.merged)
    @rule()
    def undo(self) -> None:
        self.examples.run(self.world.unmerge())
        self.merged = False

    @invariant()
    def what_is_not_merged_stands_as_it_stood(self) -> None:
        assert self.merged or self.rows() == self.expected


def test_whatever_is_written_elsewhere_a_merging_can_be_undone(examples: CleanDatabase) -> None:
    class Merged(MergingMachine):
        def __init__(self) -> None:
            super().__init__(examples)

    usual = settings()
    fewer = settings(max_examples=max(usual.max_examples // 10, 1), stateful_step_count=10)
    run_state_machine_as_test(Merged, settings=fewer)
