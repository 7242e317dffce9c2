"""`consortium token`."""

from __future__ import annotations

import csv
import io
import re
from uuid import uuid4

import pytest

from consortium.ids import seed_id
from tests.cli.conftest import Call, Run

TOKEN = re.compile(r"cst_[\w-]{43}\n")


def tokens(call: Call, url: str) -> list[dict[str, str]]:
    """Return the printed list of tokens, the newest first."""
    printed = call("token", "list", "--database", url).stdout
    return list(csv.DictReader(io.StringIO(printed), dialect="excel-tab"))


def test_the_token_stands_alone_on_stdout(start: Run, database_url: str) -> None:
    made = start("token", "create", "--role", "secretariat", "--database", database_url)
    assert made.returncode == 0
    assert TOKEN.fullmatch(made.stdout)
    assert "secretariat" in made.stderr


@pytest.mark.parametrize("given", ["sotrudnichestvo", str(seed_id("Institution", "sotrudnichestvo"))])
def test_the_institution_is_named_by_its_seed_key_or_its_id(call: Call, seeded_url: str, given: str) -> None:
    made = call("token", "create", "--role", "member", "--institution", given, "--database", seeded_url)
    assert made.exit_code == 0
    assert tokens(call, seeded_url)[0]["Institution"] == "Centre “Sotrudnichestvo”"


def test_the_holder_and_the_days_are_as_asked_for(call: Call, database_url: str) -> None:
    call("token", "create", "--role", "analyst", "--holder", "Anna", "--days", "1", "--database", database_url)
    (row,) = tokens(call, database_url)
    assert (row["Role"], row["Holder"], row["State"]) == ("analyst", "Anna", "good")


def test_an_institution_that_is_not_there_is_refused_by_the_name_given(call: Call, database_url: str) -> None:
    refused = call("token", "create", "--role", "member", "--institution", "nobody", "--database", database_url)
    assert refused.exit_code == 1
    assert refused.stdout == ""
    assert "nobody" in refused.stderr


def test_a_member_needs_an_institution_and_hears_it_in_its_language(call: Call, database_url: str) -> None:
    refused = call("--lang", "ru", "token", "create", "--role", "member", "--database", database_url)
    assert refused.exit_code == 1
    assert refused.stderr == "ошибка: institution: это поле обязательно; заполните его\n"


def test_a_token_can_be_revoked_twice(call: Call, database_url: str) -> None:
    call("token", "create", "--role", "analyst", "--database", database_url)
    record = tokens(call, database_url)[0]["Id"]
    first, second = (call("token", "revoke", record, "--database", database_url) for _ in range(2))
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert tokens(call, database_url)[0]["State"] == "revoked"


def test_a_token_that_is_not_there_cannot_be_revoked(call: Call, database_url: str) -> None:
    refused = call("token", "revoke", str(uuid4()), "--database", database_url)
    assert refused.exit_code == 1
    assert "there is no token" in refused.stderr
