"""The project's own modules as syntax trees, for the tests that read them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = {
    "consortium": ROOT,
    "consortium_network": ROOT / "network",
    "consortium_graphql": ROOT / "graphql",
}
_GENERATED = ("consortium/db/migrations/versions", "consortium/client/published")


@dataclass(frozen=True, slots=True)
class Module:
    """A module: its import name, its syntax tree, and how many lines it has."""

    name: str
    tree: ast.Module
    lines: int
    is_package: bool = False

    @property
    def package(self) -> str:
        """Return the name of the top package."""
        return self.name.partition(".")[0]

    @property
    def stem(self) -> str:
        """Return the last part of the name."""
        return self.name.rpartition(".")[2]

    def imports(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield each imported module's full name with the names taken out of it."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((alias.name, ()) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield self._source(node), tuple(alias.name for alias in node.names)

    def _source(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        parents = self.name.split(".")
        kept = parents[: len(parents) - node.level + self.is_package]
        return ".".join([*kept, *([node.module] if node.module else [])])


def module(name: str, text: str, *, is_package: bool = False) -> Module:
    """Return a module from its text."""
    return Module(name, ast.parse(text), text.count("\n"), is_package)


@cache
def modules() -> tuple[Module, ...]:
    """Return every module of the three packages but generated ones."""
    return tuple(_read(path, base) for package, base in PACKAGES.items() for path in _files(base / package))


def _files(folder: Path) -> Iterator[Path]:
    return (
        path
        for path in sorted(folder.rglob("*.py"))
        if not any(path.is_relative_to(ROOT / made) for made in _GENERATED)
    )


def _read(path: Path, base: Path) -> Module:
    parts = path.relative_to(base).with_suffix("").parts
    is_package = parts[-1] == "__init__"
    return module(".".join(parts[:-1] if is_package else parts), path.read_text("utf-8"), is_package=is_package)
