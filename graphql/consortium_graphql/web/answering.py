"""From a result to what is sent: a status, headers and bytes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import orjson
from graphql import GraphQLError
from litestar.types import Send

from consortium_graphql.console import CONTENT_SECURITY_POLICY, page
from consortium_graphql.problems import AWAY

if TYPE_CHECKING:
    from strawberry.types import ExecutionResult

Header = tuple[bytes, bytes]

HARDENED: tuple[Header, ...] = (
    (b"x-content-type-options", b"nosniff"),
    (b"cache-control", b"no-store"),
    (b"referrer-policy", b"no-referrer"),
)
_STATUS = {"INTERNAL_SERVER_ERROR": 500, AWAY: 503}
_LATER = (b"retry-after", b"1")
_FOR_TOKENS = (b"www-authenticate", b"Bearer")
_BY_STATUS = {401: (_FOR_TOKENS,), 503: (_LATER,)}


class BadRequest(Exception):
    """A request that is refused before any document is looked at."""

    def __init__(
        self,
        status: int,
        message: str,
        code: str = "BAD_REQUEST",
        *,
        headers: tuple[Header, ...] = (),
        limit: str | None = None,
    ) -> None:
        super().__init__(message)
        self.status, self.code, self.headers, self.limit = status, code, headers, limit


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent, and the code and the limit of what was told first; `OK` where nothing is wrong."""

    status: int
    headers: Sequence[Header]
    body: bytes
    code: str = "OK"
    limit: str | None = None


def answer_of(result: ExecutionResult, media: str) -> Answer:
    """Return the answer to a document that was worked out, or refused as a whole.

    A refused document has no `data`. Its status tells it to those who know `application/graphql-response+json`; plain
    JSON comes with 200, as clients expect that do not.
    """
    errors = result.errors
    if not errors:
        return Answer(200, _headers(media), orjson.dumps({"data": result.data}, default=str))
    told = [error.formatted for error in errors]
    first = errors[0].extensions or {}
    code, limit = str(first.get("code")), first.get("limit")
    if result.data is None and all(error.path is None for error in errors):
        status = 200 if media == "application/json" else _status(errors)
        return Answer(status, _headers(media) + _BY_STATUS.get(status, ()), orjson.dumps({"errors": told}), code, limit)
    body = orjson.dumps({"errors": told, "data": result.data}, default=str)
    return Answer(200, _headers(media), body, code, limit)


def refusal(bad: BadRequest, media: str) -> Answer:
    """Return the answer to a request that holds no document."""
    extensions = {"code": bad.code} if bad.limit is None else {"code": bad.code, "limit": bad.limit}
    body = {"errors": [{"message": str(bad), "extensions": extensions}]}
    headers = _headers(media) + bad.headers + _BY_STATUS.get(bad.status, ())
    return Answer(bad.status, headers, orjson.dumps(body), bad.code, bad.limit)


@cache
def console() -> Answer:
    """Return the page on which documents are written by hand."""
    headers = (*_headers("text/html"), (b"content-security-policy", CONTENT_SECURITY_POLICY.encode()))
    return Answer(200, headers, page().encode())


async def write(send: Send, answer: Answer) -> None:
    """Send an answer."""
    headers = [*answer.headers, (b"content-length", b"%d" % len(answer.body))]
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.body, "more_body": False})


@cache
def _headers(media: str) -> tuple[Header, ...]:
    return ((b"content-type", f"{media}; charset=utf-8".encode()), *HARDENED)


def _status(errors: Iterable[GraphQLError]) -> int:
    codes = ((error.extensions or {}).get("code") for error in errors)
    return max((_STATUS.get(str(code), 400) for code in codes), default=400)
