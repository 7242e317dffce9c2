"""A register that the first release wrote is brought to today's tables, with nothing lost."""

from __future__ import annotations

import gzip
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import orjson
import pytest

from consortium.clock import Clock
from consortium.db import Database, open_database
from consortium.db.history import Standing, schema_state
from consortium.db.upgrade import downgrade, upgrade
from consortium.ids import seed_id
from consortium.seeding import load
from consortium.shipped import seed_files
from tests.factory import CLOCK

LAST = "0004_reference_version"
WRITTEN = Path(__file__).parents[1] / "releases" / "0.1.0" / "register.jsonl.gz"
KEPT_BY_UPGRADE = {"migration", "reference_version"}

Row = dict[str, Any]


def released() -> dict[str, list[Row]]:
    """Return the rows by table, each with the columns that are not null."""
    found: dict[str, list[Row]] = {}
    for line in gzip.decompress(WRITTEN.read_bytes()).splitlines():
        read = orjson.loads(line)
        found.setdefault(read["table"], []).append(read["row"])
    return found


async def put(database: Database, table: str, rows: list[Row]) -> None:
    """Write rows as they are, past every rule."""
    for row in rows:
        columns = ", ".join(f'"{name}"' for name in row)
        if database.dialect_name == "postgresql":
            given = [orjson.dumps([row]).decode()]
            values = f'select {columns} from jsonb_populate_recordset(null::"{table}", $1::jsonb)'
        else:
            given = [orjson.dumps(each).decode() if isinstance(each, (dict, list)) else each for each in row.values()]
            values = f"values ({', '.join('?' for _ in row)})"
        await database.execute(f'insert into "{table}" ({columns}) {values}', given)


@pytest.fixture
async def old(empty_database_url: str) -> AsyncIterator[Database]:
    """Return an open register as the first release left it."""
    async with open_database(empty_database_url, connections=(1, 5)) as database:
        await upgrade(database, to=LAST)
        async with database.transaction():
            unchecked = "set local session_replication_role = replica"
            sqlite = database.dialect_name == "sqlite"
            await database.execute("pragma defer_foreign_keys = on" if sqlite else unchecked)
            for table, rows in released().items():
                if table not in KEPT_BY_UPGRADE:
                    await put(database, table, rows)
        yield database


async def as_json(database: Database, table: str, columns: set[str]) -> dict[str, Row]:
    """Return rows by id, each with some of its columns that are not null, in JSON's own types."""
    listed = sorted(columns)
    marked = ", ".join(f"'{name}', \"{name}\"" for name in listed)
    made = "json_object" if database.dialect_name == "sqlite" else "json_build_object"
    rows = await database.rows(f'select cast({made}({marked}) as text) from "{table}"')
    found: list[Row] = [orjson.loads(str(row[0])) for row in rows]
    return {row["id"]: {name: value for name, value in row.items() if value is not None} for row in found}


async def test_no_row_and_no_value_is_lost_on_the_way_to_todays_tables(old: Database) -> None:
    columns = {table: {name for row in rows for name in row} for table, rows in released().items()}
    known = {table: names for table, names in columns.items() if table not in KEPT_BY_UPGRADE}
    before = {table: await as_json(old, table, names) for table, names in known.items()}
    assert sum(map(len, before.values())) == 558
    await upgrade(old)
    assert (await schema_state(old)).standing is Standing.CURRENT
    assert {table: await as_json(old, table, names) for table, names in known.items()} == before


async def test_a_register_with_the_seeds_of_today_goes_back_to_the_first_release_and_forward_again(
    database: Database,
) -> None:
    await load(database, seed_files(), clock=CLOCK)
    known = "select count(*) from institution"
    before = await database.rows(known)
    gone = await downgrade(database, LAST)
    assert (gone[-1], await database.rows(known)) == ("0005_documents", before)
    assert await upgrade(database) == gone[::-1]
    assert (await schema_state(database)).standing is Standing.CURRENT


async def test_the_seeds_of_today_are_loaded_over_those_of_the_first_release(old: Database) -> None:
    await upgrade(old)
    await load(old, seed_files(), clock=CLOCK)
    again = await load(old, seed_files(), clock=Clock(fixed=CLOCK.now()))
    assert again.written == 0
    centre = seed_id("Institution", "sotrudnichestvo")
    assert await old.rows(f"select count(*) from institution where id = '{centre}' and voided_at is null") == [(1,)]


async def test_what_people_did_is_still_there(old: Database) -> None:
    await upgrade(old)
    await load(old, seed_files(), clock=CLOCK)
    merged = "select count(*) from alias a join institution i on i.id = a.institution and i.sort_name = 'lyceum 9'"
    assert await old.rows(merged) == [(2,)]
    plans = (
        "select s.planned from schedule_entry s join exchange e on e.id = s.exchange "
        "where e.state = 'POSTPONED' order by s.place"
    )
    assert await old.rows(plans) == [("2027-04-12/2027-04-16",), ("2027-05-10/2027-05-14",)]
    assert await old.rows("select count(*) from person where erased_at is not null") == [(1,)]
