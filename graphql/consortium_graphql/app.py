"""The web service: GraphQL, its console, and the health of both."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

from litestar import Litestar, Request, Response, get
from litestar.datastructures import State
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from consortium.clock import Clock
from consortium.config import settings
from consortium.db import Database, open_database
from consortium.db.history import require_current, schema_state
from consortium.db.limits import TimeLimits
from consortium.journal.feed import Feed
from consortium_graphql import console
from consortium_graphql.context import Service
from consortium_graphql.exporting.serving import download
from consortium_graphql.leaflets.serving import leaflet
from consortium_graphql.observing.wiring import observe, routes
from consortium_graphql.plan import install
from consortium_graphql.web.files import give, take
from consortium_graphql.web.front import graphql

_PATIENCE = 5.0  # seconds that the database may take to answer, to be ready
_CACHED = {"Cache-Control": "public, max-age=3600"}


def create_app(database_url: str | None = None, clock: Clock | None = None) -> Litestar:
    """Return the service over a database, by default that of the settings.

    The database is opened when the service starts; it raises `SchemaBehind` where `consortium db upgrade` is due.
    """
    url = database_url or settings().database_url

    @asynccontextmanager
    async def lifespan(app: Litestar) -> AsyncGenerator[None]:
        most = settings()
        limits = TimeLimits(most.longest_read, most.longest_write)
        async with AsyncExitStack() as stack:
            opening = open_database(url, on_connect=[install], limits=limits, connections=(1, most.connections))
            database = await stack.enter_async_context(opening)
            await require_current(database)
            service = Service(database, clock or Clock(most.zone), Feed())
            app.state.service = await stack.enter_async_context(observe(service))
            yield

    return Litestar(
        [graphql, asset, download, give, leaflet, live, ready, take, *routes()],
        lifespan=[lifespan],
        openapi_config=None,
        logging_config=None,
        after_request=_harden,
    )


@get("/health/live", sync_to_thread=False, include_in_schema=False)
def live() -> dict[str, str]:
    """Tell that the process answers."""
    return {"status": "alive"}


@get("/health/ready", include_in_schema=False)
async def ready(state: State) -> Response[dict[str, str]]:
    """Tell whether the database answers and has the tables of this program."""
    looking = asyncio.ensure_future(_standing(state.service.database))
    await asyncio.wait([looking], timeout=_PATIENCE)
    if not looking.done():
        looking.cancel()  # not waited for: a database that does not answer does not hear that either
    found = looking.result() if looking.done() else "unreachable"
    return Response({"status": found}, status_code=200 if found == "current" else 503)


async def _standing(database: Database) -> str:
    try:
        return (await schema_state(database)).standing.value
    except Exception:  # noqa: BLE001  # whatever is wrong, the service is not ready
        return "unreachable"


@get("/assets/{path:path}", sync_to_thread=False, include_in_schema=False)
def asset(path: FromPath[str], request: Request[Any, Any, State]) -> Response[bytes]:
    """Give a file of the console."""
    wanted = path.lstrip("/")
    for file in console.static_files():
        if file.path == wanted:
            headers = {**_CACHED, "ETag": file.etag()}
            if request.headers.get("if-none-match") == file.etag():
                return Response(b"", status_code=304, headers=headers)
            return Response(file.read(), media_type=file.media_type, headers=headers)
    raise NotFoundException


async def _harden(response: Response[Any]) -> Response[Any]:
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "no-referrer")
    return response
