"""Arguments and filters, as SQL sees them."""

from __future__ import annotations

from collections.abc import Container, Mapping
from enum import Enum
from typing import Any, cast

from graphql import GraphQLArgument, GraphQLField, GraphQLInputField, GraphQLInputObjectType

from consortium_graphql.plan.definitions import argument_name, declared, python_name
from consortium_graphql.plan.dialect import SQL, literal
from consortium_graphql.plan.kinds import input_of, kind_of
from consortium_graphql.plan.rows import Row
from consortium_graphql.plan.sources import Where
from consortium_graphql.plan.statement import Params


class Given:
    """The value of an input object: an attribute for each of its fields, None where nothing is given."""

    def __init__(self, params: Params, kind: GraphQLInputObjectType, values: Mapping[str, object]) -> None:
        self._params, self._kind = params, kind
        self._values = {
            python_name(field): bound(params, values.get(field.out_name or name), field, where_of(kind, name))
            for name, field in kind.fields.items()
        }

    def __getattr__(self, name: str) -> Any:
        try:
            return self._values[name]
        except KeyError:
            raise AttributeError(f"{self._kind.name} has no field {name!r}") from None

    def asked(self, row: Row) -> list[SQL]:
        """Return the conditions that the given fields, as those of a filter, ask of a row."""
        found: list[SQL | None] = []
        for name, field in self._kind.fields.items():
            value = self._values[python_name(field)]
            if value is not None:
                found += self._asked(row, name, value)
        return [condition for condition in found if condition]

    def _asked(self, row: Row, name: str, value: SQL | Given) -> list[SQL | None]:
        where = where_of(self._kind, name)
        if where:
            return [where.condition(row, value)]
        if isinstance(value, Given):
            return list[SQL | None](value.asked(row))
        field = self._kind.fields[name]
        column: Any = getattr(row, python_name(field))
        expression = str(column() if callable(column) else column)
        if kind_of(field).endswith("[]"):
            return [self._params.dialect.among(expression, value)]
        return [f"{expression} = {value}"]


def where_of(kind: GraphQLInputObjectType, name: str) -> Where | None:
    """Return what a filter's field says of itself by `where`."""
    found = declared(kind.fields[name]).metadata.get("where")
    return found if isinstance(found, Where) else None


def bound(
    params: Params, value: object, field: GraphQLArgument | GraphQLInputField, where: Where | None = None
) -> SQL | Given | None:
    """Return the SQL of an argument's value: a parameter, a constant, an object of such, or None for null."""
    if value is None:
        return None
    inner = input_of(field)
    if inner:
        return Given(params, inner, cast("Mapping[str, object]", value))
    if where and (where.encode or where.kind):
        return params.mark(value, where.kind or kind_of(field), where.encode)
    if isinstance(value, Enum):
        return literal(str(value.value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return params.mark(value, kind_of(field))


def arguments(
    params: Params, field: GraphQLField, values: Mapping[str, object], names: Container[str] | None = None
) -> dict[str, SQL | Given | None]:
    """Return the SQL of a field's arguments by their names in Python: of all, or of those named.

    Those that are not given and have no default are left out.
    """
    return {
        python: bound(params, values[argument.out_name or name], argument)
        for name, argument in field.args.items()
        for python in (argument_name(argument, name),)
        if (argument.out_name or name) in values and (names is None or python in names)
    }


def conditions(params: Params, row: Row, field: GraphQLField, values: Mapping[str, object]) -> list[SQL]:
    """Return what the argument `filter` of a field asks of a row."""
    given = values.get("filter")
    if given is None:
        return []
    kind = input_of(field.args["filter"])
    if kind is None:
        raise TypeError("the argument filter is no input object")
    return Given(params, kind, cast("Mapping[str, object]", given)).asked(row)
