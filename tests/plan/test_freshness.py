"""What is kept between statements is never older than the question."""

from __future__ import annotations

from uuid import UUID

from tests.plan.asking import Client

TOTAL = "{ countries { totalCount } }"
ID = UUID(int=78)


async def total(client: Client) -> int:
    """Return how many countries there are."""
    return int((await client.data(TOTAL))["countries"]["totalCount"])


async def test_a_total_follows_every_write(client: Client) -> None:
    database, mark = client.database, "$1" if client.database.dialect_name == "postgresql" else "?1"
    before = [await total(client) for _ in range(3)]
    await database.execute(f"insert into country (id, code, names) values ({mark}, 'XY', '{{}}')", [ID])
    after = [await total(client) for _ in range(3)]
    await database.execute(f"delete from country where id = {mark}", [ID])
    again = [await total(client) for _ in range(3)]
    assert (after, again) == ([before[0] + 1] * 3, before)


async def test_a_total_asked_for_inside_a_transaction_is_that_transactions(client: Client) -> None:
    database, mark = client.database, "$1" if client.database.dialect_name == "postgresql" else "?1"
    before = await total(client)
    async with database.transaction():
        await database.execute(f"insert into country (id, code, names) values ({mark}, 'XY', '{{}}')", [ID])
        inside = [await total(client) for _ in range(2)]
        await database.execute(f"delete from country where id = {mark}", [ID])
        emptied = [await total(client) for _ in range(2)]
    assert (inside, emptied, await total(client)) == ([before + 1] * 2, [before] * 2, before)
