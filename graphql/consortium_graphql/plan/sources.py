"""Where a field's value comes from, if not from a column or foreign key of the field's own name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from piccolo.columns import Column
from strawberry.types.field import StrawberryField

from consortium_graphql.plan.dialect import SQL
from consortium_graphql.plan.encoding import Encode

Via = tuple[Column, ...]
FilterInput = Mapping[str, Any]
Narrowing = Callable[[FilterInput], FilterInput]


@dataclass(frozen=True, slots=True)
class Condition:
    """A function of one or two rows, and of some of the field's arguments by name, that returns SQL or None."""

    function: Callable[..., Any]
    names: tuple[str, ...] = ()

    def __call__(self, *rows: object, given: Mapping[str, object]) -> SQL | None:
        """Return the condition for these rows and arguments."""
        found: SQL | None = self.function(*rows, **{name: given.get(name) for name in self.names})
        return found


@dataclass(frozen=True, slots=True)
class Key:
    """What a list is sorted by; the id decides between equals."""

    column: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Derived:
    """SQL works the value out from the row."""

    sql: Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Many:
    """A short list of the records that `via` leads to and `reached` and `keep` let pass."""

    via: Via
    order: Key
    limit: int
    reached: Condition | None
    keep: Condition | None


@dataclass(frozen=True, slots=True)
class Connection:
    """A list that grows: paged by key, filtered and sorted. `in_file` narrows a filter to what may go to a file."""

    via: Via
    orders: type[Enum]
    reached: Condition | None
    keep: Condition | None
    in_file: Narrowing | None = None


@dataclass(frozen=True, slots=True)
class ById:
    """One record by its id."""


@dataclass(frozen=True, slots=True)
class ByIds:
    """Records by their ids, in the order of the ids; null where there is none."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """An object made of several columns of the row, named by a prefix or one by one; null where the first one is."""

    prefix: str
    columns: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Texts:
    """The entries of a JSON object of texts by language."""

    column: str


@dataclass(frozen=True, slots=True)
class Where:
    """What a filter's field asks of a row, and how its value is made fit for that."""

    condition: Callable[..., Any]
    encode: Encode | None
    kind: str | None


@dataclass(frozen=True, slots=True)
class Facets:
    """An object that counts the records of a type, as a filter lets them pass."""

    record: type[Any]


@dataclass(frozen=True, slots=True)
class FacetsTotal:
    """How many records the facets count."""


@dataclass(frozen=True, slots=True)
class Facet:
    """How many of these records have which value of a column, or of the list that a column holds."""

    column: str


Source = Derived | Many | Connection | ById | ByIds | Embedded | Texts | Facets | FacetsTotal | Facet


class SourcedField(StrawberryField):
    """A field that knows its source."""

    source: Source

    def __copy__(self) -> SourcedField:
        """Return a copy that knows it too."""
        copy = super().__copy__()
        copy.source = self.source
        return copy


def sourced(source: Source, description: str | None = None, deprecated: str | None = None) -> SourcedField:
    """Return a field with that source; `deprecated` is what to ask for instead."""
    field = SourcedField(python_name=None, description=description, deprecation_reason=deprecated)
    field.source = source
    return field
