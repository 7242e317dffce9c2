"""PostGraphile, from npm into a folder that git does not see, once; and what it needs in the database."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

_OWN = Path(__file__).parent / "node"
_KEPT = Path(__file__).parents[2] / ".bench" / "postgraphile"
_PATIENCE = 600
FUNCTIONS = _OWN / "functions.sql"
ENVIRONMENT = {"NODE_ENV": "production", "GRAPHILE_ENV": "production"}


class NoPeer(Exception):
    """A peer that cannot be had here."""


def installed() -> bool:
    """Return whether it is there in the version that is asked for."""
    kept = _KEPT / "package-lock.json"
    return (_KEPT / ".ready").exists() and kept.read_bytes() == (_OWN / "package-lock.json").read_bytes()


def install() -> None:
    """Fetch it unless it is there. Raises `NoPeer` where there is no npm, or npm finds nothing."""
    if not installed():
        npm = shutil.which("npm")
        if npm is None:
            raise NoPeer("npm is not here")
        shutil.rmtree(_KEPT, ignore_errors=True)
        _KEPT.mkdir(parents=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(_OWN / name, _KEPT)
        asked = [npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"]
        done = subprocess.run(asked, cwd=_KEPT, capture_output=True, text=True, check=False, timeout=_PATIENCE)
        if done.returncode:
            raise NoPeer(f"npm cannot fetch it: {done.stderr.strip()[-300:]}")
        (_KEPT / ".ready").touch()
    shutil.copy(_OWN / "server.mjs", _KEPT)


def command(url: str, port: int, connections: int) -> list[str]:
    """Return the command that serves a database."""
    return [str(_KEPT / "node_modules/node/bin/node"), "server.mjs", url, str(port), str(connections)]


def folder() -> Path:
    """Return where it is run."""
    return _KEPT


def environment() -> dict[str, str]:
    """Return the environment of a server in production."""
    return os.environ | ENVIRONMENT
