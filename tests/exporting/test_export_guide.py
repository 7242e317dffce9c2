"""The guide's commands run as they stand, and write what it shows."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from consortium.ids import seed_id
from consortium_graphql.exporting.forms.registry import FORMS
from consortium_graphql.exporting.lists import listings
from tests.cli.conftest import Call, call, environment, seeded_url
from tests.contract.source import ROOT
from tests.exporting.fetching import got
from tests.graphql.clients import Clients

__all__ = ["call", "environment", "seeded_url"]

GUIDE = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
BLOCKS: list[tuple[str, str]] = re.findall(r"^```(\w+)\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
COMMANDS = [line for language, block in BLOCKS if language == "sh" for line in block.splitlines()]
SHOWN = [line for language, block in BLOCKS if language != "sh" for line in block.splitlines()]


@pytest.mark.parametrize("dialect", ["sqlite"], indirect=True)
def test_every_command_writes_what_the_guide_shows(
    call: Call, seeded_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = {line: call(*shlex.split(line)[1:], "--database", seeded_url) for line in COMMANDS}
    assert {line: ended.output for line, ended in done.items() if ended.exit_code} == {}
    files = "".join(path.read_text(encoding="utf-8", errors="ignore") for path in sorted(tmp_path.iterdir()))
    assert [line for line in SHOWN if line not in files] == []


def test_every_form_has_an_example() -> None:
    named = set(re.findall(r"--format (\w+)", GUIDE)) | {"csv", "ics"}
    assert named == set(FORMS)


def test_every_list_is_named() -> None:
    assert [name for name in listings() if f"`{name}`" not in GUIDE] == []


async def test_the_addresses_of_the_guide_are_there(reading: Clients) -> None:
    places = re.findall(r"^\| `(/calendar\S+)`", GUIDE, re.MULTILINE)
    asked = [each.format(id=seed_id("Institution", "naea-china"), area="youth%20work") for each in places]
    assert [(await got(reading.analyst, each)).status_code for each in asked] == [200, 200, 200]
