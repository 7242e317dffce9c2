"""Connections: one page of a list, by key. Its rows are chosen first, and only for them is the selection worked out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from graphql import GraphQLField, GraphQLObjectType

from consortium_graphql.plan import lists
from consortium_graphql.plan.cursors import KEYS, MOST, cursor_id, size
from consortium_graphql.plan.definitions import python_name
from consortium_graphql.plan.dialect import SQL, joined
from consortium_graphql.plan.filtering import conditions
from consortium_graphql.plan.kinds import object_of
from consortium_graphql.plan.rows import Scope
from consortium_graphql.plan.sources import Connection, Key
from consortium_graphql.plan.statement import is_filled

if TYPE_CHECKING:
    from consortium_graphql.plan.compiler import Compiler
    from consortium_graphql.plan.operation import Chosen, Group


@dataclass(frozen=True, slots=True)
class PageSQL:
    """A page while it is compiled: its row, and the pieces of SQL that its parts have in common."""

    compiler: Compiler
    row: Scope
    kind: GraphQLObjectType
    name: str
    first: SQL
    continued: bool
    counted: SQL
    alone: bool
    shown: SQL
    ordered: SQL
    opposite: SQL
    cursor: SQL

    def part(self, field: GraphQLField, group: Group) -> SQL:
        """Return the JSON of a field of the page."""
        dialect = self.compiler.dialect
        match python_name(field):
            case "nodes":
                named = self.compiler.named(self.kind, group, self.row.id)
                if named:
                    return dialect.each(self.shown.removeprefix("from "), named, self.ordered.removeprefix("order by "))
                nodes = self.compiler.object(self.row, self.kind, group)
                return dialect.many(nodes, self.shown, self.ordered)
            case "edges":
                edges = self.compiler.pairs(object_of(field), group, self._edge)
                return dialect.many(edges, self.shown, self.ordered)
            case "total_count":
                if self.alone:
                    return self.compiler.count(self.counted)
                return dialect.scalar(f"(select count(*) {self.counted})", "int")
            case _:
                return dialect.one(self.compiler.pairs(object_of(field), group, self._info), "")

    def _edge(self, field: GraphQLField, group: Group) -> SQL:
        dialect = self.compiler.dialect
        if python_name(field) == "cursor":
            return dialect.scalar(self.cursor, "text")
        return self.compiler.named(self.kind, group, self.row.id) or dialect.one(
            self.compiler.object(self.row, self.kind, group), ""
        )

    def _info(self, field: GraphQLField, _: Group) -> SQL:
        dialect = self.compiler.dialect
        match python_name(field):
            case "has_next_page":
                return dialect.scalar(f"((select count(*) from {self.name}) > {self.first})", "bool")
            case "has_previous_page":
                return dialect.scalar("true" if self.continued else "false", "bool")
            case name:
                order = self.ordered if name == "start_cursor" else self.opposite
                return dialect.scalar(f"(select {self.cursor} {self.shown} {order} limit 1)", "text")


def page(compiler: Compiler, parent: Scope | None, source: Connection, chosen: Chosen) -> SQL:
    """Return the JSON of a page."""
    outer = object_of(chosen.definition)
    kind = object_of(outer.fields["nodes"])
    row, rows = compiler.scope(kind)
    order = cast("Key", chosen.values["order"].value)
    kept = [
        *lists.conditions(compiler, parent, row, source, chosen),
        *conditions(compiler.params, row.row, chosen.definition, chosen.values),
    ]
    first = compiler.params.mark(chosen.values["first"], "int", size)
    sort, ordered, opposite = _orders(row, order)
    beyond = _beyond(compiler, row, order, sort, chosen.values.get("after"))
    whole_list = f"select {row.alias}.* {rows} {joined([*kept, beyond])} {ordered}"
    if not any(is_filled(condition) for condition in kept):
        whole_list = compiler.dialect.at_most(whole_list, MOST + 1, row.alias, ordered)
    taken = f"{whole_list} limit {first}"
    name = f"page${row.alias[1:]}"
    shared = _is_shared(compiler, outer, chosen)
    whole = PageSQL(
        compiler=compiler,
        row=row,
        kind=kind,
        name=name,
        first=first,
        continued=beyond is not None,
        counted=f"{rows} {joined(kept)}",
        alone=parent is None,
        shown=f"from ({f'select * from {name} {row.alias} {ordered} limit {first}' if shared else taken}) {row.alias}",
        ordered=ordered,
        opposite=opposite,
        cursor=f"{compiler.dialect.key_text(row.sql(order.column), row.kind(order.column))}"
        f" || '~' || cast({row.id} as text)",
    )
    json = compiler.dialect.one(compiler.pairs(outer, chosen.group, whole.part), "")
    return compiler.dialect.shared(name, f"{taken} + 1", json) if shared else json


def _is_shared(compiler: Compiler, outer: GraphQLObjectType, chosen: Chosen) -> bool:
    names = [found[0].node.name.value for found in compiler.operation.selected(outer, chosen.group).values()]
    return "pageInfo" in names or names.count("nodes") + names.count("edges") > 1


def _orders(row: Scope, order: Key) -> tuple[SQL, SQL, SQL]:
    sort = lists.sort_key(row, order)
    down, up = (" desc", "") if order.descending else ("", " desc")
    return sort, f"order by {sort}{down}, {row.id}{down}", f"order by {sort}{up}, {row.id}{up}"


def _beyond(compiler: Compiler, row: Scope, order: Key, sort: SQL, after: object) -> SQL | None:
    if after is None:
        return None
    kind = row.kind(order.column)
    at = compiler.params.mark(after, kind, KEYS[kind])
    last = compiler.params.mark(after, "uuid", cursor_id)
    return f"({sort}, {row.id}) {'<' if order.descending else '>'} ({at}, {last})"
