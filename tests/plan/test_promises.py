"""Promises of the compiler that random documents do not show."""

from __future__ import annotations

import logging
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import anyio
import pytest

from consortium_graphql.plan import PlanSchema, Reader, install
from consortium_graphql.plan.apart import DEEPEST, shallow
from tests.plan import tables as t
from tests.plan.asking import Client
from tests.plan.comparing import Request
from tests.plan.rows import Rows
from tests.plan.test_apart import deep
from tests.plan.test_lists import DEEP


class Faulty:
    """A database that fails, in words of its own."""

    dialect_name = "sqlite"

    async def text(self, *_: object) -> str | None:
        raise RuntimeError("no such table: secrets")

    async def rows(self, *_: object) -> list[tuple[object, ...]]:
        raise RuntimeError("no such table: secrets")


async def test_a_databases_fault_in_a_plan_is_masked_under_an_id_that_the_log_has(
    secretariat: Reader, schema: PlanSchema, caplog: pytest.LogCaptureFixture
) -> None:
    request = Request(Faulty(), secretariat)  # type: ignore[arg-type]  # as much of a database as is needed
    with caplog.at_level(logging.ERROR):
        result = await schema.execute('{ a: exchange(id: "x") { id } b: person(id: "x") { id } }', {}, request)
    assert result.data == {"a": None, "b": None}
    assert result.errors
    ids = [str((error.extensions or {})["id"]) for error in result.errors]
    assert [(error.message, error.path) for error in result.errors] == [
        (f"Internal error, id {ids[0]}", ["a"]),
        (f"Internal error, id {ids[1]}", ["b"]),
    ]
    assert all(id in caplog.text for id in ids)
    assert "secrets" in caplog.text


async def test_a_null_for_an_argument_that_takes_none_is_told_of_that_field_alone(client: Client) -> None:
    document = 'query($n: Int = 3) { exchange(id: "x") { id } exchanges(first: $n) { totalCount } }'
    (error,) = (await client.ask(document, n=None))["errors"]
    assert error["path"] == ["exchanges"]
    assert "GraphQL request" not in error["message"]


async def test_a_union_is_whichever_record_has_the_id(client: Client, rows: Rows) -> None:
    named = next(row for row in rows[t.Participation] if row["institution"] and (row["people"] or 0) > 10)
    other = next(row for row in rows[t.Participation] if (row["people"] or 0) <= 10)
    document = """query($ids: [ID!]!) { nodes(ids: $ids) { ... on Participation { home {
        __typename ... on Institution { id } ... on Country { id code } } } } }"""
    found = (await client.data(document, ids=[named["id"], other["id"]]))["nodes"]
    assert found[0]["home"] == {"__typename": "Institution", "id": named["institution"]}
    assert (found[1]["home"]["__typename"], found[1]["home"]["id"]) == ("Country", other["country"])


LARGEST, SMALLEST = "9223372036854775807", "-9223372036854775808"


@pytest.mark.parametrize(("least", "above"), [(SMALLEST, False), (LARGEST, True), ("9007199254740993", False)])
async def test_a_big_number_is_compared_with_all_its_digits(
    client: Client, rows: Rows, least: str, above: bool
) -> None:
    counted = [row["pupils"] for row in rows[t.Institution] if row["pupils"] is not None and row["voided_at"] is None]
    wanted = sum(pupils >= int(least) for pupils in counted)
    document = "query($n: BigInt) { institutions(filter: {leastPupils: $n}) { totalCount } }"
    assert (await client.data(document, n=least))["institutions"]["totalCount"] == wanted
    assert (wanted == 0) is above


@pytest.mark.parametrize("number", ["9223372036854775808", "-9223372036854775809", 2**63])
async def test_a_number_of_more_than_64_bits_is_refused(client: Client, number: object) -> None:
    document = "query($n: BigInt) { institutions(filter: {leastPupils: $n}) { totalCount } }"
    answer = await client.ask(document, n=number)
    assert "64 bits" in answer["errors"][0]["message"]


async def test_an_instant_is_compared_to_the_microsecond(client: Client, rows: Rows) -> None:
    alive = [row["created_at"] for row in rows[t.Institution] if row["voided_at"] is None]
    last = max(alive)
    after = last.replace(microsecond=last.microsecond + 1)
    document = "query($d: DateTime) { institutions(filter: {registeredSince: $d}) { totalCount } }"
    counts = [
        (await client.data(document, d=instant.isoformat()))["institutions"]["totalCount"] for instant in (last, after)
    ]
    assert counts == [alive.count(last), 0]


async def test_many_literals_in_one_document_each_keep_their_place(client: Client, rows: Rows) -> None:
    known = rows[t.Institution]
    chosen = [known[number % len(known)] for number in range(300)]
    fields = [
        f'f{n}: institution(id: "{row["id"]}") {{ id n{n}: name(language: "l{n}") }}' for n, row in enumerate(chosen)
    ]
    data = await client.data("{ " + " ".join(fields) + " }")
    assert [data[f"f{n}"]["id"] for n in range(300)] == [row["id"] for row in chosen]


def test_sub_selects_apart_run_in_many_threads_at_once() -> None:
    def asked(number: int) -> list[Any]:
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        install(connection)
        connection.execute("create table x (a text)")
        connection.executemany("insert into x values (?)", [("it's",), (f"b{number}",)])
        text = f"select {shallow(shallow(deep(2 * DEEPEST)))} from x t1 order by 1"
        found = [connection.execute(text).fetchall() for _ in range(50)]
        connection.close()
        return found

    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(asked, range(16)))
    assert answers == [[[(f"it's:b{n}",), ("it's:it's",)]] * 50 for n in range(16)]


@pytest.mark.parametrize("register_url", ["sqlite"], indirect=True)
async def test_deep_documents_asked_at_once_get_the_answers_of_each(client: Client, rows: Rows) -> None:
    alone = await client.data(DEEP)
    found: list[Any] = []

    async def ask() -> None:
        found.append(await client.data(DEEP))

    async with anyio.create_task_group() as tasks:
        for _ in range(12):
            tasks.start_soon(ask)
    assert found == [alone] * 12


@pytest.mark.parametrize("directive", ["@defer", '@defer(label: "x")'])
async def test_a_deferred_fragment_is_refused_clearly(client: Client, directive: str) -> None:
    answer = await client.ask(f"{{ countries {{ totalCount ... {directive} {{ nodes {{ id }} }} }} }}")
    assert answer["data"] is None
    assert [error["message"] for error in answer["errors"]] == ["Unknown directive '@defer'."]


async def test_a_streamed_list_is_refused_clearly(client: Client) -> None:
    answer = await client.ask("{ countries { nodes @stream(initialCount: 1) { id } } }")
    assert [error["message"] for error in answer["errors"]] == ["Unknown directive '@stream'."]


@pytest.mark.parametrize("argument", ["last: 3", 'before: "x"'])
async def test_paging_backwards_is_not_offered(client: Client, argument: str) -> None:
    answer = await client.ask(f"{{ countries({argument}) {{ totalCount }} }}")
    assert answer["data"] is None
    assert f"Unknown argument '{argument.partition(':')[0]}'" in answer["errors"][0]["message"]


async def test_no_connection_has_an_argument_for_paging_backwards(schema: PlanSchema) -> None:
    query = schema.core.query_type
    assert query
    offered = {argument for each in query.fields.values() for argument in each.args}
    assert {"first", "after"} <= offered
    assert not {"last", "before", "offset"} & offered
