"""Every kind of value is the same text on both databases."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any
from uuid import UUID

import orjson
import pytest
from graphql import GraphQLScalarType

from consortium_graphql.plan import PlanSchema, Reader
from tests.plan import domain as d
from tests.plan import tables as t
from tests.plan.asking import Client
from tests.plan.rows import TODAY, Rows

Row = dict[str, Any]


def first(rows: Rows, meets: Callable[[Row], bool]) -> str:
    """Return the id of the first institution like that."""
    return str(next(row["id"] for row in rows[t.Institution] if meets(row)))


async def test_an_instant_is_in_utc_to_the_microsecond(client: Client, rows: Rows) -> None:
    id = first(rows, lambda row: row["created_at"].microsecond == 120_000)
    data = await client.data("query($id: ID!) { institution(id: $id) { createdAt } }", id=id)
    hour = rows[t.Institution][[row["id"] for row in rows[t.Institution]].index(id)]["created_at"].hour
    assert data["institution"]["createdAt"] == f"2024-03-01T0{hour}:05:07.120000Z"


async def test_a_big_number_is_a_text_with_all_its_digits(client: Client, rows: Rows) -> None:
    id = first(rows, lambda row: row["pupils"] == 2**53 + 1)
    data = await client.data("query($id: ID!) { institution(id: $id) { pupils } }", id=id)
    assert data["institution"]["pupils"] == "9007199254740993"


async def test_a_float_keeps_all_its_digits(client: Client, rows: Rows) -> None:
    region = next(row for row in rows[t.Region] if row["latitude"] is not None)
    data = await client.data("query($id: ID!) { node(id: $id) { ... on Region { latitude } } }", id=region["id"])
    assert data["node"]["latitude"] == region["latitude"]


async def test_json_is_given_as_it_is(client: Client, rows: Rows) -> None:
    id = first(rows, lambda row: row["details"] is not None)
    data = await client.data("query($id: ID!) { institution(id: $id) { details areas } }", id=id)
    assert data["institution"]["details"] == {"a": [1, 2.5, None], "b": {"ё": True}}


async def test_an_enum_is_named_whatever_is_stored(client: Client, rows: Rows) -> None:
    exchange = next(row for row in rows[t.Exchange] if row["stage"] == "in preparation")
    data = await client.data("query($id: ID!) { exchange(id: $id) { stage } }", id=exchange["id"])
    assert data == {"exchange": {"stage": "IN_PREPARATION"}}


async def test_an_enum_of_a_filter_is_stored_by_its_value(client: Client, rows: Rows) -> None:
    alive = [row for row in rows[t.Exchange] if row["stage"] == "in preparation" and row["voided_at"] is None]
    data = await client.data("{ exchanges(filter: {stage: IN_PREPARATION}) { totalCount } }")
    assert data["exchanges"]["totalCount"] == len(alive)


async def test_an_embedded_object_is_null_where_its_first_column_is(client: Client, rows: Rows) -> None:
    id = first(rows, lambda row: row["founded"] is None)
    data = await client.data("query($id: ID!) { institution(id: $id) { founded { edtf } } }", id=id)
    assert data == {"institution": {"founded": None}}


async def test_an_embedded_object_has_parts_and_derived_fields(client: Client, rows: Rows) -> None:
    id = first(rows, lambda row: row["founded"] is not None and row["founded_latest"] is None)
    document = "query($id: ID!) { institution(id: $id) { founded { edtf earliest latest exact __typename } } }"
    founded = (await client.data(document, id=id))["institution"]["founded"]
    earliest = founded.pop("earliest")
    assert founded == {"edtf": earliest[:4], "latest": None, "exact": False, "__typename": "PartialDate"}


NAMES = {"en": "Lyceum", "ru": "Лицей", "kk": "Лицейі"}


@pytest.mark.parametrize(
    ("asked", "languages", "names", "wanted"),
    [
        ("kk", ("ru",), NAMES, "Лицейі"),
        ("de", ("ru",), NAMES, "Лицей"),
        (None, ("de", "kk"), NAMES, "Лицейі"),
        (None, ("de",), NAMES, "Lyceum"),
        (None, (), NAMES, "Lyceum"),
        (None, ("de",), {"zh": "b", "ru": "a"}, "a"),
        (None, ("de",), {}, None),
    ],
)
async def test_a_text_is_in_the_first_language_that_there_is(
    asked: str | None,
    languages: tuple[str, ...],
    names: dict[str, str],
    wanted: str | None,
    client: Client,
) -> None:
    database = client.database
    id, mark = UUID(int=77), "$" if database.dialect_name == "postgresql" else "?"
    await database.execute("delete from country where code = 'XX'")
    await database.execute(
        f"insert into country (id, code, names) values ({mark}1, 'XX', {mark}2)", [id, orjson.dumps(names).decode()]
    )
    reader = Reader(d.Role.SECRETARIAT, TODAY, None, languages)
    document = "query($id: ID!, $asked: String) { node(id: $id) { ... on Country { name(language: $asked) } } }"
    data = await Client(client.schema, database, reader).data(document, id=str(id), asked=asked)
    await database.execute("delete from country where code = 'XX'")
    assert data == {"node": {"name": wanted}}


async def test_texts_are_listed_in_the_order_of_their_tags(client: Client, rows: Rows) -> None:
    names: dict[str, str] = next(row["names"] for row in rows[t.Institution] if len(row["names"]) == 3)
    id = first(rows, lambda row: row["names"] is names)
    data = await client.data("query($id: ID!) { institution(id: $id) { titles { lang value } } }", id=id)
    assert data["institution"]["titles"] == [{"lang": tag, "value": names[tag]} for tag in sorted(names)]


def test_python_writes_an_instant_as_plans_do(schema: PlanSchema) -> None:
    scalar = schema.core.type_map["DateTime"]
    assert isinstance(scalar, GraphQLScalarType)
    assert scalar.serialize(dt.datetime(2024, 3, 1, 5, tzinfo=dt.UTC)) == "2024-03-01T05:00:00.000000Z"
