"""Spans of requests, of reading documents and of statements."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace

import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from consortium_graphql.observing.traces import traced
from consortium_graphql.schema import schema
from tests.graphql.clients import Clients

PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"


@pytest.fixture
def spans(monkeypatch: pytest.MonkeyPatch) -> Iterator[InMemorySpanExporter]:
    """Return where spans are kept."""
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setattr(trace, "get_tracer", provider.get_tracer)
    yield exporter
    schema.around = nullcontext
    provider.shutdown()


async def test_a_request_is_a_span_around_its_statements(reading: Clients, spans: InMemorySpanExporter) -> None:
    reading.app.state.service = replace(traced(reading.app.state.service))
    await reading.analyst.post("query Traced { countries(first: 1) { totalCount } }", traceparent=PARENT)
    found = {span.name: span for span in spans.get_finished_spans()}
    request = found["query other"]
    assert set(found) == {"query other", "read the document", "statement"}
    assert request.parent is not None
    assert f"{request.parent.trace_id:032x}" in PARENT
    for name in ("read the document", "statement"):
        parent = found[name].parent
        assert parent is not None
        assert request.context is not None
        assert parent.span_id == request.context.span_id
    assert request.attributes is not None
    assert request.attributes["consortium.code"] == "OK"
    assert not any(reading.tokens["analyst"] in str(span.attributes) for span in found.values())
