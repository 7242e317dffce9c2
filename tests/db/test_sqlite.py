"""What only the embedded database must do: one writer, readers that do not wait, nothing left behind."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from consortium.db import Database, open_database
from consortium.db.sqlite_engine import reads
from consortium.db.sqlite_readers import Readers
from consortium.errors import DatabaseBusy, DatabaseError

COUNT_SLOWLY = "with recursive n(i) as (select 1 union all select i + 1 from n where i < {}) select max(i) from n"


@pytest.fixture
async def lite(tmp_path: Path) -> AsyncIterator[Database]:
    async with open_database(f"sqlite:///{tmp_path / 'small.db'}", bind=False) as database:
        await database.execute("create table note (n int)")
        yield database


async def test_a_long_read_leaves_the_event_loop_free(lite: Database) -> None:
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            await asyncio.sleep(0.005)
            ticks += 1

    ticking = asyncio.create_task(tick())
    assert await lite.rows(COUNT_SLOWLY.format(1_000_000)) == [(1_000_000,)]
    ticking.cancel()
    assert ticks > 5


async def test_a_short_read_is_answered_before_the_loop_turns(lite: Database) -> None:
    with pytest.raises(StopIteration) as answered:
        lite.rows("select 1").send(None)
    assert answered.value.value == [(1,)]


async def test_a_read_that_was_long_once_goes_to_a_thread_at_once(lite: Database) -> None:
    sql = COUNT_SLOWLY.format(200_000)
    await lite.rows(sql)
    waiting = asyncio.create_task(lite.rows(sql))
    await asyncio.sleep(0)
    assert not waiting.done()
    assert await waiting == [(200_000,)]


async def test_a_text_that_was_long_once_comes_back_when_it_has_been_quick_twenty_times(lite: Database) -> None:
    sql = COUNT_SLOWLY.format("?")
    await lite.rows(sql, (200_000,))
    for _ in range(19):
        await lite.rows(sql, (10,))
    assert not await answered_at_once(lite, sql, 10)
    assert await answered_at_once(lite, sql, 10)


async def test_a_text_that_is_long_now_and_then_stays_in_a_thread(lite: Database) -> None:
    sql = COUNT_SLOWLY.format("?")
    for size in (200_000, *[10] * 15, 200_000, *[10] * 15):
        await lite.rows(sql, (size,))
    assert not await answered_at_once(lite, sql, 10)


async def test_a_read_that_waits_for_its_turn_is_not_taken_for_a_long_one(
    lite: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("consortium.db.sqlite_readers._WAITING", 10)
    await lite.on_connect(register_nap)
    assert await answered_at_once(lite, NAP, 0.02)
    assert await answered_at_once(lite, NAP, 0.02)


async def test_a_read_that_waits_for_very_long_goes_to_a_thread_all_the_same(lite: Database) -> None:
    await lite.on_connect(register_nap)
    assert not await answered_at_once(lite, NAP, 0.1)


async def test_a_read_that_met_a_lock_is_not_taken_for_a_long_one(tmp_path: Path) -> None:
    threads: list[str] = []

    def work(_: sqlite3.Connection) -> None:
        threads.append(threading.current_thread().name.partition("_")[0])
        if len(threads) == 1:
            raise sqlite3.OperationalError("database is locked")

    readers = Readers(str(tmp_path / "a.db"), threads=1, patience=1)
    await readers.read("select 1", work)
    await readers.read("select 1", work)
    await readers.close()
    assert threads == ["MainThread", "consortium-reader", "MainThread"]


async def answered_at_once(database: Database, sql: str, argument: float) -> bool:
    """Return whether a read is answered before the loop turns."""
    reading = asyncio.create_task(database.rows(sql, (argument,)))
    await asyncio.sleep(0)
    at_once = reading.done()
    await reading
    return at_once


NAP = """with recursive n(i) as (
    select 1 union all select i + case i when 500 then nap(?) else 1 end from n where i < 1000
) select max(i) from n"""


def register_nap(connection: sqlite3.Connection) -> None:
    """Give the connection a function that takes time, but not the processor's."""

    def nap(seconds: float) -> int:
        time.sleep(seconds)
        return 1

    connection.create_function("nap", 1, nap)


async def test_however_many_read_the_file_is_mapped_once_and_few_connections_are_open(tmp_path: Path) -> None:
    opened: list[sqlite3.Connection] = []
    async with open_database(f"sqlite:///{tmp_path / 'a.db'}", on_connect=[opened.append], bind=False) as database:
        await database.execute("create table note (n int)")
        await asyncio.gather(*(database.rows(COUNT_SLOWLY.format(100_000 + n)) for n in range(20)))
        mapped = [connection.execute("pragma mmap_size").fetchone()[0] for connection in opened]
        cached = [-connection.execute("pragma cache_size").fetchone()[0] for connection in opened]
    assert len(opened) == 6  # one that writes, one on the loop, four in threads
    assert sorted(mapped) == [0, 0, 0, 0, 0, 64 * 2**20]
    assert sorted(cached) == [2048] * 5 + [8192]


