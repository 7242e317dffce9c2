"""Short lists, and how a list's rows hang on the record that it is a field of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from graphql import GraphQLObjectType, GraphQLSchema
from piccolo.table import Table

from consortium.db.metadata import database_name_of, table_of, tablename
from consortium_graphql.plan.cursors import few
from consortium_graphql.plan.definitions import is_record, record_of
from consortium_graphql.plan.dialect import SQL, joined
from consortium_graphql.plan.filtering import arguments
from consortium_graphql.plan.rows import Scope, columns_of
from consortium_graphql.plan.sources import Connection, Key, Many, Via

if TYPE_CHECKING:
    from consortium_graphql.plan.compiler import Compiler
    from consortium_graphql.plan.operation import Chosen


def sort_key(scope: Scope, order: Key) -> SQL:
    """Return what a list is sorted by."""
    return scope.reader.dialect.key(scope.sql(order.column), scope.kind(order.column))


def conditions(
    compiler: Compiler, parent: Scope | None, child: Scope, source: Many | Connection, chosen: Chosen
) -> list[SQL | None]:
    """Return what a row must meet to stand in a list, the list's filter left out."""
    names = {name for each in (source.reached, source.keep) if each for name in each.names}
    given: Mapping[str, object] = arguments(compiler.params, chosen.definition, chosen.values, names)
    here = parent.row if parent else None
    return [
        _tie(compiler, parent, child, source.via) if parent and source.via else None,
        source.reached(here, child.row, given=given) if source.reached else None,
        source.keep(child.row, given=given) if source.keep else None,
        *child.listed(),
    ]


def _tie(compiler: Compiler, parent: Scope, child: Scope, via: Via) -> SQL:
    here = database_name_of(via[0])
    if len(via) == 1:
        return f'{child.alias}."{here}" = {parent.id}'
    table, alias = table_of(via[0]), compiler.alias()
    record = records_by_table(compiler.operation.schema).get(table)
    kept = Scope(compiler.reader, record_of(record), alias, columns_of(table)).listed() if record else []
    condition = joined([f'{alias}."{here}" = {parent.id}', *kept])
    return f'{child.id} in (select {alias}."{database_name_of(via[1])}" from {tablename(table)} {alias} {condition})'


@lru_cache(maxsize=16)
def records_by_table(schema: GraphQLSchema) -> dict[type[Table], GraphQLObjectType]:
    """Return the record types of a schema by their tables: a link of two records has rights and voids of its own."""
    return {record_of(kind).table: kind for kind in schema.type_map.values() if is_record(kind)}


def many(compiler: Compiler, parent: Scope, source: Many, chosen: Chosen) -> SQL:
    """Return a short list."""
    kind = chosen.kind
    if not isinstance(kind, GraphQLObjectType):
        raise TypeError(f"{kind.name} is no record")
    child, rows = compiler.scope(kind)
    down = " desc" if source.order.descending else ""
    condition = joined(conditions(compiler, parent, child, source, chosen))
    order = f"order by {sort_key(child, source.order)}{down} nulls last, {child.id}{down}"
    named = compiler.named(kind, chosen.group, child.id)
    inner = f"from (select {child.alias}.* {rows} {condition} {order} limit {source.limit}) {child.alias}"
    if named:
        return compiler.dialect.each(inner.removeprefix("from "), named, order.removeprefix("order by "))
    return compiler.dialect.many(compiler.object(child, kind, chosen.group), inner, order)


def by_ids(compiler: Compiler, chosen: Chosen) -> SQL:
    """Return records in the order of their ids, null where there is none."""
    ids = chosen.values["ids"]
    return each(
        compiler,
        compiler.params.mark(ids, "uuid[]", few),
        lambda each: compiler.found(chosen.kind, chosen.group, each),
    )


def each(compiler: Compiler, ids: SQL, found: Callable[[SQL], SQL]) -> SQL:
    """Return a JSON for each item of a list parameter, in its order."""
    alias = compiler.alias()
    source = compiler.dialect.items(ids, alias)
    return compiler.dialect.each(source, found(f'{alias}."id"'), f'{alias}."n"')
