"""Leaflets over HTTP: with the reader's rights, safe to open, and no more of them at once than there are places."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import httpx
import pytest

from consortium.config import settings
from consortium.ids import seed_id
from consortium.leaflets.fonts import Fonts, fonts_in
from consortium_graphql.context import Service
from consortium_graphql.leaflets import making
from consortium_graphql.web.admission import Admission
from tests.factory import act
from tests.graphql.clients import Client, Clients
from tests.leaflets.paper import OWN, bare, root_of, text_of, with_chinese

CENTERS = f"/leaflet/programme/{seed_id('Programme', 'community-learning-centers')}.pdf"
MAPPING = f"/leaflet/method/{seed_id('Method', 'community-mapping')}.pdf"


async def got(client: Client, path: str, /, method: str = "GET", **headers: str) -> httpx.Response:
    """Return the whole answer."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    sent |= {"authorization": f"Bearer {client.token}"} if client.token else {}
    return await client.http.request(method, path, headers=sent)


def told(answer: httpx.Response) -> tuple[int, str]:
    """Return the status and the code of a refusal."""
    return answer.status_code, answer.json()["problems"][0]["code"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "As of 15 June 2026"),
        ("ru", "Что планировали и что провели"),
        ("fr", "Ce que montrent les évaluations"),
        ("kk", "Жоспарланғаны және өткізілгені"),
    ],
)
async def test_a_leaflet_comes_in_the_language_asked_for(reading: Clients, language: str, words: str) -> None:
    answer = await got(reading.analyst, f"{CENTERS}?lang={language}")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
    assert answer.headers["content-language"] == root_of(answer.content)["/Lang"] == language
    assert bare(words) in text_of(answer.content)


@with_chinese
@pytest.mark.parametrize(("path", "words"), [(CENTERS, "计划与实施"), (MAPPING, "主动学习方法")])
async def test_a_leaflet_comes_in_chinese(reading: Clients, path: str, words: str) -> None:
    answer = await got(reading.analyst, f"{path}?lang=zh-Hans")
    assert words in text_of(answer.content)
    assert root_of(answer.content)["/Lang"] == "zh-CN"


async def test_the_leaflet_of_a_method_is_served_too(reading: Clients) -> None:
    answer = await got(reading.school, f"{MAPPING}?lang=ru")
    assert bare("Где применялся") in text_of(answer.content)


@pytest.mark.parametrize(("accept", "language"), [("kk-KZ, ru;q=0.5", "kk"), ("ru;q=0.5, fr", "fr"), ("de", "en")])
async def test_without_lang_the_readers_language_is_taken(reading: Clients, accept: str, language: str) -> None:
    answer = await got(reading.analyst, MAPPING, accept_language=accept)
    assert answer.headers["content-language"] == language


async def test_a_leaflet_is_saved_and_never_run_or_kept_by_others(reading: Clients) -> None:
    headers = (await got(reading.analyst, f"{MAPPING}?lang=en")).headers
    assert headers["content-disposition"].startswith('attachment; filename="method-')
    assert headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "private, no-store"


async def test_whoever_asks_for_the_head_gets_no_body(reading: Clients) -> None:
    whole, head = await got(reading.analyst, MAPPING), await got(reading.analyst, MAPPING, "HEAD")
    assert (head.status_code, head.content, head.headers["etag"]) == (200, b"", whole.headers["etag"])


async def test_the_same_leaflet_has_the_same_bytes(reading: Clients) -> None:
    assert (await got(reading.analyst, MAPPING)).content == (await got(reading.analyst, MAPPING)).content


async def test_nobody_gets_a_leaflet_without_a_token(reading: Clients) -> None:
    assert told(await got(reading.nobody, CENTERS)) == (401, "UNAUTHENTICATED")


async def test_a_bad_token_is_told(reading: Clients) -> None:
    answer = await reading.http.get(CENTERS, headers={"authorization": "Bearer nonsense"})
    assert told(answer) == (401, "UNAUTHENTICATED")


async def test_a_void_record_has_no_leaflet_for_the_secretariat_either(service: Clients) -> None:
    made = await act(service.database, "methodCreate", names={"en": "A mistake"})
    await act(service.database, "methodVoid", id=made, version=1, reason="never was")
    assert told(await got(service.secretariat, f"/leaflet/method/{made}.pdf")) == (404, "NOT_FOUND")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (f"/leaflet/programme/{seed_id('Programme', 'nothing')}.pdf", (404, "NOT_FOUND")),
        (f"/leaflet/method/{seed_id('Programme', 'community-learning-centers')}.pdf", (404, "NOT_FOUND")),
        ("/leaflet/programme/community-learning-centers.pdf", (404, "NO_SUCH_LEAFLET")),
        (f"/leaflet/institution/{seed_id('Institution', 'ficemea')}.pdf", (404, "NO_SUCH_LEAFLET")),
        (CENTERS.removesuffix("pdf") + "html", (404, "NO_SUCH_LEAFLET")),
        (f"{CENTERS}?lang=de", (400, "NO_LEAFLET_LANGUAGE")),
        (f"{CENTERS}?lang=", (400, "NO_LEAFLET_LANGUAGE")),
        (f"{CENTERS}?lang=ru&lang=en", (400, "BAD_REQUEST")),
    ],
)
async def test_what_is_not_there_is_told(reading: Clients, path: str, expected: tuple[int, str]) -> None:
    assert told(await got(reading.secretariat, path)) == expected


async def test_a_refusal_is_told_in_the_readers_language(reading: Clients) -> None:
    answer = await got(reading.secretariat, f"{CENTERS}?lang=de", accept_language="ru")
    assert answer.json()["problems"][0]["message"].startswith("на языке «de» листовок нет")


async def test_where_no_font_has_the_signs_the_remedy_is_told(
    reading: Clients, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("consortium.leaflets.press.fonts_in", own_fonts)
    answer = await got(reading.analyst, f"{MAPPING}?lang=zh")
    assert told(answer) == (501, "NO_FONT")
    assert "fonts-noto-cjk" in answer.text


def own_fonts(_folders: str) -> Fonts:
    return OWN


async def test_who_waits_too_long_for_a_place_is_told_to_come_later(reading: Clients) -> None:
    service: Service = reading.app.state.service
    seats = Admission(1, 0, 0.01)
    assert seats.enter("somebody")
    reading.app.state.service = replace(service, leaflets=seats)
    answer = await got(reading.analyst, MAPPING)
    assert (told(answer), answer.headers["retry-after"]) == ((503, "UNAVAILABLE"), "1")


async def test_nobody_waits_longer_than_the_setting_for_a_leaflet(
    reading: Clients, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "printed", slow)
    monkeypatch.setattr(making, "settings", lambda: settings().model_copy(update={"longest_leaflet": 0.02}))
    assert told(await got(reading.analyst, MAPPING)) == (503, "UNAVAILABLE")


def slow(*_: Any) -> bytes:
    time.sleep(0.2)
    return b""


async def test_a_place_is_given_back_after_each_leaflet_and_each_refusal(reading: Clients) -> None:
    given = [await got(reading.analyst, path) for path in (MAPPING, f"{MAPPING}?lang=de", CENTERS)]
    assert [answer.status_code for answer in given] == [200, 400, 200]
    assert reading.app.state.service.leaflets.inside == 0


def test_fonts_are_looked_for_once() -> None:
    assert fonts_in("", system=False) is fonts_in("", system=False)
