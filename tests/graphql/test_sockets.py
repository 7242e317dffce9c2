"""A websocket is let in by its first message, holds no more than it may, and is closed for good reasons alone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any, cast

import pytest
from httpx_ws import AsyncWebSocketSession, WebSocketDisconnect
from litestar.exceptions import WebSocketDisconnect as Gone
from strawberry.http.exceptions import WebSocketDisconnected

from consortium.config import settings
from consortium_graphql.trusted import published
from consortium_graphql.wire import Wire
from tests.graphql.clients import ANALYST, CENTRE, SECRETARIAT, Json, Register
from tests.graphql.test_operations_follow import connected, listening, opened

LIMITED = "{ " + "__typename " * 31 + "}"
LONG = 'subscription { exchangeChanged(since: "0") { cursor } }'
Choose = Callable[..., None]


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Iterator[Choose]:
    """Return what chooses other settings."""

    def chosen(**given: object) -> None:
        for name, value in given.items():
            monkeypatch.setenv(f"CONSORTIUM_{name.upper()}", str(value))
        settings.cache_clear()

    yield chosen
    monkeypatch.undo()
    settings.cache_clear()


async def subscribe(socket: AsyncWebSocketSession, query: str, id: str = "1", **more: object) -> None:
    """Begin an operation."""
    await socket.send_json({"id": id, "type": "subscribe", "payload": {"query": query, **more}})


async def next_of(socket: AsyncWebSocketSession) -> Json:
    """Return the next message."""
    found: Json = await socket.receive_json(timeout=10)
    return found


async def closed(socket: AsyncWebSocketSession) -> tuple[int, str | None]:
    """Return the code and the reason with which the connection is closed, whatever comes before."""
    with pytest.raises(WebSocketDisconnect) as gone:
        while True:
            await socket.receive_json(timeout=10)
    return gone.value.code, gone.value.reason


async def refused(socket: AsyncWebSocketSession) -> Json:
    """Return the only error of an operation that is refused while the connection stays open."""
    message = await next_of(socket)
    (error,) = cast("list[Json]", message["payload"])
    await socket.send_json({"type": "ping"})
    assert (message["type"], (await next_of(socket))["type"]) == ("error", "pong")
    return error


async def test_who_sends_no_token_is_not_let_in(shared_register: Register) -> None:
    async with listening(shared_register) as http, opened(http) as socket:
        await socket.send_json({"type": "connection_init"})
        code, reason = await closed(socket)
    assert (code, "token" in (reason or "")) == (4403, True)


async def test_an_open_catalogue_is_read_without_a_token(shared_register: Register, choose: Choose) -> None:
    choose(open_catalogue="true")
    async with listening(shared_register) as http, connected(http, None) as socket:
        await subscribe(socket, "{ countries(first: 1) { nodes { code } } }")
        payload = (await next_of(socket))["payload"]
        await next_of(socket)  # complete
        await subscribe(socket, LONG)
        assert (await refused(socket))["extensions"]["code"] == "UNAUTHENTICATED"
    assert len(payload["data"]["countries"]["nodes"]) == 1


async def test_who_says_nothing_is_not_waited_for(shared_register: Register, choose: Choose) -> None:
    choose(socket_patience=0.1)
    async with listening(shared_register) as http, opened(http) as socket:
        assert (await closed(socket))[0] == 4408


async def test_so_many_operations_run_at_once_and_the_next_is_refused(
    shared_register: Register, choose: Choose
) -> None:
    choose(socket_operations=2)
    async with listening(shared_register) as http, connected(http, shared_register.tokens[ANALYST]) as socket:
        for id in "12":
            await subscribe(socket, "subscription { exchangeChanged { cursor } }", id)
        await subscribe(socket, "{ __typename }", "3")
        error = await refused(socket)
        await socket.send_json({"id": "1", "type": "complete"})
        await subscribe(socket, "{ __typename }", "3")
        assert (await next_of(socket))["payload"] == {"data": {"__typename": "Query"}}
    assert error["extensions"] == {"code": "BAD_REQUEST", "limit": "socket_operations", "maximum": 2}


async def test_a_long_message_closes_the_connection(shared_register: Register, choose: Choose) -> None:
    choose(socket_message=1_000)
    async with listening(shared_register) as http, connected(http, shared_register.tokens[ANALYST]) as socket:
        await subscribe(socket, "{ __typename } #" + "ж" * 500)
        assert (await closed(socket))[0] == 1009


@pytest.mark.parametrize(
    ("query", "code"),
    [
        (LIMITED, "GRAPHQL_VALIDATION_FAILED"),
        ("{ nope }", "GRAPHQL_VALIDATION_FAILED"),
        ("{ nope", "GRAPHQL_PARSE_FAILED"),
    ],
)
async def test_a_document_is_refused_and_the_connection_stays_open(
    shared_register: Register, query: str, code: str
) -> None:
    async with listening(shared_register) as http, connected(http, shared_register.tokens[ANALYST]) as socket:
        await subscribe(socket, query)
        assert (await refused(socket))["extensions"]["code"] == code


async def test_a_long_list_in_a_variable_is_refused(shared_register: Register) -> None:
    async with listening(shared_register) as http, connected(http, shared_register.tokens[ANALYST]) as socket:
        await subscribe(socket, "query ($i: [ID!]!) { nodes(ids: $i) { id } }", variables={"i": ["x"] * 501})
        assert (await refused(socket))["extensions"]["limit"] == "longest_list"


async def test_where_published_operations_stand_alone_no_other_is_answered(
    shared_register: Register, choose: Choose
) -> None:
    choose(documents="published")
    known = next(each for each in published() if each.name == "secretariat/follow-exchanges")
    async with listening(shared_register) as http, connected(http, shared_register.tokens[SECRETARIAT]) as socket:
        await subscribe(socket, "{ __typename }")
        assert (await refused(socket))["extensions"]["code"] == "DOCUMENT_NOT_PUBLISHED"
        called = {"documentId": known.name, "variables": {"since": "0", "first": 1}}
        await socket.send_json({"id": "2", "type": "subscribe", "payload": called})
        assert (await next_of(socket))["payload"]["data"]["exchangeChanged"]["cursor"] == "1"


async def test_who_is_silent_is_asked_whether_he_lives_and_kept_if_he_says_so(
    shared_register: Register, choose: Choose
) -> None:
    choose(socket_ping=0.5)
    async with listening(shared_register) as http, connected(http, shared_register.tokens[ANALYST]) as socket:
        for _ in range(3):
            assert (await next_of(socket))["type"] == "ping"
            await socket.send_json({"type": "pong"})
        code, reason = await closed(socket)
    assert (code, reason) == (1013, "pings are not answered")


@pytest.mark.parametrize("limit", ["sockets_of_token", "sockets_of_address"])
async def test_one_more_connection_is_let_in_once_another_is_closed(
    shared_register: Register, choose: Choose, limit: str
) -> None:
    choose(**{limit: 2})
    token = shared_register.tokens[CENTRE]
    async with listening(shared_register) as http, connected(http, token):
        async with connected(http, token), opened(http) as third:
            if limit == "sockets_of_token":
                await third.send_json({"type": "connection_init", "payload": {"authorization": f"Bearer {token}"}})
            code, reason = await closed(third)
            assert (code, limit in (reason or "")) == (1013, True)
        await asyncio.sleep(0.5)
        async with connected(http, token) as another:
            await subscribe(another, "{ __typename }")
            assert (await next_of(another))["type"] == "next"


class Stuck:
    """A websocket whose client takes nothing."""

    def __init__(self, *, says_anything: bool = False) -> None:
        self.begun = 0
        self.closings: list[tuple[int, str]] = []
        self._says = says_anything

    async def send_text(self, _: str) -> None:
        self.begun += 1
        await asyncio.Event().wait()

    async def receive_text(self) -> str:
        if not self._says:
            await asyncio.Event().wait()
        raise Gone(detail="gone")

    async def close(self, code: int, reason: str) -> None:
        self.closings.append((code, reason))
        await asyncio.Event().wait()


async def test_of_all_that_is_sent_to_one_who_takes_nothing_one_message_is_begun_and_none_kept(choose: Choose) -> None:
    choose(socket_patience=0.1)
    socket = Stuck()
    wire = Wire(cast("Any", socket))
    reading = asyncio.ensure_future(anext(wire.iter_json(), None))
    found = await asyncio.wait_for(
        asyncio.gather(*(wire.send_json({"id": str(n)}) for n in range(100)), return_exceptions=True), 30
    )
    assert {type(each) for each in found} == {WebSocketDisconnected}
    assert (socket.begun, [code for code, _ in socket.closings]) == (1, [1013])
    assert await asyncio.wait_for(reading, 30) is None
    await wire.end()


async def test_one_who_leaves_ends_the_reading(choose: Choose) -> None:
    wire = Wire(cast("Any", Stuck(says_anything=True)))
    assert [message async for message in wire.iter_json()] == []
    await wire.end()
