"""Facets: how many records of a list have which value, under the same filter and for the same reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphql import GraphQLField, is_composite_type

from consortium_graphql.plan.definitions import python_name, source_of
from consortium_graphql.plan.dialect import SQL, joined
from consortium_graphql.plan.filtering import conditions
from consortium_graphql.plan.kinds import kind_of, object_of, target_of
from consortium_graphql.plan.rows import Scope
from consortium_graphql.plan.sources import Facet, Facets

if TYPE_CHECKING:
    from consortium_graphql.plan.compiler import Compiler
    from consortium_graphql.plan.operation import Chosen, Group

MOST = 100
"""How many values a facet tells."""
COUNT = "count"
"""The field that tells how many records have a value."""


def facets(compiler: Compiler, source: Facets, chosen: Chosen) -> SQL:
    """Return the JSON of an object of facets."""

    def part(field: GraphQLField, group: Group) -> SQL:
        row, rows = compiler.scope_of(source.record)
        kept = joined([*row.listed(), *conditions(compiler.params, row.row, chosen.definition, chosen.values)])
        match source_of(field):
            case Facet() as facet:
                value, items = _counted(compiler, row, facet)
                values = f'select {value} as "value", count(*) as "records" {rows}{items} {kept} group by {value}'
                return _values(compiler, values, field, group)
            case _:
                return compiler.count(f"{rows} {kept}")

    return compiler.dialect.one(compiler.pairs(object_of(chosen.definition), chosen.group, part), "")


def _counted(compiler: Compiler, row: Scope, facet: Facet) -> tuple[SQL, SQL]:
    """Return what is counted by, and one more FROM item where that is each item of a list."""
    column = row.sql(facet.column)
    if row.kind(facet.column) != "json":
        return column, ""
    return "element.value", f" cross join {compiler.dialect.elements(column, 'element')}"


def _values(compiler: Compiler, values: SQL, field: GraphQLField, group: Group) -> SQL:
    """Return the JSON list of values with their counts, the most frequent first."""
    alias, cells = compiler.alias(), object_of(field)

    def cell(part: GraphQLField, selected: Group) -> SQL:
        asked = compiler.operation.chosen(part, selected)
        found = f'{alias}."{"records" if python_name(part) == COUNT else "value"}"'
        return compiler.referred_by(asked, found) if is_composite_type(asked.kind) else compiler.leaf(found, asked)

    value = next(each for each in cells.fields.values() if python_name(each) != COUNT)
    kind = "uuid" if is_composite_type(target_of(value)) else kind_of(value)
    key = compiler.dialect.key(f'{alias}."value"', kind)
    order = f'order by {alias}."records" desc, {key} nulls last'
    listed = f"from (select {alias}.* from ({values}) {alias} {order} limit {MOST}) {alias}"
    return compiler.dialect.many(compiler.pairs(cells, group, cell), listed, order)
