"""Published operations are called by an id, and may be all that is answered."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import httpx
import pytest
from graphql import parse, print_ast

from consortium.config import settings
from tests.graphql.clients import Clients, published

NAME = "secretariat/search-institutions"
WORDS = {"words": "эдукатор"}


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the published operations alone be answered."""
    monkeypatch.setenv("CONSORTIUM_DOCUMENTS", "published")
    settings.cache_clear()
    yield
    monkeypatch.undo()
    settings.cache_clear()


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


async def sent(clients: Clients, **body: object) -> httpx.Response:
    bearer = {"authorization": f"Bearer {clients.secretariat.token}"}
    return await clients.http.post("/graphql", json={"variables": WORDS, **body}, headers=bearer)


def by_hash(hexadecimal: str) -> dict[str, object]:
    return {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": hexadecimal}}}


TEXT = published()[NAME]
CALLS: list[dict[str, object]] = [
    {"documentId": NAME},
    {"documentId": f"sha256:{sha256(TEXT)}"},
    {"documentId": f"sha256:{sha256(print_ast(parse(TEXT)))}"},
    by_hash(sha256(TEXT)),
    by_hash(sha256(TEXT).upper()),
    {"query": TEXT, **by_hash(sha256(TEXT))},
]


@pytest.mark.parametrize("call", CALLS)
async def test_a_published_operation_is_called_by_each_of_its_ids(reading: Clients, call: dict[str, object]) -> None:
    response = await sent(reading, **call)
    assert response.json()["data"]["institutions"]["totalCount"] == 1


async def test_a_published_operation_is_called_by_an_address(reading: Clients) -> None:
    asked = {"documentId": "analyst/network-report"}
    bearer = {"authorization": f"Bearer {reading.analyst.token}"}
    response = await reading.http.get("/graphql", params=asked, headers=bearer)
    assert list(response.json()) == ["data"]


async def test_a_published_mutation_is_not_called_by_an_address(reading: Clients) -> None:
    asked = {
        "documentId": "member/cancel-exchange",
        "variables": '{"id": "x", "version": 1, "reason": "x", "key": "x"}',
    }
    assert (await reading.http.get("/graphql", params=asked)).status_code == 405


@pytest.mark.parametrize(
    "call", [{"documentId": "secretariat/nothing"}, {"documentId": "../app"}, {"documentId": ""}, by_hash("0" * 64)]
)
async def test_an_unknown_id_is_told_as_clients_expect(reading: Clients, call: dict[str, object]) -> None:
    (error,) = (await sent(reading, **call)).json()["errors"]
    assert (error["message"], error["extensions"]["code"]) == ("PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND")


async def test_a_document_that_is_not_published_may_come_with_its_own_hash(reading: Clients) -> None:
    document = "{ __typename }"
    response = await sent(reading, query=document, **by_hash(sha256(document)))
    assert response.json() == {"data": {"__typename": "Query"}}


@pytest.mark.parametrize("call", [{"documentId": NAME}, by_hash("0" * 64), by_hash(sha256(TEXT))])
async def test_a_document_with_the_id_of_another_is_refused(reading: Clients, call: dict[str, object]) -> None:
    (error,) = (await sent(reading, query="{ __typename }", **call)).json()["errors"]
    assert error["extensions"]["code"] == "BAD_USER_INPUT"


@pytest.mark.parametrize("wrong", [1, [], {}, {"sha256Hash": 1}])
async def test_a_hash_that_is_none_is_bad_input(reading: Clients, wrong: object) -> None:
    (error,) = (await sent(reading, extensions={"persistedQuery": wrong})).json()["errors"]
    assert error["extensions"]["code"] == "BAD_USER_INPUT"


@pytest.mark.parametrize("call", [*CALLS, {"query": TEXT}, {"query": print_ast(parse(TEXT))}])
async def test_published_operations_alone_are_answered_by_text_and_by_id(
    reading: Clients, alone: None, call: dict[str, object]
) -> None:
    response = await sent(reading, **call)
    assert response.json()["data"]["institutions"]["totalCount"] == 1


@pytest.mark.parametrize("document", ["{ __typename }", "{ __schema { queryType { name } } }", TEXT + " "])
@pytest.mark.parametrize("hashed", [False, True])
async def test_where_they_are_alone_no_other_document_is_answered(
    reading: Clients, alone: None, document: str, hashed: bool
) -> None:
    response = await sent(reading, query=document, **(by_hash(sha256(document)) if hashed else {}))
    (error,) = response.json()["errors"]
    assert error["extensions"]["code"] == "DOCUMENT_NOT_PUBLISHED"
