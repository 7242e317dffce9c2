"""What the guides of the contact graph show is what the commands say."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.contract.source import ROOT

GUIDES = ROOT / "docs" / "network"
ANALYSTS = ("analysts.md", "analysts.ru.md")
MEASURES = ("degree", "strength", "betweenness", "core_number", "effective_size", "constraint")


def blocks(guide: str, language: str) -> list[str]:
    """Return the fenced blocks of a guide in a language."""
    text = (GUIDES / guide).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def shown(guide: str) -> list[str]:
    """Return the lines that a guide shows as output, and the sentences that it quotes."""
    quoted = re.findall(r"^> (.*)$", (GUIDES / guide).read_text(encoding="utf-8"), re.MULTILINE)
    return [*quoted, *(line for block in blocks(guide, "text") for line in block.splitlines())]


def save_five(guide: str, folder: Path, members: str, events: str) -> None:
    """Save the five members and their events as the guide gives them."""
    for name, block in zip((members, events), blocks(guide, "csv"), strict=True):
        (folder / name).write_text(block, encoding="utf-8")


@pytest.mark.parametrize("guide", ANALYSTS)
def test_each_line_that_the_guide_shows_is_said(
    call: Call, guide: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    save_five(guide, tmp_path, "m.csv", "e.csv")
    lines = [line for block in blocks(guide, "sh") for line in block.splitlines()]
    for name, value in re.findall(r"^export (\w+)=(.*)$", "\n".join(lines), re.MULTILINE):
        monkeypatch.setenv(name, value)
    done = {line: call(*shlex.split(line)[1:]) for line in lines if line.startswith("consortium ")}
    assert [line for line, ended in done.items() if ended.exit_code] == []
    said = "\n".join(ended.output for ended in done.values()) + (tmp_path / "five.csv").read_text(encoding="utf-8")
    assert [line for line in shown(guide) if line not in said] == []


@pytest.mark.parametrize("guide", ANALYSTS)
def test_the_five_members_have_the_figures_of_the_table(call: Call, guide: str, tmp_path: Path) -> None:
    save_five(guide, tmp_path, "m.csv", "e.csv")
    call("network", "report", tmp_path / "m.csv", tmp_path / "e.csv", "--output", tmp_path / "r.json")
    leaders = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["leaders"]
    rows = re.findall(r"^\| ([a-e]) \| (.*) \|$", (GUIDES / guide).read_text(encoding="utf-8"), re.MULTILINE)
    told = {
        (name, measure): float(value)
        for name, row in rows
        for measure, value in zip(MEASURES, row.split(" | "), strict=True)
    }
    assert told == {(each["id"], measure): round(each["value"], 3) for measure in MEASURES for each in leaders[measure]}


def test_both_editions_tell_the_same_measures() -> None:
    english, russian = (
        re.findall(r"^\| (`.*?`) \|", (GUIDES / guide).read_text(encoding="utf-8"), re.MULTILINE) for guide in ANALYSTS
    )
    assert english == russian


def test_the_lines_for_a_notebook_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    save_five("analysts.md", tmp_path, "MEMBERS.csv", "EVENTS.csv")
    (code,) = blocks("engineers.md", "python")
    exec(compile(code, "engineers.md", "exec"), {})
    assert (tmp_path / "network.gexf").exists()
