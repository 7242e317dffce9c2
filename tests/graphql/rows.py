"""Reading the page that tells what the register answers to each thing in the documents: `docs/documents.md`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any, cast

from consortium.ids import seed_id
from tests.contract.source import ROOT
from tests.graphql.clients import published

PAGE = (ROOT / "docs" / "documents.md").read_text(encoding="utf-8")
MORE = "…"
_RECORD = re.compile(r"([A-Z][A-Za-z]+):([\w/-]+)")
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_STEP = re.compile(r"(\w+)(?:\[(\w+)=([^\]]+)\])?\.?")


@dataclass(frozen=True, slots=True)
class Told:
    """What the page tells of a place in an answer."""

    path: str
    value: Any


@dataclass(frozen=True, slots=True)
class Ask:
    """A published operation, its variables, and what the page tells of the answer."""

    operation: str
    variables: dict[str, object]
    told: tuple[Told, ...]

    @property
    def writes(self) -> bool:
        """Return whether it orders something to be written."""
        return re.search(r"^mutation\b", published()[self.operation], re.MULTILINE) is not None


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that a document says, and how the register answers."""

    title: str
    text: str

    @property
    def quotation(self) -> str:
        """Return the document's own words; empty where the page gives none."""
        return "\n".join(line[2:] for line in self.text.splitlines() if line.startswith("> "))

    @property
    def asks(self) -> list[Ask]:
        """Return its questions in their order."""
        return [ask for language, block in _BLOCK.findall(self.text) if language == "ask" for ask in _asks(block)]

    @property
    def commands(self) -> list[str]:
        """Return the commands that it shows."""
        return [line for language, block in _BLOCK.findall(self.text) if language == "sh" for line in block.split("\n")]

    @property
    def written(self) -> list[str]:
        """Return the lines that its commands write."""
        blocks = [block for language, block in _BLOCK.findall(self.text) if language in {"json", "text"}]
        return [line for block in blocks for line in block.splitlines()]


def rows(page: str = PAGE) -> list[Row]:
    """Return every row of the page."""
    sections = re.split(r"^##+ ", page, flags=re.MULTILINE)[1:]
    found = [Row(title, text) for title, _, text in (section.partition("\n") for section in sections)]
    return [row for row in found if row.text.strip()]


def at(answer: object, path: str) -> object:
    """Return what stands at a place in an answer, as the page's first lines explain."""
    steps = [(name, key, wanted) for name, key, wanted in _STEP.findall(path)]
    found = [answer]
    listed = False
    for name, key, wanted in steps:
        found, branched = _step(found, name)
        listed = listed or branched
        if key:
            found = [each for each in found if str(cast("dict[str, object]", each)[key]) == wanted]
    return found if listed else found[0]


def agrees(value: object, told: object) -> bool:
    """Return whether a value is what is told of it; a told text that ends in an ellipsis goes on."""
    if isinstance(told, list) and isinstance(value, list):
        values, tales = cast("list[object]", value), cast("list[object]", told)
        return len(values) == len(tales) and all(map(agrees, values, tales))
    if isinstance(told, str) and isinstance(value, str) and told.endswith(MORE):
        return value.startswith(told.removesuffix(MORE)) and value != told
    return value == told and isinstance(value, bool) == isinstance(told, bool)


def _step(values: list[object], name: str) -> tuple[list[object], bool]:
    """Return what stands under a name in each value, lists laid open, and whether there was a list."""
    under = [None if value is None else cast("dict[str, object]", value)[name] for value in values]
    laid_open = [cast("list[object]", value) if isinstance(value, list) else [value] for value in under]
    return list(chain.from_iterable(laid_open)), any(isinstance(value, list) for value in under)


def _asks(block: str) -> Iterator[Ask]:
    for part in re.split(r"^(?=\w)", block, flags=re.MULTILINE)[1:]:
        first, *lines = part.splitlines()
        operation, _, variables = first.partition(" ")
        yield Ask(operation, _with_ids(json.loads(variables)), tuple(_told(line) for line in lines))


def _told(line: str) -> Told:
    path, _, value = line.removeprefix("→ ").partition(": ")
    return Told(path, json.loads(value))


def _with_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _with_ids(inner) for name, inner in cast("dict[str, object]", value).items()}
    if isinstance(value, list):
        return [_with_ids(inner) for inner in cast("list[object]", value)]
    record = _RECORD.fullmatch(value) if isinstance(value, str) else None
    return str(seed_id(*record.groups())) if record else value
