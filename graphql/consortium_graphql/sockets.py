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
from strawberry.subscriptions.protocols.graphql_transport_ws.types import Message, SubscribeMessage

from consortium.access import NOBODY
from consortium.errors import DatabaseAway, NotAuthenticated
from consortium_graphql.context import Request, Service, recognise, request_of
from consortium_graphql.schema import schema

_PATIENCE = timedelta(seconds=10)
_MOST_OPERATIONS = 20
_LONGEST_MESSAGE = 100_000
_LONGEST_REASON = 123  # bytes, by RFC 6455
_TRY_AGAIN_LATER = 1013
_Socket = WebSocket[Any, Any, State]


class View:
    """What Strawberry's handler of the protocol asks of its surroundings."""

    async def on_ws_connect(self, context: Request) -> dict[str, object] | None:
        """Learn who asks from the first message; refuse a token that is not good."""
        try:
            await recognise(context)
        except NotAuthenticated as fault:
            raise ConnectionRejectionError from fault
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
        """Close the connection; the protocol has room for a short reason alone."""
        await self._socket.close(code=code, reason=reason.encode()[:_LONGEST_REASON].decode(errors="ignore"))


class Handler(BaseGraphQLTransportWSHandler[Request, None]):
    """Strawberry's handler, which asks before each operation whether the token is still good."""

    async def handle_message(self, message: Message) -> None:
        """Answer a message; close the connection where it is none of the protocol."""
        if not well_formed(message):
            await self.handle_invalid_message("the message is none of graphql-transport-ws")
            return
        try:
            await super().handle_message(message)
        except DatabaseAway as fault:
            await self.websocket.close(code=_TRY_AGAIN_LATER, reason=str(fault))

    async def handle_subscribe(self, message: SubscribeMessage) -> None:
        """Begin an operation."""
        try:
            await recognise(self.context)
        except NotAuthenticated:
            await self.websocket.close(code=4403, reason="Forbidden")
            return
        await super().handle_subscribe(message)


def well_formed(message: object) -> bool:
    """Return whether the parts of a message have the types that the protocol gives them."""
    if not isinstance(message, dict):
        return False
    given = cast("dict[str, Any]", message)
    if given.get("type") not in {"subscribe", "complete"}:
        return isinstance(given.get("type"), str)
    if not isinstance(given.get("id"), str):
        return False
    asked = given.get("payload")
    return given["type"] == "complete" or (isinstance(asked, dict) and _is_document(cast("dict[str, Any]", asked)))


def _is_document(asked: dict[str, Any]) -> bool:
    return (
        isinstance(asked.get("query"), str)
        and isinstance(asked.get("variables"), (dict, type(None)))
        and isinstance(asked.get("operationName"), (str, type(None)))
    )


@websocket("/graphql")
async def follow(socket: _Socket, state: State) -> None:
    """Answer the operations of one connection."""
    if GRAPHQL_TRANSPORT_WS_PROTOCOL not in socket.scope["subprotocols"]:
        await socket.close(code=1002, reason="use the protocol graphql-transport-ws")
        return
    await socket.accept(subprotocols=GRAPHQL_TRANSPORT_WS_PROTOCOL)
    service: Service = state.service
    view = View()
    handler = Handler(
        view=cast("Any", view),
        websocket=Adapter(socket, view),
        context=request_of(service, NOBODY, socket.headers.get("accept-language")),
        root_value=None,
        schema=schema,
        connection_init_wait_timeout=_PATIENCE,
        max_subscriptions_per_connection=_MOST_OPERATIONS,
    )
    await handler.handle()
