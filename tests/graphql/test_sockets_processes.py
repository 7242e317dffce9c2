"""Websockets of running services: changes cross from one process to another, slow readers go, and stopping is quick."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncGenerator, Generator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx
import orjson
import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Subprotocol

from tests.graphql.clients import ANALYST, CENTRE, Client, Register
from tests.graphql.test_operations_follow import SEMINAR

PATIENCE = 40.0
FOLLOWING = 'subscription { exchangeChanged(since: "21") { cursor exchange { id } } }'
PROGRAM = [sys.executable, "-m", "consortium.cli"]


def free_port() -> int:
    """Return a port on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(address: str) -> bool:
    """Return whether a service is ready."""
    try:
        return httpx.get(f"http://{address}/health/ready", timeout=2).is_success
    except httpx.HTTPError:
        return False


@contextmanager
def served(register: Register, **settings: object) -> Generator[tuple[str, subprocess.Popen[bytes]]]:
    """Give the host and port of a running service, and its process; `workers` is how many of them answer."""
    port = free_port()
    workers = str(settings.pop("workers", 1))
    command = [*PROGRAM, "serve", "--database", register.url, "--port", str(port), "--workers", workers]
    chosen = {f"CONSORTIUM_{name.upper()}": str(value) for name, value in settings.items()}
    paths = os.pathsep.join(each for each in sys.path if each)
    process = subprocess.Popen(
        command,
        env={**os.environ, **chosen, "PYTHONPATH": paths},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        deadline = time.monotonic() + PATIENCE
        while not answers(f"127.0.0.1:{port}"):
            assert process.poll() is None, "the service has ended"
            assert time.monotonic() < deadline, "the service does not answer"
            time.sleep(0.1)
        yield f"127.0.0.1:{port}", process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


async def say(connection: ClientConnection, **message: object) -> None:
    """Send a message."""
    await connection.send(orjson.dumps(message).decode())


async def hear(connection: ClientConnection) -> dict[str, Any]:
    """Return the next message that is no ping."""
    while True:
        message: dict[str, Any] = orjson.loads(await asyncio.wait_for(connection.recv(), PATIENCE))
        if message["type"] != "ping":
            return message


@asynccontextmanager
async def following(address: str, token: str) -> AsyncGenerator[ClientConnection]:
    """Follow exchanges on a connection of its own."""
    protocol = Subprotocol("graphql-transport-ws")
    async with connect(f"ws://{address}/graphql", subprotocols=[protocol], proxy=None) as connection:
        await say(connection, type="connection_init", payload={"authorization": f"Bearer {token}"})
        assert (await hear(connection))["type"] == "connection_ack"
        await say(connection, id="1", type="subscribe", payload={"query": FOLLOWING})
        await say(connection, id="2", type="subscribe", payload={"query": "{ __typename }"})
        assert [(await hear(connection))["id"] for _ in range(2)] == ["2", "2"]
        yield connection


async def register_at(address: str, token: str) -> str:
    """Register a seminar and return its id."""
    async with httpx.AsyncClient(base_url=f"http://{address}") as http:
        return str((await Client(http, token).do("member/register-exchange", input=SEMINAR))["id"])


async def seen(connection: ClientConnection) -> str:
    """Return the id of the exchange that is told of next."""
    message = await hear(connection)
    return str(message["payload"]["data"]["exchangeChanged"]["exchange"]["id"])


async def all_seen(connection: ClientConnection, number: int) -> list[str]:
    """Return the ids of so many exchanges that are told of."""
    return [await seen(connection) for _ in range(number)]


async def test_what_one_process_writes_another_tells(register: Register) -> None:
    with served(register) as (one, _), served(register) as (other, _):
        async with (
            following(one, register.tokens[ANALYST]) as here,
            following(other, register.tokens[ANALYST]) as there,
        ):
            made = await register_at(one, register.tokens[CENTRE])
            assert [await seen(here), await seen(there)] == [made, made]


async def test_whichever_of_two_workers_writes_all_who_follow_are_told_and_stopping_closes_them(
    register: Register,
) -> None:
    token = register.tokens[ANALYST]
    with served(register, workers=2, longest_stop=3_600) as (address, process):
        async with AsyncExitStack() as open_ones:
            followers = [await open_ones.enter_async_context(following(address, token)) for _ in range(6)]
            made = [await register_at(address, register.tokens[CENTRE]) for _ in range(4)]
            told = await asyncio.gather(*(all_seen(each, len(made)) for each in followers))
            assert told == [made] * 6
            process.send_signal(signal.SIGTERM)
            codes = [await closing(each) for each in followers]
            assert set(codes) <= {1001, 1012}
            assert await asyncio.to_thread(process.wait, PATIENCE) == 0


async def closing(connection: ClientConnection) -> int | None:
    """Return the code with which the other side closes a connection."""
    with pytest.raises(ConnectionClosed) as gone:
        while True:
            await asyncio.wait_for(connection.recv(), PATIENCE)
    return gone.value.rcvd.code if gone.value.rcvd else None


async def test_stopping_closes_those_who_follow_at_once(register: Register) -> None:
    with served(register, longest_stop=3_600) as (address, process):
        async with following(address, register.tokens[ANALYST]) as connection:
            process.send_signal(signal.SIGTERM)
            assert await closing(connection) == 1012
        assert await asyncio.to_thread(process.wait, PATIENCE) == 0


def memory(process: subprocess.Popen[bytes]) -> int:
    """Return how many kilobytes of memory a process holds."""
    status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0])


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
async def test_who_asks_much_and_reads_nothing_is_dropped_and_fills_no_memory(register: Register) -> None:
    fields = " ".join(f"a{n}: name" for n in range(150))
    large = f"{{ institutions(first: 22) {{ nodes {{ {fields} }} }} }}"  # some 200 kB an answer
    protocol = Subprotocol("graphql-transport-ws")
    with served(register, socket_patience=2) as (address, process):
        async with connect(
            f"ws://{address}/graphql",
            subprotocols=[protocol],
            proxy=None,
            max_queue=1,
            ping_interval=None,
            compression=None,
        ) as connection:
            payload = {"authorization": f"Bearer {register.tokens[ANALYST]}"}
            await say(connection, type="connection_init", payload=payload)
            await asyncio.sleep(0.5)
            before, begun, held = memory(process), time.monotonic(), 0
            with suppress(ConnectionClosed, TimeoutError):
                for n in range(1_000):
                    await asyncio.wait_for(say(connection, id=str(n), type="subscribe", payload={"query": large}), 5)
            while connections(address):
                held = max(held, memory(process) - before)
                assert time.monotonic() - begun < PATIENCE, "the slow reader is still connected"
                await asyncio.sleep(0.1)
        assert held < 120_000  # kilobytes; all that is asked for would be far more
        assert answers(address)


def connections(address: str) -> int:
    """Return how many sockets are connected to a port."""
    port = f":{int(address.partition(':')[2]):04X}"
    lines = [line.split() for line in Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]]
    return sum(1 for line in lines if line[1].endswith(port) and line[3] == "01")
