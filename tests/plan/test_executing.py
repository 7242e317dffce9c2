"""What is planned, what is not, who may ask, and what a client is told of a fault."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any

import orjson
import pytest
from graphql import GraphQLError
from graphql.validation import ASTValidationRule

from consortium.db import Database
from consortium_graphql.plan import BadUserInput, Forbidden, PlanSchema, Reader
from tests.plan import domain as d
from tests.plan import tables as t
from tests.plan.asking import Client
from tests.plan.comparing import Request
from tests.plan.rows import Rows


def guarded(name: str, reader: Reader) -> None:
    if name in {"exchanges", "exchangeTouch", "exchangeChanged", "reports"} and reader.role is d.Role.MEMBER:
        raise Forbidden


GUARDED = PlanSchema(d.ReportingQuery, d.Mutation, d.Subscription, authorize=guarded)


async def test_a_document_with_a_field_of_python_gets_the_same_answer(client: Client) -> None:
    planned = await client.data("{ institutions(first: 3) { nodes { id name } } }")
    mixed = await client.data("{ version institutions(first: 3) { nodes { id name } } }")
    assert mixed == {"version": "1", **planned}


@pytest.mark.parametrize("beside", ["", " version"])
async def test_a_refused_field_is_null_and_its_sibling_is_answered(member_client: Client, beside: str) -> None:
    client = replace(member_client, schema=GUARDED)
    answer = await client.ask(f'{{ exchange(id: "x") {{ id }} reports {{ ties(ids: []) {{ weight }} }}{beside} }}')
    assert answer["data"] is None  # `reports` is never null
    assert answer["errors"][0]["extensions"] == {"code": "FORBIDDEN"}


@pytest.mark.parametrize("beside", ["", " version"])
async def test_a_right_is_asked_for_on_both_ways(member_client: Client, client: Client, beside: str) -> None:
    document = f"{{ exchanges {{ totalCount }}{beside} }}"
    assert await replace(member_client, schema=GUARDED).code(document) == "FORBIDDEN"
    assert (await replace(client, schema=GUARDED).data(document))["exchanges"]["totalCount"] > 0


async def test_a_right_is_asked_for_before_a_mutation(member_client: Client) -> None:
    client = replace(member_client, schema=GUARDED)
    assert await client.code('mutation { exchangeTouch(id: "x") { done } }') == "FORBIDDEN"


async def test_a_refused_field_takes_no_statement(member_client: Client) -> None:
    with member_client.database.watched() as run:
        await replace(member_client, schema=GUARDED).ask("{ exchanges { totalCount } }")
    assert run == []


async def test_a_payload_reads_its_record_back_as_each_field_selects_it(client: Client, rows: Rows) -> None:
    exchange = rows[t.Exchange][0]
    document = """mutation($id: ID!) { exchangeTouch(id: $id) { done a: exchange { title } b: exchange { ...F } } }
        fragment F on Exchange { id stage }"""
    payload = (await client.data(document, id=exchange["id"]))["exchangeTouch"]
    assert payload["a"] == {"title": exchange["title"]}
    assert payload["b"]["id"] == exchange["id"]


async def test_a_payload_is_null_for_a_record_that_the_reader_may_not_see(member_client: Client, rows: Rows) -> None:
    own = member_client.reader.institution
    hidden = next(row for row in rows[t.Exchange] if not row["public"] and row["host"] != own)
    document = "mutation($id: ID!) { exchangeTouch(id: $id) { done exchange { title } } }"
    assert await member_client.data(document, id=hidden["id"]) == {"exchangeTouch": {"done": True, "exchange": None}}


async def test_records_in_a_report_take_one_statement_for_each_field(client: Client, rows: Rows) -> None:
    ids = [row["id"] for row in rows[t.Institution]]
    document = """query($ids: [ID!]!) { reports { ties(ids: $ids) { weight member { id a: country { code } } }
        hosts(ids: $ids) { id } } }"""
    with client.database.watched() as run:
        reports = (await client.data(document, ids=ids))["reports"]
    assert [tie["member"]["id"] for tie in reports["ties"]] == ids
    assert [host["id"] for host in reports["hosts"]] == ids
    assert len(run) == 2


async def test_a_missing_record_in_a_list_that_is_never_null_is_our_fault(client: Client) -> None:
    document = '{ reports { hosts(ids: ["5a0e8c1e-0000-4000-8000-000000000000"]) { id } } }'
    assert await client.code(document) == "INTERNAL_SERVER_ERROR"


async def streamed(client: Client, document: str, **variables: Any) -> list[Any]:
    """Return every answer of a subscription."""
    stream = await client.schema.stream(document, variables, Request(client.database, client.reader))
    return [result async for result in stream]


async def test_a_subscription_gives_each_record_as_it_is_selected(client: Client, rows: Rows) -> None:
    ids = [row["id"] for row in rows[t.Exchange][:3]]
    document = "subscription($ids: [ID!]!) { exchangeChanged(ids: $ids) { id host { name } } }"
    results = [orjson.loads(orjson.dumps(result.data)) for result in await streamed(client, document, ids=ids)]
    assert [result["exchangeChanged"]["id"] for result in results] == ids


async def test_a_stream_without_a_document_is_the_clients_fault(client: Client) -> None:
    (result,) = await streamed(client, "")
    assert result.errors[0].extensions == {"code": "BAD_USER_INPUT"}


async def test_a_right_is_asked_for_before_a_subscription(member_client: Client) -> None:
    client = replace(member_client, schema=GUARDED)
    (result,) = await streamed(client, "subscription { exchangeChanged(ids: []) { id } }")
    assert result.errors[0].extensions == {"code": "FORBIDDEN"}


async def test_our_own_fault_is_masked_under_an_id_that_the_log_has(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        (error,) = (await client.ask("{ broken }"))["errors"]
    assert error["message"] == f"Internal error, id {error['extensions']['id']}"
    assert error["extensions"]["code"] == "INTERNAL_SERVER_ERROR"
    assert error["path"] == ["broken"]
    assert error["extensions"]["id"] in caplog.text
    assert "1234" in caplog.text


class Faulty:
    """A database that fails."""

    dialect_name = "sqlite"

    async def text(self, sql: str, args: object) -> str | None:  # noqa: ARG002  # it does not come to that
        raise RuntimeError("no such table: secrets")


@pytest.mark.parametrize("beside", ["", " version"])
async def test_a_databases_words_stay_inside(secretariat: Reader, schema: PlanSchema, beside: str) -> None:
    request = Request(Faulty(), secretariat)  # type: ignore[arg-type]  # as much of a database as is needed
    result = await schema.execute(f"{{ countries {{ totalCount }}{beside} }}", {}, request)
    assert "secrets" not in str(result.errors)
    assert result.data is None


async def test_an_expected_exception_is_told_in_words_of_its_own(client: Client) -> None:
    def explain(error: Exception) -> GraphQLError | None:
        return BadUserInput("no") if isinstance(error, RuntimeError) else None

    explaining = PlanSchema(d.ReportingQuery, explain=explain)
    assert await replace(client, schema=explaining).code("{ broken }") == "BAD_USER_INPUT"


@pytest.mark.parametrize(
    ("document", "variables"),
    [
        ("{ nosuch }", {}),
        ("{ countries { totalCount }", {}),
        ("query($n: Int!) { countries(first: $n) { totalCount } }", {"n": "many"}),
        ("query($d: Date) { exchanges(filter: {since: $d}) { totalCount } }", {"d": "yesterday"}),
        ("query($d: DateTime) { institutions(filter: {registeredSince: $d}) { totalCount } }", {"d": "now"}),
        ("query($n: BigInt) { institutions(filter: {leastPupils: $n}) { totalCount } }", {"n": "many"}),
        ('{ exchanges(filter: {since: "yesterday"}) { totalCount } }', {}),
        ("{ institutions(filter: {leastPupils: true}) { totalCount } }", {}),
        ("", {}),
    ],
)
async def test_a_bad_document_is_the_clients_fault(client: Client, document: str, variables: dict[str, Any]) -> None:
    answer = await client.ask(document, **variables)
    assert answer["data"] is None
    assert "Internal error" not in answer["errors"][0]["message"]


class NoExchanges(ASTValidationRule):
    def enter_field(self, node: Any, *_: object) -> None:
        if node.name.value == "exchanges":
            self.report_error(GraphQLError("not today", node))


async def test_a_rule_of_ones_own_holds_on_both_ways(client: Client) -> None:
    strict = replace(client, schema=PlanSchema(d.Query, rules=[NoExchanges], max_tokens=50))
    assert (await strict.ask("{ exchanges { totalCount } }"))["errors"][0]["message"] == "not today"
    assert (await strict.ask("{ exchanges { totalCount } version }"))["errors"][0]["message"] == "not today"
    assert (await strict.ask("{ " + "version " * 60 + "}"))["errors"]
    assert await strict.data("{ countries { nodes { __typename } } }")


async def test_texts_that_differ_in_literals_share_a_plan(client: Client, register: Database, rows: Rows) -> None:
    schema = PlanSchema(d.Query)
    for first, row in enumerate(rows[t.Country]):
        await replace(client, schema=schema).data(
            f'{{ institutions(first: {first}, filter: {{country: "{row["id"]}"}}) {{ nodes {{ id }} }} }}'
        )
    assert schema.plans == 1


async def test_a_plan_depends_on_the_role_and_the_outline_of_the_variables(
    client: Client, member_client: Client
) -> None:
    schema = PlanSchema(d.Query)
    document = "query($c: ID, $k: Boolean!) { institutions(filter: {country: $c}) { nodes { id @skip(if: $k) name } } }"
    for asker in (replace(client, schema=schema), replace(member_client, schema=schema)):
        await asker.data(document, c="x", k=True)
        await asker.data(document, c="y", k=True)
        await asker.data(document, c=None, k=True)
        await asker.data(document, c=None, k=False)
    assert schema.plans == 6


async def test_introspection_is_answered(client: Client) -> None:
    assert (await client.data("{ __schema { queryType { name } } }")) == {
        "__schema": {"queryType": {"name": "ReportingQuery"}}
    }


async def test_an_operation_is_chosen_by_its_name(schema: PlanSchema, register: Database, secretariat: Reader) -> None:
    document = "query A { countries { totalCount } } query B { version }"
    result = await schema.execute(document, {}, Request(register, secretariat), operation_name="B")
    assert result.data == {"version": "1"}


async def test_an_operation_that_does_not_exist_is_the_clients_fault(
    schema: PlanSchema, register: Database, secretariat: Reader
) -> None:
    result = await schema.execute("query A { version }", {}, Request(register, secretariat), operation_name="C")
    assert result.errors
    assert result.errors[0].message == 'Unknown operation named "C".'
