"""One request over HTTP, as far as it has come."""

from __future__ import annotations

from dataclasses import dataclass

from litestar.types import HTTPScope, Receive

from consortium.db.turns import Asker
from consortium_graphql.context import Request, Service
from consortium_graphql.web.media import Headers, Media


@dataclass(slots=True)
class Call:
    """What came, and what is known of it by now: what to answer with, the document's text, who asks."""

    scope: HTTPScope
    headers: Headers
    receive: Receive
    service: Service
    media: Media = Media.JSON
    text: str | None = None
    context: Request | None = None
    asker: Asker | None = None

    @property
    def address(self) -> str:
        """Return from where it came."""
        client = self.scope["client"]
        return client[0] if client else ""

    @property
    def client(self) -> bytes | str:
        """Return what tells its client from others before anybody has looked up who asks: its token, or its address."""
        return self.headers.get(b"authorization") or self.address

    def header(self, name: bytes) -> str | None:
        """Return a header as text; None where it is missing or empty."""
        found = self.headers.get(name)
        return found.decode("latin-1") if found else None
