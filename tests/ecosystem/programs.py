"""Programs for Node with their packages, fetched once and kept in the user's cache."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, cast

import pytest

HERE = Path(__file__).parent
MEASURING = "CONSORTIUM_MEASURING"
_INSTALL = ("install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error")


def fetched(source: Path) -> Path:
    """Return a copy of a folder of programs with what its package.json names; skip where it cannot be had."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        pytest.skip("Node and npm are not installed")
    wanted = (source / "package.json").read_bytes()
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "consortium"
    kept = cache / f"{source.name}-{hashlib.sha256(wanted).hexdigest()[:12]}"
    if not kept.exists():
        cache.mkdir(parents=True, exist_ok=True)
        _install(npm, source, kept, Path(mkdtemp(dir=cache)))
    for program in source.glob("*.mjs"):
        shutil.copyfile(program, kept / program.name)
    return kept


def _install(npm: str, source: Path, kept: Path, beginning: Path) -> None:
    """Fetch packages beside the cache and put them there whole, so that nobody sees half of them."""
    shutil.copyfile(source / "package.json", beginning / "package.json")
    try:
        done = subprocess.run([npm, *_INSTALL], cwd=beginning, capture_output=True, text=True, check=False, timeout=180)
    except subprocess.TimeoutExpired:
        shutil.rmtree(beginning)
        pytest.skip("npm does not answer")
    if done.returncode:
        shutil.rmtree(beginning)
        pytest.skip(f"npm cannot fetch what {source.name} needs: {done.stderr.strip()[-200:]}")
    try:
        beginning.rename(kept)
    except OSError:  # Another process was first.
        shutil.rmtree(beginning)


def suites() -> Path:
    """Return the folder of the outside suites; skip where nobody says where it is."""
    measuring = os.environ.get(MEASURING)
    if not measuring or not (Path(measuring) / "suites" / "package.json").is_file():
        pytest.skip(f"{MEASURING} names no folder with suites")
    return fetched(Path(measuring) / "suites")


def run(folder: Path, program: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a program to its end."""
    return subprocess.run(
        ["node", program, *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
    )


def seen(folder: Path, program: str, **environment: str) -> dict[str, Any]:
    """Return what a program says that it saw."""
    done = run(folder, program, **environment)
    assert done.returncode == 0, done.stderr[-2000:]
    return cast("dict[str, Any]", json.loads(done.stdout.splitlines()[-1]))
