"""A client that leaves: what is read for it stops, what is written is finished."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import orjson
import pytest

from consortium.db import Database, open_database
from consortium.db.engine import RegisterEngine
from consortium_graphql.web.asking import body_of
from consortium_graphql.web.leaving import Left
from tests.graphql.clients import Clients, Register, serving

QUERY = "{ countries(first: 1) { nodes { __typename } } }"
ANSWER = {"countries": {"nodes": [{"__typename": "Country"}]}}
MUTATION = (
    'mutation { exchangeRegister(input: {kind: SEMINAR, titles: [{lang: "en", value: "x"}]}) { exchange { id } } }'
)


async def leaving(clients: Clients, document: str, gone: Callable[[], Awaitable[object]]) -> list[Any]:
    """Send a document, leave when `gone` has happened, and return what was sent nevertheless."""
    body = orjson.dumps({"query": document})
    messages = [{"type": "http.request", "body": body, "more_body": False}]
    answered: list[Any] = []

    async def receive() -> Any:
        if messages:
            return messages.pop()
        await gone()
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        answered.append(message)

    bearer = f"Bearer {clients.secretariat.token}".encode()
    headers = [(b"host", b"service"), (b"content-type", b"application/json"), (b"authorization", bearer)]
    scope = {
        "type": "http", "http_version": "1.1", "asgi": {"version": "3.0"}, "scheme": "http", "method": "POST",
        "root_path": "", "path": "/graphql", "raw_path": b"/graphql", "query_string": b"", "headers": headers,
        "client": ("127.0.0.1", 1), "server": ("service", 80),
    }  # fmt: skip
    await asyncio.wait_for(clients.app(scope, receive, send), 20)  # type: ignore[arg-type]  # plain dicts
    return answered


@pytest.fixture
def waiting(monkeypatch: pytest.MonkeyPatch) -> tuple[asyncio.Event, list[str]]:
    """Make every read but that of the token wait; return what tells that one has begun, and how each ended."""
    begun, ended = asyncio.Event(), list[str]()
    run = RegisterEngine.run

    async def waits(engine: Any, sql: str, work: Any) -> Any:
        if "api_token" in sql:
            return await run(engine, sql, work)
        begun.set()
        try:
            await asyncio.sleep(20)
        except asyncio.CancelledError:
            ended.append("cancelled")
            raise

    monkeypatch.setattr(RegisterEngine, "run", waits)
    return begun, ended


async def test_what_is_read_for_a_client_that_leaves_is_cancelled(
    reading: Clients, waiting: tuple[asyncio.Event, list[str]]
) -> None:
    begun, ended = waiting
    assert await leaving(reading, QUERY, begun.wait) == []
    assert ended == ["cancelled"]


async def test_after_that_the_service_answers_as_before(
    reading: Clients, waiting: tuple[asyncio.Event, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    await leaving(reading, QUERY, waiting[0].wait)
    monkeypatch.undo()
    assert await reading.secretariat.data(QUERY) == ANSWER


async def test_a_client_that_leaves_after_its_answer_has_it(reading: Clients) -> None:
    head, body = await leaving(reading, QUERY, asyncio.Event().wait)
    assert (head["status"], orjson.loads(body["body"])) == (200, {"data": ANSWER})


async def test_what_has_begun_to_write_is_finished(service: Clients, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = asyncio.Event()
    transaction = service.database.engine.begin

    async def slow(patience: float | None) -> Any:
        begun.set()
        await asyncio.sleep(0.2)
        return await transaction(patience)

    monkeypatch.setattr(service.database.engine, "begin", slow)
    before = await count(service)
    await leaving(service, MUTATION, begun.wait)
    assert await count(service) == before + 1


async def count(clients: Clients) -> int:
    found = await clients.secretariat.data("{ exchanges { totalCount } }")
    return int(found["exchanges"]["totalCount"])


async def test_a_client_that_leaves_before_its_body_is_whole_gets_nothing() -> None:
    messages = [{"type": "http.disconnect"}, {"type": "http.request", "body": b"{", "more_body": True}]

    async def receive() -> Any:
        return messages.pop()

    with pytest.raises(Left):
        await body_of({}, receive, 1_000)


async def test_postgresql_stops_the_statement_of_a_client_that_leaves(shared_postgres: Register) -> None:
    async def waits(database: Database) -> int:
        ((found,),) = await database.rows(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%country%'"
            " and datname = current_database()"
        )
        return int(str(found))

    async with serving(shared_postgres) as clients, open_database(shared_postgres.url, bind=False) as other:

        async def seen(number: int) -> None:
            while await waits(watching) != number:  # noqa: ASYNC110  # another process tells no event
                await asyncio.sleep(0.02)

        async with open_database(shared_postgres.url, bind=False) as watching, other.transaction():
            await other.execute("lock table country in access exclusive mode")
            assert await leaving(clients, QUERY, lambda: seen(1)) == []
            await asyncio.wait_for(seen(0), 8)
