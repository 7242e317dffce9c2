"""Fields that are no lists of records: derived values, embedded objects, texts by language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphql import GraphQLField, GraphQLObjectType, is_composite_type

from consortium_graphql.plan.definitions import class_of, declared, python_name
from consortium_graphql.plan.dialect import SQL, literal
from consortium_graphql.plan.filtering import arguments
from consortium_graphql.plan.kinds import object_of
from consortium_graphql.plan.rows import Scope
from consortium_graphql.plan.sources import Derived, Embedded, Texts

if TYPE_CHECKING:
    from consortium_graphql.plan.compiler import Compiler
    from consortium_graphql.plan.operation import Chosen, Group


def derived(compiler: Compiler, scope: Scope, source: Derived, chosen: Chosen) -> SQL:
    """Return the JSON of what SQL works out from the row; of a record where it works out an id."""
    given = arguments(compiler.params, chosen.definition, chosen.values)
    expression = str(source.sql(scope.row, **given))
    if is_composite_type(chosen.kind):
        return compiler.referred_by(chosen, expression)
    return compiler.leaf(expression, chosen)


def named(expression: SQL, names: dict[str, str]) -> SQL:
    """Return an enum's name for its stored value."""
    cases = " ".join(f"when {literal(value)} then {literal(name)}" for value, name in names.items())
    return f"case {expression} {cases} end"


def part_columns(source: Embedded, kind: GraphQLObjectType) -> dict[str, str]:
    """Return the row's column names by the names of an embedded object's parts, in the order of the parts."""
    return {
        name: source.columns.get(name) or source.prefix + str(field.metadata.get("part", f"_{name}"))
        for each in kind.fields.values()
        for field in (declared(each),)
        for name in (field.python_name,)
        if field.base_resolver is None
    }


def embedded(compiler: Compiler, scope: Scope, source: Embedded, chosen: Chosen) -> SQL:
    """Return the JSON of an object made of several columns of the row."""
    kind = object_of(chosen.definition)
    names = part_columns(source, kind)
    columns = {part: scope.columns[name] for part, name in names.items()}
    inner = Scope(compiler.reader, class_of(kind) or object, scope.alias, columns)
    json = compiler.dialect.one(compiler.object(inner, kind, chosen.group), "")
    return compiler.dialect.unless_null(inner.sql(next(iter(names))), json)


def texts(compiler: Compiler, scope: Scope, source: Texts, chosen: Chosen) -> SQL:
    """Return the JSON list of the entries of a JSON object of texts, in the order of their tags."""
    kind, alias, dialect = object_of(chosen.definition), compiler.alias(), compiler.dialect
    columns = {"lang": f'{alias}."key"', "value": f'{alias}."value"'}

    def entry(field: GraphQLField, _: Group) -> SQL:
        return dialect.scalar(columns[python_name(field)], "text")

    order = f"order by {dialect.key(columns['lang'], 'text')}"
    rows = f"from (select * from {dialect.entries(scope.sql(source.column), alias)} {order}) {alias}"
    return dialect.many(compiler.pairs(kind, chosen.group, entry), rows, order)
