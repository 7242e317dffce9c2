"""Which of the logs, metrics and traces the settings want."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from consortium.config import settings
from consortium_graphql.context import Service

if TYPE_CHECKING:
    from consortium_graphql.observing.watching import Listener


def routes() -> list[Any]:
    """Return the addresses that are there beside those of the service."""
    if not settings().metrics_token:
        return []
    from consortium_graphql.observing.metrics import metrics

    return [metrics]


@asynccontextmanager
async def observe(service: Service) -> AsyncGenerator[Service]:
    """Give the service, watched as the settings say."""
    most, listeners = settings(), _listeners()
    if listeners or most.tracing:
        from consortium_graphql.observing.watching import watching

        service = replace(service, observe=watching(listeners))
    if most.tracing:
        from consortium_graphql.observing.traces import traced

        service = traced(service)
    if not most.metrics_token:
        yield service
        return
    from consortium_graphql.observing.metrics import looking

    async with looking(service):
        yield service


def _listeners() -> list[Listener]:
    most = settings()
    found: list[Listener] = []
    if most.logs == "json":
        from consortium_graphql.observing.logs import log

        found.append(log)
    if most.metrics_token:
        from consortium_graphql.observing.metrics import count

        found.append(count)
    return found
