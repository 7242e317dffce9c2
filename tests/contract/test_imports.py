"""What starting imports: what is dear to import waits until it is needed."""

import subprocess
import sys

import pytest

WORKED_OUT = {"numpy", "scipy", "networkx"}
WRITTEN = {"edtf", "snowballstemmer", "pycountry", "babel"}
SERVED = {"litestar", "piccolo", "strawberry", "graphql"}


def imported_with(module: str) -> set[str]:
    """Return the top packages that a process holds which imports a module."""
    told = f"import sys, {module}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", told], check=True, capture_output=True, text=True)
    return {name.partition(".")[0] for name in done.stdout.split()}


@pytest.mark.parametrize(
    ("module", "spared"),
    [
        ("consortium_graphql.app", WORKED_OUT | WRITTEN),
        ("consortium_graphql.door", WORKED_OUT | WRITTEN | SERVED),
        ("consortium.db", WORKED_OUT | WRITTEN | (SERVED - {"piccolo"})),
        ("consortium.cli", WORKED_OUT | WRITTEN | SERVED | {"asyncio", "pydantic", "uvicorn"}),
    ],
)
def test_it_imports_nothing_dear_that_it_does_without(module: str, spared: set[str]) -> None:
    assert imported_with(module) & spared == set()
