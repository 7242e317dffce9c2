"""Whatever goes wrong becomes a sentence with its remedy, and exit code 1."""

from __future__ import annotations

import errno
import sqlite3

import pytest

from consortium.cli import contract, registers
from consortium.cli.progress import bar
from consortium.cli.refusals import sentences_of
from consortium.cli.voice import Voice
from consortium.cli.words import Say
from consortium.errors import DatabaseBusy, NotPermitted, Problem, Refused, TransactionMisuse
from consortium.messages import Code
from consortium_network.errors import UnknownNameError
from tests.cli.conftest import Call

ENGLISH, RUSSIAN = Voice("en"), Voice("ru")


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (DatabaseBusy("30 s are over"), "30 s are over; try again in a moment"),
        (TransactionMisuse("two tasks"), "the database refuses: two tasks; look into its log and its disk"),
        (sqlite3.OperationalError("disk full"), "the database refuses: disk full; look into its log and its disk"),
        (NotPermitted("ask the secretariat"), "you have no right to do this: ask the secretariat"),
        (UnknownNameError("level", "town", ["region"]), "no level is called 'town'; there are: region"),
        (
            OSError(errno.EACCES, "Permission denied", "/etc/o.csv"),
            "/etc/o.csv: Permission denied; check that it is there and may be read or written",
        ),
        (FileNotFoundError("the seeds are not installed"), "the seeds are not installed"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_an_error_is_a_sentence(error: Exception, told: str) -> None:
    assert sentences_of(error, ENGLISH) == [told]


def test_a_refusal_tells_every_reason_in_the_language_asked_for() -> None:
    refusal = Refused(Problem(Code.REQUIRED, ("institution",)), Problem(Code.NOT_VOIDED))
    assert sentences_of(refusal, RUSSIAN) == [
        "institution: это поле обязательно; заполните его",
        "запись не аннулирована; восстанавливать нечего",
    ]


@pytest.fixture
def faulty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every command that opens a database fail as only a fault of the program does."""

    async def fail(*_: object) -> None:
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr("consortium.cli.database._upgrade", fail)


def test_a_fault_of_the_program_is_named_as_one(call: Call, faulty: None) -> None:
    ended = call("db", "upgrade")
    assert ended.exit_code == 1
    assert "a fault of this program (ZeroDivisionError: by nought)" in ended.stderr
    assert "consortium --traceback" in ended.stderr


def test_where_a_fault_arises_is_shown_on_request(call: Call, faulty: None) -> None:
    assert isinstance(call("--traceback", "db", "upgrade").exception, ZeroDivisionError)


def test_the_service_may_be_missing(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contract, "APP", "nowhere_to_be_found.app:create_app")
    refused = call("schema")
    assert refused.exit_code == 1
    assert "nowhere_to_be_found is not installed" in refused.stderr


def test_a_person_sees_a_drawn_table(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    ENGLISH.table(["Kind", "Created"], [("Source", "3")])
    assert "━" in capsys.readouterr().out


def test_no_bar_is_drawn_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    with bar(ENGLISH, Say.READING) as tell:
        tell(1, 2, "suggesting")
        tell(2, 2, "")
    assert capsys.readouterr() == ("", "")


def test_an_address_that_is_given_goes_before_the_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:///setting.db")
    assert registers.address_of(ENGLISH, None) == "sqlite:///setting.db"
    assert registers.address_of(ENGLISH, "sqlite:///given.db") == "sqlite:///given.db"
