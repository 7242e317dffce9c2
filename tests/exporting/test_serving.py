"""What the service does under load, when a client leaves, and what it never writes down."""

from __future__ import annotations

import asyncio
import base64
import logging
from dataclasses import replace
from typing import Any

import pytest

from consortium_graphql.context import Service
from consortium_graphql.exporting.forms.commas import CSV
from consortium_graphql.web.admission import Admission
from tests.exporting.fetching import got, told
from tests.graphql.clients import ANALYST, SECRETARIAT, Clients


def service_of(clients: Clients) -> Service:
    """Return what the service holds."""
    found: Service = clients.app.state.service
    return found


def full(patience: float) -> Admission:
    """Return seats of which none is free."""
    seats = Admission(1, 1, patience)
    assert seats.enter("somebody")
    return seats


async def test_who_waits_too_long_is_told_to_come_later(reading: Clients) -> None:
    reading.app.state.service = replace(service_of(reading), exports=full(0.01))
    answer = await got(reading.analyst, "/export/countries.csv?lang=ru")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")
    assert answer.json()["problems"][0]["message"].startswith("служба занята")


async def test_a_seat_is_given_back_after_each_file_and_each_refusal(reading: Clients) -> None:
    given = [await got(reading.analyst, path) for path in ("/export/countries.csv", "/export/nothing.csv")]
    assert [answer.status_code for answer in given] == [200, 404]
    assert service_of(reading).exports.inside == 0


async def test_a_fault_of_ours_is_told_as_such_and_logged(
    reading: Clients, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr("consortium_graphql.exporting.serving.read", broken)
    answer = await got(reading.analyst, "/export/countries.csv")
    assert (answer.status_code, "secret" in answer.text) == (500, False)
    assert "an export cannot be written" in caplog.text


async def test_no_log_holds_a_token(reading: Clients, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    token = reading.tokens[SECRETARIAT]
    pair = base64.b64encode(f"x:{token}".encode()).decode()
    await got(reading.nobody, "/calendar.ics", authorization=f"Basic {pair}")
    await got(reading.nobody, "/calendar.ics", authorization=f"Basic {pair}x")
    assert token not in caplog.text
    assert pair not in caplog.text


async def test_who_sends_many_bad_tokens_is_told_to_wait(reading: Clients) -> None:
    answers = [await told(reading.nobody, "/calendar.ics", authorization="Bearer no") for _ in range(31)]
    assert (answers[0], answers[-1]) == ((401, ["UNAUTHENTICATED"]), (429, ["RATE_LIMITED"]))


async def test_an_address_that_cannot_be_read_is_told(reading: Clients) -> None:
    assert await told(reading.analyst, "/export/countries.csv?lang=en&lang=ru") == (400, ["BAD_REQUEST"])


async def test_a_file_for_a_client_that_has_gone_is_dropped(reading: Clients, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, dropped = asyncio.Event(), asyncio.Event()

    async def endless(*_: object, **__: object) -> int:
        begun.set()
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            dropped.set()
            raise
        return 0

    monkeypatch.setattr("consortium_graphql.exporting.serving.export", endless)
    sent: list[Any] = []
    messages = iter([{"type": "http.request", "body": b"", "more_body": False}])

    async def receive() -> Any:
        first = next(messages, None)
        if first is None:
            await begun.wait()
        return first or {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(message)

    headers = [(b"authorization", f"Bearer {reading.tokens[ANALYST]}".encode())]
    scope: Any = {
        "type": "http", "method": "GET", "path": f"/export/countries.{CSV.name}", "query_string": b"",
        "headers": headers, "client": ("127.0.0.1", 1), "http_version": "1.1", "scheme": "http",
        "server": ("service", 80), "root_path": "", "raw_path": b"", "asgi": {"version": "3.0"},
    }  # fmt: skip
    await asyncio.wait_for(reading.app(scope, receive, send), 5)
    assert (dropped.is_set(), sent, service_of(reading).exports.inside) == (True, [], 0)
