"""The guide's examples run as they stand."""

from __future__ import annotations

import ast
import inspect
import re
from pathlib import Path
from typing import Any

import pytest

import consortium.client
from consortium.client.errors import ClientError
from tests.client.asking import address, free_port, served
from tests.graphql.clients import CENTRE, Register

GUIDE = (Path(__file__).parents[2] / "docs" / "clients.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)


@pytest.mark.slow
async def test_every_example_runs(register: Register, capsys: pytest.CaptureFixture[str]) -> None:
    with served(register, port := free_port()):
        for example in EXAMPLES:
            code = compile(example, "docs/clients.md", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
            names: dict[str, Any] = {"url": address(port), "token": register.tokens[CENTRE]}
            running = eval(code, names)
            if inspect.isawaitable(running):
                await running
    told = capsys.readouterr().out
    assert "Общественно-просветительское общество «Эдукатор» PL" in told
    assert "STALE_VERSION ('version',)" in told
    assert len(EXAMPLES) == 5


def test_the_guide_draws_the_errors_that_there_are() -> None:
    tree = re.search(r"^```\n(ClientError.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    assert tree
    drawn = set(re.findall(r"^[│├└─ ]*([A-Z]\w+)", tree[1], re.MULTILINE))
    exported = {name for name in consortium.client.__all__ if _is_error(name)}
    assert drawn == exported


def _is_error(name: str) -> bool:
    found = getattr(consortium.client, name)
    return inspect.isclass(found) and issubclass(found, ClientError)
