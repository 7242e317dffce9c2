"""An export is one moment of the register: each record once, whoever writes meanwhile, by few statements."""

from __future__ import annotations

import asyncio
import csv
from io import BytesIO, StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.db import Database
from consortium_graphql.exporting.asked import read
from consortium_graphql.exporting.forms.commas import unguarded
from consortium_graphql.exporting.writing import export
from consortium_graphql.plan import install
from tests import factory
from tests.databases import CleanDatabase
from tests.exporting.fetching import SECRETARIAT, exported
from tests.graphql.clients import Clients

WORDS = st.text(st.sampled_from("=+-@'\";,|%абвЁ教育مدüß1aZ"), min_size=1, max_size=12)


async def many(database: Database, count: int) -> None:
    """Enter so many institutions."""
    await database.on_connect(install)
    for number in range(count):
        await factory.institution(database, names={"en": f"School {number:03}"})


def names_of(file: bytes) -> list[str]:
    """Return the first cells of a CSV below its heading."""
    return [unguarded(row[0]) for row in csv.reader(StringIO(file.decode(), newline=""))][1:]


async def test_pages_are_joined_without_gap_or_repeat(database: Database) -> None:
    await many(database, 205)
    told: list[tuple[int, int]] = []
    file = BytesIO()
    form, wanted = read("institutions", "csv", {"columns": "name"})
    count = await export(database, SECRETARIAT, form, wanted, file, tell=lambda done, total: told.append((done, total)))
    assert names_of(file.getvalue()) == [f"School {number:03}" for number in range(205)]
    assert (count, told) == (205, [(100, 205), (200, 205), (205, 205)])


async def test_what_is_written_meanwhile_is_not_in_the_file(database: Database) -> None:
    await many(database, 101)
    writing: list[asyncio.Task[object]] = []

    def interfere(done: int, _total: int) -> None:
        writing.append(asyncio.ensure_future(factory.institution(database, names={"en": f"School 100 {done}"})))

    file = BytesIO()
    form, wanted = read("institutions", "csv", {"columns": "name"})
    await export(database, SECRETARIAT, form, wanted, file, tell=interfere)
    await asyncio.gather(*writing)
    assert len(names_of(file.getvalue())) == 101
    assert len(names_of(await exported(database, "institutions", "csv", columns="name"))) == 103


async def test_a_page_takes_the_same_number_of_statements_however_many_there_are(database: Database) -> None:
    await many(database, 3)
    with database.watched() as few:
        await exported(database, "institutions", "csv")
    await many(database, 40)
    with database.watched() as more:
        await exported(database, "institutions", "csv")
    assert len(more) == len(few)


@pytest.mark.parametrize("form", ["csv", "xlsx", "jsonl", "parquet", "jsonld", "geojson", "ics"])
async def test_the_same_register_gives_the_same_file(reading: Clients, form: str) -> None:
    first, second = [await exported(reading.database, "exchanges", form) for _ in range(2)]
    assert first == second


@given(names=st.lists(WORDS, max_size=6))
def test_names_of_any_script_come_through_the_register(asked: CleanDatabase, names: list[str]) -> None:
    asked.clean()
    for name in names:
        asked.run(factory.institution(asked.database, names={"en": name}))
    file = asked.run(exported(asked.database, "institutions", "csv", columns="name"))
    assert sorted(names_of(file)) == sorted(names)


async def test_no_file_is_left_open_on_the_database(database: Database) -> None:
    await many(database, 1)
    await exported(database, "institutions", "xlsx")
    assert database.engine.in_use == 0
