"""Variables: what in them shapes a statement, and what merely fills it.

A statement is compiled once for each *outline* of its variables: null, booleans, enums and the keys of input objects
are kept, everything else is a blank (`...`) that becomes a numbered parameter.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, cast

from graphql.execution.values import VariableValues

READER = "@reader"
"""The key of the reader's values among the variables; no variable of a document can be called so."""
IDS = "@ids"
"""The key of the ids of the records that a statement reads for another."""


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of a value among the variables, such as `("filter", "country")`."""

    path: tuple[str | int, ...]

    def read(self, values: Mapping[str, Any]) -> Any:
        """Return the value that stands there."""
        value: Any = values
        for key in self.path:
            value = value[key]
        return value


def outline(value: object) -> Hashable:
    """Return the hashable shape of a variable's value."""
    if value is None or value.__class__ is bool or isinstance(value, Enum):
        return value
    if value.__class__ is dict:
        inner = cast("dict[str, object]", value)
        return tuple((key, outline(each)) for key, each in inner.items())
    return ...


def blanks(value: object, path: tuple[str | int, ...] = ()) -> object:
    """Return the value with every blank replaced by the slot that will fill it."""
    if value is None or isinstance(value, bool | Enum):
        return value
    if value.__class__ is dict:
        inner = cast("dict[str, object]", value)
        return {key: blanks(each, (*path, key)) for key, each in inner.items()}
    return Slot(path)


def blanked(variables: VariableValues) -> VariableValues:
    """Return the variables as the compiler sees them."""
    return VariableValues(variables.sources, cast("dict[str, Any]", blanks(variables.coerced)))


def fill(template: object, values: Mapping[str, Any]) -> Any:
    """Return what a parameter holds now: a slot's value, a list of them, or a constant."""
    value = template.read(values) if isinstance(template, Slot) else template
    if isinstance(value, list | tuple):
        return [fill(item, values) for item in cast("Sequence[object]", value)]
    return value.value if isinstance(value, Enum) else value
