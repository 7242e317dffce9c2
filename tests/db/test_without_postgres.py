"""Where PostgreSQL cannot be had the suite says so, or fails where it was asked for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ONE_TEST = "tests/db/test_tables.py::test_a_raw_text_is_none_where_there_is_no_row"


def run(empty: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run one test on both databases in a suite of its own that finds no PostgreSQL."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options, ONE_TEST]
    found = {key: value for key, value in os.environ.items() if not key.startswith(("PYTEST_", "CONSORTIUM_", "COV_"))}
    found |= {"CONSORTIUM_POSTGRES_PROGRAMS": str(empty), **environment}
    root = Path(__file__).parents[2]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=root, env=found)


@pytest.mark.parametrize("options", [[], ["-n", "1"]])
def test_the_last_line_of_the_summary_tells_what_ran_on_sqlite_only(tmp_path: Path, options: list[str]) -> None:
    done = run(tmp_path, *options)
    *_, told, closing = done.stdout.strip().splitlines()
    assert done.returncode == 0
    assert told == "PostgreSQL not found: 1 tests ran on SQLite only"
    assert "1 passed, 1 skipped" in closing


def test_the_suite_fails_where_postgresql_is_required(tmp_path: Path) -> None:
    done = run(tmp_path, CONSORTIUM_REQUIRE_POSTGRES="1")
    assert done.returncode == 1
    assert "Failed: PostgreSQL not found" in done.stdout
