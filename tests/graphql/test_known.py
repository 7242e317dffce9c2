"""What is kept between two answers is never older than the request."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import partial

import pytest

from consortium.db import Database, open_database
from consortium.db.snapshot import SNAPSHOT
from consortium.ids import seed_id
from tests.databases import statements_once_counted
from tests.factory import act
from tests.graphql.clients import Clients, Register

EXCHANGES = """{ exchanges(first: 100) { totalCount nodes {
    id participations { institution { name } country { name } } } } }"""
CONNECTIONS = 5  # that read at most, in tests
INSTITUTIONS = "{ institutions(first: 100) { totalCount nodes { name country { name } } edges { node { id name } } } }"
RECORD = str(seed_id("Institution", "sotrudnichestvo"))


@pytest.fixture
async def elsewhere(register: Register, service: Clients) -> AsyncIterator[Database]:
    """Return another process's way to the same register: nothing here learns of what it writes."""
    async with open_database(register.url, bind=False) as database:
        yield database


async def renamed(database: Database, name: str) -> None:
    made = "jsonb_build_object('en', $1::text)" if database.dialect_name == "postgresql" else "json_object('en', ?1)"
    await database.execute(f"update institution set names = {made} where id = '{RECORD}'", [name])


async def names(clients: Clients) -> set[str]:
    """Return the names that stand where one exchange's participations refer to the institution."""
    data = await clients.secretariat.data(EXCHANGES)
    found = [part["institution"] for node in data["exchanges"]["nodes"] for part in node["participations"]]
    return {each["name"] for each in found if each}


async def test_a_list_looks_nothing_up_that_is_known(service: Clients) -> None:
    for document in (EXCHANGES, INSTITUTIONS):
        asked = await statements_once_counted(service.database, partial(service.secretariat.data, document))
        assert len(asked) == 1
        assert " from institution t" not in asked[0] or document is INSTITUTIONS
        assert "count(*)" not in asked[0]


async def test_a_name_that_another_process_changed_is_told_at_once(service: Clients, elsewhere: Database) -> None:
    for name in ("First", "Второе", 'Third "quoted" \\ name'):
        await renamed(elsewhere, name)
        assert name in await names(service)
        told = await service.secretariat.data(INSTITUTIONS)
        assert name in {node["name"] for node in told["institutions"]["nodes"]}


async def test_a_count_is_that_of_the_moment(service: Clients, elsewhere: Database) -> None:
    document = "{ exchanges(first: 0) { totalCount } }"
    before = (await service.secretariat.data(document))["exchanges"]["totalCount"]
    for number in range(1, 4):
        await act(service.database, "exchangeRegister", kind="SEMINAR", titles={"en": f"Zebra {number}"},
                  planned="2027-05-05", participations=[{"role": "ORGANISER", "institution": RECORD}])  # fmt: skip
        assert (await service.secretariat.data(document))["exchanges"]["totalCount"] == before + number
    await elsewhere.execute("update exchange set voided_at = created_at where sort_name like 'zebra%'")
    assert (await service.secretariat.data(document))["exchanges"]["totalCount"] == before


async def test_a_list_is_counted_once_for_all_its_pages(service: Clients, monkeypatch: pytest.MonkeyPatch) -> None:
    # Other tests write to the same cluster all the time, which makes other snapshots: here is a still one.
    monkeypatch.setitem(SNAPSHOT, "postgresql", "'still'")
    document = """query ($after: String) {
        countedOnce: exchanges(first: 1, after: $after) { totalCount pageInfo { endCursor } } }"""

    after, counted = None, list[bool]()
    while after is not None or not counted:
        with service.database.watched() as run:
            found = await service.secretariat.data(document, after=after)
        counted.append(any("count(*)" in sql for sql in run))
        after = found["countedOnce"]["pageInfo"]["endCursor"]
    assert len(counted) > 10
    assert sum(counted) <= CONNECTIONS


async def test_a_count_is_that_of_the_reader(service: Clients) -> None:
    document = "{ partnerships(first: 0) { totalCount } }"
    everybody = [service.secretariat, service.analyst, service.centre, service.school]
    counted = [(await client.data(document))["partnerships"]["totalCount"] for client in everybody * 2]
    listed = [
        len((await client.data("{ partnerships(first: 100) { nodes { id } } }"))["partnerships"]["nodes"])
        for client in everybody * 2
    ]
    assert counted == listed


async def test_a_name_is_told_in_the_language_of_each_reader(service: Clients) -> None:
    found = [
        (await service.secretariat.post(EXCHANGES, {}, accept_language=tag)).json()["data"]["exchanges"]["nodes"]
        for tag in ("en", "ru", "en")
    ]
    assert found[0] == found[2]
    assert found[0] != found[1]


async def test_what_hangs_on_more_than_the_record_is_asked_anew(service: Clients, elsewhere: Database) -> None:
    document = "{ partnerships { nodes { parties { institution { id exchanges(first: 0) { totalCount } } } } } }"

    async def counted() -> set[int]:
        data = await service.secretariat.data(document)
        parts = [party["institution"] for node in data["partnerships"]["nodes"] for party in node["parties"]]
        return {each["exchanges"]["totalCount"] for each in parts if each}

    assert await counted() - {0}
    await elsewhere.execute("update exchange set voided_at = created_at")
    assert await counted() == {0}
