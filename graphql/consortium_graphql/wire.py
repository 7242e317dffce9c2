"""What goes over a websocket: messages in and out, each of a bounded size, to a client that takes what it is sent."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import suppress
from typing import Any

import orjson
from litestar import WebSocket
from litestar.datastructures import State
from litestar.exceptions import WebSocketDisconnect
from strawberry.http.async_base_view import AsyncWebSocketAdapter
from strawberry.http.exceptions import NonJsonMessageReceived, NonTextMessageReceived, WebSocketDisconnected

from consortium.config import settings

Socket = WebSocket[Any, Any, State]
TRY_AGAIN_LATER = 1013
"""The code of a connection that is closed for no fault in what was asked: clients connect again after a while."""
_TOO_BIG = 1009
_LONGEST_REASON = 123  # bytes, by RFC 6455
_FAREWELL = 1.0  # seconds that a client which takes nothing is given to take the closing


class Wire(AsyncWebSocketAdapter):
    """Litestar's websocket as Strawberry's handler sees it.

    One message is sent at a time, so that a client that does not read is kept no more than one waiting message for
    each of its operations; after a while the connection is closed. A client that says nothing is asked whether it
    still lives, and the connection closed if it does not answer for as long again.
    """

    def __init__(self, socket: Socket) -> None:
        self._socket, self._most = socket, settings()
        self._sending = asyncio.Lock()
        self._over = asyncio.Event()
        self._told: asyncio.Future[Any] | None = None
        self._coming: asyncio.Future[str] | None = None

    async def iter_json(self, *, ignore_parsing_errors: bool = False) -> AsyncGenerator[object]:
        """Yield each message that comes in."""
        while (text := await self._text()) is not None:
            if not text:
                raise NonTextMessageReceived
            if len(text.encode()) > self._most.socket_message:
                await self.close(_TOO_BIG, f"a message has {self._most.socket_message} bytes at most (socket_message)")
                return
            try:
                yield orjson.loads(text)
            except orjson.JSONDecodeError as fault:
                if not ignore_parsing_errors:
                    raise NonJsonMessageReceived from fault

    async def send_json(self, message: Mapping[str, object]) -> None:
        """Send a message; JSON that the database wrote goes into it unread."""
        text = orjson.dumps(message, default=str).decode()
        async with self._sending:
            if self._over.is_set():
                raise WebSocketDisconnected
            try:
                async with asyncio.timeout(self._most.socket_patience):
                    await self._socket.send_text(text)
            except WebSocketDisconnect as gone:
                raise WebSocketDisconnected from gone
            except TimeoutError:
                await self._drop("what is sent is not taken: read faster, or ask for less")
                raise WebSocketDisconnected from None

    async def close(self, code: int, reason: str) -> None:
        """Close the connection; the protocol has room for a short reason alone."""
        self._over.set()
        with suppress(WebSocketDisconnect, RuntimeError):  # it may be closed already
            await self._socket.close(code=code, reason=reason.encode()[:_LONGEST_REASON].decode(errors="ignore"))

    async def _drop(self, reason: str) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(_FAREWELL):
                await self.close(TRY_AGAIN_LATER, reason)

    async def end(self) -> None:
        """Wait for nothing any more."""
        waiting = [each for each in (self._coming, self._told) if each is not None]
        for each in waiting:
            each.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)

    async def _text(self) -> str | None:
        """Return the next text that comes in; None once the connection is over, on whichever side."""
        self._told = self._told or asyncio.ensure_future(self._over.wait())
        self._coming = self._coming or asyncio.ensure_future(self._socket.receive_text())
        asked = False
        while True:
            both = {self._coming, self._told}
            await asyncio.wait(both, timeout=self._most.socket_ping, return_when=asyncio.FIRST_COMPLETED)
            if self._told.done():
                return None
            if self._coming.done():
                come, self._coming = self._coming, None
                return None if isinstance(come.exception(), WebSocketDisconnect) else come.result()
            if asked:
                await self._drop("pings are not answered")
            else:
                asked = True
                await self.send_json({"type": "ping"})
