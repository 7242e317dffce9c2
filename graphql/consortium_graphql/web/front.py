"""The way of a request: what is asked, who asks, the answer.

It is a bare ASGI application inside the service's own, because a small answer costs less than what a framework does
around it.
"""

from __future__ import annotations

from contextlib import suppress
from math import ceil

from graphql import GraphQLError
from litestar import WebSocket, asgi
from litestar.enums import ScopeType
from litestar.types import Receive, Scope, Send
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType

from consortium.access import Actor
from consortium.config import settings
from consortium.db.turns import ASKER, Asker
from consortium.errors import DatabaseAway, NotAuthenticated
from consortium_graphql.context import identify_at, known_of_late, proof_of, request_of
from consortium_graphql.plan import NotAnsweredHere, Outdated, Proof
from consortium_graphql.plan.errors import explained
from consortium_graphql.problems import AWAY
from consortium_graphql.schema import schema
from consortium_graphql.sockets import follow
from consortium_graphql.trusted import text_of
from consortium_graphql.web.admission import Overloaded
from consortium_graphql.web.answering import Answer, BadRequest, Header, answer_of, console, refusal, write
from consortium_graphql.web.asking import Asked, body_of, from_address, from_body, parameters_of
from consortium_graphql.web.calls import Call
from consortium_graphql.web.leaving import Left, unless_left
from consortium_graphql.web.media import Media, require_json, wanted
from consortium_graphql.web.rates import RATE_LIMITED, RateLimited

Kinds = tuple[OperationType, ...]

_READING = (OperationType.QUERY,)
_WRITING = (OperationType.QUERY, OperationType.MUTATION)  # subscriptions are for websockets
_OVERLOADED = "the service has more to do than it can: try again later"
_ALLOWED = ((b"allow", b"GET, POST"),)
_ALLOWED_TO_WRITE = ((b"allow", b"POST"),)


@asgi("/graphql", copy_scope=False)
async def graphql(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer a document, show the console, or follow what a websocket asks."""
    state = scope["litestar_app"].state
    if scope["type"] == ScopeType.WEBSOCKET:
        await follow.fn(WebSocket(scope, receive, send), state)
        return
    call = Call(scope, dict(scope["headers"]), receive, state.service)
    observe = call.service.observe
    try:
        answer = await (_answered(call) if observe is None else observe(call, _answered))
    except Left:
        return
    await write(send, answer)


async def _answered(call: Call) -> Answer:
    scope = call.scope
    try:
        call.media = wanted(call.headers.get(b"accept"), page=scope["method"] == "GET" and not scope["query_string"])
        if call.media is Media.PAGE:
            return console()
        asked, kinds = await _asked(call)
        return await _let_in(call, asked, kinds)
    except BadRequest as bad:
        return refusal(bad, call.media.value)


async def _asked(call: Call) -> tuple[Asked, Kinds]:
    """Return what is asked, and which kinds of operations are answered to it.

    No address ever writes. Reading by one is left to other sites' pages too: without cookies they ask as strangers.
    """
    scope, most = call.scope, settings().largest_body
    if scope["method"] == "POST":
        require_json(call.headers)
        return from_body(await body_of(call.headers, call.receive, most)), _WRITING
    if scope["method"] == "GET":
        return from_address(parameters_of(scope["query_string"], most)), _READING
    raise BadRequest(405, "send a document by POST, or a query by GET", headers=_ALLOWED)


async def _let_in(call: Call, asked: Asked, kinds: Kinds) -> Answer:
    """Answer when it is this client's turn; before its token is looked up, that text tells it from others."""
    admission, client = call.service.admission, call.client
    if not admission.enter(client):
        try:
            await admission.wait(client)
        except Overloaded:
            raise BadRequest(503, _OVERLOADED, AWAY, limit="requests_at_once") from None
    try:
        return await _worked_out(call, asked, kinds)
    finally:
        admission.leave(client)


async def _worked_out(call: Call, asked: Asked, kinds: Kinds) -> Answer:
    try:
        result = await _executed(call, asked, kinds)
    except NotAuthenticated as fault:
        raise BadRequest(401, str(fault), "UNAUTHENTICATED") from None
    except RateLimited as fault:
        raise BadRequest(429, str(fault), RATE_LIMITED, headers=_after(fault.wait), limit=fault.limit) from None
    except DatabaseAway as fault:
        raise BadRequest(503, str(fault), AWAY) from None
    except (BadRequest, Left):
        raise
    except Exception as fault:  # noqa: BLE001  # whatever it is, the client is told no more than its id
        known = fault if isinstance(fault, GraphQLError) else GraphQLError(str(fault), original_error=fault)
        result = ExecutionResult(None, [explained(known)])
    if kinds is _READING and any(isinstance(error, NotAnsweredHere) for error in result.errors or ()):
        raise BadRequest(405, "GET is for queries: send this by POST", headers=_ALLOWED_TO_WRITE)
    return answer_of(result, call.media.value)


async def _executed(call: Call, asked: Asked, kinds: Kinds) -> ExecutionResult:
    """Return the result for whoever asks: one known of late, as long as the statements prove it, or one looked up."""
    bearer = known_of_late(call.service, call.header(b"authorization"))
    if bearer:
        with suppress(Outdated):
            return await _result(call, asked, kinds, bearer.actor, proof_of(bearer))
    actor = await identify_at(call.service, call.header(b"authorization"), call.address)
    return await _result(call, asked, kinds, actor)


async def _result(call: Call, asked: Asked, kinds: Kinds, actor: Actor, proof: Proof | None = None) -> ExecutionResult:
    _begin(call, actor)
    call.text = query = text_of(asked.query, asked.document, asked.extensions)
    call.context = request_of(call.service, actor, call.header(b"accept-language"), proof)
    writes = "mutation" in query
    if writes and proof:
        raise Outdated
    working = schema.execute(
        query, asked.variables, call.context, operation_name=asked.operation, allowed_operation_types=kinds
    )
    # What has begun to write is finished: its client may ask again under the same key.
    return await (working if writes else unless_left(working, call.receive))


def _begin(call: Call, actor: Actor) -> None:
    """Count the request once; from here on, statements are run for this actor."""
    if call.asker is None:
        call.service.rates.ask(actor, call.address)
        call.asker = Asker(actor.token or call.address)
        ASKER.set(call.asker)


def _after(seconds: float) -> tuple[Header, ...]:
    return ((b"retry-after", b"%d" % ceil(seconds)),)
