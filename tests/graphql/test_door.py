"""The service is alive at once, and answers as soon as it is put together."""

from __future__ import annotations

import asyncio
import gc
import os
import subprocess
import sys
import threading
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
from litestar import Litestar, get

from consortium_graphql.door import Door, Message

PATIENCE = 20  # seconds


@get("/said", sync_to_thread=False)
def said() -> str:
    return "something"


@get("/health/ready", sync_to_thread=False)
def current() -> dict[str, str]:
    return {"status": "current"}


class House:
    """A small service that is put together when it is let; what it did, and what the server was told."""

    def __init__(self) -> None:
        self.let, self.done = threading.Event(), list[str]()
        self.door = Door(self.make)
        self.told: asyncio.Queue[Message] = asyncio.Queue()
        self.stop = asyncio.Event()
        self.first = True

    def make(self) -> Litestar:
        assert self.let.wait(PATIENCE)
        self.done.append("made" if not gc.isenabled() else "made while collecting")
        return Litestar([said, current], lifespan=[self.lifespan], openapi_config=None)

    @asynccontextmanager
    async def lifespan(self, _: Litestar) -> AsyncGenerator[None]:
        self.done.append("started")
        yield
        self.done.append("stopped")

    async def heard(self) -> Message:
        if self.first:
            self.first = False
            return {"type": "lifespan.startup"}
        await self.stop.wait()
        return {"type": "lifespan.shutdown"}

    async def live(self) -> None:
        scope: Message = {"type": "lifespan", "asgi": {"version": "3.0"}, "state": {}}
        await self.door(scope, self.heard, self.told.put)


@asynccontextmanager
async def lived_in(house: House) -> AsyncGenerator[httpx.AsyncClient]:
    """Run a house as a server does, and give a client of it."""
    living = asyncio.create_task(house.live())
    assert (await house.told.get())["type"] == "lifespan.startup.complete"
    try:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(house.door), base_url="http://house") as client:
            yield client
    finally:
        house.let.set()
        house.stop.set()
        await living


async def test_before_it_is_made_the_process_is_alive_and_not_ready() -> None:
    async with lived_in(House()) as client:
        alive, ready = await client.get("/health/live"), await client.get("/health/ready")
    assert (alive.status_code, alive.json()) == (200, {"status": "alive"})
    assert (ready.status_code, ready.json()) == (503, {"status": "starting"})
    assert alive.headers["x-content-type-options"] == "nosniff"


async def test_who_asks_early_is_answered_once_it_is_made() -> None:
    house = House()
    async with lived_in(house) as client:
        asked = asyncio.create_task(client.get("/said"))
        await asyncio.sleep(0.05)
        before = asked.done()
        house.let.set()
        answer = await asked
        ready = await client.get("/health/ready")
    assert (before, answer.text, ready.json()) == (False, "something", {"status": "current"})


async def test_it_starts_and_stops_with_the_server() -> None:
    house = House()
    house.let.set()
    async with lived_in(house) as client:
        await client.get("/said")
    assert house.done == ["made", "started", "stopped"]
    assert (await house.told.get())["type"] == "lifespan.shutdown.complete"
    assert gc.isenabled()


async def test_told_to_stop_before_it_is_made_it_stops() -> None:
    house = House()
    async with lived_in(house):
        pass
    assert house.done == ["made", "started", "stopped"]


def test_where_the_service_cannot_start_the_process_ends_with_1(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "uvicorn", "consortium_graphql.door:create_app", "--factory", "--port", "0"]
    env = {**os.environ, "DATABASE_URL": f"sqlite:///{tmp_path / 'nowhere' / 'register.db'}"}
    ended = subprocess.run(command, env=env, capture_output=True, text=True, timeout=PATIENCE * 3, check=False)
    assert ended.returncode == 1
    assert f"there is no folder {tmp_path / 'nowhere'}" in ended.stderr
