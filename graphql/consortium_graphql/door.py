"""The door of the service: it opens at once, while what lies behind it is still being put together.

To import the types and to build the schema takes longer than all else that a start does. Meanwhile the process says
that it is alive and not ready, and keeps whoever asks for more waiting until it can be answered.
"""

from __future__ import annotations

import asyncio
import gc
import logging
from collections.abc import Awaitable, Callable, MutableMapping
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from litestar import Litestar

    from consortium_graphql.web.shortcut import Shortcut

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Answering = Callable[[Message, Receive, Send], Awaitable[None]]

_LOG = logging.getLogger(__name__)
_EARLY = {"/health/live": (200, b'{"status":"alive"}'), "/health/ready": (503, b'{"status":"starting"}')}
_HEADERS = [
    (b"content-type", b"application/json"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
]


class Door:
    """An ASGI application that stands before another until that one is made and has started.

    Where the other cannot start, the process ends with exit code 1.
    """

    def __init__(self, make: Callable[[], Litestar | Shortcut]) -> None:
        self._make = make
        self._behind: Answering | None = None
        self._open, self._leaving = asyncio.Event(), asyncio.Event()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer a request, or start and stop with the server."""
        if self._behind is not None:
            await self._behind(scope, receive, send)
        elif scope["type"] == "lifespan":
            await self._last(receive, send)
        elif scope["type"] == "http" and scope["path"] in _EARLY:
            await _tell(send, *_EARLY[scope["path"]])
        else:
            await self._open.wait()
            await self(scope, receive, send)

    async def _last(self, receive: Receive, send: Send) -> None:
        await receive()
        await send({"type": "lifespan.startup.complete"})
        keeping = asyncio.create_task(self._keep())
        try:
            await receive()
        except asyncio.CancelledError:  # the process ends, and the reason is told already
            return
        self._leaving.set()
        await keeping
        await send({"type": "lifespan.shutdown.complete"})

    async def _keep(self) -> None:
        """Make what lies behind, start it, and stop it when the server stops."""
        try:
            app = await asyncio.to_thread(_without_collecting, self._make)
            async with app.lifespan():
                self._behind = cast("Answering", app)
                self._open.set()
                await self._leaving.wait()
        except Exception:  # noqa: BLE001  # whatever it is, nobody will be answered
            _LOG.critical("The service cannot go on", exc_info=True)
            raise SystemExit(1) from None


def create_app() -> Door:
    """Return the service over the database of the settings, behind its door."""
    return Door(_service)


def _service() -> Shortcut:
    from consortium_graphql.app import create_app as service
    from consortium_graphql.web.shortcut import Shortcut

    return Shortcut(service())


def _without_collecting(make: Callable[[], Litestar | Shortcut]) -> Litestar | Shortcut:
    """Return what is made; what it is made of stays, so that looking for garbage in it is spared, now and later."""
    gc.disable()
    try:
        return make()
    finally:
        gc.freeze()
        gc.enable()


async def _tell(send: Send, status: int, body: bytes) -> None:
    headers = [*_HEADERS, (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": False})
