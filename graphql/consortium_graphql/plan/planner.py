"""Plans: the statements of a query or the deeds of a mutation, compiled once for each shape of reader and outline."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal, cast

import orjson
from graphql import ExecutionResult, GraphQLError, GraphQLSchema, OperationType, located_error

from consortium_graphql.plan.acting import Deed, Done, deed
from consortium_graphql.plan.aside import NotKept
from consortium_graphql.plan.cache import Bounded
from consortium_graphql.plan.compiler import Compiler
from consortium_graphql.plan.dialect import Dialect
from consortium_graphql.plan.documents import MOST_CHARACTERS, Asked, Key
from consortium_graphql.plan.errors import Outdated, Unplannable
from consortium_graphql.plan.kinds import never_null
from consortium_graphql.plan.known import ask
from consortium_graphql.plan.named import Naming
from consortium_graphql.plan.operation import Group, Operation
from consortium_graphql.plan.postgres import Postgres
from consortium_graphql.plan.reader import Context, Reader
from consortium_graphql.plan.slots import READER, outline
from consortium_graphql.plan.sqlite import SQLite

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
    statement: Naming | None
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
        json = await ask(context.database, self.statement, variables)
        if json is None and self.never_null:
            raise TypeError(f"Cannot return null for non-nullable field {self.name}.")
        return None if json is None else orjson.Fragment(json)


Plan = tuple[Root, ...] | tuple[Deed, ...]
PlanKey = tuple[Key, Hashable, str, Hashable]


def filled(variables: Mapping[str, Any], reader: Reader) -> dict[str, Any]:
    """Return what statements are filled with."""
    return {**variables, READER: reader.values()}


class Planner:
    """The plans of a schema that were asked for of late."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._schema = schema
        self._plans = Bounded[PlanKey, Plan | Literal["unplannable"]](
            MOST, lambda key, _: len(key[0][0]), MOST_CHARACTERS
        )

    def __len__(self) -> int:
        return len(self._plans)

    def plan(self, asked: Asked, context: Context, *, kept: bool = False) -> Plan | None:
        """Return the plan of an operation for a reader; None where a field of it is resolved in Python.

        Raises `NotKept` where only one that is `kept` may be found, and there is none.
        """
        dialect = context.database.dialect_name
        key = asked.key, context.reader.shape, dialect, outline(asked.shaping)
        found = self._plans.get(key)
        if found is None:
            if kept:
                raise NotKept
            found = self._plans.put(key, self._compiled(asked, DIALECTS[dialect], context.reader))
        return None if found == "unplannable" else found

    def _compiled(self, asked: Asked, dialect: Dialect, reader: Reader) -> Plan | Literal["unplannable"]:
        operation, mutation = asked.operation(self._schema), self._schema.mutation_type
        try:
            if asked.document.kind is OperationType.MUTATION and mutation:
                compiler = partial(Compiler, operation, dialect, reader.shape)
                return tuple(deed(*each, mutation, compiler) for each in operation.roots(mutation).items())
            return self._roots(operation, asked.document.kind, dialect, reader)
        except (Unplannable, GraphQLError):  # the executor tells a refused argument of its field alone
            return "unplannable"

    def _roots(self, operation: Operation, kind: OperationType, dialect: Dialect, reader: Reader) -> Plan:
        query = self._schema.query_type
        if kind is not OperationType.QUERY or query is None:
            raise Unplannable(kind.value)
        return tuple(
            self._root(operation, key, group, dialect, reader) for key, group in operation.roots(query).items()
        )

    def _root(self, operation: Operation, key: str, group: Group, dialect: Dialect, reader: Reader) -> Root:
        name, query = group[0].node.name.value, self._schema.query_type
        definition = self._schema.get_field(query, name) if query else None
        if query is None or definition is None or name in ("__schema", "__type"):
            raise Unplannable(name)
        if name == "__typename":
            return Root(key, name, never_null(definition), group, None, orjson.dumps(query.name))
        statement = Compiler(operation, dialect, reader.shape).root(definition, group)
        return Root(key, name, never_null(definition), group, statement)


async def run(
    plan: Plan, asked: Asked, schema: GraphQLSchema, context: Context, authorize: Authorize
) -> ExecutionResult:
    """Return the answer of a plan. Raises `Outdated` where no statement found the reader's proof to hold."""
    roots: tuple[Root | Deed, ...] = plan
    answers = await _answers(plan, asked, schema, context, authorize)
    if context.reader.proof and not _is_proven(roots, answers):
        raise Outdated
    data: dict[str, Any] | None = {}
    errors: list[GraphQLError] = []
    for root, found in zip(roots, answers, strict=False):
        answer = None if isinstance(found, Exception) else found
        if isinstance(found, Exception):
            errors.append(located_error(found, [details.node for details in root.group], [root.key]))
        elif isinstance(found, Done):
            answer, errors = found.answer, errors + found.errors
        if answer is None and root.never_null:
            data = None
        elif data is not None:
            data[root.key] = answer
    return ExecutionResult(data, errors or None)


def _is_proven(roots: Sequence[Root | Deed], answers: Sequence[object]) -> bool:
    told = [isinstance(root, Root) and root.statement and not isinstance(found, Exception)
            for root, found in zip(roots, answers, strict=True)]  # fmt: skip
    return any(told) and not any(isinstance(found, Outdated) for found in answers)


async def _answers(
    plan: Plan, asked: Asked, schema: GraphQLSchema, context: Context, authorize: Authorize
) -> Sequence[object]:
    """Return what the fields answer: those of a query are asked for at once, deeds are done one after another."""
    values = filled(asked.variables.coerced, context.reader)
    roots: tuple[Root | Deed, ...] = plan
    if roots and isinstance(roots[0], Deed):
        if context.reader.proof:  # nothing is done for whom nobody has looked up
            raise Outdated
        return await _done(cast("tuple[Deed, ...]", roots), asked.exactly(schema), values, context, authorize)
    waiting = [root.attempt(values, context, authorize) for root in cast("tuple[Root, ...]", plan)]
    return [await waiting[0]] if len(waiting) == 1 else await asyncio.gather(*waiting)


async def _done(
    plan: tuple[Deed, ...], operation: Operation, values: Mapping[str, Any], context: Context, authorize: Authorize
) -> list[object]:
    """Return what the deeds answer; after one that fails and is never null, nothing more is done."""
    answers: list[object] = []
    for each in plan:
        try:
            authorize(each.name, context.reader)
            answers.append(await each.done(operation, values, context))
        except Exception as error:  # noqa: BLE001  # whatever it is belongs to this field
            answers.append(error)
            if each.never_null:
                break
    return answers
