"""Each limit of a document: what it refuses, in which words, and that nothing slips past it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from graphql import get_introspection_query

from consortium.config import Settings, settings
from consortium_graphql.limits.checking import tokens_refused
from tests.graphql.clients import Client, Clients, Json

NAMES = "query ($n: Int) { institutions(first: $n) { nodes { partnerships(first: $n) { nodes { id } } } } }"


def many(text: str, times: int) -> str:
    """Return a text so many times, each `#` in it a number of its own."""
    return " ".join(text.replace("#", str(n)) for n in range(times))


DOCUMENTS: dict[str, tuple[str, int]] = {
    "most_root_fields": ("{ " + many("__typename", 31) + " }", 31),
    "most_fields": ("{ institutions(first: 1) { nodes { " + many("name", 999) + " } } }", 1001),
    "most_depth": ("{ institution(id: 1) " + "{ parent " * 16 + "{ id } " + "} " * 16 + "}", 18),
    "most_aliases": ("{ institutions(first: 1) { nodes { " + many("a#: name", 201) + " } } }", 201),
    "most_repeats": ("{ institutions(first: 1) { nodes { " + many("name", 102) + " } } }", 101),
    "most_directives": ("{ institutions(first: 1) { nodes { " + many("a#: name @skip(if: false)", 101) + " } } }", 101),
    "most_directives_at_once": ("{ __typename " + many("@nothing", 6) + " }", 6),
    # 100 institutions, each with 100 partnerships, each with 20 exchanges; each list of nodes counts as one more.
    "most_cost": (
        "{ institutions(first: 100) { nodes { partnerships(first: 100) { nodes { exchanges { nodes { id } } } } } } }",
        100 * (1 + 1 + 100 * (1 + 1 + 20 * 2)),
    ),
    "longest_list": ("{ nodes(ids: [" + many('"#"', 501) + "]) { id } }", 501),
}


def limits_of(answer: Json) -> list[str]:
    """Return which limits an answer names."""
    return [error["extensions"].get("limit") for error in answer["errors"]]


@pytest.mark.parametrize("limit", DOCUMENTS)
async def test_a_refusal_names_the_limit_the_value_and_the_maximum_and_what_to_do(reading: Clients, limit: str) -> None:
    document, value = DOCUMENTS[limit]
    answer = await reading.secretariat.ask(document)
    error = next(each for each in answer["errors"] if each["extensions"].get("limit") == limit)
    maximum = getattr(settings(), limit)
    assert error["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"
    assert error["extensions"]["maximum"] == maximum
    assert error["extensions"]["value"] == value
    assert f"and {maximum} is the most ({limit}); " in error["message"]


async def test_a_text_that_is_too_long_is_not_read(reading: Clients) -> None:
    answer = await reading.secretariat.ask("{ me { holder } } #" + "x" * 200_000)
    assert limits_of(answer) == ["most_characters"]


async def test_a_document_of_too_many_tokens_is_not_read_to_its_end(reading: Clients) -> None:
    answer = await reading.secretariat.ask("{ " + "a " * 4_000 + "} and then no sense")
    (error,) = answer["errors"]
    assert error["extensions"] == {"code": "GRAPHQL_VALIDATION_FAILED", "limit": "most_tokens", "maximum": 4_000}
    assert error["message"] == tokens_refused(settings()).message


@pytest.mark.parametrize("value", [["x"] * 501, {"deep": [{"er": [1] * 501}]}, {str(n): n for n in range(501)}])
async def test_a_list_in_a_variable_is_counted_on_whatever_level(reading: Clients, value: object) -> None:
    document = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }"
    assert limits_of(await reading.secretariat.ask(document, {"ids": value})) == ["longest_list"]


async def test_a_list_as_long_as_may_be_is_answered(reading: Clients) -> None:
    document = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }"
    assert len((await reading.secretariat.data(document, ids=["x"] * 100))["nodes"]) == 100


async def test_variables_in_variables_without_end_are_no_fault_of_ours(reading: Clients) -> None:
    deep = "[" * 900 + "]" * 900
    body = f'{{"query": "query ($ids: [ID!]!) {{ nodes(ids: $ids) {{ id }} }}", "variables": {{"ids": {deep}}}}}'
    headers = {"authorization": f"Bearer {reading.secretariat.token}", "content-type": "application/json"}
    answer = (await reading.http.post("/graphql", content=body, headers=headers)).json()
    assert {error["extensions"]["code"] for error in answer["errors"]} == {"BAD_USER_INPUT"}


@pytest.fixture
def low_cost(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let a document reach 1,000 records at most."""
    monkeypatch.setenv("CONSORTIUM_MOST_COST", "1000")
    settings.cache_clear()
    yield
    monkeypatch.undo()
    settings.cache_clear()


