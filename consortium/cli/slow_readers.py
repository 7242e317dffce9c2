"""Websockets whose clients do not read: they may neither fill the memory nor keep the server from stopping."""

from __future__ import annotations

from asyncio import TimerHandle

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from consortium.config import settings

_LONGER = 1.5  # the service closes the connection first, so that a client which reads again learns why


class BoundedProtocol(WebSocketsSansIOProtocol):
    """Uvicorn's protocol, which drops a connection that has taken nothing for too long.

    While nothing is taken, pings of the client are not answered: each answer would wait in memory.
    """

    _dropping: TimerHandle | None = None

    def pause_writing(self) -> None:
        """Begin to wait for the client."""
        super().pause_writing()
        self._wait_no_more()
        self._dropping = self.loop.call_later(settings().socket_patience * _LONGER, self.transport.abort)

    def resume_writing(self) -> None:
        """Go on, since the client reads again."""
        self._wait_no_more()
        super().resume_writing()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection."""
        self._wait_no_more()
        super().connection_lost(exc)

    def handle_ping(self) -> None:
        """Answer a ping of the client."""
        if self.writable.is_set():
            super().handle_ping()
        else:
            self.conn.data_to_send()

    def _wait_no_more(self) -> None:
        if self._dropping is not None:
            self._dropping.cancel()
            self._dropping = None
