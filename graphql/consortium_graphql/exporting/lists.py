"""The lists that can be exported: every connection at the root of the schema."""

# graphql-core's wrapping types are generic in themselves, which pyright cannot know wholly; nothing of it leaves here.
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from graphql import GraphQLEnumType, GraphQLField, GraphQLObjectType, get_named_type

from consortium_graphql.exporting.columns import Column, columns_of
from consortium_graphql.plan.definitions import source_of
from consortium_graphql.plan.kinds import object_of
from consortium_graphql.plan.sources import Connection, FilterInput, Narrowing
from consortium_graphql.schema import schema


@dataclass(frozen=True, slots=True)
class Listing:
    """A list: its name, the type of its records, the type of its filter if it has one, and its orders.

    The first order is the one that is taken where none is asked for; `in_file` narrows a filter to what may go out.
    """

    name: str
    record: GraphQLObjectType
    filter: str | None
    order: str
    orders: tuple[str, ...]
    in_file: Narrowing | None

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return all columns that it has."""
        return columns_of(self.record)

    def narrowed(self, filter: FilterInput | None) -> FilterInput | None:
        """Return a filter without what is for no file."""
        return filter if self.in_file is None else self.in_file(filter or {})


@cache
def listings() -> Mapping[str, Listing]:
    """Return every list by its name."""
    query = schema.core.query_type
    fields: Mapping[str, GraphQLField] = query.fields if query else {}
    found = {name: (field, source_of(field)) for name, field in fields.items()}
    return {
        name: _listing(name, field, source) for name, (field, source) in found.items() if isinstance(source, Connection)
    }


def _listing(name: str, field: GraphQLField, source: Connection) -> Listing:
    filtered = field.args.get("filter")
    order = get_named_type(field.args["order"].type)
    if not isinstance(order, GraphQLEnumType):
        raise TypeError(f"{name} is ordered by {order}")
    first = field.args["order"].default_value
    orders = sorted(order.values, key=lambda each: order.values[each].value != first)
    return Listing(
        name=name,
        record=object_of(object_of(field).fields["nodes"]),
        filter=get_named_type(filtered.type).name if filtered else None,
        order=order.name,
        orders=tuple(orders),
        in_file=source.in_file,
    )
