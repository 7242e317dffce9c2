"""Lists, pages and filters: what they hold, what they refuse, how many statements they take."""

from __future__ import annotations

import pytest

from tests.databases import statements_once_counted
from tests.plan import tables as t
from tests.plan.asking import Client
from tests.plan.rows import Rows

DEEP = """{ countries { totalCount pageInfo { hasNextPage } nodes { code institutions { totalCount edges { cursor node {
    country { code } aliases { value } hosted { nodes { host { code: kind } participations { institution { region {
    country { institutions { nodes { memberships { entries { day } network { name } } } } } } } } } } } } } } } }"""


async def test_a_page_holds_twenty_records_if_nothing_is_asked(client: Client, rows: Rows) -> None:
    data = await client.data("{ exchanges { nodes { id } totalCount } }")
    alive = [row for row in rows[t.Exchange] if row["voided_at"] is None]
    assert (len(data["exchanges"]["nodes"]), data["exchanges"]["totalCount"]) == (min(20, len(alive)), len(alive))


@pytest.mark.parametrize("first", [101, -1])
async def test_a_page_of_more_than_a_hundred_or_less_than_none_is_refused(client: Client, first: int) -> None:
    answer = await client.ask("query($n: Int!) { exchanges(first: $n) { totalCount } version }", n=first)
    assert answer["errors"][0]["message"] == "first must be between 0 and 100"
    assert answer["errors"][0]["extensions"] == {"code": "BAD_USER_INPUT"}


@pytest.mark.parametrize("after", ["junk", "2019-01-01~junk", "junk~5a0e8c1e-0000-4000-8000-000000000000", "~", ""])
async def test_what_is_no_cursor_of_the_list_is_refused(client: Client, after: str) -> None:
    assert await client.code("query($a: String) { exchanges(after: $a) { totalCount } }", a=after) == "BAD_USER_INPUT"


async def test_pages_join_into_the_whole_list(client: Client) -> None:
    page = "query($a: String) { institutions(first: 3, after: $a) { nodes { id } pageInfo { endCursor hasNextPage } } }"
    whole = await client.data("{ institutions(first: 100) { nodes { id } } }")
    found: list[str] = []
    after, more = None, True
    while more:
        institutions = (await client.data(page, a=after))["institutions"]
        found += [node["id"] for node in institutions["nodes"]]
        after, more = institutions["pageInfo"]["endCursor"], institutions["pageInfo"]["hasNextPage"]
    assert found == [node["id"] for node in whole["institutions"]["nodes"]]


async def test_more_than_a_hundred_ids_are_refused(client: Client) -> None:
    assert await client.code("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", ids=["x"] * 101) == "BAD_USER_INPUT"


async def test_records_come_in_the_order_of_their_ids_and_null_where_there_is_none(client: Client, rows: Rows) -> None:
    country, person = rows[t.Country][0]["id"], rows[t.Person][0]["id"]
    data = await client.data("query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", ids=[person, "x", country])
    assert data["nodes"] == [
        {"__typename": "Person", "id": person},
        None,
        {"__typename": "Country", "id": country},
    ]


async def test_a_voided_record_stands_in_no_list_but_is_found_by_its_id(client: Client, rows: Rows) -> None:
    voided = next(row for row in rows[t.Exchange] if row["voided_at"] is not None)
    data = await client.data("query($id: ID!) { exchange(id: $id) { id } exchanges { nodes { id } } }", id=voided["id"])
    assert data["exchange"] == {"id": voided["id"]}
    assert {"id": voided["id"]} not in data["exchanges"]["nodes"]


async def test_a_reader_sees_what_is_public_or_its_own(member_client: Client, rows: Rows) -> None:
    own = member_client.reader.institution
    hidden = next(row for row in rows[t.Exchange] if not row["public"] and row["host"] != own)
    data = await member_client.data("query($id: ID!) { exchange(id: $id) { id } }", id=hidden["id"])
    assert data == {"exchange": None}


async def test_an_id_that_is_none_matches_nothing(client: Client) -> None:
    data = await client.data('{ exchanges(filter: {host: "nope"}) { totalCount } exchange(id: "nope") { id } }')
    assert data == {"exchanges": {"totalCount": 0}, "exchange": None}


async def test_a_search_wants_every_word(client: Client, rows: Rows) -> None:
    wanted = [
        row for row in rows[t.Institution] if "b" in row["search"] and "é" in row["search"] and row["voided_at"] is None
    ]
    data = await client.data('{ institutions(filter: {search: "B É"}) { totalCount } }')
    assert data["institutions"]["totalCount"] == len(wanted)


async def test_what_an_encoder_refuses_the_client_is_told(client: Client) -> None:
    answer = await client.ask('{ institutions(filter: {search: "a b c d"}) { totalCount } }')
    assert answer["errors"][0]["message"] == "at most three words can be searched for"
    assert answer["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


@pytest.mark.parametrize("text", ["a\0b", "\ud800"])
async def test_a_text_that_no_database_can_hold_is_refused(client: Client, text: str) -> None:
    document = "query($s: String) { institutions(filter: {search: $s}) { totalCount } }"
    assert await client.code(document, s=text) == "BAD_USER_INPUT"


@pytest.mark.parametrize(
    "document",
    [
        "{ institutions(first: 100) { nodes { name hosted { nodes { title participations { people } } } } } }",
        "{ exchanges { totalCount edges { cursor node { host { name } } } pageInfo { hasNextPage endCursor } } }",
        "{ memberships { nodes { state entries { day state } network { members { totalCount } } } } }",
        DEEP,
    ],
)
async def test_a_root_field_is_one_statement_whatever_the_data(client: Client, document: str) -> None:
    assert len(await _warm(client, document)) == 1


async def test_each_root_field_is_a_statement_of_its_own(client: Client) -> None:
    document = "{ a: countries { totalCount } b: exchanges { totalCount } __typename c: countries { nodes { code } } }"
    assert len(await _warm(client, document)) == 3


async def _warm(client: Client, document: str) -> list[str]:
    """Return the statements of an answer once its totals are known."""
    return await statements_once_counted(client.database, lambda: client.data(document))


async def test_a_document_deeper_than_sqlites_parser_is_answered(client: Client) -> None:
    assert (await client.data(DEEP))["countries"]["totalCount"] > 0


async def test_a_long_response_key_is_not_cut(client: Client) -> None:
    key = "k" * 80
    data = await client.data(f"{{ {key}: countries {{ {key}: totalCount nodes {{ {key}: code }} }} }}")
    assert set(data[key]) == {key, "nodes"}
    assert set(data[key]["nodes"][0]) == {key}
