"""Metrics for Prometheus, at `/metrics`, for those who hold the operator's token.

Each worker counts for itself. Where there are several, they count in files of one folder (`PROMETHEUS_MULTIPROC_DIR`),
and whichever is asked tells the sum; what is not to be added up has the label `pid`.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress
from functools import cache
from hmac import compare_digest
from pathlib import Path
from typing import Any, cast

from litestar import Request, Response, get
from litestar.datastructures import State
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
    multiprocess,
)

from consortium.config import settings
from consortium_graphql.context import Service
from consortium_graphql.observing.watching import Seen
from consortium_graphql.schema import schema

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
_EVERY = 5.0  # seconds after which what is not counted is looked at again
_SCHEME = "Bearer "
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096
_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)

REGISTRY = CollectorRegistry()
_REQUESTS = Counter(
    "consortium_requests", "Requests, by operation, kind and outcome.", ["operation", "kind", "code"], registry=REGISTRY
)
_LATENCY = Histogram(
    "consortium_request_seconds", "Seconds until the answer.", ["kind"], buckets=_SECONDS, registry=REGISTRY
)
_STATEMENTS = Counter("consortium_statements", "Statements that were run for requests.", registry=REGISTRY)
_BYTES = Counter("consortium_answer_bytes", "Bytes of answers.", registry=REGISTRY)
_REFUSED = Counter("consortium_refused", "Requests that a limit refused.", ["limit"], registry=REGISTRY)


_GAUGES = {
    name: Gauge(f"consortium_{name}", told, registry=REGISTRY, multiprocess_mode="liveall")
    for name, told in (
        ("requests_inside", "Requests that are worked on."),
        ("requests_waiting", "Requests that wait to be let in."),
        ("connections_in_use", "Connections of the database's pool that are in use."),
        ("subscriptions", "Subscriptions that are followed."),
        ("websockets", "Websockets that are open."),
        ("plans", "Plans that are kept."),
        ("memory_bytes", "Memory of the process that is in use."),
    )
}

_counters = cache(_REQUESTS.labels)  # to find them anew would cost more than to count
_latencies = cache(_LATENCY.labels)


def count(seen: Seen) -> None:
    """Count a request."""
    kind, statements = seen.kind, seen.statements
    _counters(seen.published, kind, seen.code).inc()
    _latencies(kind).observe(seen.seconds)
    if statements:
        _STATEMENTS.inc(statements)
    if seen.answer:
        _BYTES.inc(len(seen.answer.body))
        if seen.answer.limit:
            _REFUSED.labels(seen.answer.limit).inc()


def look(service: Service) -> None:
    """Set what is not counted but looked at."""
    found = {
        "requests_inside": service.admission.inside,
        "requests_waiting": service.admission.waiting,
        "connections_in_use": service.database.engine.in_use,
        "subscriptions": service.feed.followers,
        "websockets": service.seats.of_addresses,
        "plans": schema.plans,
        "memory_bytes": _memory(),
    }
    for name, value in found.items():
        _GAUGES[name].set(value)


@asynccontextmanager
async def looking(service: Service) -> AsyncGenerator[None]:
    """Look again and again while the service runs, for another worker may be asked for all."""
    task = asyncio.create_task(_look_again(service))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        if FOLDER in os.environ:
            cast("Callable[[int], None]", multiprocess.mark_process_dead)(os.getpid())


@get("/metrics", sync_to_thread=False, include_in_schema=False)
def metrics(request: Request[Any, Any, State], state: State) -> Response[bytes]:
    """Tell the metrics to those who hold the operator's token."""
    given = request.headers.get("authorization", "").removeprefix(_SCHEME)
    if not compare_digest(given.encode(), settings().metrics_token.encode()):
        return Response(b"", status_code=401, headers={"WWW-Authenticate": "Bearer", "Cache-Control": "no-store"})
    look(state.service)
    return Response(_text(), headers={"Content-Type": CONTENT_TYPE_LATEST, "Cache-Control": "no-store"})


def _text() -> bytes:
    if FOLDER not in os.environ:
        return generate_latest(REGISTRY)
    everything = CollectorRegistry()
    multiprocess.MultiProcessCollector(everything)
    return generate_latest(everything)


async def _look_again(service: Service) -> None:
    while True:
        look(service)
        await asyncio.sleep(_EVERY)


def _memory() -> int:
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * _PAGE if statm.exists() else 0
