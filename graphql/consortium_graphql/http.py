"""GraphQL over HTTP: one document in, one answer out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import orjson
from litestar import MediaType, Response, get, post
from litestar import Request as HttpRequest
from litestar.datastructures import State
from litestar.exceptions import ClientException
from strawberry.types.graphql import OperationType

from consortium.config import settings
from consortium.errors import DatabaseAway, NotAuthenticated
from consortium_graphql.console import CONTENT_SECURITY_POLICY, page
from consortium_graphql.context import Service, identify, request_of
from consortium_graphql.problems import AWAY
from consortium_graphql.schema import schema

_Http = HttpRequest[Any, Any, State]
_JSON = "application/json"
_OPERATIONS = (OperationType.QUERY, OperationType.MUTATION)  # subscriptions are for websockets


@dataclass(frozen=True, slots=True)
class Asked:
    """What a client asks for."""

    query: str
    variables: dict[str, Any] | None
    operation: str | None


class BadRequest(ClientException):
    """A request that holds no document."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message, status_code=status)


def read(content_type: str | None, body: bytes) -> Asked:
    """Return what a request's body asks for. Raises `BadRequest` where it is no JSON object with a document."""
    if (content_type or "").partition(";")[0].strip().lower() != _JSON:
        raise BadRequest(415, "send the document as application/json")
    try:
        given = orjson.loads(body)
    except orjson.JSONDecodeError as fault:
        raise BadRequest(400, f"the body is no JSON: {fault}") from fault
    if not isinstance(given, dict):
        raise BadRequest(400, "send one JSON object with `query`; several documents in one request are not answered")
    asked = cast("dict[str, Any]", given)
    query, variables, operation = asked.get("query"), asked.get("variables"), asked.get("operationName")
    if not isinstance(query, str) or not query.strip():
        raise BadRequest(400, "`query` must be the document, as a text")
    if not isinstance(variables, (dict, type(None))):
        raise BadRequest(400, "`variables` must be an object")
    if not isinstance(operation, (str, type(None))):
        raise BadRequest(400, "`operationName` must be a text")
    return Asked(query, cast("dict[str, Any] | None", variables), operation)


@post("/graphql", status_code=200, request_max_body_size=settings().largest_body, include_in_schema=False)
async def answer(request: _Http, state: State) -> Response[bytes]:
    """Answer a document."""
    service: Service = state.service
    try:
        asked = read(request.headers.get("content-type"), await request.body())
        actor = await identify(service, request.headers.get("authorization"))
    except BadRequest as fault:
        return _told(fault.status_code, fault.detail, "BAD_REQUEST")
    except NotAuthenticated as fault:
        return _told(401, str(fault), "UNAUTHENTICATED")
    except DatabaseAway as fault:
        return _told(503, str(fault), AWAY)
    context = request_of(service, actor, request.headers.get("accept-language"))
    result = await schema.execute(
        asked.query, asked.variables, context, operation_name=asked.operation, allowed_operation_types=_OPERATIONS
    )
    body: dict[str, object] = {"data": result.data}
    if result.errors:
        body = {"errors": [error.formatted for error in result.errors], **body}
    return Response(orjson.dumps(body, default=str), media_type=MediaType.JSON)


@get("/graphql", media_type=MediaType.HTML, include_in_schema=False)
async def console() -> Response[str]:
    """Show the console in which documents are written by hand."""
    return Response(page(), media_type=MediaType.HTML, headers={"Content-Security-Policy": CONTENT_SECURITY_POLICY})


def _told(status: int, message: str, code: str) -> Response[bytes]:
    body = {"errors": [{"message": message, "extensions": {"code": code}}]}
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else {}  # noqa: PLR2004
    return Response(orjson.dumps(body), status_code=status, media_type=MediaType.JSON, headers=headers)
