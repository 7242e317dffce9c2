"""`consortium demo`: the whole, once and again."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from click.testing import Result

from consortium.cli.demo import FILE
from tests.cli.conftest import Call

TOKEN = re.compile(r"^(secretariat|member|analyst) +cst_[\w-]{43}", re.MULTILINE)


def show(call: Call, folder: Path, *more: str) -> Result:
    done = call(*more, "demo", "--no-serve", "--folder", folder)
    assert done.exit_code == 0, done.stderr
    return done


def query(folder: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / FILE)) as register:
        return register.execute(sql).fetchall()


def test_a_new_folder_gets_all_of_it(call: Call, tmp_path: Path) -> None:
    told = show(call, tmp_path / "new" / "demo").stdout
    assert TOKEN.findall(told) == ["secretariat", "member", "analyst"]
    assert "Centre “Sotrudnichestvo” has the most partners: 11." in told
    assert re.findall(r"^(\d)\. .+ — .+\n   \S", told, re.MULTILINE) == ["1", "2", "3", "4", "5"]
    assert "curl -s http://127.0.0.1:8000/graphql" in told


def test_a_second_time_only_the_tokens_are_new(call: Call, tmp_path: Path) -> None:
    show(call, tmp_path)
    show(call, tmp_path)
    assert query(tmp_path, "select count(*) from suggestion_run") == [(1,)]
    assert query(tmp_path, "select count(*) from api_token where revoked_at is null") == [(3,)]
    assert query(tmp_path, "select count(*) from api_token") == [(6,)]


def test_the_member_acts_for_an_institution_of_the_seeds(call: Call, tmp_path: Path) -> None:
    show(call, tmp_path)
    found = query(tmp_path, "select names from api_token t join institution i on i.id = t.institution")
    assert len(found) == 1
    assert "Sotrudnichestvo" in str(found[0][0])


def test_it_is_told_in_russian(call: Call, tmp_path: Path) -> None:
    told = show(call, tmp_path, "--lang", "ru").stdout
    assert "Каково состояние сети" in told
    assert "Больше всего партнёров" in told
