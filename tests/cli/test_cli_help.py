"""Every command explains itself, quickly, in both languages."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import click
import pytest

from consortium.cli.helps import HELP
from consortium.cli.program import program
from tests.cli.conftest import Call, Run

HEAVY = ("networkx", "numpy", "scipy", "litestar", "strawberry", "piccolo", "pydantic", "consortium_graphql")


def commands(above: click.Command = program, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield path
    if isinstance(above, click.Group):
        for name, below in above.commands.items():
            yield from commands(below, (*path, name))


def flat(text: str) -> str:
    return " ".join(text.replace("│", " ").split())


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("path", [*commands()], ids=" ".join)
def test_every_command_has_a_help(call: Call, path: tuple[str, ...], language: str) -> None:
    shown = call("--lang", language, *path, "--help")
    assert shown.exit_code == 0
    assert flat(HELP[" ".join(path)][language == "ru"])[:60] in flat(shown.stdout)


@pytest.mark.parametrize("path", [*commands()], ids=" ".join)
def test_every_option_has_a_help(call: Call, path: tuple[str, ...]) -> None:
    call("--help")
    command: click.Command = program
    for name in path:
        assert isinstance(command, click.Group)
        command = command.commands[name]
    assert [each.opts for each in command.params if isinstance(each, click.Option) and not each.help] == []


def test_the_help_of_a_command_is_all_in_russian(call: Call) -> None:
    shown = call("--lang", "ru", "serve", "--help").stdout
    assert "Число процессов службы" in shown
    assert "Ключи" in shown
    assert "Show" not in shown


def test_help_imports_nothing_that_takes_long() -> None:
    code = f"""
import sys
from consortium.cli.program import program
program(["--help"], standalone_mode=False)
print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


@pytest.mark.parametrize(
    "wrong",
    [
        ["nothing"],
        ["--lang", "de", "seed"],
        ["token", "create"],
        ["token", "create", "--role", "king"],
        ["token", "create", "--role", "analyst", "--days", "0"],
        ["token", "revoke", "this"],
        ["serve", "--port", "0"],
        ["suggest", "--top", "21"],
        ["suggest", "--at", "maybe"],
        ["suggest", "--at", "XXXX"],
        ["seed", "--folder", "/nowhere"],
        ["network", "suggest", "/nowhere/m.csv", "/nowhere/e.csv", "--output", "o.csv"],
        ["network", "convert", "/nowhere/m.csv", "/nowhere/e.csv", "--output", "g.gexf"],
        ["network", "export", "--members", "/nowhere/m.csv", "--events", "e.csv"],
    ],
    ids=" ".join,
)
def test_a_wrong_call_ends_with_2_and_says_so_on_stderr(call: Call, wrong: list[str]) -> None:
    ended = call(*wrong)
    assert ended.exit_code == 2
    assert ended.stdout == ""
    assert ended.stderr != ""


def test_a_wrong_value_is_explained_in_russian(call: Call) -> None:
    assert "не день" in flat(call("--lang", "ru", "suggest", "--at", "maybe").stderr)


def test_the_program_runs_as_a_module_and_knows_its_version(start: Run) -> None:
    done = start("--version")
    assert done.returncode == 0
    assert "0.1.0" in done.stdout
