"""Run README's two commands in a clean clone of the last commit.

The whole suite runs in the working tree, with coverage; here `make test` leaves out its slow tests, for what is in
question is whether a stranger's clone sets itself up and its tests start.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
COMMANDS = (["make", "demo", "SERVE=0"], ["make", "test"])


def main() -> int:
    """Return 0 if both commands succeed, else the exit code of the first that does not."""
    changed = subprocess.run(["git", "status", "--porcelain"], cwd=ROOT, check=True, capture_output=True).stdout
    if changed:
        sys.stdout.write("note: the working tree has changes which the clone of the last commit does not see\n")
    with tempfile.TemporaryDirectory(prefix="clone-") as name:
        clone = Path(name) / "consortium"
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
        for command in COMMANDS:
            sys.stdout.write(f"In a clean clone: {' '.join(command)}\n")
            sys.stdout.flush()
            code = subprocess.run(command, cwd=clone, check=False, env=environment()).returncode
            if code:
                return code
    return 0


def environment() -> dict[str, str]:
    """Return a stranger's environment: nothing of the make that started this, no register of ours."""
    ours = ("MAKE", "MFLAGS", "DATABASE_URL", "VIRTUAL_ENV", "PYTHONPATH")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**kept, "PYTEST_ADDOPTS": '-m "not slow"'}


if __name__ == "__main__":
    sys.exit(main())
