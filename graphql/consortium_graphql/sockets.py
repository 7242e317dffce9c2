"""GraphQL over websockets: the protocol graphql-transport-ws. The first message says who asks."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, cast

from graphql import GraphQLError
from litestar import websocket
from litestar.datastructures import State
from strawberry.subscriptions import GRAPHQL_TRANSPORT_WS_PROTOCOL
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import BaseGraphQLTransportWSHandler
from strawberry.subscriptions.protocols.graphql_transport_ws.types import Message, SubscribeMessage

from consortium.access import NOBODY
from consortium.config import settings
from consortium.db.turns import ASKER, Asker
from consortium.errors import DatabaseAway, NotAuthenticated
from consortium_graphql.context import Request, Service, recognise, request_of
from consortium_graphql.schema import schema
from consortium_graphql.trusted import text_of
from consortium_graphql.web.rates import RATE_LIMITED, RateLimited
from consortium_graphql.wire import TRY_AGAIN_LATER, Socket, Wire

_FORBIDDEN = 4403


class TurnedAway(Exception):
    """A connection that is not let in."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code, self.reason = code, reason


class View:
    """What Strawberry's handler of the protocol asks of its surroundings."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.seat: object = None

    async def on_ws_connect(self, context: Request) -> dict[str, object] | None:
        """Learn who asks from the first message. Raises `TurnedAway` for one who is not let in."""
        most = settings()
        try:
            await recognise(context)
        except NotAuthenticated as fault:
            self._count_failure(context)
            raise TurnedAway(_FORBIDDEN, str(fault)) from fault
        token = context.actor.token
        if token is None:
            if context.actor == NOBODY and not most.open_catalogue:
                raise TurnedAway(_FORBIDDEN, "send `Bearer` and a token as authorization in connection_init")
        elif not context.service.seats.take(token, most.sockets_of_token):
            raise TurnedAway(TRY_AGAIN_LATER, f"a token opens {most.sockets_of_token} websockets (sockets_of_token)")
        else:
            self.seat = token
        return None

    def _count_failure(self, context: Request) -> None:
        try:
            context.service.rates.fail(self.address)
        except RateLimited as fault:
            raise TurnedAway(TRY_AGAIN_LATER, str(fault)) from None


class Handler(BaseGraphQLTransportWSHandler[Request, None]):
    """Strawberry's handler, which asks before each operation whether the token is still good."""

    async def handle_message(self, message: Message) -> None:
        """Answer a message; close the connection where it is none of the protocol."""
        if not well_formed(message):
            await self.handle_invalid_message("the message is none of graphql-transport-ws")
            return
        try:
            await super().handle_message(message)
        except TurnedAway as turned:
            await self.websocket.close(code=turned.code, reason=turned.reason)
        except DatabaseAway as fault:
            await self.websocket.close(code=TRY_AGAIN_LATER, reason=str(fault))

    async def handle_subscribe(self, message: SubscribeMessage) -> None:
        """Begin an operation."""
        if not self.connection_acknowledged or message["id"] in self.operations:
            await super().handle_subscribe(message)  # which closes the connection
            return
        try:
            self._require_room()
            asked = cast("dict[str, Any]", message["payload"])
            asked["query"] = text_of(asked.get("query"), asked.get("documentId"), asked.get("extensions"))
            await recognise(self.context)
            self._count()
        except GraphQLError as fault:
            await self.send_message({"id": message["id"], "type": "error", "payload": [fault.formatted]})
        except NotAuthenticated as fault:
            await self.websocket.close(code=_FORBIDDEN, reason=str(fault))
        else:
            await super().handle_subscribe(message)

    def _count(self) -> None:
        """Count an operation as a request; from here on, statements are run for the one who asks."""
        actor, address = self.context.actor, cast("Any", self.view).address
        try:
            self.context.service.rates.ask(actor, address)
        except RateLimited as fault:
            told = {"code": RATE_LIMITED, "limit": fault.limit}
            raise GraphQLError(str(fault), extensions=told) from None
        ASKER.set(Asker(actor.token or address))

    def _require_room(self) -> None:
        most = settings().socket_operations
        if len(self.operations) >= most:
            told = f"operations on this websocket: {most} is the most (socket_operations); complete one, then ask again"
            raise GraphQLError(told, extensions={"code": "BAD_REQUEST", "limit": "socket_operations", "maximum": most})

    @staticmethod
    def _get_pre_execution_close_reason(error: GraphQLError) -> str | None:  # noqa: ARG004  # Strawberry's signature
        """Close the connection for no fault in a document: its other operations go on."""
        return None


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
    texts, objects = ("query", "documentId", "operationName"), ("variables", "extensions")
    return (
        all(isinstance(asked.get(name), (str, type(None))) for name in texts)
        and all(isinstance(asked.get(name), (dict, type(None))) for name in objects)
        and any(asked.get(name) is not None for name in ("query", "documentId", "extensions"))
    )


@websocket("/graphql")
async def follow(socket: Socket, state: State) -> None:
    """Answer the operations of one connection."""
    if GRAPHQL_TRANSPORT_WS_PROTOCOL not in socket.scope["subprotocols"]:
        await socket.close(code=1002, reason="use the protocol graphql-transport-ws")
        return
    service: Service = state.service
    address, most = socket.client.host if socket.client else "", settings().sockets_of_address
    await socket.accept(subprotocols=GRAPHQL_TRANSPORT_WS_PROTOCOL)
    if not service.seats.take(address, most):
        await Wire(socket).close(TRY_AGAIN_LATER, f"an address opens {most} websockets (sockets_of_address)")
        return
    view = View(address)
    try:
        await _handle(socket, service, view)
    finally:
        service.seats.leave(address)
        if view.seat is not None:
            service.seats.leave(view.seat)


async def _handle(socket: Socket, service: Service, view: View) -> None:
    most, wire = settings(), Wire(socket)
    handler = Handler(
        view=cast("Any", view),
        websocket=wire,
        context=request_of(service, NOBODY, socket.headers.get("accept-language")),
        root_value=None,
        schema=schema,
        connection_init_wait_timeout=timedelta(seconds=most.socket_patience),
        max_subscriptions_per_connection=most.socket_operations,
    )
    try:
        await handler.handle()
    finally:
        await wire.end()