async def test_a_page_counts_as_large_as_its_variable_says(reading: Clients, low_cost: None) -> None:
    # 20 x (1 + (1 + 20 x (1 + 1))) = 840; 30 x (1 + (1 + 30 x 2)) = 1860
    assert "institutions" in await reading.secretariat.data(NAMES, n=20)
    answer = await reading.secretariat.ask(NAMES, {"n": 30})
    assert (limits_of(answer), answer["errors"][0]["extensions"]["value"]) == (["most_cost"], 1860)
    assert "institutions" in await reading.secretariat.data(NAMES, n=20)


async def test_texts_that_differ_in_a_number_alone_are_measured_each_by_its_own(
    reading: Clients, low_cost: None
) -> None:
    small, large = NAMES.replace("$n", "20")[16:], NAMES.replace("$n", "30")[16:]
    assert "institutions" in await reading.secretariat.data(small)
    assert limits_of(await reading.secretariat.ask(large)) == ["most_cost"]
    assert "institutions" in await reading.secretariat.data(small)


async def test_a_mutation_is_measured_like_a_query(reading: Clients) -> None:
    document = (
        "mutation { " + many('a#: countryVoid(input: {id: "x", version: 1, reason: "x"}) { replayed }', 31) + " }"
    )
    assert limits_of(await reading.secretariat.ask(document)) == ["most_root_fields"]


@pytest.mark.parametrize("first", ["9" * 5_000, "-" + "9" * 5_000, "1e" + "9" * 5_000])
async def test_a_number_that_no_program_reads_is_refused(reading: Clients, first: str) -> None:
    answer = await reading.secretariat.ask(f"{{ institutions(first: {first}) {{ totalCount }} }}")
    assert {error["extensions"]["code"] for error in answer["errors"]} == {"GRAPHQL_VALIDATION_FAILED"}


NESTED = {
    "fields": "{a" * 3_000,
    "closed fields": "{ me " * 300 + "{ id } " + "}" * 300,
    "lists": "{ nodes(ids: " + "[" * 3_000,
    "closed lists": "{ nodes(ids: " + "[" * 300 + "]" * 300 + ") { id } }",
    "objects": "{ institutions(filter: " + "{a: " * 900,
    "types": "query ($a: " + "[" * 3_000,
    "inline fragments": "{" + "... {" * 900,
    "fragments": "{ ...F0 } " + many("fragment F# on Query { ...G# }", 300).replace("G", "F"),
    "chained": "{ ...F0 } " + " ".join(f"fragment F{n} on Query {{ ...F{n + 1} }}" for n in range(400)),
}


@pytest.mark.parametrize("document", NESTED.values(), ids=NESTED.keys())
async def test_what_is_nested_too_deep_is_refused_and_no_fault_of_ours(reading: Clients, document: str) -> None:
    answer = await reading.secretariat.ask(document)
    assert {error["extensions"]["code"] for error in answer["errors"]} <= {
        "GRAPHQL_PARSE_FAILED",
        "GRAPHQL_VALIDATION_FAILED",
    }


