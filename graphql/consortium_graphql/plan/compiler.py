"""From a field's selection to one SQL statement."""

from __future__ import annotations

from collections.abc import Callable

from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLUnionType,
    is_abstract_type,
)
from graphql.type import GraphQLInterfaceType

from consortium.db.metadata import tablename
from consortium_graphql.plan import faceting, lists, named, pages, values
from consortium_graphql.plan.definitions import declared, enum_names, python_name, record_of, source_of
from consortium_graphql.plan.dialect import SQL, Dialect, Pairs, joined, literal
from consortium_graphql.plan.errors import Unplannable
from consortium_graphql.plan.kinds import kind_of
from consortium_graphql.plan.named import Named, Naming
from consortium_graphql.plan.operation import Chosen, Group, Operation
from consortium_graphql.plan.reader import Shape
from consortium_graphql.plan.rows import ReaderSQL, Scope, columns_of
from consortium_graphql.plan.slots import IDS, Slot
from consortium_graphql.plan.sources import ById, ByIds, Connection, Derived, Embedded, Facets, Many, Texts
from consortium_graphql.plan.statement import Params
from consortium_graphql.plan.types import Record

Compile = Callable[[GraphQLField, Group], SQL]


class Compiler:
    """Compiles one field of an operation, for one dialect, role and number of the reader's languages."""

    def __init__(self, operation: Operation, dialect: Dialect, shape: Shape, *, naming: bool = True) -> None:
        self.operation = operation
        self.dialect = dialect
        self.params = Params(dialect)
        self.reader = ReaderSQL(self.params, *shape)
        self._shape, self._naming = shape, naming
        self._named: list[Named] = []
        self._aliases = 0

    def root(self, definition: GraphQLField, group: Group) -> Naming:
        """Return the statement of a field of the query type. Raises Unplannable for one that Python resolves."""
        return self._statement(self.field(None, definition, group))

    def referred(self, kind: GraphQLNamedType, group: Group) -> Naming:
        """Return the statement that reads one record back, as the group selects it."""
        return self._statement(self.found(kind, group, self.params.mark(Slot((IDS,)), "uuid")))

    def referred_all(self, kind: GraphQLNamedType, group: Group) -> Naming:
        """Return the statement that reads records back, in the order of their ids."""
        found = self.params.mark(Slot((IDS,)), "uuid[]")
        return self._statement(lists.each(self, found, lambda each: self.found(kind, group, each)))

    def alias(self) -> str:
        """Return a fresh name for a row."""
        self._aliases += 1
        return f"t{self._aliases}"

    def scope(self, kind: GraphQLNamedType) -> tuple[Scope, SQL]:
        """Return a fresh row of a record's type, and the FROM clause that names it."""
        return self.scope_of(record_of(kind))

    def scope_of(self, record: type[Record]) -> tuple[Scope, SQL]:
        """Return a fresh row of a record's class, and the FROM clause that names it."""
        scope = Scope(self.reader, record, self.alias(), columns_of(record.table))
        return scope, f"from {tablename(record.table)} {scope.alias}"

    def pairs(self, kind: GraphQLObjectType, group: Group, compile: Compile) -> Pairs:
        """Return (response key, JSON) of each field selected on an object type."""
        return [
            (key, self.dialect.constant(kind.name) if name == "__typename" else compile(kind.fields[name], found))
            for key, found in self.operation.selected(kind, group).items()
            for name in (found[0].node.name.value,)
        ]

    def object(self, scope: Scope, kind: GraphQLObjectType, group: Group) -> Pairs:
        """Return the fields selected on a row."""
        return self.pairs(kind, group, lambda definition, found: self.field(scope, definition, found))

    def field(self, scope: Scope | None, definition: GraphQLField, group: Group) -> SQL:
        """Return the JSON of one field."""
        chosen = self.operation.chosen(definition, group)
        match source_of(definition):
            case Connection() as source:
                return pages.page(self, scope, source, chosen)
            case ById():
                return self.found(chosen.kind, group, self.params.mark(chosen.values["id"], "uuid"))
            case ByIds():
                return lists.by_ids(self, chosen)
            case Facets() as source:
                return faceting.facets(self, source, chosen)
            case Many() as source if scope:
                return lists.many(self, scope, source, chosen)
            case Derived() as source if scope:
                return values.derived(self, scope, source, chosen)
            case Embedded() as source if scope:
                return values.embedded(self, scope, source, chosen)
            case Texts() as source if scope:
                return values.texts(self, scope, source, chosen)
            case None if scope and declared(definition).base_resolver is None:
                return self._column(scope, chosen)
            case _:
                pass
        raise Unplannable(python_name(definition))

    def _column(self, scope: Scope, chosen: Chosen) -> SQL:
        name = python_name(chosen.definition)
        if scope.columns[name].references and chosen.group[0].node.selection_set:
            return self.referred_by(chosen, scope.sql(name))
        return self.leaf(scope.sql(name), chosen, scope.kind(name))

    def leaf(self, expression: SQL, chosen: Chosen, kind: str | None = None) -> SQL:
        """Return the JSON of a value that is no object; an enum's stored value becomes its name."""
        of = chosen.kind
        if isinstance(of, GraphQLEnumType):
            names = enum_names(of)
            if any(name != value for value, name in names.items()):
                expression = values.named(expression, names)
        return self.dialect.scalar(expression, kind or kind_of(chosen.definition))

    def found(self, kind: GraphQLNamedType, group: Group, id: SQL) -> SQL:
        """Return the record with that id, of whichever type the field allows, if the reader may see it."""
        return self.dialect.nullable(*(self._found(each, group, id) for each in self._possible(kind)))

    def referred_by(self, chosen: Chosen, id: SQL) -> SQL:
        """Return the record that a value of a row refers to: no more than its name, where its JSON is kept."""
        return self.named(chosen.kind, chosen.group, id) or self.found(chosen.kind, chosen.group, id)

    def named(self, kind: GraphQLNamedType, group: Group, id: SQL) -> SQL | None:
        """Return the JSON that names a record; None where what is selected of it cannot be kept."""
        if not self._naming:
            return None
        inner = Compiler(self.operation, self.dialect, self._shape, naming=False)
        found = named.records(inner, kind, group)
        number = None if found is None else self._number(found)
        return None if number is None else self.dialect.named(named.place(number), id)

    def count(self, counted: SQL) -> SQL:
        """Return the JSON of the number of rows of a FROM clause that hangs on no other row: where it can, its name."""
        number = self._number(named.count(self, counted)) if self._naming else None
        if number is None:
            return self.dialect.scalar(f"(select count(*) {counted})", "int")
        return self.dialect.named(named.place(number), literal(named.COUNTED))

    def _number(self, found: Named) -> int | None:
        if found not in self._named:
            if len(self._named) == named.MOST:
                return None
            self._named.append(found)
        return self._named.index(found)

    def _statement(self, json: SQL) -> Naming:
        parts = tuple(self._named)
        proof = f", {self.reader.proof}" if self.reader.proof else ""
        text = f"select {self.dialect.written(json)}{named.columns(parts, self.dialect.name)}{proof}"
        return Naming(self.params.numbered(text), parts)

    def _possible(self, kind: GraphQLNamedType) -> list[GraphQLObjectType]:
        if isinstance(kind, GraphQLInterfaceType | GraphQLUnionType) and is_abstract_type(kind):
            return list(self.operation.schema.get_possible_types(kind))
        if not isinstance(kind, GraphQLObjectType):
            raise Unplannable(kind.name)
        return [kind]

    def _found(self, kind: GraphQLObjectType, group: Group, id: SQL) -> SQL:
        child, source = self.scope(kind)
        condition = joined([f"{child.id} = {id}", *child.visible()])
        return self.dialect.one(self.object(child, kind, group), f"{source} {condition}")
