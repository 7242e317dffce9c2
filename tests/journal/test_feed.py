from __future__ import annotations

import asyncio
from contextlib import aclosing
from uuid import UUID

from consortium.db import Database
from consortium.exchanges.tables import Participation
from consortium.ids import new_id
from consortium.journal import store
from consortium.journal.feed import Feed
from consortium.writing import store as records
from tests.factory import NOON, act, institution
from tests.waiting import until


async def announce(database: Database, *records: UUID, kind: str = "Exchange") -> None:
    for record in records:
        async with database.transaction():
            await store.announce("exchangeRegister", kind, record, NOON, shared=database.dialect_name == "postgresql")


async def taken(feed: Feed, since: int | None, number: int) -> list[tuple[int, UUID]]:
    found: list[tuple[int, UUID]] = []
    async with aclosing(feed.follow("Exchange", since)) as changes:
        async for change in changes:
            found.append(change)
            if len(found) == number:
                break
    return found


async def test_what_came_after_a_place_is_replayed_in_order(database: Database) -> None:
    one, two, three = new_id(), new_id(), new_id()
    await announce(database, one, two, three)
    assert await taken(Feed(), 1, 2) == [(2, two), (3, three)]


async def test_changes_of_other_kinds_are_passed_over(database: Database) -> None:
    one, two = new_id(), new_id()
    await announce(database, one, kind="Person")
    await announce(database, two)
    assert await taken(Feed(), 0, 1) == [(2, two)]


async def test_a_follower_sees_what_comes_from_now_on(database: Database) -> None:
    feed, old, new = Feed(pause=60), new_id(), new_id()
    await announce(database, old)
    with database.watched() as statements:
        following = asyncio.ensure_future(taken(feed, None, 1))
        await until(lambda: len(statements) > 1)  # it has found its place, and looks for the first time
    await announce(database, new)
    feed.wake()
    assert await asyncio.wait_for(following, 30) == [(2, new)]


async def test_what_another_process_wrote_is_seen_after_a_pause(database: Database) -> None:
    new = new_id()
    following = asyncio.ensure_future(taken(Feed(pause=0.01), 0, 1))
    await asyncio.sleep(0.05)
    await announce(database, new)
    assert await asyncio.wait_for(following, 30) == [(1, new)]


async def test_writers_at_once_get_places_without_gap_or_repeat(database: Database) -> None:
    records = [new_id() for _ in range(8)]
    await asyncio.gather(*(announce(database, record) for record in records))
    changes = await store.changes_after(0, "Exchange", 100)
    assert [change["sequence"] for change in changes] == list(range(1, 9))
    assert {change["record"] for change in changes} == set(records)
    assert await store.last_change() == 8


async def test_a_participation_that_changes_is_a_change_of_its_exchange(database: Database) -> None:
    school = await institution(database)
    taking = [{"institution": school, "role": "ORGANISER", "action": "INVITE"}]
    given = {"kind": "SEMINAR", "titles": {"en": "Seminar"}, "action": "OPEN", "participations": taking}
    exchange = await act(database, "exchangeRegister", **given)
    (part,) = await records.where(Participation, "exchange", exchange)
    await act(database, "participationConfirm", id=part["id"], version=1)
    changes = await store.changes_after(0, "Exchange", 10)
    assert [(each["action"], each["record"]) for each in changes] == [
        ("exchangeRegister", exchange),
        ("participationConfirm", exchange),
    ]


async def test_one_look_serves_all_who_follow(database: Database) -> None:
    feed = Feed(pause=0.2)
    with database.watched() as statements:
        following = [asyncio.ensure_future(taken(feed, 0, 1)) for _ in range(50)]
        await asyncio.sleep(0.5)
        idle = len(statements)
        await announce(database, new_id())
        feed.wake()
        found = await asyncio.wait_for(asyncio.gather(*following), 30)
    assert idle < 50
    assert [[place for place, _ in changes] for changes in found] == [[1]] * 50
