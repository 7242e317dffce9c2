"""The Pythons of this machine that the project supports."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

SUPPORTED = ("3.11", "3.12", "3.13")


def interpreters() -> dict[str, str]:
    """Return one interpreter that answers for each supported version found."""
    return {version: found for version in SUPPORTED if (found := next(_answering(version), None))}


def _answering(version: str) -> Iterator[str]:
    pyenv = sorted((Path.home() / ".pyenv" / "versions").glob(f"{version}.*/bin/python{version}"))
    on_path = shutil.which(f"python{version}")
    return (path for path in [*([on_path] if on_path else []), *map(str, pyenv)] if _answers(path, version))


def _answers(path: str, version: str) -> bool:
    """Tell whether it runs: a shim may be on the path and refuse."""
    ask = [path, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
    return subprocess.run(ask, check=False, capture_output=True, text=True).stdout.strip() == version
