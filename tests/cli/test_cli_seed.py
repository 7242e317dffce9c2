"""`consortium seed`."""

from __future__ import annotations

import csv
import io
import shutil
import sqlite3
from pathlib import Path

import pytest

from consortium.seeding import Counts, Loaded
from consortium.shipped import seed_files
from tests.cli.conftest import Call, Run
from tests.postgres import Server, new_name, psql


def counts(printed: str) -> dict[str, dict[str, int]]:
    """Return what the printed table says of each kind."""
    rows = csv.DictReader(io.StringIO(printed), dialect="excel-tab")
    return {row["Kind"]: {fate: int(row[fate]) for fate in ("Created", "Changed", "Unchanged")} for row in rows}


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Return a copy of the seeds with two faults in a file: a country that does not exist, and a kind."""
    folder = tmp_path / "broken"
    shutil.copytree(str(seed_files()), folder)
    path = folder / "institutions.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[next(n for n, line in enumerate(lines) if line == "  country: RU")] = "  country: XQ"
    lines[next(n for n, line in enumerate(lines) if line == "  kind: MINISTRY")] = "  kind: CASTLE"
    path.write_text("\n".join(lines), encoding="utf-8")
    return folder


def line_of(folder: Path, text: str) -> int:
    lines = (folder / "institutions.yaml").read_text(encoding="utf-8").splitlines()
    return lines.index(text) + 1


def test_twice_is_the_same_as_once(call: Call, database_url: str) -> None:
    first = counts(call("seed", "--database", database_url).stdout)
    second = counts(call("seed", "--database", database_url).stdout)
    assert first["Source"] == {"Created": 3, "Changed": 0, "Unchanged": 0}
    assert second == {
        kind: {"Created": 0, "Changed": 0, "Unchanged": fates["Created"]} for kind, fates in first.items()
    }


def test_a_new_sqlite_file_gets_its_tables(call: Call, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'new.db'}"
    assert call("seed", "--database", url).exit_code == 0
    assert call("db", "status", "--database", url).exit_code == 0


def test_a_sqlite_file_of_another_program_is_left_alone(call: Call, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("create table note (n int)")
    other.close()
    refused = call("seed", "--database", f"sqlite:///{tmp_path / 'other.db'}")
    assert refused.exit_code == 1
    assert "has no tables yet: run consortium db upgrade" in refused.stderr


def test_a_postgresql_without_tables_is_refused_with_the_remedy(call: Call, postgres: Server) -> None:
    name = new_name()
    psql(postgres, "postgres", f"CREATE DATABASE {name}")
    refused = call("seed", "--database", postgres.url(name))
    assert refused.exit_code == 1
    assert "run consortium db upgrade" in refused.stderr


def test_every_fault_is_told_with_its_file_and_line(call: Call, database_url: str, broken: Path) -> None:
    refused = call("seed", "--database", database_url, "--folder", broken)
    assert refused.exit_code == 1
    assert refused.stdout == ""
    assert f"institutions.yaml:{line_of(broken, '  country: XQ')}:country: " in refused.stderr
    assert f"institutions.yaml:{line_of(broken, '  kind: CASTLE')}:kind: " in refused.stderr
    assert "Nothing was written" in refused.stderr


def test_nothing_of_faulty_seeds_is_written(call: Call, database_url: str, broken: Path) -> None:
    call("seed", "--database", database_url, "--folder", broken)
    after = counts(call("seed", "--database", database_url).stdout)
    assert {fates["Unchanged"] for fates in after.values()} == {0}


def test_the_program_seeds_without_a_word_of_progress_where_nobody_looks(start: Run, database_url: str) -> None:
    done = start("seed", "--database", database_url)
    assert done.returncode == 0
    assert done.stderr.splitlines()[0].startswith("Created ")


def test_the_count_is_told_in_russian(call: Call, database_url: str) -> None:
    told = call("--lang", "ru", "seed", "--database", database_url)
    assert told.stdout.startswith("Вид\tСоздано")
    assert told.stderr.startswith("Создано ")


def test_what_people_have_changed_is_named_as_kept(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    async def load(*_: object) -> Loaded:
        return Loaded({"Source": Counts(unchanged=2, kept=1)}, ("Source cemea-russia",))

    monkeypatch.setattr("consortium.cli.seed._seed", load)
    told = call("seed")
    assert "kept, since a person has changed or voided it: Source cemea-russia" in told.stderr
    assert "unchanged 2, kept as people left them 1." in told.stderr
