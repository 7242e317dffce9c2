"""From graphql-core's objects back to what was declared."""

from __future__ import annotations

from typing import Any, TypeGuard, cast

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputField,
    GraphQLNamedType,
    GraphQLObjectType,
)
from strawberry.schema.schema_converter import GraphQLCoreConverter
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from consortium_graphql.plan.sources import Source, SourcedField
from consortium_graphql.plan.types import Record

_BACK = GraphQLCoreConverter.DEFINITION_BACKREF


def declared(field: GraphQLField | GraphQLInputField) -> StrawberryField:
    """Return the declaration of a field."""
    return cast("StrawberryField", field.extensions[_BACK])


def python_name(field: GraphQLField | GraphQLInputField) -> str:
    """Return a field's name in its class."""
    return declared(field).python_name


def source_of(field: GraphQLField) -> Source | None:
    """Return a field's source; None for a column, and for a field that Python resolves."""
    found = field.extensions.get(_BACK)
    return found.source if isinstance(found, SourcedField) else None


def class_of(kind: GraphQLNamedType) -> type[Any] | None:
    """Return the class that a type was declared by; None for one that no class declares."""
    definition = kind.extensions.get(_BACK)
    return cast("type[Any] | None", getattr(definition, "origin", None))


def record_of(kind: GraphQLNamedType) -> type[Record]:
    """Return the record class of a type. Raises TypeError for a type that is no record."""
    found = class_of(kind)
    if found is None or not issubclass(found, Record):
        raise TypeError(f"{kind.name} is no record")
    return found


def is_record(kind: GraphQLNamedType) -> TypeGuard[GraphQLObjectType]:
    """Return whether a type is a record bound to a table."""
    found = class_of(kind)
    return isinstance(kind, GraphQLObjectType) and found is not None and issubclass(found, Record)


def enum_names(kind: GraphQLEnumType) -> dict[str, str]:
    """Return the names of an enum's values by the values as they are stored."""
    return {str(value.value): name for name, value in kind.values.items()}


def argument_name(argument: GraphQLArgument, name: str) -> str:
    """Return an argument's name in Python."""
    found = argument.extensions.get(_BACK)
    return found.python_name if isinstance(found, StrawberryArgument) else name
