"""Build the wheel and try it on each supported Python found: installed alone, used from another folder."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from interpreters import SUPPORTED, interpreters

ROOT = Path(__file__).parents[1]
FROM_THE_WHEEL = """
from importlib.metadata import version
from pathlib import Path
import consortium, consortium_graphql, consortium_network, graphql
from consortium.shipped import seed_files
from consortium_graphql.console import page, static_files
from consortium_graphql.contract import operation_files, schema_text

assert "site-packages" in consortium.__file__, consortium.__file__
assert "site-packages" in str(seed_files()) and (seed_files() / "countries.yaml").is_file()
assert len({path.parent.name for path in operation_files()}) == 3 and "type Query" in schema_text()
assert page() and all(file.read() for file in static_files())
assert graphql.version == version("graphql-core"), "the service's folder hides graphql-core"
"""


def main() -> int:
    """Return 0 if the wheel works on every Python found, else 1."""
    found = interpreters()
    for version in SUPPORTED:
        if version not in found:
            say(f"Python {version} is not on this machine: not tried")
    with tempfile.TemporaryDirectory(prefix="wheel-") as name:
        folder = Path(name)
        wheel = build(folder)
        # Most of the time goes into waiting for the registry.
        with ThreadPoolExecutor() as pool:
            ways = {version: pool.submit(works, wheel, version, python, folder) for version, python in found.items()}
            failed = [version for version, way in ways.items() if not way.result()]
    say(f"the wheel fails on {', '.join(failed)}" if failed else f"the wheel works on {', '.join(found)}")
    return 1 if failed or not found else 0


def build(folder: Path) -> Path:
    """Return the wheel, built from the checkout."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return next(folder.glob("*.whl"))


def works(wheel: Path, version: str, python: str, folder: Path) -> bool:
    """Tell whether the wheel, installed in an environment of its own, does what it should from an empty folder."""
    home = folder / version
    binaries = home / "venv" / "bin"
    elsewhere = home / "elsewhere"
    elsewhere.mkdir(parents=True)
    steps = [
        [python, "-m", "venv", str(home / "venv")],
        [str(binaries / "python"), "-m", "pip", "install", "--quiet", str(wheel)],
        [str(binaries / "python"), "-c", FROM_THE_WHEEL],
        [str(binaries / "consortium"), "--help"],
        [str(binaries / "consortium"), "schema"],
        [str(binaries / "consortium"), "db", "upgrade", "--database", "sqlite:///register.db"],
        [str(binaries / "consortium"), "seed", "--database", "sqlite:///register.db"],
    ]
    return all(succeeds(step, elsewhere) for step in steps)


def succeeds(step: list[str], folder: Path) -> bool:
    """Run one step and tell whether it went well; what it printed is shown where it did not."""
    ran = subprocess.run(step, cwd=folder, check=False, capture_output=True, text=True)
    if ran.returncode:
        say(f"{' '.join(step)} → {ran.returncode}\n{ran.stdout}{ran.stderr}")
    return ran.returncode == 0


def say(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
