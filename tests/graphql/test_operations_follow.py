"""Following changes over a websocket: nothing is lost between two connections, and rights hold."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import httpx
import pytest
from httpx_ws import AsyncWebSocketSession, WebSocketDisconnect, aconnect_ws
from httpx_ws.transport import ASGIWebSocketTransport

from consortium.db import open_database
from consortium.ids import seed_id
from consortium_graphql.app import create_app
from tests.factory import CLOCK
from tests.graphql.clients import CENTRE, SCHOOL, SECRETARIAT, Client, Json, Register, published

PROTOCOL = "graphql-transport-ws"
FOLLOW = published()["secretariat/follow-exchanges"]
SEEDED = "21"
"""The place in the feed of the last of the twenty-one exchanges of the seeds."""
SEMINAR: dict[str, Any] = {"kind": "SEMINAR", "titles": [{"lang": "en", "value": "Seminar"}]}


@asynccontextmanager
async def listening(register: Register) -> AsyncGenerator[httpx.AsyncClient]:
    """Run the service for websockets and HTTP alike; to be entered inside a test."""
    app = create_app(register.url, CLOCK)
    async with (
        app.lifespan(),
        httpx.AsyncClient(transport=ASGIWebSocketTransport(app), base_url="http://service") as http,
    ):
        yield http


def opened(http: httpx.AsyncClient) -> AbstractAsyncContextManager[AsyncWebSocketSession]:
    """Open a connection."""
    return aconnect_ws("http://service/graphql", http, subprotocols=[PROTOCOL], session_class=AsyncWebSocketSession)


@asynccontextmanager
async def connected(http: httpx.AsyncClient, token: str | None, **more: str) -> AsyncGenerator[AsyncWebSocketSession]:
    """Open a connection, say who asks, and be let in."""
    async with opened(http) as socket:
        payload = {"authorization": f"Bearer {token}", **more} if token else more
        await socket.send_json({"type": "connection_init", "payload": payload})
        assert (await socket.receive_json(timeout=10))["type"] == "connection_ack"
        yield socket


async def follow(socket: AsyncWebSocketSession, **variables: object) -> None:
    """Begin to follow exchanges."""
    payload = {"query": FOLLOW, "variables": variables}
    await socket.send_json({"id": "1", "type": "subscribe", "payload": payload})


async def change(socket: AsyncWebSocketSession) -> Json:
    """Return the next change."""
    message = await socket.receive_json(timeout=10)
    assert message["type"] == "next", message
    assert "errors" not in message["payload"], message
    found: Json = message["payload"]["data"]["exchangeChanged"]
    return found


async def ended(socket: AsyncWebSocketSession) -> str:
    """Return the type of the next message."""
    return str((await socket.receive_json(timeout=10))["type"])


async def registered(http: httpx.AsyncClient, token: str) -> Json:
    """Register a seminar."""
    return await Client(http, token).do("member/register-exchange", input=SEMINAR)


async def test_a_registration_is_seen_by_those_who_follow_and_first_completes(register: Register) -> None:
    async with listening(register) as http, connected(http, register.tokens[SECRETARIAT]) as socket:
        await follow(socket, since=SEEDED, first=1)
        made = await registered(http, register.tokens[CENTRE])
        seen = await change(socket)
        assert (seen["exchange"]["id"], seen["exchange"]["state"]) == (made["id"], "OPEN")
        assert await ended(socket) == "complete"


async def test_who_follows_from_now_on_sees_what_comes(register: Register) -> None:
    async with listening(register) as http:
        await registered(http, register.tokens[CENTRE])
        async with connected(http, register.tokens[SCHOOL]) as socket:
            await follow(socket, first=1)
            assert int((await change_while_registering(socket, http, register))["cursor"]) > int(SEEDED) + 1


async def change_while_registering(socket: AsyncWebSocketSession, http: httpx.AsyncClient, register: Register) -> Json:
    """Return the next change; when the subscription begins nobody is told, so that exchanges come until one is seen."""
    seen = asyncio.create_task(change(socket))
    while not seen.done():
        made = await registered(http, register.tokens[CENTRE])
        assert made["state"] == "OPEN"
        await asyncio.wait({seen}, timeout=0.2)
    return await seen


async def test_a_cursor_replays_what_was_missed_in_order_and_without_repeats(register: Register) -> None:
    async with listening(register) as http:
        made = [await registered(http, register.tokens[CENTRE]) for _ in range(3)]
        given = {"id": made[0]["id"], "version": 1, "reason": "influenza"}
        await Client(http, register.tokens[CENTRE]).do("member/postpone-exchange", **given)
        async with connected(http, register.tokens[SECRETARIAT]) as socket:
            await follow(socket, since=SEEDED, first=2)
            first, second = await change(socket), await change(socket)
            assert await ended(socket) == "complete"
        async with connected(http, register.tokens[SECRETARIAT]) as socket:
            await follow(socket, since=second["cursor"], first=2)
            third, fourth = await change(socket), await change(socket)
    ids = [each["exchange"]["id"] for each in (first, second, third, fourth)]
    assert ids == [made[0]["id"], made[1]["id"], made[2]["id"], made[0]["id"]]
    assert fourth["exchange"]["state"] == "POSTPONED"


@pytest.mark.parametrize("given", [{"since": "x"}, {"since": "-1"}, {"since": "9" * 19}, {"first": 0}])
async def test_what_is_no_cursor_or_number_is_refused(shared_register: Register, given: dict[str, object]) -> None:
    async with listening(shared_register) as http, connected(http, shared_register.tokens[SECRETARIAT]) as socket:
        await follow(socket, **given)
        message = await socket.receive_json(timeout=10)
    errors = message["payload"] if message["type"] == "error" else message["payload"]["errors"]
    assert [error["extensions"]["code"] for error in errors] == ["BAD_USER_INPUT"]


async def test_a_bad_token_closes_the_connection(shared_register: Register) -> None:
    async with (
        listening(shared_register) as http,
        opened(http) as socket,
    ):
        await socket.send_json({"type": "connection_init", "payload": {"authorization": "Bearer wrong"}})
        with pytest.raises(WebSocketDisconnect) as gone:
            await socket.receive_json(timeout=10)
    assert gone.value.code == 4403


async def test_queries_are_answered_on_a_websocket_too_in_the_readers_language(shared_register: Register) -> None:
    async with (
        listening(shared_register) as http,
        connected(http, shared_register.tokens[SECRETARIAT], acceptLanguage="ru") as socket,
    ):
        payload = {"query": '{ institutions(filter: {search: "Edukator"}) { nodes { name } } }'}
        await socket.send_json({"id": "1", "type": "subscribe", "payload": payload})
        message = await socket.receive_json(timeout=10)
    (found,) = message["payload"]["data"]["institutions"]["nodes"]
    assert found["name"] == "Общественно-просветительское общество «Эдукатор»"


MALFORMED: list[object] = [
    [],
    5,
    {},
    {"type": 1},
    {"id": "1", "type": "subscribe"},
    {"id": [], "type": "complete"},
    {"id": "1", "type": "subscribe", "payload": {"query": 5}},
    {"id": "1", "type": "subscribe", "payload": {"query": "{ me { holder } }", "variables": []}},
]


@pytest.mark.parametrize("message", MALFORMED)
async def test_a_message_that_is_none_of_the_protocol_closes_the_connection(
    shared_register: Register, message: object
) -> None:
    async with (
        listening(shared_register) as http,
        connected(http, shared_register.tokens[SECRETARIAT]) as socket,
    ):
        await socket.send_json(message)
        with pytest.raises(WebSocketDisconnect) as gone:
            await socket.receive_json(timeout=10)
    assert gone.value.code == 4400


async def test_an_open_connection_does_not_outlive_its_token(register: Register) -> None:
    token = register.tokens[CENTRE]
    async with (
        listening(register) as http,
        connected(http, token) as following,
        connected(http, token) as asking,
        open_database(register.url, bind=False) as other,
    ):
        await follow(following, since=SEEDED)
        await registered(http, register.tokens[SCHOOL])
        await change(following)
        await other.execute(f"update api_token set revoked_at = created_at where holder = '{CENTRE}'")
        await registered(http, register.tokens[SCHOOL])
        message = await following.receive_json(timeout=10)
        await asking.send_json({"id": "1", "type": "subscribe", "payload": {"query": "{ me { holder } }"}})
        with pytest.raises(WebSocketDisconnect) as gone:
            await asking.receive_json(timeout=10)
    assert [error["extensions"]["code"] for error in message["payload"]["errors"]] == ["UNAUTHENTICATED"]
    assert gone.value.code == 4403


async def test_a_websocket_is_answered_in_the_language_of_its_header(shared_register: Register) -> None:
    async with (
        listening(shared_register) as http,
        aconnect_ws(
            "http://service/graphql",
            http,
            subprotocols=[PROTOCOL],
            session_class=AsyncWebSocketSession,
            headers={"accept-language": "ru"},
        ) as socket,
    ):
        payload = {"authorization": f"Bearer {shared_register.tokens[SECRETARIAT]}"}
        await socket.send_json({"type": "connection_init", "payload": payload})
        await socket.receive_json(timeout=10)
        document = '{ country(id: "' + str(seed_id("Country", "KZ")) + '") { name } }'
        await socket.send_json({"id": "1", "type": "subscribe", "payload": {"query": document}})
        message = await socket.receive_json(timeout=10)
    assert message["payload"]["data"] == {"country": {"name": "Казахстан"}}
