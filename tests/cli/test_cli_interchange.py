"""`consortium import` and `consortium archive`, and what their guide shows."""

from __future__ import annotations

import csv
import re
import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.contract.source import ROOT
from tests.importing.sheets import SCHOOLS, as_csv, with_cells

GUIDE = (ROOT / "docs" / "interchange.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """Return the fenced blocks of the guide in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)


def test_each_command_of_the_guide_ends_well_and_says_what_it_shows(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (sheet,) = blocks("csv")
    (tmp_path / "schools.csv").write_text(sheet, encoding="utf-8")
    lines = [line for block in blocks("sh") for line in block.splitlines()]
    for name, value in re.findall(r"^export (\w+)=(.*)$", "\n".join(lines), re.MULTILINE):
        monkeypatch.setenv(name, value)
    done = [(line, call(*shlex.split(line)[1:])) for line in lines if line.startswith("consortium ")]
    assert [line for line, ended in done if ended.exit_code] == []
    said = "\n".join(ended.output for _, ended in done)
    assert [line for line in re.findall(r"^> (.*)$", GUIDE, re.MULTILINE) if line not in said] == []
    first, _, copied = [ended.stdout for line, ended in done if line.startswith("consortium archive")][-3:]
    assert (first, copied) == (done[-4][1].stdout, done[-4][1].stdout)


@pytest.fixture
def upgraded(call: Call, tmp_path: Path) -> str:
    """Return the address of a register with the seeds."""
    url = f"sqlite:///{tmp_path / 'r.db'}"
    assert call("seed", "--database", url).exit_code == 0
    return url


def test_an_import_is_listed_and_taken_back(call: Call, upgraded: str, tmp_path: Path) -> None:
    path = as_csv(tmp_path / "s.csv", SCHOOLS)
    done = call("import", "run", "institutions", path, "--by", "Ada", "--database", upgraded)
    assert done.stdout == "Created\tChanged\tUnchanged\tKept\n6\t0\t0\t0\n"
    found = re.search(r"consortium import undo (\S+)", done.stderr)
    assert found is not None
    undone = call("import", "undo", found[1], "--by", "Ada", "--database", upgraded)
    assert undone.stderr == "Voided 6, put back 0, kept as people left them 0.\n"
    (row,) = csv.DictReader(call("import", "list", "--database", upgraded).stdout.splitlines(), dialect="excel-tab")
    assert (row["Id"], row["By"], row["Kind"], row["Created"], bool(row["Undone"])) == (
        found[1], "Ada", "institutions", "6", True,
    )  # fmt: skip


def test_faults_are_told_and_all_of_them_written(call: Call, upgraded: str, tmp_path: Path) -> None:
    table = [["key", "kind", "name_en"], *([f"k{number}", "CASTLE", f"C{number}"] for number in range(120))]
    path, errors = as_csv(tmp_path / "s.csv", table), tmp_path / "errors.csv"
    ended = call("import", "run", "institutions", path, "--errors", errors, "--database", upgraded)
    assert (ended.exit_code, ended.stdout) == (1, "")
    assert "s.csv:2:kind: “CASTLE”: this is none of the values known: SCHOOL" in ended.stderr
    assert "20 more of 120 in all" in ended.stderr
    written = [*csv.DictReader(errors.read_text(encoding="utf-8-sig").splitlines())]
    assert [row["row"] for row in written] == [str(line) for line in range(2, 122)]
    assert {(row["column"], row["value"]) for row in written} == {("kind", "CASTLE")}


def test_likely_duplicates_are_told_written_and_counted(call: Call, upgraded: str, tmp_path: Path) -> None:
    table = [["key", "kind", "name_en"], ["a", "SCHOOL", "Gymnasium 91"]]
    path, errors = as_csv(tmp_path / "s.csv", table), tmp_path / "errors.csv"
    done = call("import", "run", "institutions", path, "--errors", errors, "--dry-run", "--database", upgraded)
    assert done.exit_code == 0
    assert "warning: s.csv:2:name_en: “Gymnasium 91”: it looks like МОУ Гимназия №91" in done.stderr
    assert "1 new institution looks like another; --refuse-duplicates refuses such a file." in done.stderr
    (written,) = csv.DictReader(errors.read_text(encoding="utf-8-sig").splitlines())
    assert (written["row"], written["column"], written["value"]) == ("2", "name_en", "Gymnasium 91")
    refused = call("import", "run", "institutions", path, "--refuse-duplicates", "--database", upgraded)
    assert (refused.exit_code, "it looks like МОУ Гимназия №91" in refused.stderr) == (1, True)


def test_columns_are_mapped_by_options_and_by_a_file(call: Call, upgraded: str, tmp_path: Path) -> None:
    table = [["Nr", "Art", "Wie", "Farbe"], ["a", "SCHOOL", "Schule", "rot"]]
    (tmp_path / "m.yaml").write_text("Nr: key\nArt: kind\nFarbe: '-'\n", encoding="utf-8")
    ended = call(
        "import", "run", "institutions", as_csv(tmp_path / "s.csv", table), "--mapping", tmp_path / "m.yaml",
        "--map", "Wie=name_de", "--dry-run", "--database", upgraded,
    )  # fmt: skip
    assert ended.exit_code == 0
    assert "Nothing was written: this was a dry run." in ended.stderr


def test_a_map_without_a_sign_of_equality_is_wrong_usage(call: Call, upgraded: str, tmp_path: Path) -> None:
    path = as_csv(tmp_path / "s.csv", SCHOOLS)
    assert call("import", "run", "institutions", path, "--map", "Name", "--database", upgraded).exit_code == 2


def test_faults_are_told_in_russian(call: Call, upgraded: str, tmp_path: Path) -> None:
    path = as_csv(tmp_path / "s.csv", with_cells(SCHOOLS, {(2, "country"): "XQ"}))
    ended = call("--lang", "ru", "import", "run", "institutions", path, "--database", upgraded)
    assert "s.csv:2:country: “XQ”: страны «XQ» в реестре нет" in ended.stderr


def test_an_archive_is_refused_by_a_register_with_rows(call: Call, upgraded: str, tmp_path: Path) -> None:
    assert call("archive", "write", tmp_path / "a.zip", "--database", upgraded).exit_code == 0
    refused = call("archive", "read", tmp_path / "a.zip", "--database", upgraded)
    assert refused.exit_code == 1
    assert "the register is not empty" in refused.stderr
