"""Who is known of late is not looked up again: the statement that answers finds out whether it still holds."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from consortium.access import Persona
from consortium.db import Database, open_database
from consortium.tokens import service as tokens
from consortium_graphql.web.shortcut import Shortcut
from tests.databases import statements_once_counted
from tests.factory import CLOCK
from tests.graphql.clients import SECRETARIAT, Client, Clients, Register

COUNT = "{ countries { totalCount } }"
UNPLANNED = "{ me { persona } }"
NOTHING = "{ __typename }"
WRONG = "{ nothingOfTheSort }"


@pytest.fixture
async def elsewhere(register: Register, service: Clients) -> AsyncIterator[Database]:
    """Return another process's way to the same register: nothing here learns of what it writes."""
    async with open_database(register.url, bind=False) as database:
        yield database


@pytest.fixture
async def client(service: Clients) -> Client:
    """Return somebody whose token has been used for every sort of question."""
    found = Client(service.http, await tokens.create(service.database, CLOCK, Persona.ANALYST, holder="of late"))
    for document in (COUNT, UNPLANNED, NOTHING):
        assert "errors" not in await found.ask(document)
    return found


async def test_a_read_of_one_known_of_late_is_one_statement(service: Clients, client: Client) -> None:
    assert len(await statements_once_counted(service.database, lambda: client.data(COUNT))) == 1


@pytest.mark.parametrize("document", [COUNT, UNPLANNED, NOTHING, WRONG])
async def test_a_token_that_another_process_revoked_is_refused_at_once(
    elsewhere: Database, client: Client, document: str
) -> None:
    await elsewhere.execute("update api_token set revoked_at = created_at where holder = 'of late'")
    response = await client.post(document)
    assert response.status_code == 401


async def test_a_token_that_stands_for_less_by_now_is_what_it_stands_for(service: Clients, elsewhere: Database) -> None:
    holder = Client(service.http, await tokens.create(service.database, CLOCK, Persona.SECRETARIAT, holder="of late"))
    document = "{ auditEntries { totalCount } }"
    assert "errors" not in await holder.ask(document)
    await elsewhere.execute("update api_token set persona = 'analyst' where holder = 'of late'")
    assert await holder.code(document) == "FORBIDDEN"
    await elsewhere.execute("update api_token set persona = 'secretariat' where holder = 'of late'")
    assert "errors" not in await holder.ask(document)


async def test_many_at_once_are_refused_after_the_token_is_revoked(elsewhere: Database, client: Client) -> None:
    asked = [asyncio.ensure_future(client.post(COUNT)) for _ in range(20)]
    await elsewhere.execute("update api_token set revoked_at = created_at where holder = 'of late'")
    after = await asyncio.gather(*(client.post(COUNT) for _ in range(20)))
    assert {response.status_code for response in after} <= {401, 429}  # tokens that are none are counted
    assert {response.status_code for response in await asyncio.gather(*asked)} <= {200, 401, 429}


async def test_the_short_way_answers_as_the_long_one(service: Clients) -> None:
    from httpx import ASGITransport, AsyncClient  # noqa: PLC0415

    short = AsyncClient(transport=ASGITransport(Shortcut(service.app)), base_url="http://service")  # type: ignore[arg-type]  # Litestar's scopes
    async with short:
        for document in (COUNT, UNPLANNED, NOTHING, WRONG):
            ways = [await Client(http, service.tokens[SECRETARIAT]).post(document) for http in (short, service.http)]
            assert ways[0].content == ways[1].content
            assert ways[0].status_code == ways[1].status_code
        assert (await short.get("/health/live")).json() == {"status": "alive"}
