"""Clients that people use: Apollo Client, urql, relay-compiler, and gql for Python."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from gql import Client, gql
from gql.client import AsyncClientSession
from gql.transport.aiohttp import AIOHTTPTransport
from gql.transport.exceptions import TransportQueryError
from gql.transport.websockets import WebsocketsTransport

from tests.ecosystem.conftest import Running
from tests.ecosystem.programs import HERE, fetched, seen

pytestmark = pytest.mark.slow

EDUCATOR = [["Social-Educational Association “Educator”", "PL"]]
SEEDED = 21
"""How many exchanges the seeds hold."""
PER_PAGE = 5
PAGE = """query Page($after: String) {
  exchanges(first: 5, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
}"""


@pytest.fixture(scope="module")
def programs() -> Path:
    """Return the programs of this folder, ready to run."""
    return fetched(HERE)


def paged(told: dict[str, Any]) -> bool:
    """Return whether all pages were read, each record once."""
    total = int(told["total"])
    return total >= SEEDED and (told["listed"], told["pages"]) == (total, -(-total // PER_PAGE))


@pytest.mark.parametrize("client", ["apollo", "urql"])
def test_a_client_for_javascript_reads_writes_pages_and_follows(client: str, programs: Path, running: Running) -> None:
    told = seen(programs, f"{client}.mjs", SERVICE_URL=running.url, SERVICE_TOKEN=running.token)
    assert told["names"] == EDUCATOR
    assert told["problems"] == [["REQUIRED", "titles"]]
    assert (told["state"], told["replayed"]) == ("OPEN", True)
    assert paged(told)
    assert told["codes"] == ["BAD_USER_INPUT"]
    assert len(told["cursors"]) == 3
    assert all(before < after for before, after in pairwise(told["cursors"]))


def test_relay_compiles_documents_that_the_service_answers(programs: Path, running: Running) -> None:
    told = seen(programs, "relay.mjs", SERVICE_URL=running.url, SERVICE_TOKEN=running.token)
    queries = ["SourceFollowSubscription", "SourceListPageQuery", "SourceListQuery", "SourceRefetchQuery"]
    assert {f"{name}.graphql.js" for name in queries} <= set(told["made"])
    assert paged(told)
    assert told["refetched"] == ["Exchange", True]
    assert told["problems"] == [["REQUIRED", "titles"]]


def headers(running: Running) -> dict[str, str]:
    return {"Authorization": f"Bearer {running.token}"}


def over_http(running: Running) -> Client:
    """Return a client that has read the schema of the service, and checks documents against it."""
    return Client(transport=AIOHTTPTransport(running.url, headers(running)), fetch_schema_from_transport=True)


async def test_gql_for_python_reads_writes_and_checks_against_the_schema(running: Running) -> None:
    register = gql("mutation ($i: ExchangeRegisterInput!) { exchangeRegister(input: $i) { problems { code path } } }")
    search = gql("query ($w: String!) { institutions(filter: {search: $w}) { nodes { name country { code } } } }")
    search.variable_values = {"w": "Эдукатор"}
    register.variable_values = {"i": {"kind": "SEMINAR", "titles": []}}
    async with over_http(running) as session:
        found = await session.execute(search)
        refused = await session.execute(register)
        pages, ids = await _paged(session)
        with pytest.raises(TransportQueryError) as wrong:
            await session.execute(gql("{ exchanges(first: 1000) { totalCount } }"))
    assert [[each["name"], each["country"]["code"]] for each in found["institutions"]["nodes"]] == EDUCATOR
    assert refused["exchangeRegister"]["problems"] == [{"code": "REQUIRED", "path": ["titles"]}]
    assert len(ids) == len(set(ids)) >= SEEDED
    assert pages == -(-len(ids) // PER_PAGE)
    assert wrong.value.errors
    assert wrong.value.errors[0]["extensions"]["code"] == "BAD_USER_INPUT"


async def _paged(session: AsyncClientSession) -> tuple[int, list[str]]:
    pages, ids, place = 0, list[str](), {"hasNextPage": True, "endCursor": None}
    while place["hasNextPage"]:
        asked = gql(PAGE)
        asked.variable_values = {"after": place["endCursor"]}
        found = (await session.execute(asked))["exchanges"]
        ids += [node["id"] for node in found["nodes"]]
        pages, place = pages + 1, found["pageInfo"]
    return pages, ids


async def test_gql_for_python_follows(running: Running) -> None:
    transport = WebsocketsTransport(
        running.url.replace("http", "ws", 1), init_payload={"authorization": f"Bearer {running.token}"}
    )
    follow = gql('subscription { exchangeChanged(since: "0", first: 3) { cursor } }')
    async with Client(transport=transport) as session:
        told = [int(each["exchangeChanged"]["cursor"]) async for each in session.subscribe(follow)]
    assert len(told) == 3
    assert all(before < after for before, after in pairwise(told))
