"""Calling the command line: inside this process, and as a program of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from consortium.cli.program import program
from consortium.config import settings

Call = Callable[..., Result]
Run = Callable[..., subprocess.CompletedProcess[str]]

PROGRAM = [sys.executable, "-m", "consortium.cli"]
SILENT = ("DATABASE_URL", "CONSORTIUM_LANGUAGE", "LC_ALL", "LC_MESSAGES")


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let nothing of this machine's settings be heard."""
    for name in SILENT:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    settings.cache_clear()
    yield
    settings.cache_clear()


@pytest.fixture
def call() -> Call:
    """Return what calls the program in this process."""

    def called(*arguments: str | Path, **environment: str) -> Result:
        settings.cache_clear()
        return CliRunner().invoke(program, [*map(str, arguments)], env=environment, prog_name="consortium")

    return called


@pytest.fixture
def start() -> Run:
    """Return what runs the program as a process of its own, to its end."""

    def started(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*PROGRAM, *map(str, arguments)],
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
            env={**os.environ, **environment},
        )

    return started


@pytest.fixture
def seeded_url(database_url: str, call: Call) -> str:
    """Return the address of a register with the seeds."""
    assert call("seed", "--database", database_url).exit_code == 0
    return database_url
