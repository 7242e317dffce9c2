"""The service over the seeds, as a process of its own, for other people's programs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.client.asking import address, free_port, served
from tests.graphql.clients import SECRETARIAT, Register
from tests.graphql.conftest import shared_sqlite

__all__ = ["shared_sqlite"]


@dataclass(frozen=True)
class Running:
    """A running service: where it answers, and the secretariat's token."""

    url: str
    token: str


@pytest.fixture(scope="module")
def running(shared_sqlite: Register, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Return a running service over a register of the module's own."""
    path = tmp_path_factory.mktemp("ecosystem") / "register.db"
    shutil.copyfile(Path(shared_sqlite.url.removeprefix("sqlite:///")), path)
    register = Register(f"sqlite:///{path}", shared_sqlite.tokens)
    with served(register, port := free_port()):
        yield Running(address(port), register.tokens[SECRETARIAT])
