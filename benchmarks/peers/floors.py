"""Two floors: what answers the questions by hand and without GraphQL, behind a bare ASGI application.

`/json/KEY` lets the database write the JSON, `/rows/KEY` makes it in Python. The address of the database is in
BENCH_DATABASE.
"""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import asyncpg
import orjson

from benchmarks.peers import floor_json
from benchmarks.peers.floor_rows import Rows

CONNECTIONS = 10

_Receive = Callable[[], Awaitable[Mapping[str, Any]]]
_Send = Callable[[dict[str, Any]], Awaitable[None]]


async def _untouched(_connection: object) -> None:
    """Leave a connection that is given back as it is: no statement here changes it."""


class Floors:
    """The application."""

    def __init__(self) -> None:
        self._pool: Any = None
        self._rows: Rows | None = None

    async def __call__(self, scope: Mapping[str, Any], receive: _Receive, send: _Send) -> None:
        """Answer."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
            return
        _, way, key = scope["path"].split("/")
        given = orjson.loads((await receive())["body"])["variables"]
        answer = await (self._by_json(key, given) if way == "json" else self._by_rows(key, given))
        headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(answer))]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": answer})

    async def _live(self, receive: _Receive, send: _Send) -> None:
        await receive()
        self._pool = await asyncpg.create_pool(
            os.environ["BENCH_DATABASE"],
            min_size=CONNECTIONS,
            max_size=CONNECTIONS,
            reset=_untouched,
            server_settings={"jit": "off"},
        )
        self._rows = Rows(self._pool)
        await self._rows.fill()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self._pool.close()
        await send({"type": "lifespan.shutdown.complete"})

    async def _by_json(self, key: str, given: Mapping[str, Any]) -> bytes:
        text = await self._pool.fetchval(floor_json.STATEMENTS[key], *floor_json.arguments(key, given))
        return b'{"data":{"%b":%b}}' % (floor_json.ROOTS[key], text.encode())

    async def _by_rows(self, key: str, given: Mapping[str, Any]) -> bytes:
        assert self._rows is not None
        return orjson.dumps({"data": await self._rows.ways[key](given)})


app = Floors()
