"""`consortium ewp export`: what the guide shows is what the command does."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from xml.etree.ElementTree import canonicalize, fromstring

import pytest

from consortium.ids import seed_id
from tests.cli.conftest import Call
from tests.contract.source import ROOT
from tests.ewp.schema import ours

GUIDE = (ROOT / "docs" / "ewp.md").read_text(encoding="utf-8")
THREE = str(seed_id("Partnership", "three"))
DEPARTMENTS = seed_id("Partnership", "education-departments")


@pytest.fixture
def three_url(call: Call, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the address of a register with the guide's three universities."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "three").mkdir()
    for name, block in re.findall(r"^```yaml\n# (\S+)\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL):
        (tmp_path / "three" / name).write_text(block, encoding="utf-8")
    assert call("seed", "--folder", "three", "--database", database_url).exit_code == 0
    return database_url


def test_the_guides_example_is_refused_and_written_as_it_shows(call: Call, three_url: str) -> None:
    lines = re.findall(r"^consortium (ewp export .* --database .*)$", GUIDE, re.MULTILINE)
    run = [shlex.split(line.replace("PARTNERSHIP", THREE).replace("sqlite:///three.db", three_url)) for line in lines]
    ended = [call(*arguments) for arguments in run]
    assert [each.stderr for each in ended] == re.findall(r"^```text\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    assert [each.exit_code for each in ended] == [1, 0]
    (shown,) = re.findall(r"^```xml\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    written = Path("three.xml").read_text(encoding="utf-8")
    assert canonicalize(written, strip_text=True) == canonicalize(shown, strip_text=True)
    ours().validate(written)


def test_a_refusal_writes_nothing(call: Call, three_url: str) -> None:
    call("ewp", "export", THREE, "--output", "all", "--skill", "en", "--database", three_url)
    assert not Path("all").exists()


def test_a_folder_holds_a_file_for_each_agreement(call: Call, three_url: str) -> None:
    pair = ("--pair", "east.example", "north.example", "--skill", "pl:A1", "--skill", "en")
    done = call("ewp", "export", THREE, "--output", "out", *pair, "--database", three_url)
    assert "1 agreement" in done.stderr
    assert [path.name for path in Path("out").iterdir()] == ["east.example--north.example.xml"]
    told = [*fromstring(Path("out/east.example--north.example.xml").read_bytes()).itertext()]
    # One teacher goes for ten days: the only one, so that the ten are the days of all.
    assert [text for text in told if text.strip()][-7:-1] == ["2028/2029", "1", "pl", "A1", "en", "10"]


def test_the_partnership_of_the_documents_is_refused_with_every_reason(
    call: Call, seeded_url: str, tmp_path: Path
) -> None:
    shown = call("ewp", "export", str(DEPARTMENTS), "--output", tmp_path / "out.xml", "--database", seeded_url)
    assert shown.exit_code == 1
    assert [line.split(": ")[1] for line in shown.stderr.splitlines()] == [
        "state",
        "parties.0.institution",
        "parties.1.institution",
    ]
    assert "“education departments” is not a named institution" in shown.stderr


def test_it_speaks_russian(call: Call, seeded_url: str, tmp_path: Path) -> None:
    arguments = ("ewp", "export", str(DEPARTMENTS), "--output", tmp_path / "out.xml", "--database", seeded_url)
    assert "«управления образования» — не названное учреждение" in call("--lang", "ru", *arguments).stderr


@pytest.mark.parametrize("skill", ["english", "en:B9"])
def test_what_is_no_language_is_wrong_usage(call: Call, skill: str, tmp_path: Path) -> None:
    done = call("ewp", "export", THREE, "--output", tmp_path / "o.xml", "--skill", skill)
    assert done.exit_code == 2
    assert skill in done.stderr