@pytest.mark.parametrize(
    "document", ["{ institutionz }", "{ me { holdr } }", "{ institutions(order: NAMM) { totalCount } }", "{ ...F }"]
)
async def test_names_are_suggested_to_those_with_a_token_alone(reading: Clients, document: str) -> None:
    asked = document + (" fragment F on Institutio { id }" if "..." in document else "")
    known, unknown = [(await each.ask(asked))["errors"] for each in (reading.analyst, reading.nobody)]
    assert "Did you mean" in known[0]["message"]
    assert "Did you mean" not in str(unknown)
    assert unknown[0]["message"] == known[0]["message"].partition(" Did you mean")[0]


async def test_a_name_is_suggested_in_a_variable_to_those_with_a_token_alone(reading: Clients) -> None:
    asked, given = "query ($f: InstitutionFilter) { institutions(filter: $f) { totalCount } }", {"f": {"serch": "x"}}
    known, unknown = [(await each.ask(asked, given))["errors"] for each in (reading.analyst, reading.nobody)]
    assert "Did you mean" in str(known)
    assert "Did you mean" not in str(unknown)


async def test_a_message_does_not_repeat_all_that_was_sent(reading: Clients) -> None:
    answer = await reading.secretariat.ask("{ " + "a" * 100_000 + " }")
    assert len(answer["errors"][0]["message"]) < 1_100


INTROSPECTION = get_introspection_query(
    descriptions=True,
    specified_by_url=True,
    directive_is_repeatable=True,
    schema_description=True,
    input_value_deprecation=True,
    one_of=True,
)
TYPE_REF = "kind name " + "ofType { kind name " * 8 + "} " * 8
ROVER = """query GraphIntrospectQuery { __schema { queryType { name } mutationType { name } subscriptionType { name }
  types { ...FullType } directives { name description locations args { ...InputValue } } } }
fragment FullType on __Type { kind name description
  fields(includeDeprecated: true) { name description args { ...InputValue } type { ...TypeRef } isDeprecated
    deprecationReason }
  inputFields { ...InputValue } interfaces { ...TypeRef }
  enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
  possibleTypes { ...TypeRef } }
fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue }
fragment TypeRef on __Type { TYPE_REF }""".replace("TYPE_REF", TYPE_REF)
TOOLS = {"graphql-js": INTROSPECTION, "graphql-js, plain": get_introspection_query(descriptions=False), "rover": ROVER}


@pytest.mark.parametrize("document", TOOLS.values(), ids=TOOLS.keys())
async def test_tools_learn_the_schema_with_a_token(reading: Clients, document: str) -> None:
    answer = await reading.analyst.data(document)
    assert len(answer["__schema"]["types"]) > 100


@pytest.mark.parametrize("document", [INTROSPECTION, '{ __type(name: "Query") { name } }'])
async def test_without_a_token_nothing_is_told_about_the_schema(reading: Clients, document: str) -> None:
    answer = await reading.nobody.ask(document)
    assert [error["extensions"]["code"] for error in answer["errors"]] == ["UNAUTHENTICATED"]
    assert answer["data"] in (None, {"__type": None})


async def test_anyone_may_ask_what_a_record_is(reading: Clients) -> None:
    assert await reading.nobody.data("{ __typename }") == {"__typename": "Query"}


@pytest.mark.parametrize(
    ("allowed", "who", "told"),
    [
        ("anyone", "nobody", True),
        ("nobody", "secretariat", False),
        ("tokens", "school", True),
        ("tokens", "nobody", False),
    ],
)
async def test_who_learns_the_schema_is_a_setting(
    reading: Clients, monkeypatch: pytest.MonkeyPatch, allowed: str, who: str, told: bool
) -> None:
    chosen = Settings.model_validate({"introspection": allowed})
    monkeypatch.setattr("consortium_graphql.rights.settings", lambda: chosen)
    client = cast("Client", getattr(reading, who))
    answer = await client.ask('{ __type(name: "Query") { name } }')
    assert (answer["data"] == {"__type": {"name": "Query"}}) is told
    assert ("errors" not in answer) is told
