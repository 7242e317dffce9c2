"""Plans: the statements of a query, compiled once for each shape of reader and outline of variables."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import orjson
from graphql import ExecutionResult, GraphQLError, GraphQLSchema, located_error

from consortium_graphql.plan.cache import Bounded
from consortium_graphql.plan.compiler import Compiler
from consortium_graphql.plan.dialect import Dialect
from consortium_graphql.plan.documents import Asked
from consortium_graphql.plan.errors import Unplannable
from consortium_graphql.plan.kinds import never_null
from consortium_graphql.plan.operation import Group, Operation
from consortium_graphql.plan.postgres import Postgres
from consortium_graphql.plan.reader import Context, Reader
from consortium_graphql.plan.slots import READER, outline
from consortium_graphql.plan.sqlite import SQLite
from consortium_graphql.plan.statement import Statement

MOST = 1000
DIALECTS: dict[str, Dialect] = {"sqlite": SQLite(), "postgresql": Postgres()}
Authorize = Callable[[str, Reader], None]


@dataclass(frozen=True, slots=True)
class Root:
    """A field of the query type: its statement, or the constant JSON of `__typename`."""

    key: str
    name: str
    never_null: bool
    group: Group
    statement: Statement | None
    constant: bytes = b""

    async def attempt(
        self, variables: Mapping[str, Any], context: Context, authorize: Authorize
    ) -> orjson.Fragment | Exception | None:
        """Return the field's JSON, or what was raised in its stead."""
        try:
            return await self.answer(variables, context, authorize)
        except Exception as error:  # noqa: BLE001  # whatever it is belongs to this field
            return error

    async def answer(
        self, variables: Mapping[str, Any], context: Context, authorize: Authorize
    ) -> orjson.Fragment | None:
        """Return the field's JSON. Raises what the database raises."""
        if self.statement is None:
            return orjson.Fragment(self.constant)
        authorize(self.name, context.reader)
        text = await context.database.text(self.statement.sql, self.statement.arguments(variables))
        if text is None or text == "null":
            if self.never_null:
                raise TypeError(f"Cannot return null for non-nullable field {self.name}.")
            return None
        return orjson.Fragment(text)


Plan = tuple[Root, ...]


def filled(variables: Mapping[str, Any], reader: Reader) -> dict[str, Any]:
    """Return what statements are filled with."""
    return {**variables, READER: reader.values()}


class Planner:
    """The plans of a schema that were asked for of late."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._schema = schema
        self._plans = Bounded[Hashable, Plan | Literal["unplannable"]](MOST)

    def __len__(self) -> int:
        return len(self._plans)

    def plan(self, asked: Asked, context: Context) -> Plan | None:
        """Return the plan of a query for a reader; None where a field of it is resolved in Python."""
        dialect = context.database.dialect_name
        key = asked.key, context.reader.shape, dialect, outline(asked.variables.coerced)
        found = self._plans.get(key)
        if found is None:
            found = self._plans.put(key, self._compiled(asked, DIALECTS[dialect], context.reader))
        return None if found == "unplannable" else found

    def _compiled(self, asked: Asked, dialect: Dialect, reader: Reader) -> Plan | Literal["unplannable"]:
        operation, query = asked.operation(self._schema), self._schema.query_type
        if query is None:
            return "unplannable"
        try:
            return tuple(
                self._root(operation, key, group, dialect, reader) for key, group in operation.roots(query).items()
            )
        except Unplannable:
            return "unplannable"

    def _root(self, operation: Operation, key: str, group: Group, dialect: Dialect, reader: Reader) -> Root:
        name, query = group[0].node.name.value, self._schema.query_type
        definition = self._schema.get_field(query, name) if query else None
        if query is None or definition is None or name in ("__schema", "__type"):
            raise Unplannable(name)
        if name == "__typename":
            return Root(key, name, never_null(definition), group, None, orjson.dumps(query.name))
        statement = Compiler(operation, dialect, reader.shape).root(definition, group)
        return Root(key, name, never_null(definition), group, statement)


async def run(plan: Plan, variables: Mapping[str, Any], context: Context, authorize: Authorize) -> ExecutionResult:
    """Return the answer of a plan: its fields are asked for at once."""
    values = filled(variables, context.reader)
    waiting = [root.attempt(values, context, authorize) for root in plan]
    answers = [await waiting[0]] if len(waiting) == 1 else await asyncio.gather(*waiting)
    data: dict[str, Any] | None = {}
    errors: list[GraphQLError] = []
    for root, found in zip(plan, answers, strict=True):
        answer = None if isinstance(found, Exception) else found
        if isinstance(found, Exception):
            errors.append(located_error(found, [details.node for details in root.group], [root.key]))
        if answer is None and root.never_null:
            data = None
        elif data is not None:
            data[root.key] = answer
    return ExecutionResult(data, errors or None)
