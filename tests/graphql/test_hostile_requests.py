"""What is asked with ill will, or by a faulty program, is refused at once and breaks nothing."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import pytest

from consortium.errors import DatabaseUnreachable
from tests.graphql.clients import Clients

_DOUBLINGS = 30
_TWICE = " ".join(f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }}" for n in range(_DOUBLINGS))
_END = f"fragment F{_DOUBLINGS} on Query"
DOUBLED = f"{{ ...F0 }} {_TWICE} {_END} {{ me {{ holder }} }}"
DOUBLED_SCHEMA = f"{{ ...F0 }} {_TWICE} {_END} {{ __schema {{ types {{ name }} }} }}"
PARENTS = " ".join(
    f"fragment F{n} on Institution {{ a: parent {{ ...F{n + 1} }} b: parent {{ ...F{n + 1} }} }}" for n in range(11)
)
TREE = f"{{ institutions(first: 1) {{ nodes {{ ...F0 }} }} }} {PARENTS} fragment F11 on Institution {{ id }}"
NAMES = "{ institutions { nodes { " + " ".join(f"a{n}: name" for n in range(1_001)) + " } } }"
MUTATIONS = "mutation { ...F ...G } " + " ".join(
    f"fragment {name} on Mutation {{ "
    + " ".join(f'{name}{n}: countryVoid(input: {{id: "x", version: 1, reason: "x"}}) {{ replayed }}' for n in range(16))
    + " }"
    for name in "FG"
)
SCHEMA = "{ __schema { types { " + " ".join(f"a{n}: fields {{ name }}" for n in range(30)) + " } } }"
TOO_LARGE = {
    "doubled": DOUBLED,
    "doubled schema": DOUBLED_SCHEMA,
    "tree": TREE,
    "names": NAMES,
    "mutations": MUTATIONS,
    "schema": SCHEMA,
}


@pytest.mark.timeout(60)  # in full, they would take for ever
@pytest.mark.parametrize("document", TOO_LARGE.values(), ids=TOO_LARGE.keys())
async def test_a_short_document_that_grows_large_is_refused_before_it_grows(reading: Clients, document: str) -> None:
    answer = await reading.nobody.ask(document)
    assert {error["extensions"]["code"] for error in answer["errors"]} == {"GRAPHQL_VALIDATION_FAILED"}
    assert all(error["extensions"]["limit"] for error in answer["errors"])


WORKED_OUT = (
    "a: networkReport { level }",
    'b: networkChange(since: "2009-12-31") { level }',
    'c: networkWhatIf(level: COUNTRY, one: "RU", other: "CN") { level }',
    "d: contactGraph { level }",
)


@pytest.mark.parametrize("left_out", WORKED_OUT, ids=["report", "change", "what-if", "graph"])
async def test_three_workings_over_the_whole_network_are_answered_and_a_fourth_is_refused(
    reading: Clients, left_out: str
) -> None:
    three = " ".join(each for each in WORKED_OUT if each != left_out)
    assert len(await reading.school.data(f"{{ {three} }}")) == 3
    answer = await reading.school.ask(f"{{ {three} ...F }} fragment F on Query {{ more: {left_out[3:]} }}")
    assert answer.get("data") is None
    (error,) = answer["errors"]
    assert error["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"
    assert (error["extensions"]["limit"], error["extensions"]["value"]) == ("most_worked_out", 4)


async def test_suggestions_are_worked_out_three_times_in_a_document_at_most(reading: Clients) -> None:
    runs = " ".join(f"a{n}: suggestionRun(input: {{}}) {{ replayed }}" for n in range(4))
    answer = await reading.analyst.ask(f"mutation {{ {runs} }}")
    assert answer["errors"][0]["extensions"]["limit"] == "most_worked_out"


async def test_what_tools_ask_of_the_schema_is_answered(reading: Clients) -> None:
    kind = "kind name ofType { kind name ofType { kind name ofType { kind name } } }"
    value = f"name description type {{ {kind} }} defaultValue"
    answer = await reading.analyst.data(
        "{ __schema { queryType { name } mutationType { name } subscriptionType { name } "
        f"directives {{ name locations args {{ {value} }} }} types {{ kind name description "
        f"fields(includeDeprecated: true) {{ name args {{ {value} }} type {{ {kind} }} }} inputFields {{ {value} }} "
        f"interfaces {{ {kind} }} enumValues {{ name }} possibleTypes {{ {kind} }} }} }} }}"
    )
    assert len(answer["__schema"]["types"]) > 100


async def test_as_many_aliases_as_a_document_may_have_are_answered(reading: Clients) -> None:
    names = " ".join(f"a{n}: name" for n in range(200))
    found = await reading.secretariat.data(f"{{ institutions(first: 1) {{ nodes {{ {names} }} }} }}")
    assert len(set(found["institutions"]["nodes"][0].values())) == 1


@pytest.mark.parametrize("lang", ["$.en", "$", "$1", "[0]", "0", '"', 'e"n"', "\\", "'", "%", "{}"])
async def test_a_language_that_there_is_not_gives_the_readers(reading: Clients, lang: str) -> None:
    document = "query ($lang: String) { institutions(first: 5) { nodes { named: name(lang: $lang) name } } }"
    found = await reading.secretariat.data(document, lang=lang)
    assert [node["named"] for node in found["institutions"]["nodes"]] == [
        node["name"] for node in found["institutions"]["nodes"]
    ]


async def test_a_search_is_at_most_as_long_as_a_name(reading: Clients) -> None:
    document = "query ($words: String) { institutions(filter: {search: $words}) { totalCount } }"
    assert (await reading.secretariat.data(document, words="x" * 500))["institutions"] == {"totalCount": 0}
    assert await reading.secretariat.code(document, words="x" * 501) == "BAD_USER_INPUT"


async def test_a_subscription_sent_over_http_is_no_fault_of_ours(reading: Clients) -> None:
    assert await reading.secretariat.code("subscription { exchangeChanged { cursor } }") == "BAD_REQUEST"


async def test_a_text_with_a_nul_is_refused_wherever_it_stands(reading: Clients) -> None:
    given = {"kind": "SEMINAR", "titles": [{"lang": "en", "value": "x"}]}
    country = [{"role": "GUEST", "country": "K\0"}]
    assert await reading.secretariat.refused(
        "member/register-exchange", input={**given, "participations": country}
    ) == {("participations.0.country", "NO_SUCH_COUNTRY")}
    assert await reading.secretariat.refused("member/register-exchange", input={**given, "idempotencyKey": "a\0"}) == {
        ("idempotencyKey", "BAD_KEY")
    }


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
async def test_the_ends_of_the_calendar_are_days_like_others(service: Clients, day: str) -> None:
    given = {"kind": "SEMINAR", "titles": [{"lang": "en", "value": "x"}], "planned": day, "statedDays": 1}
    made = await service.centre.do("member/register-exchange", input=given)
    found = await service.analyst.data(
        "query ($id: ID!) { exchange(id: $id) { planned { earliest latest } flags } }", id=made["id"]
    )
    assert found["exchange"] == {"planned": {"earliest": day, "latest": day}, "flags": []}


async def test_an_exchange_without_a_year_has_no_day(service: Clients) -> None:
    given = {"kind": "SEMINAR", "titles": [{"lang": "en", "value": "x"}], "planned": "XXXX-12-02"}
    made = await service.centre.do("member/register-exchange", input=given)
    found = await service.analyst.data("query ($id: ID!) { exchange(id: $id) { day } }", id=made["id"])
    assert found["exchange"] == {"day": None}


async def test_a_mutation_sent_many_times_at_once_under_one_key_is_done_once(service: Clients) -> None:
    given = {"kind": "SEMINAR", "titles": [{"lang": "en", "value": "x"}], "idempotencyKey": "once"}
    payloads = await asyncio.gather(*(service.centre.field("member/register-exchange", input=given) for _ in range(12)))
    assert len({payload["exchange"]["id"] for payload in payloads}) == 1
    assert sorted(payload["replayed"] for payload in payloads) == [False] + [True] * 11


async def test_while_the_database_is_away_the_service_says_so_and_masks_nothing(
    reading: Clients, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object) -> None:
        raise DatabaseUnreachable("the database does not answer: try again later")

    monkeypatch.setattr(reading.database.engine, "outside", away)
    response = await reading.secretariat.post("{ countries { totalCount } }")
    assert response.status_code == 503
    assert response.json()["errors"][0]["extensions"] == {"code": "UNAVAILABLE"}


async def test_a_database_that_hangs_makes_the_service_unready_in_a_few_seconds(
    reading: Clients, monkeypatch: pytest.MonkeyPatch
) -> None:
    over = asyncio.Event()

    async def hang(_: object) -> None:
        while not over.is_set():  # as a connection does that waits for the server even when it is cancelled
            with suppress(asyncio.CancelledError):
                await over.wait()

    monkeypatch.setattr("consortium_graphql.app.schema_state", hang)
    monkeypatch.setattr("consortium_graphql.app._PATIENCE", 0.05)
    response = await asyncio.wait_for(reading.http.get("/health/ready"), 30)
    over.set()
    assert (response.status_code, response.json()) == (503, {"status": "unreachable"})
