"""Asking the service inside this process: the whole application, without sockets and without a client's own cost."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

import orjson
from litestar import Litestar

from consortium.access import Actor, Persona
from consortium.clock import Clock
from consortium.tokens import service as tokens
from consortium_graphql.context import Service, request_of
from consortium_graphql.schema import schema

_ASGI = {"version": "3.0", "spec_version": "2.3"}
_OK = 200


class Unexpected(Exception):
    """An answer that no figure may rest on."""


@dataclass(frozen=True, slots=True)
class Secretariat:
    """Somebody of the secretariat, who asks a running service."""

    app: Litestar
    service: Service
    actor: Actor
    token: str

    async def over_http(self, document: str, variables: Mapping[str, object]) -> bytes:
        """Return the body that the application sends for a request with a token."""
        body, sent = orjson.dumps({"query": document, "variables": variables}), list[dict[str, Any]]()
        headers = [
            (b"host", b"bench"),
            (b"content-type", b"application/json"),
            (b"content-length", b"%d" % len(body)),
            (b"authorization", f"Bearer {self.token}".encode()),
        ]

        left = [{"type": "http.request", "body": body, "more_body": False}]

        async def receive() -> dict[str, Any]:
            return left.pop() if left else await asyncio.Future()  # this client never leaves

        async def send(message: Mapping[str, Any]) -> None:
            sent.append(dict(message))

        await cast("Any", self.app)(_scope(headers), receive, send)
        if sent[0]["status"] != _OK:
            raise Unexpected(f"{sent[0]['status']}: {sent[1]['body']!r}")
        return b"".join(message.get("body", b"") for message in sent[1:])

    async def by_plan(self, document: str, variables: Mapping[str, object]) -> bytes:
        """Return the JSON of the schema's answer, without the web around it."""
        result = await schema.execute(document, dict(variables), request_of(self.service, self.actor, None))
        if result.errors:
            raise Unexpected(str(result.errors))
        return orjson.dumps({"data": result.data}, default=str)


async def secretariat(app: Litestar, clock: Clock) -> Secretariat:
    """Return somebody of the secretariat with a token of their own."""
    service: Service = app.state.service
    token = await tokens.create(service.database, clock, Persona.SECRETARIAT, holder="bench")
    actor = await tokens.find(clock, token)
    if actor is None:
        raise Unexpected("a new token is unknown")
    return Secretariat(app, service, actor, token)


def _scope(headers: list[tuple[bytes, bytes]]) -> dict[str, Any]:
    return {
        "type": "http",
        "asgi": _ASGI,
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": "/graphql",
        "raw_path": b"/graphql",
        "root_path": "",
        "query_string": b"",
        "headers": headers,
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 8000),
        "state": {},
    }
