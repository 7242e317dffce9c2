"""What the declarations promise and the tables must keep; looked through when a schema is made."""

from __future__ import annotations

from collections.abc import Iterator

from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLObjectType,
    GraphQLSchema,
    is_composite_type,
)

from consortium.db.metadata import ColumnInfo
from consortium_graphql.plan import checklists
from consortium_graphql.plan.definitions import (
    class_of,
    declared,
    enum_names,
    is_record,
    python_name,
    record_of,
    source_of,
)
from consortium_graphql.plan.kinds import is_list, never_null, target_of
from consortium_graphql.plan.rows import columns_of
from consortium_graphql.plan.sources import Connection, Derived, Embedded, Facets, Many, Texts
from consortium_graphql.plan.types import Record
from consortium_graphql.plan.values import part_columns

_READABLE = frozenset({"uuid", "text", "int", "bigint", "float", "bool", "date", "timestamptz", "json"})


def broken(schema: GraphQLSchema) -> Iterator[str]:
    """Tell each promise that a declaration makes and its table does not keep."""
    for kind in schema.type_map.values():
        if is_record(kind):
            columns = columns_of(record_of(kind).table)
            for name, field in kind.fields.items():
                yield from (f"{kind.name}.{name} {fault}" for fault in _field(kind, field, dict(columns)))
    query = schema.query_type
    for name, field in query.fields.items() if query else ():
        if isinstance(source := source_of(field), Connection):
            yield from (f"{name} {fault}" for fault in checklists.page(None, source, field))
        elif isinstance(source, Facets):
            yield from (f"{name} {fault}" for fault in checklists.facets(source, field))


def _field(kind: GraphQLObjectType, field: GraphQLField, columns: dict[str, ColumnInfo]) -> Iterator[str]:
    match source_of(field):
        case Connection() as source:
            yield from checklists.page(kind, source, field)
        case Many() as source:
            yield from checklists.many(kind, source, field)
        case Derived():
            yield from _derived(field)
        case Embedded() as source:
            yield from _embedded(source, field, columns)
        case Texts() as source:
            column = columns.get(source.column)
            if column is None or column.kind != "json":
                yield f"reads {source.column}, which is no column of texts"
        case _ if declared(field).base_resolver:
            yield "is resolved in Python; a record's fields are SQL"
        case _:
            yield from _column(field, columns.get(python_name(field)))


def _derived(field: GraphQLField) -> Iterator[str]:
    target = target_of(field)
    if is_composite_type(target):
        if is_list(field):
            yield "is a list of records: say `many` or `connection`"
        elif never_null(field) and _hides(target):
            yield f"is never null, but {target.name} hides rows"
    elif is_list(field) and isinstance(target, GraphQLEnumType) and _renamed(target):
        yield f"is a list of {target.name}, whose names differ from its values"


def _column(field: GraphQLField, column: ColumnInfo | None) -> Iterator[str]:
    if column is None:
        yield "is neither a column nor derived"
        return
    target = target_of(field)
    if is_composite_type(target) != (column.references is not None):
        yield "and its column disagree on whether it is a record"
    elif never_null(field) and column.nullable:
        yield "is never null, its column may be"
    elif never_null(field) and is_composite_type(target) and _hides(target):
        yield f"is never null, but {target.name} hides rows"
    yield from _readable(field, column)


def _readable(field: GraphQLField, column: ColumnInfo) -> Iterator[str]:
    target = target_of(field)
    if column.kind not in _READABLE:
        yield f"reads a column of kind {column.kind}, which the two databases do not write alike"
    elif column.kind == "bigint" and target.name == "Int":
        yield "is an Int, its column may hold more: say BigInt"
    elif (column.kind == "json") != (target.name == "JSON" or is_list(field)):
        yield "and its column disagree on whether it is JSON"


def _embedded(source: Embedded, field: GraphQLField, columns: dict[str, ColumnInfo]) -> Iterator[str]:
    target = target_of(field)
    if not isinstance(target, GraphQLObjectType):
        yield "is embedded, but no object"
        return
    parts = part_columns(source, target)
    missing = [name for name in parts.values() if name not in columns]
    yield from (f"is made of {name}, which is no column" for name in missing)
    if missing or not parts:
        return
    first = columns[next(iter(parts.values()))]
    if never_null(field) and first.nullable:
        yield f"is never null, its column {first.name} may be"
    for name, part in target.fields.items():
        column = columns.get(parts.get(python_name(part), ""))
        if column and column is not first and never_null(part) and column.nullable:
            yield f"has {name}, which is never null, its column {column.name} may be"


def _hides(target: object) -> bool:
    if not isinstance(target, GraphQLObjectType):
        return False
    record = class_of(target)
    defined = [each for each in record.__mro__ if "visible" in each.__dict__] if record else []
    return any(each is not Record for each in defined)


def _renamed(kind: GraphQLEnumType) -> bool:
    return any(name != value for value, name in enum_names(kind).items())
