"""From what stands in the files to one item a record: parts taken apart, ids given, sources inherited."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, cast
from uuid import UUID

from consortium.errors import Fault
from consortium.ids import seed_id
from consortium.seeding.read import Path
from consortium.seeding.shapes import LIFE, Shape

KEY = "key"
Identify = Callable[[str, str], UUID]
"""Gives the id of a kind's record by its key."""
_INHERITED = ("source", "locator")


class Given(Protocol):
    """A record as it was given, which knows where each of its values stands."""

    @property
    def values(self) -> Mapping[str, object]:
        """Return what is given, by field."""
        ...

    def fault(self, path: Path, message: str) -> Fault:
        """Return a fault of the value at a path."""
        ...


@dataclass(frozen=True, slots=True)
class Item:
    """One record of a file: its kind, its key (a part's is its parent's, a stroke and its own) and what is given.

    `number` tells where in its list it stands, from 1; None where it stands in none.
    """

    shape: Shape
    key: str
    id: UUID
    seed: Given
    path: Path
    given: Mapping[str, object]
    parent: Item | None = None
    number: int | None = None

    @property
    def is_line(self) -> bool:
        """Return whether it is a line of a ledger."""
        return self.shape.field == LIFE

    def fault(self, path: Path, message: str) -> Fault:
        """Return a fault of one of its fields."""
        return self.seed.fault((*self.path, *path), message)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every item of the seeds, in the order of the files, and what was wrong with their outlines."""

    identify: Identify = seed_id
    items: list[Item] = field(default_factory=list[Item])
    faults: list[Fault] = field(default_factory=list[Fault])

    def add(self, item: Item) -> None:
        """Take in an item, and note what is wrong with its outline."""
        known = {*item.shape.fields, KEY, *(part.field for part in item.shape.lists)}
        for name in item.given:
            if name not in known:
                known_names = ", ".join(sorted(known))
                self.faults.append(
                    item.fault((name,), f"{item.shape.kind.name} has no such field; known are {known_names}")
                )
        self.items.append(item)


def catalogue(files: Mapping[str, Iterable[Given]], shapes: Iterable[Shape], identify: Identify = seed_id) -> Catalogue:
    """Return the items of every file; parts follow the record in which they stand."""
    found = Catalogue(identify)
    for shape in shapes:
        taken: set[str] = set()
        for seed in files[shape.field]:
            key = _key(seed, taken, found.faults)
            if key is not None:
                _take(found, Item(shape, key, identify(shape.kind.name, key), seed, (), seed.values))
    return found


def _key(seed: Given, taken: set[str], faults: list[Fault]) -> str | None:
    key = seed.values.get(KEY)
    if not isinstance(key, str) or not key.strip():
        faults.append(seed.fault((), "a record needs a `key`, a short text that never changes"))
        return None
    if key in taken:
        faults.append(seed.fault((KEY,), f"“{key}” is the key of another record in this file; choose a new one"))
        return None
    taken.add(key)
    return key


def _take(found: Catalogue, item: Item) -> None:
    found.add(item)
    for shape in item.shape.lists:
        listed = item.given.get(shape.field)
        if listed is None:
            continue
        if not isinstance(listed, list):
            found.faults.append(item.fault((shape.field,), "this is a list; begin each entry with “-”"))
            continue
        taken: set[str] = set()
        for number, given in enumerate(cast("list[object]", listed)):
            _take_part(found, item, shape, number, given, taken)


def _take_part(found: Catalogue, parent: Item, shape: Shape, number: int, given: object, taken: set[str]) -> None:
    path = (shape.field, str(number))
    if not isinstance(given, dict):
        found.faults.append(parent.fault(path, "an entry has fields; write `name: value`"))
        return
    values = cast("dict[str, object]", given)
    own = str(values.get(KEY, number + 1))
    if own in taken:
        found.faults.append(parent.fault((*path, KEY), f"“{own}” is the key of another entry here; choose a new one"))
        return
    taken.add(own)
    key, place = f"{parent.key}/{own}", (*parent.path, *path)
    whole = _inherited(parent, shape, values)
    _take(found, Item(shape, key, found.identify(shape.kind.name, key), parent.seed, place, whole, parent, number + 1))


def _inherited(parent: Item, shape: Shape, values: Mapping[str, object]) -> dict[str, object]:
    named = shape.fields
    # A place means nothing in another document than its own.
    inherited = () if "source" in values else _INHERITED
    passed = {name: parent.given[name] for name in inherited if name in named and name in parent.given}
    whole = {**passed, **values}
    if shape.parent is not None and shape.parent in named:
        whole[shape.parent] = parent.id
    return whole
