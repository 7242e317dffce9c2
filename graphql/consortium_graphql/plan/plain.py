"""Values that are no records: objects by their attributes, lists and leaves, as the document selects them.

What is selected of a type is looked up once, however many values of it there are: the executor does it for each anew.
"""

# graphql-core's wrapping types are generic in themselves, which pyright cannot know wholly.
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false, reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from graphql import GraphQLList, GraphQLNonNull, GraphQLObjectType, is_leaf_type

from consortium_graphql.plan.definitions import declared, is_record, python_name, source_of
from consortium_graphql.plan.operation import Group, Operation

Writer = Callable[[Any], Any]


def writer(operation: Operation, kind: Any, group: Group) -> Writer | None:
    """Return what makes the JSON of a value of a type; None where a part of it is a record, or resolved in Python.

    It raises TypeError for a null where there is never one.
    """
    if isinstance(kind, GraphQLNonNull):
        return _never_null(writer(operation, kind.of_type, group), group[0].node.name.value)
    if isinstance(kind, GraphQLList):
        return _listed(writer(operation, kind.of_type, group))
    if isinstance(kind, GraphQLObjectType):
        return None if is_record(kind) else _object(operation, kind, group)
    if not is_leaf_type(kind):
        return None
    serialize = kind.serialize
    return lambda value: None if value is None else serialize(value)


def _never_null(inner: Writer | None, name: str) -> Writer | None:
    if inner is None:
        return None

    def written(value: Any) -> Any:
        if value is None:
            raise TypeError(f"Cannot return null for non-nullable field {name}.")
        return inner(value)

    return written


def _listed(item: Writer | None) -> Writer | None:
    if item is None:
        return None
    return lambda values: None if values is None else [item(value) for value in values]


def _object(operation: Operation, kind: GraphQLObjectType, group: Group) -> Writer | None:
    written: list[tuple[str, Writer]] = []
    for key, found in operation.selected(kind, group).items():
        inner = field_writer(operation, kind, found)
        if inner is None:
            return None
        written.append((key, inner))
    return lambda value: None if value is None else {key: inner(value) for key, inner in written}


def field_writer(operation: Operation, kind: GraphQLObjectType, group: Group) -> Writer | None:
    """Return what makes the JSON of a field of an object, given the object; None as for `writer`."""
    field = kind.fields.get(group[0].node.name.value)
    if field is None:
        return lambda _: kind.name  # `__typename` alone is on every type and declared by none
    if source_of(field) or declared(field).base_resolver:
        return None
    inner, name = writer(operation, field.type, group), python_name(field)
    return None if inner is None else lambda value: inner(getattr(value, name))
