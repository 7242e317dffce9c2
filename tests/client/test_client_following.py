"""How the typed client follows, of a service that does what it is told to."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, cast

import pytest
from websockets.asyncio.server import ServerConnection, serve
from websockets.typing import Subprotocol

from consortium.client import AsyncClient, Client, ClientError, Failed, Misunderstood, NotAuthenticated, Unreachable
from tests.client.asking import HASTY, address, free_port

Json = dict[str, Any]
Script = Callable[["Talk"], Awaitable[None]]
TOKEN = "cst_followed"


class Talk:
    """One connection, seen from the service: the client is let in, and asks."""

    def __init__(self, socket: ServerConnection) -> None:
        self.socket = socket
        self.first: Json = {}
        self.asked: Json = {}

    async def begin(self) -> None:
        """Let the client in, and hear what it asks for."""
        self.first = await self.hear()
        await self.say(type="connection_ack")
        self.asked = await self.hear()

    async def hear(self) -> Json:
        """Return the next message."""
        return cast("Json", json.loads(await self.socket.recv()))

    async def say(self, **message: object) -> None:
        """Send a message."""
        await self.socket.send(json.dumps(message))

    async def tell(self, *cursors: int) -> None:
        """Tell changes."""
        for cursor in cursors:
            data = {"exchangeChanged": {"cursor": str(cursor), "exchange": None}}
            await self.say(id="1", type="next", payload={"data": data})


@asynccontextmanager
async def service(*scripts: Script) -> AsyncGenerator[tuple[AsyncClient, list[Talk]]]:
    """Run a service that follows one script for each connection, the last one again and again, and a client of it."""
    talks: list[Talk] = []

    async def answer(socket: ServerConnection) -> None:
        talks.append(Talk(socket))
        await scripts[min(len(talks), len(scripts)) - 1](talks[-1])

    port = free_port()
    async with (
        serve(answer, "127.0.0.1", port, subprotocols=[Subprotocol("graphql-transport-ws")]),
        AsyncClient(address(port), token=TOKEN, language="ru", retries=HASTY) as client,
    ):
        yield client, talks


async def tells_two_and_is_lost(talk: Talk) -> None:
    await talk.begin()
    await talk.tell(5, 6)
    talk.socket.transport.abort()


async def tells_one_more_and_ends(talk: Talk) -> None:
    await talk.begin()
    await talk.tell(7)
    await talk.say(id="1", type="complete")


async def goes_away(talk: Talk) -> None:
    await talk.begin()
    await talk.socket.close(1013, "try again later")


def closes(code: int) -> Script:
    async def closing(talk: Talk) -> None:
        await talk.hear()
        await talk.socket.close(code, "no")

    return closing


async def cursors(client: AsyncClient, **given: Any) -> list[str]:
    return [change.cursor async for change in client.follow_exchanges(**given)]


async def test_who_asks_and_for_what_is_told_first() -> None:
    async with service(tells_one_more_and_ends) as (client, talks):
        await cursors(client, since="4")
    assert talks[0].first == {"type": "connection_init", "payload": {"authorization": f"Bearer {TOKEN}"}}
    assert talks[0].socket.request
    assert talks[0].socket.request.headers["Accept-Language"] == "ru"
    assert talks[0].asked["payload"]["operationName"] == "FollowExchanges"
    assert talks[0].asked["payload"]["variables"] == {"since": "4"}


async def test_after_a_loss_it_goes_on_from_the_last_cursor_with_what_is_left() -> None:
    async with service(tells_two_and_is_lost, goes_away, tells_one_more_and_ends) as (client, talks):
        assert await cursors(client, since="4", first=3) == ["5", "6", "7"]
    given = [talk.asked["payload"]["variables"] for talk in talks]
    assert given == [{"since": "4", "first": 3}, {"since": "6", "first": 1}, {"since": "6", "first": 1}]


async def test_what_was_asked_for_is_not_asked_again_when_all_of_it_came() -> None:
    async with service(tells_two_and_is_lost) as (client, talks):
        assert await cursors(client, since="4", first=2) == ["5", "6"]
    assert len(talks) == 1


async def test_a_service_that_stays_away_is_given_up_on() -> None:
    async with service(goes_away) as (client, talks):
        with pytest.raises(Unreachable):
            await cursors(client)
    assert len(talks) == 1 + HASTY.most


async def test_each_change_that_comes_gives_new_patience() -> None:
    async with service(*[tells_two_and_is_lost, goes_away, goes_away] * 3, tells_one_more_and_ends) as (client, _):
        assert await cursors(client) == ["5", "6"] * 3 + ["7"]


async def test_what_is_not_served_cannot_be_followed() -> None:
    async with AsyncClient(address(free_port()), retries=HASTY) as client:
        with pytest.raises(Unreachable):
            await cursors(client)


@pytest.mark.parametrize(("code", "error"), [(4403, NotAuthenticated), (4401, NotAuthenticated), (4400, Misunderstood)])
async def test_a_refused_connection_is_not_tried_again(code: int, error: type[ClientError]) -> None:
    async with service(closes(code)) as (client, talks):
        with pytest.raises(error):
            await cursors(client)
    assert len(talks) == 1


async def test_pings_are_answered() -> None:
    async def pinging(talk: Talk) -> None:
        await talk.begin()
        await talk.say(type="ping")
        assert await talk.hear() == {"type": "pong"}
        await talk.say(type="pong")
        await talk.tell(1)
        await talk.say(id="1", type="complete")

    async with service(pinging) as (client, _):
        assert await cursors(client) == ["1"]


async def test_an_error_ends_it_with_its_code() -> None:
    async def refusing(talk: Talk) -> None:
        await talk.begin()
        await talk.say(id="1", type="error", payload=[{"message": "no", "extensions": {"code": "BAD_USER_INPUT"}}])
        await talk.socket.wait_closed()

    async with service(refusing) as (client, _):
        with pytest.raises(Failed) as told:
            await cursors(client, since="x")
    assert told.value.code == "BAD_USER_INPUT"


async def test_what_does_not_speak_the_protocol_is_told_as_such() -> None:
    async def babbling(talk: Talk) -> None:
        await talk.socket.send("hello")
        await talk.socket.wait_closed()

    async with service(babbling) as (client, _):
        with pytest.raises(Misunderstood):
            await cursors(client)


async def test_one_who_follows_without_a_loop_may_stop_after_the_client_was_closed() -> None:
    async with service(tells_two_and_is_lost) as (asking, _):
        client = Client(str(asking._url), token=TOKEN, retries=HASTY)  # pyright: ignore[reportPrivateUsage]
        changes = client.follow_exchanges(since="4")
        first = await asyncio.to_thread(next, changes)
        await asyncio.to_thread(client.close)
        changes.close()
    assert first.cursor == "5"
