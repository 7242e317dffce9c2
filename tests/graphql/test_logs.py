"""The line of a request tells who asked what and what became of it, and nothing that was sent."""

from __future__ import annotations

import io
import logging
from collections.abc import AsyncIterator, Iterator
from typing import Any

import orjson
import pytest

from consortium.config import settings
from consortium.logs import JsonFormatter
from consortium_graphql.observing.watching import request_id
from tests.graphql.clients import Clients, Register, published, serving

SECRET = "Zx9-secret-value"
INTERNAL = "ZeroDivisionError"


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """Return what is logged, as JSON."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonFormatter())
    handler.addFilter(lambda record: not record.name.startswith("http"))  # what the client's own library logs
    root, before = logging.getLogger(), logging.getLogger().level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield stream
    root.removeHandler(handler)
    root.setLevel(before)


@pytest.fixture
async def logged(shared_register: Register, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Clients]:
    """Return everybody who asks of a service that logs requests."""
    monkeypatch.setenv("CONSORTIUM_LOGS", "json")
    settings.cache_clear()
    async with serving(shared_register) as clients:
        yield clients
    monkeypatch.undo()
    settings.cache_clear()


def requests(lines: io.StringIO) -> list[dict[str, Any]]:
    """Return the lines of requests."""
    found = [orjson.loads(line) for line in lines.getvalue().splitlines()]
    return [line for line in found if line["logger"] == "consortium.requests"]


async def test_a_line_tells_who_asked_what_and_what_became_of_it(logged: Clients, lines: io.StringIO) -> None:
    text = "query Count { countries(first: 1) { totalCount } }"
    response = await logged.analyst.post(text, x_request_id="abc.1")
    (line,) = requests(lines)
    assert response.headers["x-request-id"] == "abc.1"
    told = {name: line[name] for name in ("request", "kind", "operation", "published", "persona", "code", "status")}
    assert told == {
        "request": "abc.1",
        "kind": "query",
        "operation": "Count",
        "published": "other",
        "persona": "analyst",
        "code": "OK",
        "status": 200,
    }
    assert (line["bytes"], line["level"], line["message"]) == (len(response.content), "info", "request")
    assert line["statements"] >= 1
    assert line["ms"] > 0
    assert len(line["document"]) == 16


async def test_a_refused_request_has_a_line_with_its_code(logged: Clients, lines: io.StringIO) -> None:
    await logged.nobody.post("{ __typename }", authorization="Bearer nobody-knows-this")
    await logged.analyst.post("{ nothing }")
    assert [(line["code"], line["status"], line["kind"]) for line in requests(lines)] == [
        ("UNAUTHENTICATED", 401, "unread"),
        ("GRAPHQL_VALIDATION_FAILED", 200, "unread"),
    ]


async def test_a_fault_of_ours_is_logged_under_the_id_that_the_client_is_told(
    logged: Clients, lines: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise ZeroDivisionError(SECRET)

    monkeypatch.setattr("consortium_graphql.web.front.request_of", failing)
    response = await logged.analyst.post("{ __typename }", x_request_id="broken-1")
    (error,) = response.json()["errors"]
    found = [orjson.loads(line) for line in lines.getvalue().splitlines()]
    (fault,) = [line for line in found if "exception" in line]
    assert error["extensions"]["id"] in fault["message"]
    assert (fault["request"], fault["exception"]) == ("broken-1", [INTERNAL])
    assert SECRET not in lines.getvalue()
    assert [(line["code"], line["level"]) for line in requests(lines)] == [("INTERNAL_SERVER_ERROR", "error")]


async def test_no_line_holds_a_token_or_a_value_that_was_sent(logged: Clients, lines: io.StringIO) -> None:
    values: dict[str, object] = dict.fromkeys(
        ("id", "search", "since", "name", "after", "one", "other", "input", "day"), SECRET
    )
    for text in published().values():
        await logged.secretariat.post(text, values)
        await logged.secretariat.post(text.replace("first: 20", f'first: 20, after: "{SECRET}"'), {"first": SECRET})
    await logged.http.get(f"/graphql?query={{__typename}}&variables={{%22a%22:%22{SECRET}%22}}")
    assert len(requests(lines)) == 2 * len(published()) + 1
    assert SECRET not in lines.getvalue()
    assert [token for token in logged.tokens.values() if token in lines.getvalue()] == []


@pytest.mark.parametrize("given", ["", "two words", "ü", "x" * 65, 'a"b', "a\nb"])
def test_a_request_id_that_is_not_short_and_plain_is_replaced(given: str) -> None:
    assert len(request_id(given)) == 16
    assert request_id(given).isalnum()
    assert request_id("a-1._Z") == "a-1._Z"
