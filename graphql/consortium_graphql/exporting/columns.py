"""The columns of a list, drawn from the type of its records.

A field becomes one column or several: a code and its word, a date with its first and last day, another record's id and
name. Lists of records and pages are left out: they are lists of their own.
"""

# graphql-core's wrapping types are generic in themselves, which pyright cannot know wholly; nothing of it leaves here.
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, Literal, cast

import orjson
from graphql import GraphQLEnumType, GraphQLField, GraphQLObjectType, GraphQLScalarType, is_required_argument

from consortium.text import pick
from consortium.vocabulary import word_of
from consortium_graphql.plan.definitions import is_record
from consortium_graphql.plan.kinds import is_list, target_of

Kind = Literal["text", "texts", "int", "float", "bool", "date", "instant"]
Node = Mapping[str, Any]
"""A record as it is answered: JSON, read."""
Value = object
"""A cell: None, or what its kind says: an ISO text for a date or an instant, a list of texts for texts."""

_SCALARS: Mapping[str, Kind] = {
    "BigInt": "int",
    "Boolean": "bool",
    "Date": "date",
    "DateTime": "instant",
    "Float": "float",
    "Int": "int",
}
_LABELS = ("name", "title")
_SHOWN_AS = {
    "answers": "answer", "definitions": "definition", "labels": "label", "matters": "matter", "names": "name",
    "notes": "note", "scopes": "scope", "statements": "statement", "subtitles": "subtitle", "texts": "text",
    "titles": "title", "topics": "topic", "units": "unit",
}  # fmt: skip
"""Texts in all languages, and the field that gives them in the reader's."""
_LAST = ("source", "locator", "remarks", "version", "createdAt", "updatedAt")
_LEFT_OUT = frozenset({
    "voidedAt", "voidedReason", "cancelledReason", "reason", "undoneReason", "before", "after", "changes", "left",
})  # fmt: skip
"""No list holds what is void; and a reason may tell of a person what is not for a file that is passed on."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key, what it holds, what is asked of the record, and how its cell is read off the answer.

    Keys are those of GraphQL, with a part after a dot: `state.word`, `planned.earliest`, `country.name`.
    """

    key: str
    kind: Kind
    selection: str
    read: Callable[[Node, str], Value]

    @property
    def field(self) -> str:
        """Return the field that the column belongs to."""
        return self.key.partition(".")[0]


@cache
def columns_of(record: GraphQLObjectType) -> tuple[Column, ...]:
    """Return the columns of a type of records: id and name, its own in their order, then those of all types."""
    fields = {name: field for name, field in record.fields.items() if _is_shown(name, field, record)}
    first = ["id", *(name for name in _LABELS if name in fields)]
    own = [name for name in fields if name not in (*first, *_LAST)]
    last = [name for name in _LAST if name in fields]
    return tuple(column for name in (*first, *own, *last) for column in _columns(name, fields[name]))


def chosen(columns: Iterable[Column], wanted: str) -> list[Column]:
    """Return the columns that a name means: one by its key, all of a field by `field.*`; none where it means none."""
    field, dot, star = wanted.rpartition(".")
    if dot and star == "*":
        return [each for each in columns if each.field == field]
    return [each for each in columns if each.key == wanted]


def selection(columns: Iterable[Column]) -> str:
    """Return what is to be asked of each record, its id always."""
    return " ".join(dict.fromkeys(["id", *(each.selection for each in columns)]))


def _is_shown(name: str, field: GraphQLField, record: GraphQLObjectType) -> bool:
    needs = any(map(is_required_argument, field.args.values()))
    return not needs and name not in _LEFT_OUT and _SHOWN_AS.get(name) not in record.fields


def _columns(name: str, field: GraphQLField) -> Iterator[Column]:
    kind, listed = target_of(field), is_list(field)
    if isinstance(kind, GraphQLScalarType):
        yield _of_scalar(name, kind, listed=listed)
    elif isinstance(kind, GraphQLEnumType):
        yield Column(name, "texts" if listed else "text", name, _getter(name))
        yield Column(f"{name}.word", "texts" if listed else "text", name, partial(_words, name, kind.name))
    elif kind.name == "LocalizedText":
        yield Column(name, "text", f"{name} {{ lang value }}", partial(_localized, name))
    elif kind.name == "PartialDate":
        yield from _of_partial_date(name)
    elif is_record(kind) and not listed:
        yield from _of_reference(name, kind)


def _of_scalar(name: str, kind: GraphQLScalarType, *, listed: bool) -> Column:
    if kind.name == "JSON":
        return Column(name, "text", name, partial(_json, name))
    return Column(name, "texts" if listed else _SCALARS.get(kind.name, "text"), name, _getter(name))


def _of_partial_date(name: str) -> Iterator[Column]:
    asked = f"{name} {{ edtf earliest latest }}"
    yield Column(name, "text", asked, _getter(name, "edtf"))
    yield Column(f"{name}.earliest", "date", asked, _getter(name, "earliest"))
    yield Column(f"{name}.latest", "date", asked, _getter(name, "latest"))


def _of_reference(name: str, kind: GraphQLObjectType) -> Iterator[Column]:
    label = next((each for each in _LABELS if each in kind.fields), None)
    asked = f"{name} {{ id {label or ''} }}"
    yield Column(f"{name}.id", "text", asked, _getter(name, "id"))
    if label:
        yield Column(f"{name}.name", "text", asked, _getter(name, label))


def _getter(*path: str) -> Callable[[Node, str], Value]:
    def read(node: Node, _language: str) -> Value:
        found: Any = node
        for name in path:
            found = None if found is None else found[name]
        return found

    return read


def _words(name: str, enum: str, node: Node, language: str) -> Value:
    found = node[name]
    if isinstance(found, list):
        return [word_of(enum, each, language) for each in cast("list[str]", found)]
    return None if found is None else word_of(enum, str(found), language)


def _localized(name: str, node: Node, language: str) -> Value:
    return pick({each["lang"]: each["value"] for each in node[name]}, language) or None


def _json(name: str, node: Node, _language: str) -> Value:
    return None if node[name] is None else orjson.dumps(node[name]).decode()
