"""What is counted, and who may read it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families as families

from consortium.config import settings
from consortium_graphql.trusted import name_of
from tests.graphql.clients import Clients, Register, published, serving

TOKEN = "operators-own"


@pytest.fixture
async def counted(shared_register: Register, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Clients]:
    """Return everybody who asks of a service that counts."""
    monkeypatch.setenv("CONSORTIUM_METRICS_TOKEN", TOKEN)
    settings.cache_clear()
    async with serving(shared_register) as clients:
        yield clients
    monkeypatch.undo()
    settings.cache_clear()


async def read(http: httpx.AsyncClient) -> dict[tuple[str, ...], float]:
    """Return every sample by its name and its labels, in the order of their names."""
    response = await http.get("/metrics", headers={"authorization": f"Bearer {TOKEN}"})
    assert response.status_code == 200
    samples = [sample for family in families(response.text) for sample in family.samples]
    return {(sample.name, *(value for _, value in sorted(sample.labels.items()))): sample.value for sample in samples}


async def test_requests_are_counted_by_operation_kind_and_outcome(counted: Clients) -> None:
    before = await read(counted.http)
    text = next(text for name, text in published().items() if "search" in name)
    name = name_of(text) or ""
    assert (await counted.secretariat.ask(text, {"words": "school"})).keys() == {"data"}
    await counted.secretariat.post("query Mine { countries(first: 1) { totalCount } }")
    await counted.secretariat.post("{ " + " ".join(f"a{n}: __typename" for n in range(40)) + " }")
    after = await read(counted.http)

    def more(*key: str) -> float:
        return after.get(key, 0.0) - before.get(key, 0.0)

    assert more("consortium_requests_total", "OK", "query", name) == 1
    assert more("consortium_requests_total", "OK", "query", "other") == 1
    assert more("consortium_requests_total", "GRAPHQL_VALIDATION_FAILED", "unread", "other") == 1
    assert more("consortium_refused_total", "most_root_fields") == 1
    assert more("consortium_request_seconds_count", "query") == 2
    assert more("consortium_statements_total") >= 2
    assert more("consortium_answer_bytes_total") > 0
    assert after["consortium_memory_bytes",] > 10_000_000
    assert after["consortium_plans",] >= 2
    assert after["consortium_subscriptions",] == 0


@pytest.mark.parametrize("header", [{}, {"authorization": "Bearer wrong"}, {"authorization": "Bearer "}])
async def test_strangers_are_told_nothing(counted: Clients, header: dict[str, str]) -> None:
    response = await counted.http.get("/metrics", headers=header)
    assert (response.status_code, response.content) == (401, b"")


async def test_without_a_token_of_the_operators_there_are_no_metrics(reading: Clients) -> None:
    assert (await reading.http.get("/metrics", headers={"authorization": "Bearer "})).status_code == 404
    assert reading.app.state.service.observe is None
