"""Files over HTTP where they lie in a bucket: sent and fetched, and clear words to clients where it is away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.documents.buckets import Bucket, bucket, no_bucket, s3_server
from tests.documents.keeping import PDF, files_in
from tests.graphql.clients import SECRETARIAT, Clients

__all__ = ["bucket", "no_bucket", "s3_server"]

AWAY = "the files of documents cannot be reached now: try again later"
ENTER = "mutation ($input: DocumentCreateInput!) { documentCreate(input: $input) { document { path sha256 } } }"


@pytest.fixture
def in_bucket(bucket: Bucket) -> Iterator[Bucket]:
    """Have the files of this process lie in a bucket."""
    with files_in(bucket.address):
        yield bucket


@pytest.fixture
def away(no_bucket: Bucket) -> Iterator[Bucket]:
    """Have the files of this process lie in a bucket that there is not."""
    with files_in(no_bucket.address):
        yield no_bucket


def bearer(clients: Clients) -> dict[str, str]:
    return {"authorization": f"Bearer {clients.tokens[SECRETARIAT]}"}


async def enter(clients: Clients, sha256: str) -> httpx.Response:
    """Enter the minutes of the round table."""
    titles = [{"lang": "en", "value": "Minutes"}]
    given = {"kind": "MINUTES", "titles": titles, "fileName": "minutes.pdf", "sha256": sha256}
    return await clients.http.post(
        "/graphql", json={"query": ENTER, "variables": {"input": given}}, headers=bearer(clients)
    )


def told(response: httpx.Response) -> tuple[str, str]:
    (error,) = response.json()["errors"]
    return error["extensions"]["code"], error["message"]


async def test_a_file_that_was_sent_is_fetched_from_the_bucket(service: Clients, in_bucket: Bucket) -> None:
    sent = await service.http.post("/files", content=PDF, headers=bearer(service))
    assert sent.status_code == 201
    document: dict[str, Any] = (await enter(service, sent.json()["sha256"])).json()["data"]["documentCreate"][
        "document"
    ]
    fetched = await service.http.get(document["path"], headers=bearer(service))
    assert (fetched.status_code, fetched.content) == (200, PDF)
    assert sent.json()["sha256"] in in_bucket.listed()


async def test_a_file_that_cannot_be_kept_now_is_503(
    service: Clients, away: Bucket, caplog: pytest.LogCaptureFixture
) -> None:
    sent = await service.http.post("/files", content=PDF, headers=bearer(service))
    assert (sent.status_code, told(sent)) == (503, ("UNAVAILABLE", AWAY))
    assert away.name not in sent.text
    assert f"the files at {away.address} cannot be reached" in caplog.text


async def test_a_document_whose_file_cannot_be_looked_up_now_is_no_fault_of_its_sender(
    service: Clients, away: Bucket, caplog: pytest.LogCaptureFixture
) -> None:
    answered = await enter(service, "0" * 64)
    assert told(answered) == ("UNAVAILABLE", AWAY)
    assert f"the files at {away.address} cannot be reached" in caplog.text
