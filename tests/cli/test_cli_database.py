"""`consortium db`, and how databases that cannot be used are refused."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from consortium.db import history, open_database
from consortium.db.history import versions
from tests.cli.conftest import Call, Run
from tests.postgres import GUARDED_ROLE, Server

LATER = "9998_later"


def change(url: str, sql: str) -> None:
    """Run SQL on a database."""

    async def run() -> None:
        async with open_database(url, bind=False) as database:
            await database.execute(sql)

    asyncio.run(run())


@pytest.fixture
def older(database_url: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the address of a database that lacks the last migration of a program that has one more."""
    found = {**versions(), LATER: Path("later.py")}
    monkeypatch.setattr(history, "versions", lambda: found)
    return database_url


def make_newer(url: str) -> None:
    change(url, "insert into migration (name, app_name, ran_on) values ('9999', 'consortium', current_timestamp)")


def test_upgrading_thrice_is_the_same_as_once(call: Call, empty_database_url: str) -> None:
    first, second, third = (call("db", "upgrade", "--database", empty_database_url) for _ in range(3))
    assert first.stdout.split() == list(versions())
    assert (second.exit_code, second.stdout) == (0, "")
    assert third.stderr == second.stderr
    assert "up to date" in second.stderr


def test_the_status_of_a_current_database_is_0(call: Call, database_url: str) -> None:
    told = call("db", "status", "--database", database_url)
    assert told.exit_code == 0
    assert "those of this program" in told.stdout


def test_the_status_names_what_an_older_database_lacks(call: Call, older: str) -> None:
    told = call("db", "status", "--database", older)
    assert told.exit_code == 1
    assert told.stdout == (f"{older} lacks 1 migration (9998_later): run consortium db upgrade --database {older}\n")


def test_the_status_of_a_database_without_tables_names_the_remedy(call: Call, postgres: Server) -> None:
    told = call("db", "status", "--database", postgres.url("template1"))
    assert told.exit_code == 1
    assert "has no tables yet: run consortium db upgrade --database" in told.stdout


def test_the_status_of_a_newer_database_asks_for_a_newer_program(call: Call, database_url: str) -> None:
    make_newer(database_url)
    told = call("db", "status", "--database", database_url)
    assert told.exit_code == 1
    assert "9999" in told.stdout


@pytest.mark.parametrize("command", [["token", "list"], ["seed"], ["serve"], ["suggest"]], ids=" ".join)
def test_an_older_database_is_refused_with_the_remedy_and_left_as_it_is(
    call: Call, older: str, command: list[str]
) -> None:
    refused = call(*command, "--database", older)
    assert refused.exit_code == 1
    assert refused.stdout == ""
    assert "run consortium db upgrade" in refused.stderr
    assert call("db", "status", "--database", older).exit_code == 1


def test_a_newer_database_is_refused(call: Call, database_url: str) -> None:
    make_newer(database_url)
    refused = call("db", "upgrade", "--database", database_url)
    assert refused.exit_code == 1
    assert "newer program" in refused.stderr


def test_a_refusal_is_led_in_by_russian_words(call: Call, older: str) -> None:
    refused = call("--lang", "ru", "token", "list", "--database", older)
    assert refused.stderr.startswith("ошибка: таблицы базы данных не соответствуют программе")


def test_a_file_that_is_not_there_is_not_made_by_reading(call: Call, tmp_path: Path) -> None:
    refused = call("token", "list", "--database", f"sqlite:///{tmp_path / 'wrong.db'}")
    assert refused.exit_code == 1
    assert "does not exist yet: run consortium db upgrade" in refused.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_database(call: Call, tmp_path: Path) -> None:
    refused = call("seed", "--database", f"sqlite:///{tmp_path}")
    assert refused.exit_code == 1
    assert "it is a folder; name a file inside it" in refused.stderr


def test_a_folder_that_is_missing_is_named(call: Call, tmp_path: Path) -> None:
    refused = call("db", "upgrade", "--database", f"sqlite:///{tmp_path / 'no' / 'r.db'}")
    assert refused.exit_code == 1
    assert f"there is no folder {tmp_path / 'no'}" in refused.stderr


def test_another_address_is_explained(call: Call) -> None:
    refused = call("seed", "--database", "mysql://somewhere")
    assert refused.exit_code == 1
    assert "write sqlite:///path.db or postgresql://user@host/name" in refused.stderr


def test_a_postgresql_that_is_not_there_is_refused_without_the_password(start: Run) -> None:
    refused = start("seed", "--database", "postgresql://me:secret@127.0.0.1:1/register")
    assert refused.returncode == 1
    assert refused.stdout == ""
    assert "nobody listens there" in refused.stderr
    assert "secret" not in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_wrong_password_is_a_refusal(start: Run, postgres: Server) -> None:
    wrong = postgres.tcp_url("postgres", f"{GUARDED_ROLE}:wrong")
    refused = start("db", "status", "--database", wrong)
    assert refused.returncode == 1
    assert "check the user and the password" in refused.stderr


def test_the_environment_names_the_database(call: Call, database_url: str) -> None:
    assert call("db", "status", DATABASE_URL=database_url).exit_code == 0


def test_without_any_name_it_is_the_embedded_file(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "sqlite:///consortium.db" in call("db", "upgrade").stderr
    assert (tmp_path / "consortium.db").is_file()


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("CONSORTIUM_TOKEN_DAYS", "many", "CONSORTIUM_TOKEN_DAYS is wrong"),
        ("CONSORTIUM_ZONE", "Mars", "“Mars” is not an IANA time zone"),
        ("CONSORTIUM_ZONE", "", "“” is not an IANA time zone"),
    ],
)
def test_a_wrong_setting_is_named(call: Call, database_url: str, name: str, value: str, told: str) -> None:
    refused = call("token", "create", "--role", "analyst", "--database", database_url, **{name: value})
    assert refused.exit_code == 1
    assert told in refused.stderr


def test_the_service_does_not_start_with_a_wrong_setting(call: Call, database_url: str) -> None:
    refused = call("serve", "--database", database_url, CONSORTIUM_ZONE="Mars")
    assert refused.exit_code == 1
    assert "“Mars” is not an IANA time zone" in refused.stderr
