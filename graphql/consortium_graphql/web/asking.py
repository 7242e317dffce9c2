"""From a request's body or address to what is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import parse_qsl

import orjson
from litestar.types import Receive

from consortium_graphql.web.answering import BadRequest
from consortium_graphql.web.leaving import Left
from consortium_graphql.web.media import Headers

_JSON_PARAMETERS = ("variables", "extensions")
_MOST_PARAMETERS = 20


@dataclass(frozen=True, slots=True)
class Asked:
    """What a client asks for: a document, or the id of a published one."""

    query: str | None
    document: str | None
    variables: dict[str, Any] | None
    operation: str | None
    extensions: dict[str, Any] | None


async def body_of(headers: Headers, receive: Receive, most: int) -> bytes:
    """Return a request's body.

    Raises `BadRequest` where it is larger than `most` bytes, `Left` where the client goes before the end.
    """
    announced = headers.get(b"content-length", b"0")
    if not announced.isdigit():
        raise BadRequest(400, "Content-Length must be a number")
    if len(announced) > len(str(most)) or int(announced) > most:
        raise _too_large(most)
    message: Any = await receive()
    body: bytes = message.get("body", b"")
    while message["type"] == "http.request" and message.get("more_body") and len(body) <= most:
        message = await receive()
        body += message.get("body", b"")
    if message["type"] != "http.request":
        raise Left
    if len(body) > most:
        raise _too_large(most)
    return body


def from_body(body: bytes) -> Asked:
    """Return what a body asks. Raises `BadRequest` where it is no JSON object with a document."""
    try:
        given = orjson.loads(body)
    except orjson.JSONDecodeError as fault:
        raise BadRequest(400, f"the body is no JSON: {fault}") from None
    if not isinstance(given, dict):
        raise BadRequest(400, "send one JSON object with `query`; several documents in one request are not answered")
    return _asked(cast("dict[str, Any]", given))


def from_address(parameters: Mapping[str, str]) -> Asked:
    """Return what the parameters of an address ask. Raises `BadRequest` where they hold no document."""
    given: dict[str, Any] = {**parameters}
    for name in _JSON_PARAMETERS:
        if name in given:
            try:
                given[name] = orjson.loads(given[name])
            except orjson.JSONDecodeError as fault:
                raise BadRequest(400, f"`{name}` is no JSON: {fault}") from None
    return _asked(given)


def parameters_of(query_string: bytes, most: int) -> dict[str, str]:
    """Return the parameters of an address. Raises `BadRequest` where they cannot be read, or stand there twice."""
    if len(query_string) > most:
        raise BadRequest(414, f"the address is too long: {most} bytes at most")
    try:
        pairs = parse_qsl(
            query_string.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=_MOST_PARAMETERS
        )
    except ValueError:
        raise BadRequest(400, "the parameters of the address must be percent-encoded UTF-8") from None
    found = dict(pairs)
    if len(found) < len(pairs):
        raise BadRequest(400, "a parameter stands in the address twice")
    return found


def _asked(given: Mapping[str, Any]) -> Asked:
    query, document = _text(given, "query"), _text(given, "documentId")
    variables, extensions = _object(given, "variables"), _object(given, "extensions")
    if query is not None and not query.strip():
        raise BadRequest(400, "`query` is empty: send a document")
    if query is None and document is None and not (extensions and "persistedQuery" in extensions):
        raise BadRequest(400, "send a document as `query`, or the id of a published one as `documentId`")
    return Asked(query, document, variables, _text(given, "operationName"), extensions)


def _text(given: Mapping[str, Any], name: str) -> str | None:
    found = given.get(name)
    if found is None or isinstance(found, str):
        return found
    raise BadRequest(400, f"`{name}` must be a text")


def _object(given: Mapping[str, Any], name: str) -> dict[str, Any] | None:
    found = given.get(name)
    if found is None or isinstance(found, dict):
        return cast("dict[str, Any] | None", found)
    raise BadRequest(400, f"`{name}` must be an object")


def _too_large(most: int) -> BadRequest:
    return BadRequest(413, f"the body is too large: {most} bytes at most")
