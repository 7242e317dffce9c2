"""What may be sent, how, and how all else is refused: never as a fault of ours."""

from __future__ import annotations

import gzip
from collections.abc import AsyncIterator

import orjson
import pytest

from consortium.errors import DatabaseUnreachable
from tests.graphql.clients import Clients

JSON = {"content-type": "application/json"}
TYPENAME = b'{"query": "{ __typename }"}'
NAMED = "query A { one: __typename } query B { two: __typename }"
COUNT = "query ($n: Int) { countries(first: $n) { nodes { __typename } } }"


async def test_a_query_may_stand_in_the_address(reading: Clients) -> None:
    bearer = {"authorization": f"Bearer {reading.secretariat.token}"}
    asked = {"query": COUNT, "variables": '{"n": 1}', "extensions": "{}"}
    response = await reading.http.get("/graphql", params=asked, headers=bearer)
    assert response.json() == {"data": {"countries": {"nodes": [{"__typename": "Country"}]}}}
    response = await reading.http.get("/graphql", params={"query": NAMED, "operationName": "B"})
    assert response.json() == {"data": {"two": "Query"}}


@pytest.mark.parametrize("accept", ["application/json", "application/graphql-response+json"])
@pytest.mark.parametrize("document", ["mutation { __typename }", "query A { __typename } mutation B { __typename }"])
async def test_no_address_ever_writes(reading: Clients, document: str, accept: str) -> None:
    asked = {"query": document, **({"operationName": "B"} if "B" in document else {})}
    response = await reading.http.get("/graphql", params=asked, headers={"accept": accept})
    assert (response.status_code, response.headers["allow"]) == (405, "POST")


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"])
async def test_another_method_is_405(reading: Clients, method: str) -> None:
    response = await reading.http.request(method, "/graphql")
    assert (response.status_code, response.headers["allow"]) == (405, "GET, POST")


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("", 400),
        ("?query=", 400),
        ("?other=1", 400),
        ("?query=%ff", 400),
        ("?query=%7B__typename%7D&query=%7B__typename%7D", 400),
        ("?query=%7B__typename%7D&variables=%7B", 400),
        ("?query=%7B__typename%7D&variables=%5B1%5D", 400),
        ("?query=%7B__typename%7D&variables=NaN", 400),
        ("?query=%7B__typename%7D&extensions=1", 400),
        ("?query=%7B__typename%7D" + "&a=1" * 30, 400),
        ("?query=%7B__typename%7D%00", 200),  # the document's own fault
    ],
)
async def test_an_address_that_asks_for_nothing_is_refused(reading: Clients, address: str, status: int) -> None:
    response = await reading.http.get(f"/graphql{address}")
    assert (response.status_code, "errors" in response.json()) == (status, True)


def value(json: bytes) -> bytes:
    """Return a body with that JSON as a variable."""
    return b'{"query": "{ __typename }", "variables": {"x": ' + json + b"}}"


@pytest.mark.parametrize(
    "body",
    [
        value(b"[" * 5_000 + b"]" * 5_000), value(b'{"a":' * 5_000 + b"1" + b"}" * 5_000), value(b"9" * 400),
        value(b"1e999"), value(b"NaN"), value(b"-Infinity"), value(b'"\xff"'), value(b'"\\ud800"'),
        value(b'"\0"'), b"\xef\xbb\xbf" + TYPENAME, TYPENAME.decode().encode("utf-16"),
        gzip.compress(TYPENAME, mtime=0),
        TYPENAME + TYPENAME, b"null", b"1", b'{"documentId": 1}', b'{"query": null}',
        b'{"query": "{ __typename }", "extensions": []}', value(b'"\\udc00\\ud800"'),
    ],
)  # fmt: skip
async def test_json_that_is_none_is_400(reading: Clients, body: bytes) -> None:
    response = await reading.http.post("/graphql", content=body, headers=JSON)
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (400, "BAD_REQUEST")


@pytest.mark.parametrize(
    "body",
    [
        value(b"[" * 900 + b"]" * 900),
        value(b"9" * 300),
        value(b'"\\u0000"'),
        b'{"query": "{ nosuch }", "query": "{ __typename }"}',
    ],
    ids=["deep", "giant", "nul", "twice"],
)
async def test_json_that_is_odd_is_read(reading: Clients, body: bytes) -> None:
    response = await reading.http.post("/graphql", content=body, headers=JSON)
    assert (response.status_code, response.json()) == (200, {"data": {"__typename": "Query"}})


@pytest.mark.parametrize("given", ["9" * 300, "[" * 900 + "]" * 900, '"\\u0000"', "1.5", "true"])
async def test_what_is_odd_in_a_variable_is_bad_input(reading: Clients, given: str) -> None:
    body = orjson.dumps({"query": COUNT})[:-1] + b', "variables": {"n": ' + given.encode() + b"}}"
    response = await reading.http.post("/graphql", content=body, headers=JSON)
    assert response.json()["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


@pytest.mark.parametrize(
    "kind",
    ["application/json; charset=utf-16", "application/jsonp", "text/json", "application/graphql", "application/JSON5"],
)
async def test_a_body_that_is_not_json_in_utf_8_is_415(reading: Clients, kind: str) -> None:
    response = await reading.http.post("/graphql", content=TYPENAME, headers={"content-type": kind})
    assert response.status_code == 415


@pytest.mark.parametrize(
    "kind", ["application/json;charset=UTF-8", 'Application/JSON; charset="utf-8"', "application/json;"]
)
async def test_json_in_utf_8_may_say_so(reading: Clients, kind: str) -> None:
    response = await reading.http.post("/graphql", content=TYPENAME, headers={"content-type": kind})
    assert response.status_code == 200


async def test_a_compressed_body_is_415_and_says_what_is_read(reading: Clients) -> None:
    headers = {**JSON, "content-encoding": "gzip"}
    response = await reading.http.post("/graphql", content=gzip.compress(TYPENAME, mtime=0), headers=headers)
    assert (response.status_code, response.headers["accept-encoding"]) == (415, "identity")


async def endless() -> AsyncIterator[bytes]:
    """Yield a body that announces no length and has no end."""
    while True:
        yield b" " * 100_000


async def test_a_body_that_does_not_end_is_413(reading: Clients) -> None:
    response = await reading.http.post("/graphql", content=endless(), headers=JSON)
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (413, "BAD_REQUEST")


async def test_a_body_may_come_in_parts(reading: Clients) -> None:
    async def parts() -> AsyncIterator[bytes]:
        yield TYPENAME[:10]
        yield TYPENAME[10:]

    response = await reading.http.post("/graphql", content=parts(), headers=JSON)
    assert response.json() == {"data": {"__typename": "Query"}}


@pytest.mark.parametrize(("length", "status"), [("many", 400), ("-1", 400), ("9" * 30, 413), ("1000001", 413)])
async def test_a_length_that_is_wrong_is_refused_before_the_body_is_read(
    reading: Clients, length: str, status: int
) -> None:
    response = await reading.http.post("/graphql", content=endless(), headers={**JSON, "content-length": length})
    assert response.status_code == status


async def test_while_the_database_is_away_it_is_said_when_to_come_again(
    reading: Clients, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object) -> None:
        raise DatabaseUnreachable("the database does not answer: try again later")

    monkeypatch.setattr(reading.database.engine, "outside", away)
    response = await reading.secretariat.post("{ countries { totalCount } }")
    assert (response.status_code, response.headers["retry-after"]) == (503, "1")
