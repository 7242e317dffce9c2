"""The typed client and a service that runs by itself: following, and asking without an event loop."""

from __future__ import annotations

import logging

import pytest

from consortium.client import AsyncClient, Client, Failed, NotAuthenticated, Retries
from consortium.client.published import ExchangeKind, ExchangeRegisterInput, LocalizedTextInput
from consortium.client.published.answers.follow_exchanges import ExchangeChange
from tests.client.asking import HASTY, address, free_port, served
from tests.graphql.clients import CENTRE, SECRETARIAT, Register

pytestmark = pytest.mark.slow

SEEDED = "21"
"""The place in the feed of the last of the twenty-one exchanges of the seeds."""
STUBBORN = Retries(most=50, first=0.2, longest=0.4)
SEMINAR = ExchangeRegisterInput(kind=ExchangeKind.SEMINAR, titles=[LocalizedTextInput(lang="en", value="Seminar")])


async def test_who_follows_loses_nothing_when_the_service_is_killed(register: Register) -> None:
    url = address(port := free_port())
    made: list[str] = []
    seen: list[ExchangeChange] = []
    async with (
        AsyncClient(url, token=register.tokens[CENTRE], retries=STUBBORN) as writer,
        AsyncClient(url, token=register.tokens[SECRETARIAT], retries=STUBBORN) as reader,
    ):
        changes = reader.follow_exchanges(since=SEEDED, first=3)
        with served(register, port):
            made += [(await writer.register_exchange(SEMINAR)).record.id]
            seen += [await anext(changes)]
        with served(register, port):
            made += [(await writer.register_exchange(SEMINAR)).record.id for _ in range(2)]
            seen += [change async for change in changes]
    assert [change.exchange.id for change in seen if change.exchange] == made


def test_without_a_loop_the_same_is_asked_written_and_followed(register: Register) -> None:
    port = free_port()
    with served(register, port), Client(address(port), token=register.tokens[CENTRE], language="ru") as client:
        (found,) = client.search_institutions(words="Edukator").nodes
        exchanges = client.every_in(
            client.my_institution,
            lambda me: me.institution.exchanges if me.institution else None,
            "after_exchange",
            first=5,
        )
        titles = [exchange.title for exchange in exchanges]
        every = [institution.id for institution in client.every(client.search_institutions, words="school", first=2)]
        made = client.register_exchange(SEMINAR).record
        change = next(iter(client.follow_exchanges(since=SEEDED)))
        data = client.execute("{ exchanges { totalCount } }")
    assert found.name == "Общественно-просветительское общество «Эдукатор»"
    assert len(titles) > 5
    assert len(every) == len(set(every)) > 2
    assert change.exchange
    assert change.exchange.id == made.id
    assert data == {"exchanges": {"totalCount": 22}}


async def test_what_cannot_be_followed_is_told_and_the_token_shown_nowhere(
    register: Register, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    url, token = address(port := free_port()), register.tokens[SECRETARIAT]
    with served(register, port):
        async with AsyncClient(url, token=token, retries=HASTY) as client:
            with pytest.raises(Failed) as told:
                await anext(client.follow_exchanges(since="yesterday"))
        async with AsyncClient(url, token="cst_wrong", retries=HASTY) as client:
            with pytest.raises(NotAuthenticated) as unknown:
                await anext(client.follow_exchanges())
        async with AsyncClient(url, retries=HASTY) as client:
            with pytest.raises(NotAuthenticated):
                await anext(client.follow_exchanges())
    assert told.value.code == "BAD_USER_INPUT"
    assert token not in caplog.text + repr(told.value) + repr(client)
    assert "cst_wrong" not in caplog.text + repr(unknown.value)


def test_a_service_that_answers_published_documents_alone_answers_the_client(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONSORTIUM_DOCUMENTS", "published")
    port = free_port()
    with served(register, port), Client(address(port), token=register.tokens[CENTRE]) as client:
        assert client.search_institutions(words="Edukator").total_count == 1
        assert client.register_exchange(SEMINAR).record.version == 1
        assert [change.cursor for change in client.follow_exchanges(since="20", first=1)] == [SEEDED]
        with pytest.raises(Failed) as told:
            client.execute("{ exchanges { totalCount } }")
    assert told.value.code == "DOCUMENT_NOT_PUBLISHED"
