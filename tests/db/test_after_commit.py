"""Hooks run after the outermost commit, and only then."""

from __future__ import annotations

import logging

import pytest

from consortium.db import Database
from consortium.errors import TransactionMisuse
from tests.db.small import Shelf


async def test_hooks_run_in_order_once_all_is_committed(small: Database) -> None:
    seen: list[object] = []

    async def read() -> None:
        seen.append(await small.rows("select name from shelf"))

    async with small.transaction() as transaction:
        transaction.after_commit(lambda: seen.append("first"))
        small.after_commit(read)
        await Shelf.insert(Shelf(name="a"))
        seen.append("inside")
    assert seen == ["inside", "first", [("a",)]]


async def test_a_rollback_forgets_the_hooks(small: Database) -> None:
    seen: list[str] = []
    with pytest.raises(KeyError):
        async with small.transaction() as transaction:
            transaction.after_commit(lambda: seen.append("never"))
            raise KeyError
    assert seen == []


async def test_the_hooks_of_an_inner_block_wait_for_the_outer_one(small: Database) -> None:
    seen: list[str] = []
    async with small.transaction():
        async with small.transaction() as inner:
            inner.after_commit(lambda: seen.append("inner"))
        assert seen == []
    assert seen == ["inner"]


async def test_the_hooks_of_an_inner_block_that_was_undone_never_run(small: Database) -> None:
    seen: list[str] = []
    async with small.transaction() as outer:
        outer.after_commit(lambda: seen.append("outer"))
        with pytest.raises(KeyError):
            async with small.transaction() as inner:
                inner.after_commit(lambda: seen.append("inner"))
                raise KeyError
    assert seen == ["outer"]


async def test_a_hook_that_fails_is_logged_and_what_is_committed_stays(
    small: Database, caplog: pytest.LogCaptureFixture
) -> None:
    seen: list[str] = []

    def fail() -> None:
        raise KeyError

    with caplog.at_level(logging.ERROR):
        async with small.transaction() as transaction:
            await Shelf.insert(Shelf(name="a"))
            transaction.after_commit(fail)
            transaction.after_commit(lambda: seen.append("next"))
    assert seen == ["next"]
    assert "a hook after the commit failed" in caplog.text
    assert await small.rows("select name from shelf") == [("a",)]


async def test_a_hook_outside_of_a_transaction_is_refused(small: Database) -> None:
    with pytest.raises(TransactionMisuse, match="inside of a transaction"):
        small.after_commit(lambda: None)
