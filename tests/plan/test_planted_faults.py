"""The comparison with the oracle is worth something: it sees each of these faults of a compiler."""

# A planted fault takes a function's place, whatever the function's types are.
# pyright: reportUnknownLambdaType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from graphql import GraphQLField, validate

from consortium.db import Database
from consortium_graphql.plan import (
    PlanSchema,
    cache,
    filtering,
    lists,
    literals,
    named,
    pages,
    planner,
    statement,
    values,
)
from consortium_graphql.plan.definitions import python_name
from consortium_graphql.plan.dialect import SQL
from consortium_graphql.plan.postgres import Postgres
from consortium_graphql.plan.rows import Scope
from consortium_graphql.plan.sources import Key
from consortium_graphql.plan.sqlite import SQLite
from tests.plan import domain as d
from tests.plan.batches import keeping
from tests.plan.comparing import answers
from tests.plan.comparison import Oracles
from tests.plan.generator import Generator
from tests.plan.lifting import parsed
from tests.plan.rows import Rows

Plant = Callable[[pytest.MonkeyPatch], None]
Function = Callable[..., Any]


def changed(owner: object, name: str, change: Callable[[Function], Function]) -> Plant:
    """Return what puts a changed function in the place of one."""
    return lambda patch: patch.setattr(owner, name, change(getattr(owner, name)))


def rewritten(owner: object, name: str, before: str, after: str) -> Plant:
    """Return what rewrites the SQL that a function returns."""
    return changed(owner, name, lambda real: lambda *args: real(*args).replace(before, after))


def count_after_the_cursor(real: Function) -> Function:
    def part(page: Any, field: GraphQLField, group: Any) -> SQL:
        if python_name(field) == "total_count":
            found: SQL = page.compiler.dialect.scalar(f"(select count(*) {page.shown})", "int")
            return found
        return str(real(page, field, group))

    return part


def role_left_out_of_the_key(real: Function) -> Function:
    def put(store: Any, key: Any, value: Any) -> Any:
        for role in d.Role:
            real(store, (key[0], (role, *key[1][1:]), *key[2:]) if len(key) == 4 else key, value)
        return value

    return put


def upwards_only(real: Function) -> Function:
    def beyond(compiler: Any, row: Any, order: Key, *rest: Any) -> SQL | None:
        found: SQL | None = real(compiler, row, Key(order.column), *rest)
        return found

    return beyond


FAULTS: dict[str, Plant] = {
    "rights left out where a record is found": changed(Scope, "visible", lambda _: lambda _scope: []),
    "rights left out of lists": changed(Scope, "listed", lambda _: lambda scope: scope.conditions("listed")),
    "voided records in lists": changed(Scope, "listed", lambda _: lambda scope: scope.conditions("visible")),
    "links without conditions": changed(lists, "records_by_table", lambda _: lambda _schema: {}),
    "rights left out of links": changed(
        lists, "Scope", lambda real: lambda *row: SimpleNamespace(listed=lambda: real(*row).conditions("listed"))
    ),
    "rights that a reader of no institution escapes": changed(
        Scope, "visible", lambda real: lambda scope: [f"({each}) is not false" for each in real(scope)]
    ),
    "null in a filter asks for null": changed(
        filtering,
        "bound",
        lambda real: lambda params, value, *rest: "null" if value is None else real(params, value, *rest),
    ),
    "a page starts with the record of its cursor": changed(
        pages,
        "_beyond",
        lambda real: (
            lambda *args: (found := real(*args)) and found.replace(") > (", ") >= (").replace(") < (", ") <= (")
        ),
    ),
    "a page of a list downwards goes upwards": changed(pages, "_beyond", upwards_only),
    "no order between equals": changed(
        pages,
        "_orders",
        lambda real: lambda row, order: tuple(each.replace(f", {row.id}", "") for each in real(row, order)),
    ),
    "nulls come first": changed(
        lists,
        "many",
        lambda real: (
            lambda *args: (
                real(*args).replace("desc nulls last", "desc nulls first").replace(" nulls last", " nulls first")
            )
        ),
    ),
    "a total counted after the cursor": changed(pages.PageSQL, "part", count_after_the_cursor),
    "a next page where there is none": rewritten(pages.PageSQL, "_info", ") > ", ") >= "),
    "one plan for all roles": changed(cache.Bounded, "put", role_left_out_of_the_key),
    "one plan for all outlines": changed(planner, "outline", lambda _: lambda _value: None),
    "an enum as it is stored": changed(values, "named", lambda _: lambda expression, _names: expression),
    "an embedded object of nulls": changed(SQLite, "unless_null", lambda _: lambda _dialect, _tested, json: json),
    "literals in another order": changed(
        literals,
        "values",
        lambda real: lambda tokens: real(tuple(sorted(tokens)) if len({t[0] == '"' for t in tokens}) == 1 else tokens),
    ),
    "a parameter in another's place": changed(
        statement.Statement, "arguments", lambda real: lambda whole, given: real(whole, given)[::-1]
    ),
}
POSTGRES_ALONE: dict[str, Plant] = {
    "texts sorted as a language does": changed(
        Postgres, "key", lambda _: lambda _dialect, expression, _kind: expression
    ),
}


KNOWN_ALONE: dict[str, Plant] = {
    "a known record in another's place": changed(named, "place", lambda real: lambda _number: real(0)),
    "what is known of one selection is given to another": changed(
        named.Named, "key", lambda real: lambda each, values: real(each, values)[1:]
    ),
    "what is known in one language is given to another": changed(
        named.Named, "key", lambda real: lambda each, values: real(each, values)[:1]
    ),
}


async def seen(register: Database, oracles: Oracles, rows: Rows) -> bool:
    """Return whether a random document shows a difference from the oracle, or fails."""
    schema = PlanSchema(d.Query)
    for number in range(300):
        generator = Generator(schema.core, rows, number)
        document = generator.document()
        if validate(schema.core, parsed(document)):
            continue
        for variables in (generator.values, generator.others()):
            for oracle in oracles:
                found = await answers(schema, oracle, register, document, variables, ordinary=False)
                if not found.same:
                    return True
    return False


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("register_url", ["sqlite"], indirect=True)
async def test_a_fault_is_seen(
    fault: str, register: Database, oracles: Oracles, rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    FAULTS[fault](monkeypatch)
    assert await seen(register, oracles, rows)


@pytest.mark.parametrize("fault", POSTGRES_ALONE)
@pytest.mark.parametrize("register_url", ["postgresql"], indirect=True)
async def test_a_fault_of_postgresql_is_seen(
    fault: str, register: Database, oracles: Oracles, rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    POSTGRES_ALONE[fault](monkeypatch)
    assert await seen(register, oracles, rows)


@pytest.mark.parametrize("fault", KNOWN_ALONE)
@pytest.mark.parametrize("register_url", ["sqlite"], indirect=True)
async def test_a_fault_of_known_records_is_seen(
    fault: str, register: Database, oracles: Oracles, rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    KNOWN_ALONE[fault](monkeypatch)
    with keeping(wanted=True):
        assert await seen(register, oracles, rows)
