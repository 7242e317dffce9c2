"""Seed files: YAML, with the line of every value.

Only null, true, false and numbers are more than text: a country NO and a day 2009-06-14 stay as they are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import cast

import yaml

from consortium.errors import Fault, FaultyData

SUFFIX = ".yaml"
Path = tuple[str, ...]
Tree = dict[Path, int]

_NULL = "tag:yaml.org,2002:null"
_RESOLVED: Mapping[str, tuple[str, list[str] | None]] = {
    _NULL: (r"~|null|", ["~", "n", ""]),
    "tag:yaml.org,2002:bool": (r"true|false", ["t", "f"]),
    "tag:yaml.org,2002:int": (r"-?(0|[1-9][0-9]*)", list("-0123456789")),
    "tag:yaml.org,2002:float": (r"-?[0-9]+\.[0-9]+", list("-0123456789")),
    "tag:yaml.org,2002:merge": (r"<<", ["<"]),
}


@dataclass(frozen=True, slots=True)
class Seed:
    """A record as it stands in its file; `lines` tells where each of its values begins."""

    file: str
    values: Mapping[str, object]
    lines: Mapping[Path, int]

    def fault(self, path: Path, message: str) -> Fault:
        """Return a fault of the value at a path, with the line of that value or of the nearest one around it."""
        known = next(path[:size] for size in range(len(path), -1, -1) if path[:size] in self.lines)
        return Fault(self.file, self.lines[known], ".".join(path) or None, message)


class _Loader(yaml.SafeLoader):
    """Resolves no dates and no yes and no."""


# The parent's resolvers, of which each class that adds one gets a copy, are what is not wanted.
_Loader.yaml_implicit_resolvers = {}
for _tag, (_pattern, _first) in _RESOLVED.items():
    _Loader.add_implicit_resolver(_tag, re.compile(rf"(?:{_pattern})\Z"), _first)


def read_folder(folder: Traversable, files: Iterable[str]) -> dict[str, list[Seed]]:
    """Return the records of every file by its name without suffix; a file that is not there has none.

    Raises
    ------
    FaultyData
        With every fault: a file that cannot be read, is no list of records, or is none of those asked for.
    """
    wanted = tuple(files)
    try:
        present = {entry.name: entry for entry in folder.iterdir() if entry.name.endswith(SUFFIX)}
    except OSError as error:
        raise FaultyData(Fault(str(folder), None, None, f"the folder of the seeds cannot be read: {error}")) from error
    faults = [
        Fault(name, None, None, f"no such file is read; known are {', '.join(f'{each}{SUFFIX}' for each in wanted)}")
        for name in sorted(present)
        if name.removesuffix(SUFFIX) not in wanted
    ]
    if not present:
        faults.append(Fault(str(folder), None, None, f"there is no {SUFFIX} file; name the folder of the seeds"))
    found: dict[str, list[Seed]] = {}
    for stem in wanted:
        name = f"{stem}{SUFFIX}"
        found[stem] = _file(name, present[name], faults) if name in present else []
    if faults:
        raise FaultyData(*faults)
    return found


def _file(name: str, entry: Traversable, faults: list[Fault]) -> list[Seed]:
    try:
        loader = _Loader(entry.read_text(encoding="utf-8"))
        root = loader.get_single_node()
        return [] if root is None else _records(name, loader, root, faults)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        faults.append(Fault(name, mark.line + 1 if mark else None, None, f"not YAML: {error.problem}"))
    except (OSError, UnicodeError, yaml.YAMLError) as error:
        faults.append(Fault(name, None, None, f"the file cannot be read: {error}"))
    return []


def _records(name: str, loader: _Loader, root: yaml.Node, faults: list[Fault]) -> list[Seed]:
    if not isinstance(root, yaml.SequenceNode):
        faults.append(Fault(name, root.start_mark.line + 1, None, "a seed file is a list of records"))
        return []
    found: list[Seed] = []
    merged: set[int] = set()
    for node in root.value:
        lines: Tree = {}
        values = _Reader(name, loader, lines, faults, merged).value(node, ())
        if isinstance(values, dict):
            found.append(Seed(name, cast("dict[str, object]", values), lines))
        else:
            faults.append(Fault(name, node.start_mark.line + 1, None, "a record has fields; write `key: …`"))
    return found


class _Reader:
    """Reads one record, noting the line of each value; `merged` are the mappings whose `<<` is resolved already."""

    def __init__(self, file: str, loader: _Loader, lines: Tree, faults: list[Fault], merged: set[int]) -> None:
        self._file, self._loader, self._lines, self._faults = file, loader, lines, faults
        self._merged = merged
        self._open: set[int] = set()

    def value(self, node: yaml.Node, path: Path) -> object:
        """Return what a node stands for."""
        self._lines[path] = node.start_mark.line + 1
        if id(node) in self._open:
            self._note(node, path, "this refers to itself")
            return None
        self._open.add(id(node))
        try:
            return self._inside(node, path)
        finally:
            self._open.discard(id(node))

    def _inside(self, node: yaml.Node, path: Path) -> object:
        if isinstance(node, yaml.MappingNode):
            return self._fields(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, str(number))) for number, item in enumerate(node.value)]
        return self._loader.construct_object(node)

    def _fields(self, node: yaml.MappingNode, path: Path) -> dict[str, object]:
        if id(node) not in self._merged:
            self._merged.add(id(node))
            own = [str(key.value) for key, _ in node.value]
            for name in sorted({name for name in own if own.count(name) > 1}):
                self._note(node, path, f"“{name}” is given twice; leave one")
            # Merged fields come first, so that a record's own replace them.
            self._loader.flatten_mapping(node)
        return {str(key.value): self.value(each, (*path, str(key.value))) for key, each in node.value}

    def _note(self, node: yaml.Node, path: Path, message: str) -> None:
        self._faults.append(Fault(self._file, node.start_mark.line + 1, ".".join(path) or None, message))
