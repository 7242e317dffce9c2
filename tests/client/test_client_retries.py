"""When the typed client asks again, of a service that fails on purpose."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from consortium.client import AsyncClient, Client, ClientError, Misunderstood, Retries, Unavailable, Unreachable
from consortium.client.published import ExchangeKind, ExchangeRegisterInput, LocalizedTextInput
from consortium.client.retries import retry_after
from tests.client.asking import HASTY

TOKEN = "cst_never-to-be-seen"
FOUND: Any = {
    "data": {"institutions": {"totalCount": 0, "nodes": [], "pageInfo": {"hasNextPage": False, "endCursor": None}}}
}
DONE: Any = {"data": {"exchangeRegister": {"exchange": None, "problems": [], "replayed": True}}}
AWAY = {"errors": [{"message": "the database is away", "extensions": {"code": "UNAVAILABLE"}}], "data": None}
SEMINAR = ExchangeRegisterInput(kind=ExchangeKind.SEMINAR, titles=[LocalizedTextInput(lang="en", value="Seminar")])
Reply = httpx.Response | Exception


class Service(httpx.AsyncBaseTransport):
    """A service that replies with what it was given, the last reply again and again, and keeps what it was asked."""

    def __init__(self, *replies: Callable[[], Reply]) -> None:
        self.replies, self.asked, self.tokens = replies, list[dict[str, Any]](), list[str]()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(json.loads(request.content))
        self.tokens.append(request.headers.get("authorization", ""))
        reply = self.replies[min(len(self.asked), len(self.replies)) - 1]()
        if isinstance(reply, Exception):
            raise reply
        return reply

    @property
    def keys(self) -> list[str]:
        """Return the idempotency key of each registration that was asked for."""
        return [each["variables"]["input"]["idempotencyKey"] for each in self.asked]


def client(service: Service, retries: Retries = HASTY) -> AsyncClient:
    return AsyncClient("http://service/graphql", token=TOKEN, transport=service, retries=retries)


def status(code: int, **headers: str) -> Callable[[], Reply]:
    return lambda: httpx.Response(code, text="<html>", headers={k.replace("_", "-"): v for k, v in headers.items()})


def answer(body: object) -> Callable[[], Reply]:
    return lambda: httpx.Response(200, json=body)


def lost() -> Reply:
    return httpx.ReadError("connection reset")


def refused() -> Reply:
    return httpx.ConnectError("connection refused")


def slow() -> Reply:
    return httpx.ReadTimeout("too slow")


@pytest.mark.parametrize("failing", [status(502), status(503), status(504), lost, refused, answer(AWAY)])
async def test_a_query_is_asked_again_until_it_is_answered(failing: Callable[[], Reply]) -> None:
    service = Service(failing, failing, answer(FOUND))
    found = await client(service).search_institutions(words="school")
    assert (found.total_count, len(service.asked)) == (0, 3)


async def test_it_is_asked_no_more_than_so_often() -> None:
    service = Service(refused)
    with pytest.raises(Unreachable, match="ConnectError connection refused"):
        await client(service, Retries(most=2, first=0.001)).search_institutions(words="school")
    assert len(service.asked) == 1 + 2


async def test_a_service_that_stays_away_is_told_as_such() -> None:
    with pytest.raises(Unavailable, match="the database is away"):
        await client(Service(answer(AWAY))).search_institutions(words="school")
    with pytest.raises(Misunderstood, match="HTTP 503"):
        await client(Service(status(503))).search_institutions(words="school")


@pytest.mark.parametrize("failing", [status(500), status(404), slow, answer({"data": 5}), answer([])])
async def test_what_another_try_would_not_mend_is_told_at_once(failing: Callable[[], Reply]) -> None:
    service = Service(failing)
    with pytest.raises(ClientError):
        await client(service).search_institutions(words="school")
    assert len(service.asked) == 1


async def test_a_mutation_is_sent_again_under_the_key_that_it_was_sent_with() -> None:
    service = Service(lost, status(503), answer(DONE))
    payload = await client(service).register_exchange(SEMINAR)
    assert payload.replayed
    assert len(service.keys) == 3
    assert len(set(service.keys)) == 1


async def test_each_mutation_has_a_key_of_its_own() -> None:
    service = Service(answer(DONE))
    asking = client(service)
    await asking.register_exchange(SEMINAR)
    await asking.register_exchange(SEMINAR)
    assert len(set(service.keys)) == 2


async def test_a_mutation_that_may_have_been_done_names_its_key() -> None:
    service = Service(slow)
    with pytest.raises(Unreachable) as told:
        await client(service).register_exchange(SEMINAR)
    assert told.value.key == service.keys[0]


async def test_a_document_of_ones_own_is_asked_again_only_where_that_is_said_to_be_safe() -> None:
    service = Service(lost, answer({"data": {}}))
    with pytest.raises(Unreachable):
        await client(service).execute("mutation { personErase { replayed } }")
    assert await client(service).execute("{ __typename }", repeat=True) == {}


async def test_a_service_that_asks_for_patience_is_given_it(monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr("consortium.client.http.asyncio.sleep", sleep)
    service = Service(status(429, retry_after="7"), answer(FOUND))
    await client(service, Retries(first=0.5)).search_institutions(words="school")
    assert len(waited) == 1
    assert 7.0 <= waited[0] <= 7.5


async def test_a_service_that_asks_for_more_patience_than_there_is_is_not_asked_again() -> None:
    service = Service(status(503, retry_after="3600"))
    with pytest.raises(Misunderstood):
        await client(service).search_institutions(words="school")
    assert len(service.asked) == 1


def test_waits_double_at_most_and_are_spread() -> None:
    retries = Retries(most=5, first=1.0, longest=4.0)
    most = [max(retries.wait(failures) or 0.0 for _ in range(200)) for failures in (1, 2, 3, 4, 5)]
    assert all(high * 0.8 < found <= high for found, high in zip(most, (1.0, 2.0, 4.0, 4.0, 4.0), strict=True))
    assert retries.wait(6) is None


def test_patience_may_be_asked_for_until_a_moment() -> None:
    now = datetime(2026, 11, 22, 8, 0, 0, tzinfo=UTC)
    assert retry_after("Sun, 22 Nov 2026 08:00:30 GMT", now) == 30.0
    assert retry_after("Sun, 22 Nov 2026 07:00:00 GMT", now) == 0.0


async def test_a_list_that_never_moves_on_is_not_read_for_ever() -> None:
    stuck: Any = {"institutions": {"totalCount": 9, "nodes": [], "pageInfo": {"hasNextPage": True, "endCursor": "a"}}}
    service = Service(answer({"data": stuck}))
    asking = client(service)
    with pytest.raises(Misunderstood, match="more follows"):
        _ = [each async for each in asking.every(asking.search_institutions, words="school")]
    assert len(service.asked) == 2


def test_the_client_without_a_loop_asks_again_too() -> None:
    service = Service(status(503), answer(FOUND))
    with Client("http://service/graphql", transport=service, retries=HASTY) as asking:
        assert asking.search_institutions(words="school").total_count == 0
    assert len(service.asked) == 2


def test_a_client_that_nobody_closed_does_not_keep_a_program_from_ending() -> None:
    text = """
