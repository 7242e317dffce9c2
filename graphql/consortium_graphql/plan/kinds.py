"""What sort of value a field or an argument holds: typed questions to graphql-core's types.

The kind of a value is one of `uuid text int bigint float bool date timestamptz json`, as of columns; `text[]` and so
on is a list of them.
"""
# graphql-core's wrapping types are generic in themselves, which pyright cannot know wholly; nothing of it leaves here.
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false, reportUnknownMemberType=false

from __future__ import annotations

from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLObjectType,
    get_named_type,
    get_nullable_type,
)

Typed = GraphQLField | GraphQLInputField | GraphQLArgument
_SCALARS = {
    "ID": "uuid",
    "Int": "int",
    "BigInt": "bigint",
    "Float": "float",
    "Boolean": "bool",
    "Date": "date",
    "DateTime": "timestamptz",
    "JSON": "json",
}


def target_of(field: Typed) -> GraphQLNamedType:
    """Return a field's type without its list and non-null."""
    return get_named_type(field.type)


def object_of(field: Typed) -> GraphQLObjectType:
    """Return the object type of a field. Raises TypeError where it is of another sort."""
    found = target_of(field)
    if not isinstance(found, GraphQLObjectType):
        raise TypeError(f"{found.name} is no object")
    return found


def input_of(field: Typed) -> GraphQLInputObjectType | None:
    """Return the type of an argument that is one input object; None for any other."""
    found = get_nullable_type(field.type)
    return found if isinstance(found, GraphQLInputObjectType) else None


def is_list(field: Typed) -> bool:
    """Return whether a field is a list."""
    return isinstance(get_nullable_type(field.type), GraphQLList)


def never_null(field: Typed) -> bool:
    """Return whether a field is never null."""
    return isinstance(field.type, GraphQLNonNull)


def kind_of(field: Typed) -> str:
    """Return the kind of an argument or of a field that is no record."""
    return _kind(field.type)


def _kind(of: Any) -> str:
    inner = get_nullable_type(of)
    if isinstance(inner, GraphQLList):
        return _kind(inner.of_type) + "[]"
    return "text" if isinstance(inner, GraphQLEnumType) else _SCALARS.get(str(inner), "text")
