"""What the service says over HTTP to those who ask wrongly, too much, without a right, or in another language."""

from __future__ import annotations

import logging
import re

import httpx
import pytest

from consortium.access import Persona
from consortium.tokens import service as tokens
from tests.factory import CLOCK
from tests.graphql.clients import SECRETARIAT, Client, Clients, Register, serving

COUNT = "{ countries { totalCount } }"
JSON = {"content-type": "application/json"}


async def sent(clients: Clients, body: bytes, **headers: str) -> tuple[int, str]:
    """Return the status and the code that a body is answered with."""
    given = {**JSON, **{name.replace("_", "-"): value for name, value in headers.items()}}
    response = await clients.http.post("/graphql", content=body, headers=given)
    return response.status_code, response.json()["errors"][0]["extensions"]["code"]


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
async def test_another_content_type_is_415(reading: Clients, kind: str) -> None:
    assert await sent(reading, b'{"query": "{ __typename }"}', content_type=kind) == (415, "BAD_REQUEST")


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b'"text"', b"[]", b'[{"query": "{ __typename }"}]', b"{}", b'{"query": 1}', b'{"query": " "}',
        b'{"query": "{ __typename }", "variables": []}', b'{"query": "{ __typename }", "operationName": 1}',
        b'{"query": "\\ud800"}',
    ],
)  # fmt: skip
async def test_what_is_no_document_is_400(reading: Clients, body: bytes) -> None:
    assert await sent(reading, body) == (400, "BAD_REQUEST")


async def test_a_body_too_large_is_413(reading: Clients) -> None:
    body = b'{"query": "{ __typename }", "variables": {"x": "' + b"x" * 1_000_000 + b'"}}'
    assert (await reading.http.post("/graphql", content=body, headers=JSON)).status_code == 413


async def refused(http: httpx.AsyncClient, authorization: str) -> tuple[int, str, str]:
    """Return the status, the code and the challenge that an `Authorization` header is answered with."""
    response = await http.post("/graphql", json={"query": COUNT}, headers={"authorization": authorization})
    code = response.json()["errors"][0]["extensions"]["code"]
    return response.status_code, code, response.headers["www-authenticate"]


async def test_a_token_that_is_unknown_expired_or_revoked_is_401(service: Clients) -> None:
    expired = await tokens.create(service.database, CLOCK, Persona.ANALYST, holder="expired", days=0)
    revoked = await tokens.create(service.database, CLOCK, Persona.ANALYST, holder="revoked")
    (record,) = [row["id"] for row in await tokens.every() if row["holder"] == "revoked"]
    before = await Client(service.http, revoked).ask(COUNT)
    await tokens.revoke(service.database, CLOCK, record)
    given = ("Bearer wrong", "Basic dXNlcg==", f"Bearer {expired}", f"Bearer {revoked}")
    assert "errors" not in before
    assert {await refused(service.http, each) for each in given} == {(401, "UNAUTHENTICATED", "Bearer")}


async def test_without_a_token_each_field_says_so(reading: Clients) -> None:
    answer = await reading.nobody.ask("{ organisation { id } country(id: 1) { id } __typename }")
    told = {error["path"][0]: error["extensions"]["code"] for error in answer["errors"]}
    assert told == {"organisation": "UNAUTHENTICATED", "country": "UNAUTHENTICATED"}
    assert answer["data"] == {"organisation": None, "country": None, "__typename": "Query"}


