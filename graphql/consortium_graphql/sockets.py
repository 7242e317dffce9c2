"""GraphQL over websockets: the protocol graphql-transport-ws. The first message says who asks."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from contextlib import suppress
from datetime import timedelta
from typing import Any, cast

import orjson
from litestar import WebSocket, websocket
from litestar.datastructures import State
from litestar.exceptions import WebSocketDisconnect
from strawberry.exceptions import ConnectionRejectionError
from strawberry.http.async_base_view import AsyncWebSocketAdapter
from strawberry.http.exceptions import NonJsonMessageReceived, NonTextMessageReceived, WebSocketDisconnected
from strawberry.subscriptions import GRAPHQL_TRANSPORT_WS_PROTOCOL
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import BaseGraphQLTransportWSHandler

from consortium.access import NOBODY
from consortium.errors import NotAuthenticated
from consortium_graphql.context import Request, Service, identify, request_of
from consortium_graphql.schema import schema

_PATIENCE = timedelta(seconds=10)
_MOST_OPERATIONS = 20
_LONGEST_MESSAGE = 100_000
_Socket = WebSocket[Any, Any, State]


class View:
    """What Strawberry's handler of the protocol asks of its surroundings."""

    async def on_ws_connect(self, context: Request) -> dict[str, object] | None:
        """Learn who asks from the first message; refuse a token that is not good."""
        authorization = context.connection_params.get("authorization") or context.connection_params.get("Authorization")
        try:
            actor = await identify(context.service, str(authorization) if authorization else None)
        except NotAuthenticated as fault:
            raise ConnectionRejectionError from fault
        language = context.connection_params.get("acceptLanguage")
        known = request_of(context.service, actor, str(language) if language else None)
        context.actor, context.reader = known.actor, known.reader
        return None

    def encode_json(self, data: object) -> str:
        """Return a message as text; JSON that the database wrote goes into it unread."""
        return orjson.dumps(data, default=str).decode()


class Adapter(AsyncWebSocketAdapter):
    """Litestar's websocket as Strawberry's handler sees it."""

    def __init__(self, socket: _Socket, view: View) -> None:
        self._socket, self._view = socket, view

    async def iter_json(self, *, ignore_parsing_errors: bool = False) -> AsyncGenerator[object]:
        """Yield each message that comes in."""
        with suppress(WebSocketDisconnect):
            while True:
                text = await self._socket.receive_text()
                if not text:
                    raise NonTextMessageReceived
                if len(text) > _LONGEST_MESSAGE:
                    await self.close(4400, "the message is too long")
                    return
                try:
                    yield orjson.loads(text)
                except orjson.JSONDecodeError as fault:
                    if not ignore_parsing_errors:
                        raise NonJsonMessageReceived from fault

    async def send_json(self, message: Mapping[str, object]) -> None:
        """Send a message."""
        try:
            await self._socket.send_text(self._view.encode_json(message))
        except WebSocketDisconnect as gone:
            raise WebSocketDisconnected from gone

    async def close(self, code: int, reason: str) -> None:
        """Close the connection."""
        await self._socket.close(code=code, reason=reason)


@websocket("/graphql")
async def follow(socket: _Socket, state: State) -> None:
    """Answer the operations of one connection."""
    if GRAPHQL_TRANSPORT_WS_PROTOCOL not in socket.scope["subprotocols"]:
        await socket.close(code=1002, reason="use the protocol graphql-transport-ws")
        return
    await socket.accept(subprotocols=GRAPHQL_TRANSPORT_WS_PROTOCOL)
    service: Service = state.service
    view = View()
    handler = BaseGraphQLTransportWSHandler(
        view=cast("Any", view),
        websocket=Adapter(socket, view),
        context=request_of(service, NOBODY, socket.headers.get("accept-language")),
        root_value=None,
        schema=schema,
        connection_init_wait_timeout=_PATIENCE,
        max_subscriptions_per_connection=_MOST_OPERATIONS,
    )
    await handler.handle()
