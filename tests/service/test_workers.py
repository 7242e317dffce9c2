"""Several processes on one port are one service: what one has written, every other tells at once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import orjson
import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from tests.service.processes import Register, Service, ask, busy_workers, register_exchange, serving

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="only Linux tells which process has a connection"),
]

WORKERS = 2
ROUNDS = 15
RENAME = """
mutation ($id: ID!, $version: Int!, $names: [LocalizedTextInput!]) {
  institutionCorrect(input: {id: $id, version: $version, names: $names}) {
    institution { name version }
    problems { code }
  }
}
"""
LOOK = """
query ($id: ID!) {
  institution(id: $id) { name version }
  exchanges(first: 1) { nodes { participations { role institution { name } } } totalCount }
}
"""
FOLLOW = "subscription { exchangeChanged(first: 1) { exchange { title } } }"


@asynccontextmanager
async def everywhere(service: Service) -> AsyncGenerator[list[httpx.AsyncClient]]:
    """Give clients, each with a connection of its own, that together reach every worker."""
    async with AsyncExitStack() as stack:
        clients: list[httpx.AsyncClient] = []
        while len(busy_workers(service)) < WORKERS:
            client = await stack.enter_async_context(service.client())
            assert (await client.get("/health/live")).is_success
            clients.append(client)
            assert len(clients) < 200, "one process takes every connection"
        yield clients


async def test_what_one_worker_writes_every_other_tells_at_once(register: Register) -> None:
    with serving(register, WORKERS) as service:
        async with everywhere(service) as clients:
            await register_exchange(clients[0], register.draft("first"))
            given: dict[str, Any] = {"id": str(register.institution), "version": 1}
            for number in range(ROUNDS):
                writer = clients[number % len(clients)]
                name = f"Home {number}"
                renamed = await ask(writer, RENAME, **given, names=[{"lang": "en", "value": name}])
                given["version"] = renamed["institutionCorrect"]["institution"]["version"]
                seen = await asyncio.gather(*(ask(client, LOOK, id=given["id"]) for client in clients))
                assert {each["institution"]["name"] for each in seen} == {name}
                assert {organiser(each) for each in seen} == {name}
        assert await asyncio.to_thread(service.stop) == 0


def organiser(seen: dict[str, Any]) -> str:
    """Return the name of the institution that organises the exchange that was seen."""
    ((exchange),) = seen["exchanges"]["nodes"]
    (name,) = [each["institution"]["name"] for each in exchange["participations"] if each["role"] == "ORGANISER"]
    return str(name)


@asynccontextmanager
async def follower(service: Service) -> AsyncGenerator[ClientConnection]:
    """Give a websocket that follows the changes of exchanges."""
    address = service.url.replace("http", "ws")
    async with connect(f"{address}/graphql", subprotocols=[Subprotocol("graphql-transport-ws")]) as socket:
        await say(socket, type="connection_init", payload={"authorization": f"Bearer {service.token}"})
        assert (await heard(socket))["type"] == "connection_ack"
        await say(socket, type="subscribe", id="1", payload={"query": FOLLOW})
        yield socket


async def say(socket: ClientConnection, **message: object) -> None:
    """Send a message."""
    await socket.send(orjson.dumps(message).decode())


async def heard(socket: ClientConnection) -> Any:
    """Return the next message."""
    return orjson.loads(await socket.recv())


async def test_followers_of_every_worker_hear_what_one_has_written(register: Register) -> None:
    with serving(register, WORKERS) as service:
        async with AsyncExitStack() as stack:
            sockets = [await stack.enter_async_context(follower(service))]
            while len(busy_workers(service)) < WORKERS:
                sockets.append(await stack.enter_async_context(follower(service)))
            await asyncio.sleep(1)  # until each has found where the feed ends
            client = await stack.enter_async_context(service.client())
            await register_exchange(client, register.draft("news"))
            async with asyncio.timeout(5):
                told = [await heard(socket) for socket in sockets]
        assert {each["payload"]["data"]["exchangeChanged"]["exchange"]["title"] for each in told} == {"news"}
        assert await asyncio.to_thread(service.stop) == 0
