"""Following over a websocket, by the protocol graphql-transport-ws, and going on where a lost connection broke off."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any, cast

import orjson
from pydantic import SecretStr
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus, WebSocketException
from websockets.typing import Subprotocol

from consortium.client.errors import Fault, Misunderstood, NotAuthenticated, Unavailable, Unreachable, failure
from consortium.client.http import data_of
from consortium.client.retries import PASSING, Retries, retry_after

Json = dict[str, Any]
_PROTOCOL = Subprotocol("graphql-transport-ws")
_LONGEST_MESSAGE = 16_000_000
_SLOW_INIT = 4408
_NOT_LET_IN = frozenset({4401, 4403})
_FINAL = range(4400, 4500)

# websockets logs what it sends at level DEBUG, and the first message holds the token.
_LOG = logging.getLogger("consortium.client.websocket")
_LOG.setLevel(logging.INFO)


class _Lost(Exception):
    """The connection is lost; `asked` is the wait that the service asks for, in seconds."""

    def __init__(self, asked: float | None = None) -> None:
        super().__init__()
        self.asked = asked


@dataclass(frozen=True, slots=True)
class Sockets:
    """The way to the service for those who follow."""

    url: str
    token: SecretStr | None
    headers: Mapping[str, str]
    timeout: float
    retries: Retries

    async def follow(self, body: Mapping[str, Any]) -> AsyncGenerator[Json]:
        """Yield the data of each answer.

        After a loss it goes on from the last `cursor` seen, given as the variable `since`, with what is left of the
        variable `first`.
        """
        asked, failures = dict(body), 0
        while True:
            try:
                async with aclosing(self._answers(asked)) as answers:
                    async for data in answers:
                        failures = 0
                        asked["variables"] = after(asked["variables"], data)
                        yield data
            except (_Lost, Unavailable) as lost:
                failures += 1
                wait = self.retries.wait(failures, lost.asked if isinstance(lost, _Lost) else None)
                if wait is None:
                    raise _given_up(lost) from lost.__cause__
                if asked["variables"].get("first") == 0:
                    return
                await asyncio.sleep(wait)
            else:
                return

    async def _answers(self, body: Mapping[str, object]) -> AsyncGenerator[Json]:
        try:
            async with connect(
                self.url,
                subprotocols=[_PROTOCOL],
                additional_headers=self.headers,
                open_timeout=self.timeout,
                close_timeout=1,
                max_size=_LONGEST_MESSAGE,
                logger=_LOG,
            ) as socket:
                await self._be_let_in(socket)
                await _send(socket, {"id": "1", "type": "subscribe", "payload": body})
                while (message := await _receive(socket))["type"] != "complete":
                    if message["type"] == "error":
                        raise failure(message.get("payload"))
                    if message["type"] == "next":
                        yield data_of(message["payload"])
        except ConnectionClosed as closed:
            raise _reason(closed) from closed
        except InvalidStatus as fault:
            if fault.response.status_code in PASSING:
                raise _Lost(retry_after(fault.response.headers.get("Retry-After"))) from fault
            raise Misunderstood("no websocket is opened", fault.response.status_code) from fault
        except (OSError, WebSocketException) as fault:
            raise _Lost from fault

    async def _be_let_in(self, socket: ClientConnection) -> None:
        payload = {"authorization": f"Bearer {self.token.get_secret_value()}"} if self.token else {}
        await _send(socket, {"type": "connection_init", "payload": payload})
        async with asyncio.timeout(self.timeout):
            while (await _receive(socket))["type"] != "connection_ack":
                pass


def after(variables: Mapping[str, Any], data: Mapping[str, Any]) -> Json:
    """Return the variables with which to go on after an answer."""
    (seen,) = data.values()
    cursor = seen.get("cursor") if isinstance(seen, Mapping) else None  # pyright: ignore[reportUnknownVariableType]
    left = variables.get("first")
    return {
        **variables,
        **({} if cursor is None else {"since": cursor}),
        **({} if left is None else {"first": left - 1}),
    }


async def _send(socket: ClientConnection, message: object) -> None:
    await socket.send(orjson.dumps(message).decode())


async def _receive(socket: ClientConnection) -> Json:
    while True:
        try:
            message = orjson.loads(await socket.recv())
        except orjson.JSONDecodeError as fault:
            raise Misunderstood from fault
        if not isinstance(message, dict) or "type" not in message:
            raise Misunderstood
        if message["type"] != "ping":
            return cast("Json", message)
        await _send(socket, {"type": "pong"})


def _reason(closed: ConnectionClosed) -> Exception:
    code = closed.rcvd.code if closed.rcvd else None
    if code in _NOT_LET_IN:
        return NotAuthenticated([Fault("UNAUTHENTICATED", "the token is missing, unknown, expired or revoked")])
    if code is not None and code in _FINAL and code != _SLOW_INIT:
        return Misunderstood(f"the service closed the websocket with {code}")
    return _Lost()


def _given_up(lost: _Lost | Unavailable) -> Unavailable | Unreachable:
    return lost if isinstance(lost, Unavailable) else Unreachable("the service cannot be followed")
