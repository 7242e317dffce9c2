"""Migrations bring any database to the program's tables, and back, once and for all who ask."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from piccolo.table import create_db_tables

from consortium.db import history, open_database, registry, revise
from consortium.db.history import Standing, require_current, schema_state
from consortium.db.upgrade import downgrade, upgrade
from consortium.errors import SchemaAhead, SchemaBehind
from tests.db.described import indices, tables_and_constraints

INDEX = """
    statements(
        manager,
        forwards=[
            "CREATE INDEX country_by_name ON country (sort_name)",
            {"postgresql": "COMMENT ON TABLE country IS 'Countries.'"},
        ],
        backwards=["DROP INDEX country_by_name"],
    )
"""


def write_index(path: Path | None) -> None:
    """Fill an empty migration with an index."""
    assert path is not None
    text = path.read_text()
    start = text.index("    statements(")
    path.write_text(f"{text[:start]}{INDEX}    return manager\n")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a history of two migrations: the tables of today, then an index."""
    folder = tmp_path_factory.mktemp("history")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(history, "VERSIONS", folder)
        history.versions.cache_clear()
        asyncio.run(revise.revise("tables"))
        write_index(asyncio.run(revise.revise("index", empty=True)))
    history.versions.cache_clear()
    return folder


@pytest.fixture
def own_history(written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Have that history, in a folder of its own, in place of the shipped one."""
    folder = tmp_path / "versions"
    shutil.copytree(written, folder)
    monkeypatch.setattr(history, "VERSIONS", folder)
    history.versions.cache_clear()
    yield folder
    history.versions.cache_clear()


async def test_an_upgrade_makes_the_tables_and_a_second_one_does_nothing(
    own_history: Path, empty_database_url: str
) -> None:
    async with open_database(empty_database_url) as database:
        assert await upgrade(database) == ("0001_tables", "0002_index")
        assert await upgrade(database) == ()
        assert await database.rows("select count(*) from country") == [(0,)]


async def test_what_goes_forward_goes_back(own_history: Path, empty_database_url: str) -> None:
    async with open_database(empty_database_url) as database:
        before = await tables_and_constraints(database)
        await upgrade(database)
        assert await downgrade(database, "0001_tables") == ("0002_index",)
        assert await downgrade(database, None) == ("0001_tables",)
        assert await tables_and_constraints(database) == before
        assert await upgrade(database) == ("0001_tables", "0002_index")


async def test_migrated_tables_equal_the_declared_ones(own_history: Path, empty_database_url: str) -> None:
    async with open_database(empty_database_url) as database:
        await upgrade(database)
        migrated = await tables_and_constraints(database), await indices(database)
        await downgrade(database, None)
        await create_db_tables(*registry.tables())
        declared = await tables_and_constraints(database), await indices(database)
    assert migrated[0] == declared[0]
    assert declared[1] <= migrated[1]


async def test_a_migration_that_fails_leaves_nothing_behind(own_history: Path, empty_database_url: str) -> None:
    second = own_history / "consortium_0002_index.py"
    second.write_text(second.read_text().replace("CREATE INDEX country_by_name", "CREATE INDEX; nonsense"))
    async with open_database(empty_database_url) as database:
        with pytest.raises(Exception, match=r"syntax|one statement"):
            await upgrade(database)
        assert await tables_and_constraints(database) == set()
        assert (await schema_state(database)).standing is Standing.EMPTY


async def test_the_state_tells_what_is_missing(own_history: Path, empty_database_url: str) -> None:
    async with open_database(empty_database_url) as database:
        assert await schema_state(database) == history.SchemaState(Standing.EMPTY, ("0001_tables", "0002_index"), ())
        with pytest.raises(SchemaBehind, match=r"no tables yet: run consortium db upgrade --database \S+"):
            await require_current(database)
        await upgrade(database)
        await require_current(database)
        await downgrade(database, "0001_tables")
        assert await schema_state(database) == history.SchemaState(Standing.BEHIND, ("0002_index",), ())
        with pytest.raises(SchemaBehind, match=r"lacks 1 migration\(s\)"):
            await require_current(database)


async def test_a_newer_database_is_left_alone(own_history: Path, empty_database_url: str) -> None:
    async with open_database(empty_database_url) as database:
        await upgrade(database)
        (own_history / "consortium_0002_index.py").unlink()
        history.versions.cache_clear()
        assert (await schema_state(database)).unknown == ("0002_index",)
        with pytest.raises(SchemaAhead, match="newer program"):
            await require_current(database)
        with pytest.raises(SchemaAhead, match="newer program"):
            await upgrade(database)


UPGRADES = """
import asyncio, sys
from pathlib import Path
from consortium.db import history, open_database
from consortium.db.upgrade import upgrade

history.VERSIONS = Path(sys.argv[2])

async def main():
    async with open_database(sys.argv[1]) as database:
        print(*await upgrade(database))

asyncio.run(main())
"""


def test_of_three_processes_that_upgrade_at_once_one_does_it_and_all_succeed(
    own_history: Path, empty_database_url: str
) -> None:
    command = [sys.executable, "-W", "error", "-c", UPGRADES, empty_database_url, str(own_history)]
    processes = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    said = [process.communicate(timeout=60) for process in processes]
    assert sorted(said) == [("\n", ""), ("\n", ""), ("0001_tables 0002_index\n", "")]
    assert [process.returncode for process in processes] == [0, 0, 0]


def test_a_revision_of_unchanged_tables_writes_nothing(own_history: Path) -> None:
    assert asyncio.run(revise.revise("again")) is None
    assert len(list(own_history.glob("*.py"))) == 2


def test_a_revision_leaves_the_tables_with_the_database_they_had(own_history: Path, tmp_path: Path) -> None:
    async def both() -> None:
        async with open_database(f"sqlite:///{tmp_path / 'a.db'}") as database:
            await revise.revise("again")
            assert registry.tables()[0].select().engine_type == "sqlite"
            await upgrade(database)

    asyncio.run(both())


@pytest.mark.parametrize("name", ["", "Two Words", "1st", "../up"])
def test_a_revision_needs_a_name_in_snake_case(own_history: Path, name: str) -> None:
    with pytest.raises(ValueError, match="words_in_snake_case"):
        revise.next_id(name)


def test_the_command_names_the_file_it_wrote(
    own_history: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["revise", "more_indices", "--empty"])
    assert revise.main() == 0
    assert capsys.readouterr().out == f"{own_history / 'consortium_0003_more_indices.py'}\n"
    monkeypatch.setattr(sys, "argv", ["revise", "nothing"])
    assert revise.main() == 0
    assert capsys.readouterr().out == "No table has changed: nothing written.\n"


async def test_every_shipped_migration_goes_forward_and_back(empty_database_url: str) -> None:
    async with open_database(empty_database_url) as database:
        for version in history.versions():
            state = await schema_state(database)
            assert state.missing[0] == version
            await upgrade(database, to=version)
            await downgrade(database, state_before(version))
            await upgrade(database, to=version)
        assert (await schema_state(database)).standing is Standing.CURRENT


def state_before(version: str) -> str | None:
    """Return the id of the migration before that one."""
    known = list(history.versions())
    place = known.index(version)
    return known[place - 1] if place else None


@pytest.mark.skipif(not history.versions(), reason="there is no migration yet")
async def test_shipped_migrations_make_the_declared_tables(empty_database_url: str) -> None:
    async with open_database(empty_database_url) as database:
        await upgrade(database)
        migrated = await tables_and_constraints(database), await indices(database)
        await downgrade(database, None)
        await create_db_tables(*registry.tables())
        declared = await tables_and_constraints(database), await indices(database)
    assert migrated[0] == declared[0]
    assert declared[1] <= migrated[1]


def test_shipped_migrations_are_numbered_without_a_gap() -> None:
    numbers = [int(version.partition("_")[0]) for version in history.versions()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert [path.stem for path in history.versions().values()] == [f"consortium_{v}" for v in history.versions()]


def test_no_table_has_changed_since_the_last_shipped_migration() -> None:
    assert not history.versions() or asyncio.run(revise.revise("unwritten")) is None
