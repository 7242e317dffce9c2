"""When more come than can be answered: some are told at once to come later, and none is forgotten."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from litestar import Litestar

from consortium.db.turns import ASKER, Asker, Turns
from consortium_graphql.web.admission import Admission, Overloaded
from tests.graphql.clients import Clients
from tests.waiting import until

TYPENAME = "{ __typename }"
FOR_EVER = 3_600.0  # seconds: longer than a test may take


def use(app: Litestar, admission: Admission) -> Admission:
    """Have the service let in by these seats."""
    app.state.service = replace(app.state.service, admission=admission)
    return admission


async def test_where_no_seat_is_free_and_the_queue_is_full_one_is_refused_at_once(reading: Clients) -> None:
    admission = use(reading.app, Admission(2, 0, FOR_EVER))
    assert admission.enter("a")
    assert admission.enter("b")
    response = await reading.analyst.post(TYPENAME)
    assert (response.status_code, response.headers["retry-after"]) == (503, "1")
    assert response.json()["errors"][0]["extensions"] == {"code": "UNAVAILABLE", "limit": "requests_at_once"}
    assert (await reading.http.get("/health/live")).status_code == 200
    assert (await reading.http.get("/health/ready")).status_code == 200
    admission.leave("a")
    await reading.analyst.data(TYPENAME)


async def test_one_who_waits_is_answered_as_soon_as_a_seat_is_free(reading: Clients) -> None:
    admission = use(reading.app, Admission(2, 4, FOR_EVER))
    assert admission.enter("a")
    assert admission.enter("b")
    asked = asyncio.ensure_future(reading.analyst.data(TYPENAME))
    await until(lambda: admission.waiting == 1)
    assert not asked.done()
    admission.leave("b")
    assert await asked == {"__typename": "Query"}
    assert (admission.inside, admission.waiting) == (1, 0)


async def test_one_who_has_waited_long_enough_is_refused() -> None:
    admission = Admission(2, 4, 0.05)
    assert admission.enter("a")
    with pytest.raises(Overloaded):
        await _both(admission)
    assert (admission.inside, admission.waiting) == (1, 0)


async def _both(admission: Admission) -> None:
    assert not admission.enter("a")
    await admission.wait("a")


async def test_a_client_has_half_of_the_seats_and_half_of_the_queue() -> None:
    admission = Admission(4, 4, 5.0)
    assert [admission.enter("a") for _ in range(3)] == [True, True, False]
    waiting = [asyncio.ensure_future(admission.wait("a")) for _ in range(2)]
    await asyncio.sleep(0)
    with pytest.raises(Overloaded):
        await admission.wait("a")
    assert [admission.enter("b") for _ in range(3)] == [True, True, False]
    admission.leave("a")
    admission.leave("a")
    await asyncio.gather(*waiting)
    assert (admission.inside, admission.waiting) == (4, 0)


async def test_who_waits_is_let_in_by_turns() -> None:
    admission = Admission(2, 10, 5.0)
    assert admission.enter("x")
    assert admission.enter("y")
    order: list[str] = []

    async def wait(client: str) -> None:
        await admission.wait(client)
        order.append(client)
        admission.leave(client)

    waiting = [asyncio.ensure_future(wait(client)) for client in ("a", "a", "a", "b", "c")]
    await asyncio.sleep(0)
    admission.leave("x")
    await asyncio.gather(*waiting)
    assert order == ["a", "b", "c", "a", "a"]


async def test_one_who_leaves_the_queue_takes_no_seat_with_it() -> None:
    admission = Admission(2, 4, FOR_EVER)
    assert admission.enter("a")
    waiting = asyncio.ensure_future(_both(admission))
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    assert (admission.inside, admission.waiting) == (1, 0)
    admission.leave("a")
    assert admission.enter("a")
    late = asyncio.ensure_future(_both(admission))
    await asyncio.sleep(0)
    late.cancel()
    admission.leave("a")  # before the one who was cancelled could notice it
    await asyncio.gather(late, return_exceptions=True)
    assert (admission.inside, admission.waiting) == (0, 0)


async def test_one_holder_has_half_of_the_connections() -> None:
    turns = Turns(4)
    await turns.take(("a",))
    await turns.take(("a",))
    third = asyncio.ensure_future(turns.take(("a",)))
    await asyncio.sleep(0.01)
    assert not third.done()
    await asyncio.wait_for(turns.take(("b",)), 30)
    turns.give(("a",))
    await asyncio.wait_for(third, 30)


async def test_statements_that_were_slow_share_half_of_the_connections_until_they_are_quick() -> None:
    turns = Turns(4)
    token = ASKER.set(Asker("a"))
    try:
        assert turns.holders("select 1") == ("a",)
        turns.learn("select 1", 0.2)
        assert turns.holders("select 1") == ("a", "slow")
        turns.learn("select 1", 0.001)
        assert turns.holders("select 1") == ("a",)
    finally:
        ASKER.reset(token)
