import re
import subprocess
from pathlib import Path

import pytest

from tests.contract.source import ROOT

# Written in parts, so that this file does not find itself.
FORBIDDEN = re.compile(
    "|".join(
        [
            r"\.\./" + "shared",
            "/wo" + "rk/",
            r"\btri" + r"als?\b",
            "registry" + r"\.npmjs",
            "pypi" + r"\.org/simple",
            "files" + r"\.pythonhosted",
            "deb" + r"\.debian\.org",
        ]
    ),
    re.IGNORECASE,
)
COPIED = "graphql/consortium_graphql/assets/graphiql/"
ALLOWED = {".ci/run": re.compile(r"\.\./" + "shared")}
"""The one script that knows where a machine keeps data for measuring."""


def tracked() -> list[Path]:
    """Return every file that is, or with the next commit could be, part of the repository."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return [ROOT / name for name in listed.stdout.splitlines() if not name.startswith(COPIED)]


def found_in(path: Path) -> list[str]:
    name = str(path.relative_to(ROOT))
    lines = path.read_text(encoding="utf-8", errors="ignore").splitlines()
    permitted = ALLOWED.get(name)
    return [
        f"{name}:{number}: {line.strip()}"
        for number, line in enumerate(lines, 1)
        if FORBIDDEN.search(permitted.sub("", line) if permitted else line)
    ]


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="the files of a checkout are listed by git")
def test_the_project_speaks_of_itself_alone() -> None:
    assert [found for path in tracked() if path.is_file() for found in found_in(path)] == []


@pytest.mark.parametrize("text", ["../sha" + "red/documents", "a Tri" + "al of", "/wo" + "rk/main"])
def test_a_word_of_the_workplace_is_seen(text: str) -> None:
    assert FORBIDDEN.search(text)


@pytest.mark.parametrize("text", ["industrial", "framework/", "shared"])
def test_a_word_that_only_looks_like_one_is_let_through(text: str) -> None:
    assert not FORBIDDEN.search(text)
