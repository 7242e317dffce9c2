"""The short way to the documents: their path is known, and nothing of a framework stands before it.

Litestar's middleware and routing cost about as much as it costs to put a small answer together. All that they would do
for this path the front does itself.
"""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from typing import Any

from litestar import Litestar
from litestar.types import Receive, Scope, Send

from consortium_graphql.web.front import graphql

PATH = "/graphql"


class Shortcut:
    """An application of which one path does not go through the framework."""

    def __init__(self, app: Litestar) -> None:
        self._app, self._front = app, graphql.fn

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["path"] == PATH:
            scope["litestar_app"] = self._app
            await self._front(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def lifespan(self) -> AbstractAsyncContextManager[Any]:
        """Return what starts the application, and stops it at the end."""
        return self._app.lifespan()
