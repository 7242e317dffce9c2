"""A transaction keeps all or nothing, on both databases alike."""

from __future__ import annotations

import asyncio
import contextvars
from typing import cast

import pytest
from piccolo.query import Select

from consortium.db import Database, for_update
from consortium.errors import DatabaseBusy, TransactionMisuse
from tests.db.small import Shelf


async def names() -> list[str]:
    return cast("list[str]", await Shelf.select(Shelf.name).order_by(Shelf.name).output(as_list=True))


async def put(name: str) -> None:
    await Shelf.insert(Shelf(name=name))


async def test_the_end_of_the_block_commits(small: Database) -> None:
    async with small.transaction():
        await put("a")
    assert await names() == ["a"]


async def test_an_exception_undoes_the_block_and_goes_on(small: Database) -> None:
    with pytest.raises(KeyError):
        async with small.transaction():
            await put("a")
            raise KeyError
    assert await names() == []


async def test_an_inner_block_is_undone_alone(small: Database) -> None:
    async with small.transaction():
        await put("outer")
        with pytest.raises(KeyError):
            async with small.transaction():
                await put("inner")
                raise KeyError
        await put("after")
    assert await names() == ["after", "outer"]


async def test_an_inner_block_is_lost_with_the_outer(small: Database) -> None:
    with pytest.raises(KeyError):
        async with small.transaction():
            async with small.transaction():
                await put("inner")
            raise KeyError
    assert await names() == []


async def test_a_violated_constraint_in_a_block_of_its_own_leaves_the_outer_one_usable(small: Database) -> None:
    async with small.transaction():
        await put("a")
        with pytest.raises(Exception, match=r"(?i)unique"):
            async with small.transaction():
                await put("a")
        await put("b")
    assert await names() == ["a", "b"]


async def test_after_a_failed_statement_the_block_refuses_the_next(small: Database) -> None:
    with pytest.raises(TransactionMisuse, match="an earlier statement failed"):
        async with small.transaction():
            await put("a")
            with pytest.raises(Exception, match=r"(?i)unique"):
                await put("a")
            await put("b")
    assert await names() == []


async def test_a_swallowed_failure_does_not_pass_for_a_commit(small: Database) -> None:
    with pytest.raises(TransactionMisuse, match="nothing was kept"):
        async with small.transaction():
            await put("a")
            with pytest.raises(Exception, match=r"(?i)unique"):
                await put("a")
    assert await names() == []


async def test_after_a_rollback_by_hand_nothing_more_is_written(small: Database) -> None:
    with pytest.raises(TransactionMisuse, match="has ended"):
        async with small.transaction() as transaction:
            await put("a")
            await transaction.rollback()
            await put("b")
    assert await names() == []


async def test_a_rollback_by_hand_of_an_inner_block_leaves_the_outer_one_usable(small: Database) -> None:
    async with small.transaction():
        await put("a")
        async with small.transaction() as inner:
            await put("b")
            await inner.rollback()
        await put("c")
    assert await names() == ["a", "c"]


async def test_another_task_may_not_use_an_open_transaction(small: Database) -> None:
    with pytest.raises(TransactionMisuse, match="no gather"):
        async with small.transaction():
            await asyncio.gather(put("a"), put("b"))
    await put("c")
    assert await names() == ["c"]


async def test_a_task_that_outlives_the_transaction_is_outside_of_it(small: Database) -> None:
    committed = asyncio.Event()

    async def later() -> None:
        await committed.wait()
        await put("later")

    async with small.transaction():
        task = asyncio.create_task(later())
        await put("a")
    committed.set()
    await task
    assert await names() == ["a", "later"]


async def test_a_block_sees_its_own_writes_and_nobody_else_does(small: Database) -> None:
    async with small.transaction():
        await put("a")
        inside = await small.text("select name from shelf")
        stranger = asyncio.create_task(small.rows("select name from shelf"), context=contextvars.Context())
        outside = await stranger
    assert (inside, outside, await small.rows("select name from shelf")) == ("a", [], [("a",)])


async def test_a_failed_commit_gives_the_connection_back(small: Database) -> None:
    await small.execute("create table child (parent uuid references shelf (id) deferrable initially deferred)")
    for _ in range(5):
        with pytest.raises(Exception, match=r"(?i)foreign key"):
            async with small.transaction():
                await small.execute("insert into child values ('6f2c7a3e-5d41-5c0b-9b6e-2f3c1a7d9e10')")
    async with small.transaction():
        await put("a")
    assert await names() == ["a"]
    assert await small.rows("select * from child") == []


async def test_of_thirty_who_add_at_once_none_is_lost(small: Database) -> None:
    await put("a")

    async def add() -> None:
        async with small.transaction():
            query = cast("Select[Shelf]", Shelf.select(Shelf.number).where(Shelf.name == "a"))
            found = await for_update(query)
            await Shelf.update({Shelf.number: found[0]["number"] + 1}).where(Shelf.name == "a")

    await asyncio.gather(*(add() for _ in range(30)))
    assert await small.rows("select number from shelf") == [(30,)]


async def test_a_cancelled_block_keeps_nothing_and_lets_the_next_one_in(small: Database) -> None:
    inside = asyncio.Event()

    async def stuck() -> None:
        async with small.transaction():
            await put("a")
            inside.set()
            await asyncio.sleep(60)

    task = asyncio.create_task(stuck())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await put("b")
    assert await names() == ["b"]


async def test_who_waits_in_line_may_give_up(small: Database) -> None:
    free = asyncio.Event()
    holders = [asyncio.create_task(hold(small, free)) for _ in range(3)]
    waiting = asyncio.create_task(hold(small, free))
    await asyncio.sleep(0.05)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    free.set()
    await asyncio.gather(*holders)
    async with small.transaction(patience=1):
        await put("a")
    assert await names() == ["a"]


async def hold(database: Database, free: asyncio.Event) -> None:
    async with database.transaction():
        await free.wait()


async def test_patience_ends_with_a_clear_error(small: Database) -> None:
    free = asyncio.Event()
    holders = [asyncio.create_task(hold(small, free)) for _ in range(3)]
    await asyncio.sleep(0.05)
    with pytest.raises(DatabaseBusy, match="try again"):
        async with small.transaction(patience=0.05):
            pytest.fail("there was no connection to be had")
    free.set()
    await asyncio.gather(*holders)
