"""Peers must answer what the service answers, and be measured by a client that notices what goes wrong."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Generator
from contextlib import contextmanager
from os import getpid
from socketserver import StreamRequestHandler, ThreadingTCPServer
from typing import Any

import asyncpg
import orjson
import pytest

from benchmarks import bulk
from benchmarks.asking import Secretariat, secretariat
from benchmarks.invented import Inventor, Size
from benchmarks.peers import floor_json, goals, load, loaders
from benchmarks.peers.alike import settled
from benchmarks.peers.duel import Seen, ratio
from benchmarks.peers.floor_rows import Rows
from benchmarks.peers.loading import Loaders
from benchmarks.peers.questions import DEEP, HUNDRED, PAGE, REGISTER, SMALL, Question
from benchmarks.peers.servers import FLOOR_JSON, FLOOR_ROWS, OURS, POSTGRAPHILE
from benchmarks.peers.values import Given, draw
from consortium.db import open_database
from consortium_graphql.app import create_app
from tests.factory import CLOCK

READS = (SMALL, HUNDRED, PAGE, DEEP)
TEXT = {"id": "1", "exchanges": {"nodes": [{"id": "2", "participations": [{"role": "HOST"}, {"role": "GUEST"}]}]}}
TURNED = {"exchanges": {"nodes": [{"participations": [{"role": "GUEST"}, {"role": "HOST"}], "id": "2"}]}, "id": "1"}


@pytest.fixture
async def asker(database_url: str) -> AsyncIterator[Secretariat]:
    """Return somebody who asks a service over a small invented register."""
    async with open_database(database_url) as database:
        await bulk.insert(database, Inventor(Size(200, 600, 300)).rows())
    app = create_app(database_url, CLOCK)
    async with app.lifespan():
        yield await secretariat(app, CLOCK)


@pytest.fixture
async def pool(asker: Secretariat, database_url: str) -> AsyncIterator[Any]:
    """Return connections of a peer to the same tables."""
    async with asyncpg.create_pool(database_url, min_size=1, max_size=3) as opened:
        yield opened


async def given(asker: Secretariat, question: Question) -> Given:
    return (await draw(asker.service.database, 100, None))[question.key][1]


async def answer(asker: Secretariat, question: Question) -> Any:
    body = await asker.over_http(question.ours, (await given(asker, question)).ours)
    return settled(orjson.loads(body)["data"], question)


@pytest.mark.parametrize("dialect", ["postgresql"])  # peers speak to no other
@pytest.mark.parametrize("question", READS, ids=lambda question: question.key)
async def test_one_statement_of_json_answers_as_the_service_does(
    asker: Secretariat, pool: Any, question: Question
) -> None:
    values = (await given(asker, question)).ours
    text = await pool.fetchval(floor_json.STATEMENTS[question.key], *floor_json.arguments(question.key, values))
    floor = {floor_json.ROOTS[question.key].decode(): orjson.loads(text)}
    assert settled(floor, question) == await answer(asker, question)


@pytest.mark.parametrize("dialect", ["postgresql"])
@pytest.mark.parametrize("question", READS, ids=lambda question: question.key)
async def test_flat_rows_answer_as_the_service_does(asker: Secretariat, pool: Any, question: Question) -> None:
    rows = Rows(pool)
    await rows.fill()
    floor = await rows.ways[question.key]((await given(asker, question)).ours)
    assert settled(orjson.loads(orjson.dumps(floor)), question) == await answer(asker, question)


@pytest.mark.parametrize("dialect", ["postgresql"])
@pytest.mark.parametrize("question", [*READS, REGISTER], ids=lambda question: question.key)
async def test_stock_strawberry_answers_as_the_service_does(asker: Secretariat, pool: Any, question: Question) -> None:
    values = dict((await given(asker, question)).ours)
    told = await loaders.schema.execute(question.ours, values, {"loaders": Loaders(pool)})
    assert told.errors is None
    assert settled(orjson.loads(orjson.dumps(told.data)), question) == await answer(asker, question)


def test_members_without_an_id_have_no_order() -> None:
    assert settled(TEXT, PAGE) == settled(TURNED, PAGE)


def test_members_with_an_id_have_one() -> None:
    assert settled([{"id": "1"}, {"id": "2"}], PAGE) != settled([{"id": "2"}, {"id": "1"}], PAGE)


def test_the_id_of_a_new_exchange_is_not_compared_and_that_of_others_is() -> None:
    new = {"exchange": {"id": "new", "participations": [{"role": "HOST", "institution": {"id": "old"}}]}}
    left = {"exchange": {"participations": [{"institution": {"id": "old"}, "role": "HOST"}]}}
    assert settled(new, REGISTER) == left


def seen(*a_second: float, times: tuple[float, ...] = (1.0,)) -> Seen:
    return Seen([{"a_second": each, "cpu": 1000 / each} for each in a_second], list(times))


def test_a_ratio_is_the_median_of_those_within_a_round() -> None:
    # 20/10, 30/10, 50/10: the median is 3, where the medians of the rates would say 30/10 too; the last has 8.
    assert ratio(seen(20, 30, 80), seen(10, 10, 10), "a_second") == 3


def test_goals_are_judged_by_what_was_seen() -> None:
    ours, theirs = seen(1000, times=(1.0, 2.0)), seen(90, times=(5.0, 9.0))
    results = {"small": {OURS: ours, POSTGRAPHILE: theirs, FLOOR_JSON: seen(1500), FLOOR_ROWS: seen(1700)}}
    found = {goal.name.partition(",")[0]: (round(goal.figure, 3), goal.met) for goal in goals.judged(results, 201.0)}
    assert found == {
        "x": (11.111, True),  # 1000 / 90, at least 10
        "CPU": (11.111, True),  # 1000/90 ms over 1 ms, at least 5
        "p99": (0.222, False),  # 2 / 9, at most 0.2
        "floor": (1.7, False),  # 1700 / 1000, at most 1.6
        "MB of the worker afterwards": (201.0, False),
    }


REQUEST = b"POST /graphql HTTP/1.1\r\nHost: bench\r\nContent-Length: 2\r\n\r\n{}"


@contextmanager
def server(status: int, body: bytes) -> Generator[int]:
    """Run a server with one answer for everything, and give its port."""

    class Same(StreamRequestHandler):
        def handle(self) -> None:
            while self.rfile.read(len(REQUEST)):
                self.wfile.write(b"HTTP/1.1 %d Word\r\nContent-Length: %d\r\n\r\n%b" % (status, len(body), body))

    with ThreadingTCPServer(("127.0.0.1", 0), Same) as running:
        threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True).start()
        try:
            yield running.server_address[1]
        finally:
            running.shutdown()


def test_the_client_counts_answers_and_what_they_took() -> None:
    with server(200, b'{"data":{"text":"' + b"x" * 300_000 + b'"}}') as port:
        told = load.drive([REQUEST], port, 2, 0.1, getpid(), 0)
    figures, times = told["figures"], told["times"]
    assert figures["a_second"] > 0
    assert len(times) >= 2
    assert min(times) > 0


@pytest.mark.parametrize(("status", "body"), [(503, b'{"data":{"text":""}}'), (200, b'{"errors":[{"message":"no"}]}')])
def test_the_client_refuses_what_is_no_success(status: int, body: bytes) -> None:
    with server(status, body) as port, pytest.raises(load.BadAnswer):
        load.drive([REQUEST], port, 1, 0.1, getpid(), 0)


def test_requests_come_back_from_their_file_as_they_went(tmp_path: Any) -> None:
    load.write(tmp_path / "requests", [REQUEST, b"\x00\xff\n"])
    assert load.read(tmp_path / "requests") == [REQUEST, b"\x00\xff\n"]
