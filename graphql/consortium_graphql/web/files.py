"""The files of documents: taken from those who may write, given out to those who may read the document."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import quote

import orjson
from litestar import HttpMethod, Request, Response, post, route
from litestar.datastructures import State
from litestar.exceptions import ClientException
from litestar.params import FromPath
from litestar.response import Stream
from strawberry.types.graphql import OperationType

from consortium.access import WITH_MEMBERS, Actor, Persona
from consortium.config import settings
from consortium.documents.files import Stored, files
from consortium.errors import FilesAway, FileTooLarge, NotAuthenticated
from consortium_graphql.context import Service, identify_at, request_of
from consortium_graphql.problems import AWAY, files_away
from consortium_graphql.schema import schema
from consortium_graphql.web.admission import Admission, Overloaded
from consortium_graphql.web.answering import BadRequest, refusal
from consortium_graphql.web.rates import RATE_LIMITED, RateLimited

_PATIENCE = 30.0  # seconds that the next bytes of a file may take to come
_ASKED = "query File($id: ID!) { document(id: $id) { sha256 fileName mediaType size voidedAt } }"
_SAFE = {
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-cache",
    "Vary": "Authorization",
}
_STATUS = {"UNAUTHENTICATED": 401, "FORBIDDEN": 403}

Asking = Request[Any, Any, State]


@post("/files", status_code=201, include_in_schema=False, request_max_body_size=None)
async def take(request: Asking) -> Response[bytes]:
    """Take a file, sent as the whole body; tell its SHA-256, by which a document then names it."""
    try:
        async with _explained(), _place(request):
            await _permitted(request)
            stored = await _arrived(request)
    except BadRequest as bad:
        return _refused(bad)
    told = {"sha256": stored.sha256, "size": stored.size}
    return Response(orjson.dumps(told), status_code=201, media_type="application/json", headers=_SAFE)


@route("/documents/{id:str}", http_method=[HttpMethod.GET, HttpMethod.HEAD], include_in_schema=False)
async def give(request: Asking, id: FromPath[str]) -> Response[Any]:
    """Give out the file of a document, to be saved: never to be run or shown as a page of this service."""
    try:
        async with _explained():
            found = await _found(request, id)
    except BadRequest as bad:
        return _refused(bad)
    if request.headers.get("if-none-match") == found.etag:
        return Response(b"", status_code=304, headers={**_SAFE, "ETag": found.etag})
    if request.method == HttpMethod.HEAD:
        return Response(b"", headers=found.headers, media_type=found.media_type)
    return Stream(_chunks(found.sha256), headers=found.headers, media_type=found.media_type)


@dataclass(frozen=True, slots=True)
class _Found:
    """What is known of a document's file."""

    sha256: str
    name: str
    media_type: str
    size: int

    @property
    def etag(self) -> str:
        return f'"{self.sha256}"'

    @property
    def headers(self) -> dict[str, str]:
        saved = f"attachment; filename*=UTF-8''{quote(self.name, safe='')}"
        return {**_SAFE, "ETag": self.etag, "Content-Disposition": saved, "Content-Length": str(self.size)}


@asynccontextmanager
async def _explained() -> AsyncGenerator[None]:
    """Have every refusal inside told as a `BadRequest`."""
    try:
        yield
    except NotAuthenticated as fault:
        raise BadRequest(401, str(fault), "UNAUTHENTICATED") from None
    except RateLimited as fault:
        raise BadRequest(429, str(fault), RATE_LIMITED, limit=fault.limit) from None
    except FileTooLarge as fault:
        raise BadRequest(413, str(fault), limit="largest_file") from None
    except FilesAway as fault:
        raise BadRequest(503, files_away(fault), AWAY) from None


@asynccontextmanager
async def _place(request: Asking) -> AsyncGenerator[None]:
    """Keep one of the places for files on their way in."""
    carrying: Admission = request.app.state.service.carrying
    client = request.headers.get("authorization") or _address(request)
    try:
        async with carrying.seat(client):
            yield
    except Overloaded:
        raise BadRequest(503, "too many files are on their way: try again later", AWAY) from None


async def _asker(request: Asking) -> Actor:
    service: Service = request.app.state.service
    actor = await identify_at(service, request.headers.get("authorization"), _address(request))
    service.rates.ask(actor, _address(request))
    return actor


async def _permitted(request: Asking) -> None:
    actor = await _asker(request)
    if actor.persona is Persona.NOBODY:
        raise BadRequest(401, "send a bearer token; the secretariat gives them out", "UNAUTHENTICATED")
    if actor.persona not in WITH_MEMBERS:
        raise BadRequest(403, "files are sent by the secretariat and by members", "FORBIDDEN")


async def _arrived(request: Asking) -> Stored:
    most = settings().largest_file
    announced = request.headers.get("content-length", "0")
    if announced.isdigit() and int(announced[:20]) > most:
        raise FileTooLarge(most)
    kept = files()
    with kept.arrive(most) as arriving:
        async for chunk in _patiently(request.stream()):
            await asyncio.to_thread(arriving.add, chunk)
        stored = await asyncio.to_thread(arriving.keep)
    if not stored.size:
        raise BadRequest(400, "the body is empty: send the file as the whole body")
    return stored


async def _patiently(stream: AsyncGenerator[bytes]) -> AsyncIterator[bytes]:
    while True:
        try:
            chunk = await asyncio.wait_for(anext(stream), _PATIENCE)
        except StopAsyncIteration:
            return
        except TimeoutError:
            raise BadRequest(408, "the file stopped coming: send it again") from None
        except ClientException as left:
            raise BadRequest(400, "the client left before the end of the file") from left
        yield chunk


async def _found(request: Asking, id: str) -> _Found:
    """Return the file of a document that the reader may see, asked for as any other question. Raises `BadRequest`."""
    actor = await _asker(request)
    context = request_of(request.app.state.service, actor, request.headers.get("accept-language"))
    reading = (OperationType.QUERY,)
    result = await schema.execute(_ASKED, {"id": id}, context, allowed_operation_types=reading)
    codes = [str((error.extensions or {}).get("code")) for error in result.errors or ()]
    if codes and codes[0] in _STATUS:
        raise BadRequest(_STATUS[codes[0]], "only those who may read the document get its file", codes[0])
    data = orjson.loads(orjson.dumps(result.data or {}))
    document = cast("dict[str, Any] | None", data.get("document"))
    if document is None or (document["voidedAt"] and actor.persona is not Persona.SECRETARIAT):
        raise BadRequest(404, "there is no such document, or it is not for you", "NOT_FOUND")
    if await asyncio.to_thread(files().find, document["sha256"]) is None:
        raise BadRequest(404, "the file of this document is lost; ask the secretariat", "NOT_FOUND")
    return _Found(document["sha256"], document["fileName"], document["mediaType"], document["size"])


async def _chunks(sha256: str) -> AsyncIterator[bytes]:
    reading = files().read(sha256)
    while chunk := await asyncio.to_thread(next, reading, b""):
        yield chunk


def _address(request: Asking) -> str:
    return request.client.host if request.client else ""


def _refused(bad: BadRequest) -> Response[bytes]:
    answer = refusal(bad, "application/json")
    headers = {name.decode(): value.decode() for name, value in answer.headers}
    return Response(answer.body, status_code=answer.status, headers=headers, media_type=headers["content-type"])
