"""`consortium export` and `consortium calendar`."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest

from consortium.cli.export import EXPORTING, FORMS
from consortium_graphql.exporting import command
from consortium_graphql.exporting.forms import registry
from tests.cli.conftest import Call
from tests.exporting.fetching import events


def rows(path: Path) -> list[list[str]]:
    """Return the rows of a CSV."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_a_list_is_written(call: Call, seeded_url: str, tmp_path: Path) -> None:
    done = call(
        "export", "exchanges", "--filter", '{"kind": ["FESTIVAL"]}', "--order", "OLDEST", "--lang", "ru",
        "--columns", "title,state.word,actual", "--output", tmp_path / "e.csv", "--database", seeded_url,
    )  # fmt: skip
    assert done.exit_code == 0, done.output
    assert "записей: 1" in done.output
    assert rows(tmp_path / "e.csv") == [
        ["Название", "Состояние", "Проведён"],
        ["Фестиваль школьных команд", "проведён", "2010-09-22/2010-09-26"],
    ]


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_written(call: Call, seeded_url: str, tmp_path: Path, form: str) -> None:
    target = tmp_path / f"exchanges.{form}"
    done = call("export", "exchanges", "--format", form, "--output", target, "--database", seeded_url)
    assert (done.exit_code, target.stat().st_size > 50) == (0, True), done.output


def test_the_calendar_of_an_institution_is_written(call: Call, seeded_url: str, tmp_path: Path) -> None:
    target = tmp_path / "c.ics"
    done = call("calendar", "--of", "naea-china", "--output", target, "--database", seeded_url)
    assert done.exit_code == 0, done.output
    (event,) = events(target.read_bytes())
    assert str(event["DTSTART"].dt) == "2023-11-21"


def test_a_member_reads_by_its_own_rights(call: Call, seeded_url: str, tmp_path: Path) -> None:
    given = ("--as", "member", "--institution", "sotrudnichestvo", "--output", tmp_path / "a.csv")
    refused = call("export", "auditEntries", *given, "--database", seeded_url)
    assert (refused.exit_code, "you have no right" in refused.output) == (1, True)
    assert call("export", "persons", *given, "--database", seeded_url).exit_code == 0


def test_every_fault_is_told_and_the_older_file_stays(call: Call, seeded_url: str, tmp_path: Path) -> None:
    target = tmp_path / "e.csv"
    target.write_text("older", encoding="utf-8")
    done = call(
        "export", "exchanges", "--columns", "titel", "--order", "BEST", "--filter", "{", "--output", target,
        "--database", seeded_url,
    )  # fmt: skip
    assert done.exit_code == 1
    expected = ("“titel” is not a column", "“BEST” is not an order", "this is not a filter")
    assert [sentence for sentence in expected if sentence not in done.output] == []
    assert target.read_text(encoding="utf-8") == "older"


def test_what_goes_wrong_while_it_is_written_leaves_nothing_behind(call: Call, seeded_url: str, tmp_path: Path) -> None:
    wrong = json.dumps({"colour": "red"})
    done = call("export", "exchanges", "--filter", wrong, "--output", tmp_path / "e.csv", "--database", seeded_url)
    assert (done.exit_code, list(tmp_path.glob("*e.csv*"))) == (1, [])


def test_a_list_that_there_is_not_is_told_with_those_that_there_are(
    call: Call, seeded_url: str, tmp_path: Path
) -> None:
    done = call("export", "tokens", "--output", tmp_path / "t.csv", "--database", seeded_url)
    assert done.exit_code == 1
    assert {"exchanges", "institutions"} <= set(re.findall(r"\w+", done.output))


@pytest.mark.parametrize(
    "given",
    [
        ("export", "exchanges", "--as", "member"),
        ("export", "exchanges", "--institution", "sotrudnichestvo"),
        ("calendar", "--of", "a", "--area", "b"),
    ],
)
def test_options_that_do_not_go_together_are_wrong_usage(call: Call, tmp_path: Path, given: tuple[str, ...]) -> None:
    assert call(*given, "--output", tmp_path / "x", "--database", "sqlite:///none.db").exit_code == 2


def test_the_forms_are_those_of_the_service() -> None:
    assert tuple(registry.FORMS) == FORMS


def test_the_service_s_functions_are_found_by_their_names() -> None:
    assert command.__name__ == EXPORTING
    assert {"export_list", "export_calendar", "reader"} <= set(vars(command))
