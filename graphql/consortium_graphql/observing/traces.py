"""Spans for OpenTelemetry: of each request, of reading its document, and of each statement.

Where the spans go is set as OpenTelemetry's own documentation says, by `opentelemetry-instrument` or in code before the
service starts. No span holds a token, a variable or the text of a document; a statement's text holds neither.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from opentelemetry import propagate, trace
from opentelemetry.trace import SpanKind, Status, StatusCode

from consortium_graphql.context import Service
from consortium_graphql.observing.watching import NOT_READ, OTHER
from consortium_graphql.schema import schema
from consortium_graphql.trusted import name_of
from consortium_graphql.web.answering import Answer
from consortium_graphql.web.calls import Call

if TYPE_CHECKING:
    from consortium_graphql.observing import Answering, Observe

_LONGEST = 2_000
_FAULT = "INTERNAL_SERVER_ERROR"


def traced(service: Service) -> Service:
    """Return the service with a span around each request, each document that is read and each statement."""
    tracer = trace.get_tracer("consortium")
    schema.around = lambda: tracer.start_as_current_span("read the document")
    service.database.engine.around = lambda sql: tracer.start_as_current_span(
        "statement", kind=SpanKind.CLIENT, attributes={"db.query.text": sql[:_LONGEST]}
    )
    return replace(service, observe=_spanned(service.observe, tracer))


def _spanned(inner: Observe | None, tracer: trace.Tracer) -> Observe:
    async def observe(call: Call, answering: Answering) -> Answer:
        came_with = {name: call.header(name.encode()) or "" for name in ("traceparent", "tracestate")}
        within = propagate.extract({name: value for name, value in came_with.items() if value})
        with tracer.start_as_current_span("request", context=within, kind=SpanKind.SERVER) as span:
            answer = await (answering(call) if inner is None else inner(call, answering))
            _tell(span, call, answer)
            return answer

    return observe


def _tell(span: trace.Span, call: Call, answer: Answer) -> None:
    document = call.context.document if call.context else None
    kind = document.kind.value if document else NOT_READ
    name = (name_of(call.text) if call.text else None) or OTHER
    span.update_name(f"{kind} {name}")
    span.set_attributes(
        {"graphql.operation.type": kind, "graphql.operation.name": name, "consortium.code": answer.code}
    )
    if answer.code == _FAULT:
        span.set_status(Status(StatusCode.ERROR))
