"""Asking the service as a program does: over HTTP, with a token, and with the published operations."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

import httpx
from litestar import Litestar

from consortium.access import Persona
from consortium.db import Database
from consortium.ids import seed_id
from consortium_graphql.app import create_app
from consortium_graphql.contract import operation_files
from tests.factory import CLOCK

Json = dict[str, Any]

SECRETARIAT, ANALYST = "secretariat", "analyst"
CENTRE, SCHOOL, ACADEMY = "sotrudnichestvo", "berezovskaya-school", "academy-of-the-ministry-russia"
HOLDERS: Mapping[str, tuple[Persona, str | None]] = {
    SECRETARIAT: (Persona.SECRETARIAT, None),
    ANALYST: (Persona.ANALYST, None),
    CENTRE: (Persona.MEMBER, CENTRE),
    SCHOOL: (Persona.MEMBER, SCHOOL),
    ACADEMY: (Persona.MEMBER, ACADEMY),
}
"""Who holds a token: the secretariat, an analyst, and a member of each of three institutions."""


@dataclass(frozen=True)
class Register:
    """A register with the seeds, and the tokens to it by holder."""

    url: str
    tokens: Mapping[str, str]


@cache
def published() -> Mapping[str, str]:
    """Return the text of each published operation by `persona/name`."""
    return {f"{path.parent.name}/{path.stem}": path.read_text(encoding="utf-8") for path in operation_files()}


@dataclass(frozen=True)
class Client:
    """Somebody who asks."""

    http: httpx.AsyncClient
    token: str | None

    async def post(
        self, document: str, variables: Mapping[str, object] | None = None, **headers: str
    ) -> httpx.Response:
        """Send a document and return the whole response."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.token:
            sent["authorization"] = f"Bearer {self.token}"
        body = {"query": document, "variables": {name: plain(value) for name, value in (variables or {}).items()}}
        return await self.http.post("/graphql", json=body, headers=sent)

    async def ask(self, document: str, variables: Mapping[str, object] | None = None, **headers: str) -> Json:
        """Return the whole answer."""
        response = await self.post(document, variables, **headers)
        assert response.status_code == 200, response.text
        return cast("Json", response.json())

    async def data(self, document: str, /, **variables: object) -> Json:
        """Return the data of an answer without errors."""
        answer = await self.ask(document, variables)
        assert "errors" not in answer, answer["errors"]
        return cast("Json", answer["data"])

    async def code(self, document: str, /, **variables: object) -> str:
        """Return the code of the first error of an answer."""
        answer = await self.ask(document, variables)
        assert "errors" in answer, answer
        return str(answer["errors"][0]["extensions"]["code"])

    async def run(self, operation: str, /, **variables: object) -> Json:
        """Return the data that a published operation answers with."""
        return await self.data(published()[operation], **variables)

    async def field(self, operation: str, /, **variables: object) -> Any:
        """Return what the only root field of a published operation answers with."""
        (value,) = (await self.run(operation, **variables)).values()
        return value

    async def do(self, operation: str, /, **variables: object) -> Json:
        """Return the record that a published mutation answers with; nothing may speak against it."""
        payload = await self.field(operation, **variables)
        assert payload["problems"] == [], payload["problems"]
        return cast("Json", next(iter(payload.values())))

    async def refused(self, operation: str, /, **variables: object) -> set[tuple[str, str]]:
        """Return where each reason of a refusal stands, and its code."""
        payload = await self.field(operation, **variables)
        assert next(iter(payload.values())) is None
        return {(".".join(problem["path"]), problem["code"]) for problem in payload["problems"]}


@dataclass(frozen=True)
class Clients:
    """Everybody who asks of one running service; `database` is what it reads and writes."""

    app: Litestar
    http: httpx.AsyncClient
    tokens: Mapping[str, str]

    @property
    def database(self) -> Database:
        """Return the service's database."""
        return cast("Database", self.app.state.service.database)

    def __getitem__(self, holder: str) -> Client:
        """Return one who holds a token."""
        return Client(self.http, self.tokens[holder])

    @property
    def secretariat(self) -> Client:
        """Return somebody of the secretariat."""
        return self[SECRETARIAT]

    @property
    def analyst(self) -> Client:
        """Return an analyst."""
        return self[ANALYST]

    @property
    def centre(self) -> Client:
        """Return a member: somebody of the centre “Sotrudnichestvo”."""
        return self[CENTRE]

    @property
    def school(self) -> Client:
        """Return a member: somebody of the Berezovskaya school."""
        return self[SCHOOL]

    @property
    def academy(self) -> Client:
        """Return a member: somebody of the academy."""
        return self[ACADEMY]

    @property
    def nobody(self) -> Client:
        """Return somebody without a token."""
        return Client(self.http, None)


@asynccontextmanager
async def serving(register: Register) -> AsyncGenerator[Clients]:
    """Run the service over a register; to be entered inside a test, since a service belongs to its event loop."""
    app = create_app(register.url, CLOCK)
    transport = httpx.ASGITransport(cast("Any", app))
    async with app.lifespan(), httpx.AsyncClient(transport=transport, base_url="http://service") as http:
        yield Clients(app, http, register.tokens)


def plain(value: object) -> object:
    """Return a value as JSON holds it; a tuple of kind and key is the id of that seed."""
    if isinstance(value, tuple):
        kind, key = cast("tuple[str, str]", value)
        return str(seed_id(kind, key))
    if isinstance(value, Mapping):
        return {name: plain(inner) for name, inner in cast("Mapping[str, object]", value).items()}
    if isinstance(value, list):
        return [plain(inner) for inner in cast("list[object]", value)]
    return value


def nodes(found: object, *path: str) -> list[Any]:
    """Return one value of each node of a page: that at the path; None where the way ends before."""
    return [_at(node, path) for node in cast("Json", found)["nodes"]]


def _at(value: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        value = None if value is None else value[name]
    return value
