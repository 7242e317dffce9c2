"""Any nesting of blocks keeps what a plain model of it says."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.db import Database
from tests.databases import CleanDatabase


class Undone(Exception):
    """Ends a block without keeping it."""


@dataclass(frozen=True)
class Block:
    """Writes and inner blocks, in their order; and whether it is kept."""

    steps: tuple[int | Block, ...]
    kept: bool


blocks = st.recursive(
    st.builds(Block, st.lists(st.integers(0, 99), max_size=3).map(tuple), st.booleans()),
    lambda inner: st.builds(Block, st.lists(st.integers(0, 99) | inner, max_size=4).map(tuple), st.booleans()),
    max_leaves=8,
)


def expected(block: Block) -> list[int]:
    """Return what is kept of a block: nothing, or its own writes and those of the inner blocks that are kept."""
    if not block.kept:
        return []
    return [n for step in block.steps for n in (expected(step) if isinstance(step, Block) else [step])]


async def play(database: Database, block: Block) -> None:
    """Do what the block says."""
    async with database.transaction():
        for step in block.steps:
            if isinstance(step, Block):
                await attempt(database, step)
            else:
                await database.execute(f"insert into note values ({step})")
        if not block.kept:
            raise Undone


async def attempt(database: Database, block: Block) -> None:
    """Do what the block says, and carry on where it undoes itself."""
    if block.kept:
        await play(database, block)
    else:
        with pytest.raises(Undone):
            await play(database, block)


async def kept(database: Database) -> list[int]:
    """Return what the database has kept."""
    return [int(str(n)) for (n,) in await database.rows("select n from note")]


def test_nested_blocks_keep_what_the_model_keeps(examples: CleanDatabase) -> None:
    examples.run(examples.database.execute("create table note (n int)"))

    @given(blocks)
    def check(block: Block) -> None:
        examples.run(examples.database.execute("delete from note"))
        examples.run(attempt(examples.database, block))
        assert sorted(examples.run(kept(examples.database))) == sorted(expected(block))

    check()
