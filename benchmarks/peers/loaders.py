"""The same questions by stock Strawberry: resolvers, DataLoaders over asyncpg, the caches that its guide advises.

It is what a careful engineer writes without a compiler. No token, no rights, no audit; a registration writes its rows.
The address of the database is in BENCH_DATABASE.
"""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import date
from typing import Any

import asyncpg
import strawberry
from litestar import Litestar
from strawberry.extensions import ParserCache, ValidationCache
from strawberry.litestar import make_graphql_controller

from benchmarks.peers.loading import Loaders, register


def _loaders(info: strawberry.Info) -> Loaders:
    return info.context["loaders"]  # type: ignore[no-any-return]


@strawberry.type
class Country:
    """A country."""

    code: str
    name: str


@strawberry.type
class Institution:
    """An institution."""

    id: strawberry.ID
    name: str
    of: strawberry.Private[str]

    @strawberry.field
    async def country(self, info: strawberry.Info) -> Country:
        """Load where it works."""
        return Country(**await _loaders(info).country.load(self.of))

    @strawberry.field
    async def partnerships(self, info: strawberry.Info, first: int) -> Partnerships:
        """Load what it is a party of."""
        rows = await _loaders(info).partnerships.load((self.id, first))
        return Partnerships(nodes=[Partnership(**row) for row in rows])

    @strawberry.field
    async def exchanges(self, info: strawberry.Info, first: int) -> Exchanges:
        """Load the last in which it took part."""
        rows = await _loaders(info).last.load((self.id, first))
        return Exchanges(nodes=[Exchange(**row) for row in rows])


@strawberry.type
class Party:
    """A party of a partnership."""

    role: str
    who: strawberry.Private[str]

    @strawberry.field
    async def institution(self, info: strawberry.Info) -> Institution:
        """Load who it is."""
        return Institution(**await _loaders(info).institution.load(self.who))


@strawberry.type
class Partnership:
    """A partnership."""

    id: strawberry.ID
    title: str

    @strawberry.field
    async def parties(self, info: strawberry.Info) -> list[Party]:
        """Load who agrees."""
        return [Party(**row) for row in await _loaders(info).parties.load(self.id)]


@strawberry.type
class Partnerships:
    """Some partnerships."""

    nodes: list[Partnership]


@strawberry.type
class Participation:
    """A part in an exchange."""

    role: str
    state: str
    who: strawberry.Private[str]
    of: strawberry.Private[str]

    @strawberry.field
    async def institution(self, info: strawberry.Info) -> Institution:
        """Load who it is."""
        return Institution(**await _loaders(info).institution.load(self.who))

    @strawberry.field
    async def country(self, info: strawberry.Info) -> Country:
        """Load from where."""
        return Country(**await _loaders(info).country.load(self.of))


@strawberry.type
class Exchange:
    """An exchange."""

    id: strawberry.ID
    title: str
    state: str
    day: date

    @strawberry.field
    async def participations(self, info: strawberry.Info) -> list[Participation]:
        """Load who takes part."""
        return [Participation(**row) for row in await _loaders(info).participations.load(self.id)]


@strawberry.type
class Exchanges:
    """Some exchanges."""

    nodes: list[Exchange]

    @strawberry.field
    async def total_count(self, info: strawberry.Info) -> int:
        """Count all there are."""
        return await _loaders(info).count()


@strawberry.type
class Institutions:
    """Some institutions."""

    nodes: list[Institution]


@strawberry.input
class InstitutionFilter:
    """Which institutions."""

    country: strawberry.ID


@strawberry.input
class Text:
    """A text in a language."""

    lang: str
    value: str


@strawberry.input
class ParticipationEntryInput:
    """Who takes part."""

    role: str
    institution: strawberry.ID


@strawberry.input
class ExchangeRegisterInput:
    """An exchange to be registered."""

    kind: str
    titles: list[Text]
    planned: str
    participations: list[ParticipationEntryInput]


@strawberry.type
class ExchangePayload:
    """What was registered."""

    exchange: Exchange


@strawberry.type
class Query:
    """What can be asked."""

    @strawberry.field
    async def institution(self, info: strawberry.Info, id: strawberry.ID) -> Institution:
        """Load one institution."""
        return Institution(**await _loaders(info).institution.load(id))

    @strawberry.field
    async def institutions(self, info: strawberry.Info, first: int, filter: InstitutionFilter) -> Institutions:
        """Load the institutions of a country."""
        rows = await _loaders(info).of_country(filter.country, first)
        return Institutions(nodes=[Institution(**row) for row in rows])

    @strawberry.field
    async def exchanges(self, info: strawberry.Info, first: int, after: str) -> Exchanges:
        """Load a page of the newest exchanges."""
        rows = await _loaders(info).page(after, first)
        return Exchanges(nodes=[Exchange(**row) for row in rows])


@strawberry.type
class Mutation:
    """What can be done."""

    @strawberry.mutation
    async def exchange_register(self, info: strawberry.Info, input: ExchangeRegisterInput) -> ExchangePayload:
        """Register an exchange and those who take part."""
        parts = [(part.role, str(part.institution)) for part in input.participations]
        day = date.fromisoformat(input.planned)
        row = await register(_loaders(info).pool, input.kind, input.titles[0].value, day, parts)
        return ExchangePayload(exchange=Exchange(**row))


class _Pool:
    held: Any = None


async def _context() -> dict[str, Loaders]:
    return {"loaders": Loaders(_Pool.held)}


@asynccontextmanager
async def _life(_app: Litestar) -> AsyncGenerator[None]:
    async with asyncpg.create_pool(
        os.environ["BENCH_DATABASE"], min_size=10, max_size=10, server_settings={"jit": "off"}
    ) as pool:
        _Pool.held = pool
        yield


schema = strawberry.Schema(Query, Mutation, extensions=[lambda: ParserCache(1000), lambda: ValidationCache(1000)])
app = Litestar(
    [make_graphql_controller(schema, path="/graphql", context_getter=_context, graphql_ide=None)],
    lifespan=[_life],
    openapi_config=None,
)