async def test_no_token_and_no_variable_stands_in_the_log(reading: Clients, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        await reading.secretariat.data(
            "query ($words: String!) { institutions(filter: {search: $words}) { totalCount } }", words="a-secret"
        )
        await refused(reading.http, "Bearer a-wrong-token")
    assert reading.tokens[SECRETARIAT] not in caplog.text
    assert "a-wrong-token" not in caplog.text
    assert "a-secret" not in caplog.text


DEEP = "{ regions { nodes { " + "parent { " * 15 + "id" + " }" * 15 + " } } }"
WIDE = (
    "{ countries(first: 100) { nodes { regions(first: 100) { nodes { institutions(first: 100) { totalCount } } } } } }"
)
VARIABLE = (
    "query ($n: Int!) { countries(first: $n) { nodes { regions(first: $n) { nodes { places(first: $n) "
    "{ totalCount } } } } } }"
)
HIDDEN = (
    "{ countries(first: 100) { nodes { ...R } } } fragment R on Country { regions(first: 100) { nodes { ...P } } } "
    "fragment P on Region { places(first: 100) { totalCount } }"
)
MANY = "{ " + " ".join(f"a{n}: __typename" for n in range(31)) + " }"


@pytest.mark.parametrize(
    "document", [DEEP, WIDE, VARIABLE, HIDDEN, MANY], ids=["deep", "wide", "variable", "hidden", "many"]
)
async def test_a_document_that_asks_for_too_much_is_refused(reading: Clients, document: str) -> None:
    answer = await reading.secretariat.ask(document, {"n": 100} if "$n" in document else None)
    assert {error["extensions"]["code"] for error in answer["errors"]} == {"GRAPHQL_VALIDATION_FAILED"}
    assert all(error["extensions"]["limit"] in error["message"] for error in answer["errors"])
    assert "data" not in answer


async def test_a_document_of_too_many_tokens_is_refused(reading: Clients) -> None:
    answer = await reading.secretariat.ask("{ " + "__typename " * 5_000 + "}")
    assert "data" not in answer
    assert "4000" in answer["errors"][0]["message"]


IDS = ", ".join(f'"{number:032x}"' for number in range(101))


@pytest.mark.parametrize(
    "document",
    [
        "{ countries(first: 101) { totalCount } }",
        "{ countries(first: -1) { totalCount } }",
        '{ countries(after: "nonsense") { nodes { id } } }',
        '{ networkReport(asOf: "2999-01-01") { level } }',
    ],
)
async def test_a_page_too_large_a_bad_cursor_and_a_day_to_come_are_refused(reading: Clients, document: str) -> None:
    assert await reading.secretariat.code(document) == "BAD_USER_INPUT"


async def test_too_many_ids_are_refused(reading: Clients) -> None:
    document = f"{{ nodes(ids: [{IDS}]) {{ id }} }}"
    assert await reading.secretariat.code(document) == "BAD_USER_INPUT"


async def test_an_id_that_is_none_finds_nothing_or_is_refused_but_is_no_fault_of_ours(reading: Clients) -> None:
    answer = await reading.secretariat.ask('{ node(id: "x") { id } }')
    assert answer["data"] == {"node": None}
    assert "INTERNAL" not in str(answer)


async def test_a_fault_of_ours_is_masked_under_an_id_that_the_log_has(
    reading: Clients, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(*_: object) -> None:
        raise RuntimeError("the secret plan")

    monkeypatch.setattr("consortium_graphql.network.draw", fail)
    answer = await reading.secretariat.ask("{ contactGraph { level } }")
    (error,) = answer["errors"]
    assert (error["extensions"]["code"], "secret" in str(answer)) == ("INTERNAL_SERVER_ERROR", False)
    assert error["extensions"]["id"] in error["message"]
    assert error["extensions"]["id"] in caplog.text
    assert "the secret plan" in caplog.text


async def test_names_and_refusals_are_in_the_readers_language(reading: Clients) -> None:
    document = "query ($id: ID!) { institution(id: $id) { name country { name } } }"
    answer = await reading.secretariat.ask(
        document, {"id": ("Institution", "edukator")}, accept_language="ru-RU, en;q=0.5"
    )
    found = answer["data"]["institution"]
    assert found == {"name": "Общественно-просветительское общество «Эдукатор»", "country": {"name": "Польша"}}
    mutation = 'mutation { countryCreate(input: {code: "ZZ"}) { problems { code message } } }'
    answer = await reading.secretariat.ask(mutation, accept_language="ru")
    (problem,) = answer["data"]["countryCreate"]["problems"]
    assert re.search("[а-я]", problem["message"])


async def test_the_language_of_a_field_wins_over_that_of_the_reader(reading: Clients) -> None:
    document = (
        'query ($id: ID!) { institution(id: $id) { en: name(lang: "en") fr: name(lang: "fr") zh: name(lang: "zh") } }'
    )
    answer = await reading.secretariat.ask(document, {"id": ("Institution", "cemea-russia")}, accept_language="ru")
    found = answer["data"]["institution"]
    assert found["fr"] == "Centre d’Assistance à la Diffusion des méthodes de Pédagogies Actives"
    assert found["en"] == found["zh"] == "Training Centres for the Promotion of Progressive Education (CEMEA) in Russia"


async def test_the_service_is_alive_and_ready(reading: Clients) -> None:
    alive, ready = [await reading.http.get(f"/health/{what}") for what in ("live", "ready")]
    assert (alive.status_code, ready.status_code, ready.json()) == (200, 200, {"status": "current"})


async def test_the_service_is_alive_and_not_ready_while_the_database_is_away(
    reading: Clients, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(_: object) -> None:
        raise OSError("away")

    monkeypatch.setattr("consortium_graphql.app.schema_state", away)
    alive, ready = [await reading.http.get(f"/health/{what}") for what in ("live", "ready")]
    assert (alive.status_code, ready.status_code, ready.json()) == (200, 503, {"status": "unreachable"})


async def test_the_console_needs_no_other_host(reading: Clients) -> None:
    page = await reading.http.get("/graphql", headers={"accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
    wanted = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    assert page.headers["content-type"].startswith("text/html")
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert len(wanted) > 3
    assert all(address.startswith(("/assets/", "data:")) for address in wanted)
    found = [await reading.http.get(address) for address in wanted if address.startswith("/assets/")]
    assert {response.status_code for response in found} == {200}


async def test_a_file_of_the_console_is_sent_again_only_if_it_changed(reading: Clients) -> None:
    address = "/assets/graphiql/graphiql.min.js"
    first = await reading.http.get(address)
    again = await reading.http.get(address, headers={"if-none-match": first.headers["etag"]})
    assert (first.status_code, len(first.content) > 100_000, first.headers["x-content-type-options"]) == (
        200,
        True,
        "nosniff",
    )
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("path", ["nothing.js", "console/page.html", "..%2Fapp.py", "../app.py"])
async def test_nothing_else_is_served_as_a_file(reading: Clients, path: str) -> None:
    assert (await reading.http.get(f"/assets/{path}")).status_code == 404


async def test_two_readers_at_once_get_each_their_own_answer(shared_register: Register) -> None:
    async with serving(shared_register) as clients:
        secretariat, analyst = [
            (await client.data("{ me { persona } }"))["me"] for client in (clients.secretariat, clients.analyst)
        ]
    assert (secretariat, analyst) == ({"persona": "SECRETARIAT"}, {"persona": "ANALYST"})
