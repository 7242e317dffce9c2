"""In which media type an answer comes, with which status, and what is said to the browser beside it."""

from __future__ import annotations

import pytest

from consortium_graphql.web.media import Media, wanted
from tests.graphql.clients import Clients

RESPONSE, JSON = "application/graphql-response+json", "application/json"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
TYPENAME = "{ __typename }"


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        (None, JSON), ("", JSON), ("*/*", JSON), ("application/*", JSON), (JSON, JSON), (RESPONSE, RESPONSE),
        (f"{RESPONSE}, {JSON}", RESPONSE), (f"{JSON}, {RESPONSE}", RESPONSE), (f"{RESPONSE}, {JSON};q=0.9", RESPONSE),
        (f"{RESPONSE};q=0.4, {JSON};q=0.5", JSON), (f"{JSON}, */*", JSON), (f"{RESPONSE};q=0, */*", JSON),
        (f"{JSON};q=0, */*;q=0.1", RESPONSE), (RESPONSE.upper(), RESPONSE), (f"{RESPONSE}; charset=utf-8", RESPONSE),
        (f'{RESPONSE}; charset="UTF-8"', RESPONSE), (BROWSER, JSON),
    ],
)  # fmt: skip
def test_the_most_wanted_media_type_is_answered_with(accept: str | None, media: str) -> None:
    assert wanted(accept.encode() if accept is not None else None).value == media


def test_a_browser_gets_the_page_where_nothing_is_asked() -> None:
    assert wanted(BROWSER.encode(), page=True) is Media.PAGE
    assert wanted(b"*/*", page=True) is Media.JSON
    assert wanted(f"{JSON}, text/html;q=0.5".encode(), page=True) is Media.JSON


@pytest.mark.parametrize(
    "accept",
    ["text/plain", "image/*", "application/graphql+json", f"{JSON};q=0", f"{JSON};charset=utf-16", ",;", "*/*;q=x"],
)
async def test_where_nothing_fits_it_is_406(reading: Clients, accept: str) -> None:
    response = await reading.http.post("/graphql", json={"query": TYPENAME}, headers={"accept": accept})
    assert (response.status_code, response.headers["content-type"]) == (406, "application/json; charset=utf-8")
    assert response.json()["errors"][0]["extensions"]["code"] == "BAD_REQUEST"


BROKEN = {
    "{": "GRAPHQL_PARSE_FAILED",
    "{ nosuch }": "GRAPHQL_VALIDATION_FAILED",
    "query ($n: Int!) { countries(first: $n) { totalCount } }": "BAD_USER_INPUT",
    "query A { __typename } query B { __typename }": "OPERATION_RESOLUTION_FAILURE",
    "subscription { exchangeChanged { cursor } }": "BAD_REQUEST",
}


@pytest.mark.parametrize(("document", "code"), BROKEN.items())
async def test_a_refused_document_has_a_code_and_no_data_and_its_status_is_the_media_types(
    reading: Clients, document: str, code: str
) -> None:
    told = [await reading.secretariat.post(document, accept=accept) for accept in (RESPONSE, JSON)]
    assert [response.status_code for response in told] == [400, 200]
    assert told[0].json() == told[1].json()
    assert "data" not in told[0].json()
    assert {error["extensions"]["code"] for error in told[0].json()["errors"]} == {code}


async def test_a_variable_that_does_not_fit_is_bad_input_and_one_that_is_not_used_is_a_faulty_document(
    reading: Clients,
) -> None:
    document = "query ($n: Int) { countries(first: $n) { totalCount } }"
    assert await reading.secretariat.code(document, n="many") == "BAD_USER_INPUT"
    assert await reading.secretariat.code("query ($n: Int) { __typename }", n=1) == "GRAPHQL_VALIDATION_FAILED"


async def test_an_answer_in_part_is_200_in_both(reading: Clients) -> None:
    told = [await reading.nobody.post("{ __typename organisation { id } }", accept=each) for each in (RESPONSE, JSON)]
    assert [response.status_code for response in told] == [200, 200]
    assert told[0].json()["data"] == {"__typename": "Query", "organisation": None}


async def test_a_fault_of_ours_before_any_field_is_500_and_masked(
    reading: Clients, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("the secret plan")

    monkeypatch.setattr("consortium_graphql.web.front.request_of", fail)
    response = await reading.secretariat.post(TYPENAME, accept=RESPONSE)
    (error,) = response.json()["errors"]
    assert (response.status_code, error["extensions"]["code"]) == (500, "INTERNAL_SERVER_ERROR")
    assert error["extensions"]["id"] in error["message"]
    assert "secret" not in response.text


@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
async def test_every_answer_is_hardened(reading: Clients, method: str) -> None:
    response = await reading.http.request(method, "/graphql")
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["cache-control"] == "no-store"
    assert response.headers["referrer-policy"] == "no-referrer"


async def test_the_page_loads_and_sends_nothing_elsewhere(reading: Clients) -> None:
    page = await reading.http.get("/graphql", headers={"accept": BROWSER})
    policy = page.headers["content-security-policy"]
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert page.headers["x-content-type-options"] == "nosniff"