async def test_many_long_reads_share_the_readers(lite: Database) -> None:
    found = await asyncio.gather(*(lite.rows(COUNT_SLOWLY.format(100_000 + n)) for n in range(20)))
    assert found == [[(100_000 + n,)] for n in range(20)]


async def test_a_cancelled_read_is_interrupted(lite: Database) -> None:
    reading = asyncio.create_task(lite.rows(COUNT_SLOWLY.format(10**9)))
    await asyncio.sleep(0.05)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asyncio.wait_for(reading, 2)
    assert await lite.rows("select 1") == [(1,)]


async def test_readers_do_not_wait_for_the_writer(lite: Database) -> None:
    async with lite.transaction():
        await lite.execute("insert into note values (1)")
        assert sqlite3.connect(lite.address.path).execute("select count(*) from note").fetchall() == [(0,)]


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ("SELECT 1", True),
        ("  with a as (select 1) select * from a", True),
        ("with a as (select 1) insert into note select * from a", False),
        ("insert into note values (1) returning n", False),
        ("PRAGMA user_version = 3", False),
        ("selection", False),
    ],
)
def test_only_what_surely_reads_goes_to_a_reader(sql: str, *, expected: bool) -> None:
    assert reads(sql) is expected


async def test_a_hook_prepares_every_connection(lite: Database) -> None:
    await lite.on_connect(register_twice)
    short, long = "select twice(21)", COUNT_SLOWLY.format(200_000).replace("max(i)", "twice(max(i))")
    assert await lite.rows(short) == [(42,)]
    assert await lite.rows(long) == [(400_000,)]
    async with lite.transaction():
        assert await lite.rows(short) == [(42,)]


def register_twice(connection: sqlite3.Connection) -> None:
    """Give the connection a function of its own."""

    def twice(n: int) -> int:
        return 2 * n

    connection.create_function("twice", 1, twice)


async def test_a_hook_given_at_the_opening_prepares_the_writer_too(tmp_path: Path) -> None:
    prepared: list[sqlite3.Connection] = []
    async with open_database(f"sqlite:///{tmp_path / 'a.db'}", on_connect=[prepared.append], bind=False) as database:
        await database.rows("select 1")
        assert len(prepared) == 2


async def test_a_transaction_that_sqlite_ended_by_itself_does_not_go_on_statement_by_statement(lite: Database) -> None:
    with pytest.raises(DatabaseError, match="by itself"):
        async with lite.transaction():
            await lite.execute("insert into note values (1)")
            await lite.execute("ROLLBACK")  # as after a full disk
            await lite.execute("insert into note values (2)")
    assert await lite.rows("select n from note") == []


async def test_another_process_that_keeps_the_lock_makes_a_clear_error(lite: Database) -> None:
    other = sqlite3.connect(lite.address.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseBusy, match="another process"):
        async with lite.transaction(patience=0.1):
            pytest.fail("there were two writers")
    other.execute("ROLLBACK")
    other.close()
    await lite.execute("insert into note values (1)")
    assert await lite.rows("select n from note") == [(1,)]


async def test_a_writer_waits_for_another_process(lite: Database) -> None:
    other = sqlite3.connect(lite.address.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    waiting = asyncio.create_task(lite.execute("insert into note values (1)"))
    await asyncio.sleep(0.3)
    other.execute("COMMIT")
    other.close()
    await waiting
    assert await lite.rows("select n from note") == [(1,)]


async def test_closing_ends_every_thread_and_tidies_the_files(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    before = set(threading.enumerate())
    async with open_database(f"sqlite:///{path}", bind=False) as database:
        await database.execute("create table note (n int)")
        await database.rows(COUNT_SLOWLY.format(200_000))
        assert [thread for thread in set(threading.enumerate()) - before if thread.name.startswith("consortium")]
    assert not [thread for thread in set(threading.enumerate()) - before if thread.name.startswith("consortium")]
    assert list(tmp_path.iterdir()) == [path]


FAILS_AND_NEVER_CLOSES = """
import asyncio, sqlite3, sys
from consortium.db.address import parse
from consortium.db.opening import open_engine
from consortium.errors import DatabaseBusy

async def main():
    engine = await open_engine(parse(sys.argv[1]), connections=(1, 4), patience=0.05, connect_timeout=1)
    await engine.execute("create table note (n int)")
    other = sqlite3.connect(sys.argv[1].removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    for _ in range(5):
        try:
            async with engine.transaction():
                raise SystemExit("two writers")
        except DatabaseBusy:
            pass
    print("busy")

asyncio.run(main())
"""


def test_a_process_whose_transactions_fail_ends(tmp_path: Path) -> None:
    command = [sys.executable, "-c", FAILS_AND_NEVER_CLOSES, f"sqlite:///{tmp_path / 'a.db'}"]
    done = subprocess.run(command, capture_output=True, timeout=30, check=False, text=True)
    assert (done.returncode, done.stdout) == (0, "busy\n"), done.stderr
