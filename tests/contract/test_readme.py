import re
import shlex
from pathlib import Path

import click
import pytest
from graphql import build_schema, parse, validate

from consortium.cli.program import program
from consortium_graphql.contract import schema_text
from tests.contract.source import ROOT

DOCUMENT = re.compile(r"^```graphql\n(.*?)^```", re.MULTILINE | re.DOTALL)
FENCE = re.compile(r"^```(?:sh|shell|bash|console)\n(.*?)^```", re.MULTILINE | re.DOTALL)
ELSEWHERE = {"cd", "curl", "export", "git", "pip", "python3", "source", "createdb"}
"""Programs that a reader has; what they do is theirs."""
GUIDES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md", *sorted((ROOT / "docs").rglob("*.md"))]


def commands(text: str) -> list[list[str]]:
    """Return the words of each command in the fenced shell blocks of a text, without prompts, comments and pipes."""
    lines = [line for block in FENCE.findall(text) for line in block.replace("\\\n", " ").splitlines()]
    split = [shlex.split(line.removeprefix("$ "), comments=True) for line in lines]
    return [without_setting(words) for words in split if words]


def without_setting(words: list[str]) -> list[str]:
    return without_setting(words[1:]) if re.match(r"[A-Z_]+=", words[0]) else words


def fault(words: list[str]) -> str | None:
    """Return what is wrong with a command, if anything."""
    name, *rest = words
    if name == "make":
        unknown = [word for word in rest if "=" not in word and word not in targets()]
        return f"make has no {unknown[0]}" if unknown else None
    if name.rpartition("/")[2] == "consortium":
        return fault_of_ours(rest)
    return None if name in ELSEWHERE else f"{name} is no command of ours"


def fault_of_ours(words: list[str]) -> str | None:
    command: click.Command = program
    while words and isinstance(command, click.Group):
        if words[0].startswith("-"):
            break
        if words[0] not in command.commands:
            return f"{command.name} has no {words[0]}"
        command, words = command.commands[words[0]], words[1:]
    known = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
    unknown = [word for word in words if word.startswith("--") and word.partition("=")[0] not in {*known, "--help"}]
    return f"{command.name} has no {unknown[0]}" if unknown else None


def targets() -> set[str]:
    return set(re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_command_in_a_guide_is_one_that_exists(guide: Path) -> None:
    found = commands(guide.read_text(encoding="utf-8"))
    assert [(words, said) for words in found if (said := fault(words))] == []


def test_the_readme_shows_both_commands_that_need_nothing_else() -> None:
    found = commands((ROOT / "README.md").read_text(encoding="utf-8"))
    assert ["make", "demo"] in found
    assert ["make", "test"] in found


def test_every_document_in_the_readme_fits_the_published_schema() -> None:
    schema = build_schema(schema_text())
    documents = DOCUMENT.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert documents
    assert [error for text in documents for error in validate(schema, parse(text))] == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_in_a_guide_leads_to_a_file(guide: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", guide.read_text(encoding="utf-8"))
    assert [link for link in links if not (guide.parent / link).exists()] == []


@pytest.mark.parametrize(
    "line", ["make fly", "consortium fly", "consortium seed --fly", "consortium db fly", "rm -r /", "A=1 make fly"]
)
def test_a_command_that_does_not_exist_is_seen(line: str) -> None:
    assert fault(commands(f"```sh\n{line}\n```\n")[0])
