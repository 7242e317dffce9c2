"""What takes seconds leaves the event loop free, and is done a few at a time."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

import pytest

from consortium.cooperation import graphs
from consortium.cooperation.model import Level
from consortium.cooperation.records import gather
from consortium.cooperation.threads import MOST_AT_ONCE, in_turn
from consortium.db import Database
from consortium_network import report, suggest, what_if
from consortium_network.difference import difference
from tests.cooperation.meetings import path
from tests.factory import NOON, act

TODAY = NOON.date()
PATIENCE = 20  # seconds


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Return the names, without their numbers, of the threads in which graphs will be drawn and suggestions found."""
    found: set[str] = set()

    def noted(work: Callable[..., Any]) -> Callable[..., Any]:
        def noting(*args: Any, **kwargs: Any) -> Any:
            found.add(threading.current_thread().name.rpartition("_")[0])
            return work(*args, **kwargs)

        return noting

    monkeypatch.setattr("consortium.cooperation.graphs.gather", noted(gather))
    monkeypatch.setattr("consortium_network.report", noted(report))
    monkeypatch.setattr("consortium_network.difference.difference", noted(difference))
    monkeypatch.setattr("consortium_network.what_if", noted(what_if))
    monkeypatch.setattr("consortium_network.suggest", noted(suggest))
    return found


@pytest.mark.parametrize(
    "ask",
    [
        lambda: graphs.draw(Level.INSTITUTION, TODAY),
        lambda: graphs.tell(Level.COUNTRY, TODAY),
        lambda: graphs.compare(Level.INSTITUTION, date(2010, 1, 1), TODAY),
    ],
    ids=["draw", "tell", "compare"],
)
@pytest.mark.usefixtures("database")
async def test_graphs_are_drawn_and_told_of_beside_the_loop(ask: Callable[[], Awaitable[Any]], names: set[str]) -> None:
    await ask()
    assert names == {"consortium-graph"}


async def test_suggestions_are_found_beside_the_loop(database: Database, names: set[str]) -> None:
    await path(database)
    await act(database, "suggestionRun", top=3)
    assert names == {"consortium-graph"}


async def test_what_a_tie_would_do_is_worked_out_beside_the_loop(database: Database, names: set[str]) -> None:
    one, _, third = await path(database)
    picture = await graphs.draw(Level.INSTITUTION, TODAY)
    names.clear()
    assert (await graphs.foresee(picture, str(one), str(third))).distance == 2
    assert names == {"consortium-graph"}


async def test_no_more_are_worked_out_at_once_than_there_are_threads() -> None:
    begun, free = threading.Semaphore(0), threading.Event()

    def work() -> None:
        begun.release()
        assert free.wait(PATIENCE)

    asked = [asyncio.ensure_future(in_turn(work)) for _ in range(MOST_AT_ONCE + 3)]
    at_once = [await asyncio.to_thread(begun.acquire, timeout=PATIENCE) for _ in range(MOST_AT_ONCE)]
    one_more = await asyncio.to_thread(begun.acquire, timeout=0.2)
    free.set()
    await asyncio.gather(*asked)
    assert (at_once, one_more) == ([True] * MOST_AT_ONCE, False)


async def test_what_is_cancelled_while_it_waits_is_never_begun() -> None:
    free, begun = threading.Event(), threading.Event()
    busy = [asyncio.ensure_future(in_turn(free.wait, PATIENCE)) for _ in range(MOST_AT_ONCE)]
    waiting = asyncio.ensure_future(in_turn(begun.set))
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.wait([waiting])
    free.set()
    await asyncio.gather(*busy)
    await in_turn(lambda: None)
    assert (waiting.cancelled(), begun.is_set()) == (True, False)
