"""What lists and pages promise and the tables must keep; a part of the check of a schema."""

from __future__ import annotations

from collections.abc import Iterator

from graphql import GraphQLField, GraphQLInputObjectType, GraphQLObjectType, is_composite_type

from consortium.db.metadata import ColumnInfo, name_of, references, table_of, tablename
from consortium_graphql.plan.cursors import KEY_KINDS
from consortium_graphql.plan.definitions import is_record, python_name, record_of, source_of
from consortium_graphql.plan.faceting import COUNT
from consortium_graphql.plan.filtering import where_of
from consortium_graphql.plan.kinds import input_of, is_list, never_null, target_of
from consortium_graphql.plan.rows import columns_of
from consortium_graphql.plan.sources import (
    Connection,
    Derived,
    Facet,
    Facets,
    FacetsTotal,
    Key,
    Many,
    SourcedField,
    Via,
)
from consortium_graphql.plan.types import Record


def page(parent: GraphQLObjectType | None, source: Connection, field: GraphQLField) -> Iterator[str]:
    """Tell what is wrong with a connection."""
    outer = target_of(field)
    nodes = outer.fields.get("nodes") if isinstance(outer, GraphQLObjectType) else None
    kind = target_of(nodes) if nodes else None
    if kind is None or not is_record(kind):
        yield "is a connection, but no Page of records"
        return
    columns = columns_of(record_of(kind).table)
    for order in source.orders:
        key = order.value
        column = columns.get(key.column) if isinstance(key, Key) else None
        if column is None:
            yield f"is sorted by {order.name}, which names no column"
        elif column.nullable:
            yield f"is sorted by {column.name}, which may be null"
        elif column.kind not in KEY_KINDS:
            yield f"is sorted by {column.name}, whose kind {column.kind} makes no cursor"
    yield from _via(parent, source.via, kind)
    yield from _filtered(record_of(kind), field)


def facets(source: Facets, field: GraphQLField) -> Iterator[str]:
    """Tell what is wrong with an object of facets."""
    outer = target_of(field)
    if not isinstance(outer, GraphQLObjectType) or is_record(outer):
        yield "counts records, but is no object of facets"
        return
    columns = columns_of(source.record.table)
    for name, part in outer.fields.items():
        match source_of(part):
            case Facet() as facet:
                yield from (f"has {name}, which {fault}" for fault in _facet(part, columns.get(facet.column)))
            case FacetsTotal():
                pass
            case _:
                yield f"has {name}, which is no facet"
    yield from _filtered(source.record, field)


def _facet(part: GraphQLField, column: ColumnInfo | None) -> Iterator[str]:
    told = target_of(part)
    parts = list(told.fields.values()) if isinstance(told, GraphQLObjectType) else []
    values = [each for each in parts if python_name(each) != COUNT]
    if not is_list(part) or len(values) != 1 or len(parts) == 1:
        yield "is no list of values with their count"
        return
    if column is None:
        yield "counts by no column"
    elif is_composite_type(target_of(values[0])) != (column.references is not None):
        yield "disagrees with its column on whether it counts by records"
    elif never_null(values[0]) and column.nullable:
        yield "has a value that is never null, its column may be"


def _filtered(record: type[Record], field: GraphQLField) -> Iterator[str]:
    asked = input_of(field.args["filter"]) if "filter" in field.args else None
    if asked:
        yield from _filter(record, asked)


def many(parent: GraphQLObjectType, source: Many, field: GraphQLField) -> Iterator[str]:
    """Tell what is wrong with a short list."""
    kind = target_of(field)
    if not is_record(kind):
        yield "is a list, but not of records"
        return
    if source.order.column not in columns_of(record_of(kind).table):
        yield f"is sorted by {source.order.column}, which is no column"
    yield from _via(parent, source.via, kind)


def _via(parent: GraphQLObjectType | None, via: Via, kind: GraphQLObjectType) -> Iterator[str]:
    if not via:
        return
    target = record_of(kind).table
    if parent is None or references(via[0]) is not record_of(parent).table:
        yield f"goes by {name_of(via[0])}, which does not point here"
    if len(via) == 1 and table_of(via[0]) is not target:
        yield f"goes by {name_of(via[0])}, which is no column of {tablename(target)}"
    if len(via) > 1 and (references(via[1]) is not target or table_of(via[0]) is not table_of(via[1])):
        yield f"goes by {name_of(via[1])}, which does not point from there to {tablename(target)}"


def _filter(record: type[Record], asked: GraphQLInputObjectType) -> Iterator[str]:
    columns = columns_of(record.table)
    derived = {
        each.python_name
        for each in record.__strawberry_definition__.fields  # type: ignore[attr-defined]  # Strawberry adds it
        if isinstance(each, SourcedField) and isinstance(each.source, Derived)
    }
    for name, field in asked.fields.items():
        python = python_name(field)
        if is_list(field) and isinstance(target_of(field), GraphQLInputObjectType):
            yield f"is filtered by {python}, a list of input objects, which cannot be a parameter"
            continue
        if where_of(asked, name) or input_of(field):
            continue
        if python in columns and python in derived:
            yield f"is filtered by {python}, a column that a derived field guards: say `where`"
        elif python not in columns and python not in derived:
            yield f"is filtered by {python}, which is neither a column nor derived: say `where`"
