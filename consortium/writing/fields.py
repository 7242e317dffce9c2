"""What an input may hold, declared by annotations, and how it is read.

A draft or command is a frozen dataclass of *read* values; its annotations say what is accepted from outside:

    Texts                          texts by language             <- [{lang, value}, …] or a mapping
    PartialDate                    a date known in part          <- EDTF text
    Annotated[UUID, Ref("Person")] a record                      <- its id
    Annotated[UUID, AnyRef("kind")] a record of the kind that another field tells  <- its id
    Annotated[UUID, Code()]        a country                     <- its ISO 3166-1 code
    Line, Prose                    a short or long text
    Labels                         short words, each once        <- list of texts
    int, float with Between        a number in a range, ends included
    an Enum, bool, date            as they are
    tuple[AnEnum, …]               some of its members, each once
    tuple[AnotherDraft, …]         parts of the record           <- list of inputs
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from consortium.dates import PartialDate

LARGEST_COUNT = 10_000_000


@dataclass(frozen=True, slots=True)
class Ref:
    """The id of a record of this kind."""

    kind: str


@dataclass(frozen=True, slots=True)
class AnyRef:
    """The id of a record of the kind that the field `kind_in` names; whether there is one, the store asks."""

    kind_in: str


@dataclass(frozen=True, slots=True)
class CountryCode:
    """The ISO 3166-1 alpha-2 code of a country of the register."""


@dataclass(frozen=True, slots=True)
class Most:
    """How many characters a text, or items a list, may have."""

    size: int


@dataclass(frozen=True, slots=True)
class Between:
    """The range of a number, both ends included."""

    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Help:
    """What a field means; for a field named like a column the column's own help text serves."""

    text: str


@dataclass(frozen=True, slots=True)
class TextsMark:
    """Texts by language."""


Texts = Annotated[Mapping[str, str], TextsMark(), Most(500)]
LongTexts = Annotated[Mapping[str, str], TextsMark(), Most(20_000)]
Line = Annotated[str, Most(500)]
Prose = Annotated[str, Most(20_000)]
Labels = Annotated[tuple[str, ...], Most(50)]
Count = Annotated[int, Between(0, LARGEST_COUNT)]
Country = Annotated[UUID, CountryCode()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """The document on which a record rests, and what a reader must know about it."""

    source: Annotated[UUID, Ref("Source")] | None = None
    locator: Line | None = None
    remarks: LongTexts = dataclasses.field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an input: its name, the Python type of its read value, what is asked of it.

    `items` is the draft of each item, where the field is a list of inputs.
    """

    name: str
    type: Any
    marks: tuple[object, ...]
    optional: bool
    default: object
    items: type | None

    @property
    def required(self) -> bool:
        """Return whether it must be given."""
        return self.default is dataclasses.MISSING

    @property
    def members(self) -> type[Enum] | None:
        """Return the enum of which it lists members, or None."""
        inner = get_args(self.type)[0] if get_origin(self.type) is tuple else None
        return inner if isinstance(inner, type) and issubclass(inner, Enum) else None

    @property
    def is_date(self) -> bool:
        """Return whether it is a date known in part."""
        return self.type is PartialDate

    def mark(self, kind: type[Any]) -> Any:
        """Return the mark of that kind, or None."""
        for mark in self.marks:
            if isinstance(mark, kind):
                return mark
        return None


_KNOWN: dict[type[Any], tuple[Field, ...]] = {}


def fields_of(draft: type[Any]) -> tuple[Field, ...]:
    """Return the fields of a draft or command, a dataclass, in their order."""
    if draft not in _KNOWN:
        hints = get_type_hints(draft, include_extras=True)
        _KNOWN[draft] = tuple(_field(each, hints[each.name]) for each in dataclasses.fields(draft))
    return _KNOWN[draft]


def _field(declared: dataclasses.Field[Any], hint: Any) -> Field:
    inner, optional = _without_none(hint)
    marks: tuple[object, ...] = ()
    while get_origin(inner) is Annotated:
        inner, *more = get_args(inner)
        marks += tuple(more)
        inner, nested = _without_none(inner)
        optional = optional or nested
    default = declared.default
    if default is dataclasses.MISSING and declared.default_factory is not dataclasses.MISSING:
        default = declared.default_factory()
    return Field(declared.name, inner, marks, optional, default, _items(inner))


def _items(found: Any) -> type | None:
    if get_origin(found) is tuple:
        inner = get_args(found)[0]
        return inner if dataclasses.is_dataclass(inner) and isinstance(inner, type) else None
    return None


def _without_none(hint: Any) -> tuple[Any, bool]:
    if get_origin(hint) in (Union, UnionType):
        kept = [part for part in get_args(hint) if part is not NoneType]
        if len(kept) == 1:
            return kept[0], True
    return hint, False