from consortium.client import Client, ClientError, Retries
client = Client("http://127.0.0.1:1/graphql", retries=Retries(most=0))
try:
    client.my_institution()
except ClientError as fault:
    print(type(fault).__name__)
"""
    done = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "Unreachable\n"


def test_one_client_serves_several_threads() -> None:
    service = Service(answer(FOUND))
    with Client("http://service/graphql", transport=service) as asking, ThreadPoolExecutor(4) as threads:

        def found(words: str) -> int:
            return asking.search_institutions(words=words).total_count

        told = list(threads.map(found, "abcdefgh"))
    assert told == [0] * 8
    assert sorted(each["variables"]["words"] for each in service.asked) == list("abcdefgh")
    assert [thread for thread in threading.enumerate() if thread.name == "consortium-client"] == []


async def test_an_answer_of_another_schema_says_where_it_differs() -> None:
    strange: Any = {"institutions": {"totalCount": "many", "nodes": [], "pageInfo": {"hasNextPage": False}}}
    with pytest.raises(Misunderstood, match=r"institutions\.totalCount"):
        await client(Service(answer({"data": strange}))).search_institutions(words="school")


async def test_the_token_is_sent_and_shown_nowhere(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    service = Service(refused)
    asking = client(service)
    with pytest.raises(Unreachable) as told:
        await asking.search_institutions(words="school")
    fault: BaseException | None = told.value
    shown = [repr(asking), repr(vars(asking)), caplog.text]
    while fault is not None:
        shown += [str(fault), repr(fault), repr(vars(fault))]
        fault = fault.__cause__
    assert set(service.tokens) == {f"Bearer {TOKEN}"}
    assert TOKEN not in "".join(shown)
    assert "ConnectError" in "".join(shown)


def test_the_password_of_an_address_is_not_shown() -> None:
    assert repr(AsyncClient("https://me:secret@service/graphql")) == "AsyncClient('https://service/graphql')"
    assert repr(Client("https://me:secret@service/graphql")) == "Client('https://service/graphql')"
