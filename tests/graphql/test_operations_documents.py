"""Files over HTTP: taken from those who may write, given to those who may read the document, never run by a browser."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from consortium.config import settings
from consortium.documents.files import Files
from consortium.ids import seed_id
from tests.documents.keeping import PDF, PNG, files_in
from tests.graphql.clients import ACADEMY, ANALYST, CENTRE, SCHOOL, SECRETARIAT, Clients, Register, serving

MOST = 1_000
EXCHANGE = str(seed_id("Exchange", "round-table-2023"))
MINE = str(seed_id("Institution", SCHOOL))
READ = "query ($id: ID!) { exchange(id: $id) { documents { totalCount nodes { title path owner { name } } } } }"


@pytest.fixture(autouse=True)
def own_files(tmp_path: Path) -> Iterator[Files]:
    """Have the files of the test lie in a folder of its own, and be small."""
    with files_in(tmp_path / "files", largest_file=str(MOST), files_at_once="2", request_patience="0.05") as found:
        yield found


def bearer(clients: Clients, holder: str | None) -> dict[str, str]:
    return {"authorization": f"Bearer {clients.tokens[holder]}"} if holder else {}


async def send(clients: Clients, holder: str | None, body: bytes | AsyncIterator[bytes]) -> httpx.Response:
    return await clients.http.post("/files", content=body, headers=bearer(clients, holder))


async def fetch(clients: Clients, holder: str | None, path: str, **headers: str) -> httpx.Response:
    given = bearer(clients, holder) | {name.replace("_", "-"): value for name, value in headers.items()}
    return await clients.http.get(path, headers=given)


async def entered(clients: Clients, holder: str, **differing: Any) -> dict[str, Any]:
    """Send the minutes of the round table, enter the document, and return it."""
    sha256 = (await send(clients, holder, PDF)).json()["sha256"]
    given = {"kind": "MINUTES", "titles": [{"lang": "en", "value": "Minutes"}], "fileName": "Протокол 1.pdf"}
    given |= {"sha256": sha256, "exchange": EXCHANGE} | differing
    return await clients[holder].do("member/register-document", input=given)


def told(response: httpx.Response) -> tuple[int, str]:
    return response.status_code, response.json()["errors"][0]["extensions"]["code"]


async def test_a_file_that_was_sent_is_fetched_as_it_was(service: Clients) -> None:
    document = await entered(service, SECRETARIAT)
    for holder in (SECRETARIAT, ANALYST, SCHOOL):
        found = await fetch(service, holder, document["path"])
        assert (found.status_code, found.content) == (200, PDF)
        assert found.headers["content-type"] == document["mediaType"] == "application/pdf"


async def test_a_file_is_saved_and_never_run_or_kept_by_others(service: Clients) -> None:
    document = await entered(service, SECRETARIAT)
    headers = (await fetch(service, SECRETARIAT, document["path"])).headers
    saved = "attachment; filename*=UTF-8''%D0%9F%D1%80%D0%BE%D1%82%D0%BE%D0%BA%D0%BE%D0%BB%201.pdf"
    assert headers["content-disposition"] == saved
    assert headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "private, no-cache"
    assert int(headers["content-length"]) == len(PDF)


async def test_a_file_that_the_client_has_is_not_sent_again(service: Clients) -> None:
    document = await entered(service, SECRETARIAT)
    etag = f'"{hashlib.sha256(PDF).hexdigest()}"'
    found = await fetch(service, SECRETARIAT, document["path"], if_none_match=etag)
    assert (found.status_code, found.content, found.headers["etag"]) == (304, b"", etag)
    head = await service.http.head(document["path"], headers=bearer(service, SECRETARIAT))
    assert (head.status_code, head.content, head.headers["content-length"]) == (200, b"", str(len(PDF)))


async def test_what_the_owner_alone_may_read_is_nowhere_for_others(service: Clients) -> None:
    document = await entered(service, SCHOOL, access="OWNER", owner=MINE)
    assert (await fetch(service, SCHOOL, document["path"])).content == PDF
    assert (await fetch(service, SECRETARIAT, document["path"])).content == PDF
    for holder in (ANALYST, CENTRE, ACADEMY):
        assert told(await fetch(service, holder, document["path"])) == (404, "NOT_FOUND")
        assert (await service[holder].data(READ, id=EXCHANGE))["exchange"]["documents"]["totalCount"] == 0
    own = (await service[SCHOOL].data(READ, id=EXCHANGE))["exchange"]["documents"]
    assert own["totalCount"] == 1
    assert own["nodes"][0]["path"] == document["path"]


async def test_a_void_document_gives_its_file_to_the_secretariat_alone(service: Clients) -> None:
    document = await entered(service, SECRETARIAT)
    voiding = 'mutation ($id: ID!) { documentVoid(input: {id: $id, version: 1, reason: "x"}) { problems { code } } }'
    await service.secretariat.data(voiding, id=document["id"])
    assert (await service.secretariat.field("secretariat/documents", words="протокол"))["totalCount"] == 0
    assert told(await fetch(service, ANALYST, document["path"])) == (404, "NOT_FOUND")
    assert (await fetch(service, SECRETARIAT, document["path"])).content == PDF


async def test_documents_are_found_by_words_of_title_and_file(service: Clients) -> None:
    document = await entered(service, SECRETARIAT)
    for words in ("minutes", "протоколы"):
        found = await service.analyst.field("secretariat/documents", words=words)
        assert [node["id"] for node in found["nodes"]] == [document["id"]]


LIBRARY = """{ library(filter: {kind: [DOCUMENT]}) { totalCount nodes { id title document { path } } }
    libraryFacets(filter: {kind: [DOCUMENT]}) { totalCount kinds { kind count } } }"""


async def test_documents_stand_in_the_library_for_those_who_may_read_them(service: Clients) -> None:
    document = await entered(service, SECRETARIAT)
    hidden = await entered(service, SCHOOL, access="OWNER", owner=MINE, titles=[{"lang": "en", "value": "Plans"}])
    known = await service.analyst.data(LIBRARY)
    assert [node["document"]["path"] for node in known["library"]["nodes"]] == [document["path"]]
    assert known["library"]["totalCount"] == known["libraryFacets"]["totalCount"] == 1
    assert known["libraryFacets"]["kinds"] == [{"kind": "DOCUMENT", "count": 1}]
    own = (await service.school.data(LIBRARY))["library"]["nodes"]
    assert [node["title"] for node in own] == ["Minutes", "Plans"]
    item = next(node["id"] for node in own if node["document"]["path"] == hidden["path"])
    asked = "query ($id: ID!) { node(id: $id) { id } }"
    assert await service.analyst.data(asked, id=item) == {"node": None}
    assert await service.school.data(asked, id=item) == {"node": {"id": item}}
    found = await service.analyst.run("member/search-library", filter={"search": "протокол"})
    assert [node["document"]["path"] for node in found["library"]["nodes"]] == [document["path"]]


@pytest.mark.parametrize("path", ["/documents/nothing", f"/documents/{EXCHANGE}", "/documents/..%2f..%2fetc%2fpasswd"])
async def test_what_is_no_document_is_404(service: Clients, path: str) -> None:
    assert (await fetch(service, SECRETARIAT, path)).status_code == 404


async def test_strangers_send_and_fetch_nothing(service: Clients) -> None:
    document = await entered(service, SECRETARIAT)
    assert told(await fetch(service, None, document["path"])) == (401, "UNAUTHENTICATED")
    assert told(await send(service, None, PDF)) == (401, "UNAUTHENTICATED")
    unknown = await service.http.post("/files", content=PDF, headers={"authorization": "Bearer nonsense"})
    assert told(unknown) == (401, "UNAUTHENTICATED")


async def test_an_analyst_sends_nothing(service: Clients, own_files: Files) -> None:
    assert told(await send(service, ANALYST, PDF)) == (403, "FORBIDDEN")
    assert list(own_files.all()) == []


async def test_a_file_that_is_too_large_is_refused_announced_or_not(service: Clients, own_files: Files) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(100):
            yield bytes(100)

    assert told(await send(service, SCHOOL, bytes(MOST + 1))) == (413, "BAD_REQUEST")
    assert told(await send(service, SCHOOL, endless())) == (413, "BAD_REQUEST")
    assert list(own_files.all()) == []


async def test_an_empty_file_is_refused(service: Clients) -> None:
    assert told(await send(service, SCHOOL, b"")) == (400, "BAD_REQUEST")


async def test_a_lost_file_is_told(service: Clients, own_files: Files) -> None:
    document = await entered(service, SECRETARIAT)
    own_files.remove(hashlib.sha256(PDF).hexdigest())
    response = await fetch(service, SECRETARIAT, document["path"])
    assert told(response) == (404, "NOT_FOUND")
    assert "is lost" in response.json()["errors"][0]["message"]


async def test_whoever_sends_too_many_at_once_waits_while_others_send(service: Clients) -> None:
    begun, going = asyncio.Event(), asyncio.Event()

    async def slow() -> AsyncIterator[bytes]:
        yield PNG
        begun.set()
        await going.wait()

    first = asyncio.create_task(send(service, SCHOOL, slow()))
    await begun.wait()
    assert told(await send(service, SCHOOL, PDF)) == (503, "UNAVAILABLE")
    assert (await send(service, CENTRE, PDF)).status_code == 201
    going.set()
    assert (await first).status_code == 201


async def test_tokens_that_are_not_good_are_counted_here_too(
    register: Register, monkeypatch: pytest.MonkeyPatch, own_files: Files
) -> None:
    monkeypatch.setenv("CONSORTIUM_FAILURE_RATE", "2")
    settings.cache_clear()
    bad = {"authorization": "Bearer nonsense"}
    async with serving(register) as clients:
        answers = [await clients.http.post("/files", content=PDF, headers=bad) for _ in range(2)]
        answers.append(await clients.http.get(f"/documents/{EXCHANGE}", headers=bad))
    assert [answer.status_code for answer in answers] == [401, 401, 429]
    assert list(own_files.all()) == []
