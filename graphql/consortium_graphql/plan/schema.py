"""The schema that answers from plans, and leaves to the ordinary executor what it cannot plan."""

# graphql-core's `execute` is generic in its middleware.
# pyright: reportUnknownVariableType=false

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
from contextlib import AbstractContextManager, aclosing, nullcontext, suppress
from functools import partial
from typing import Any, cast

import strawberry
from graphql import ASTValidationRule, GraphQLError, GraphQLField, GraphQLResolveInfo, GraphQLSchema, execute
from graphql import ExecutionResult as CoreResult
from strawberry.schema.config import StrawberryConfig
from strawberry.types import ExecutionResult
from strawberry.types.execution import PreExecutionError
from strawberry.types.graphql import OperationType

from consortium_graphql.plan.acting import Act, act_of, sent
from consortium_graphql.plan.aside import NotKept, aside
from consortium_graphql.plan.check import broken
from consortium_graphql.plan.definitions import source_of
from consortium_graphql.plan.documents import Asked, Documents, Faults, Limits
from consortium_graphql.plan.errors import BadUserInput, Explain, Misdeclared, NotAnsweredHere, Outdated, all_explained
from consortium_graphql.plan.executor import WHOLE, executor_class
from consortium_graphql.plan.planner import Authorize, Plan, Planner, run
from consortium_graphql.plan.reader import Context, Reader
from consortium_graphql.plan.scalars import SCALARS

LONG = 4_000  # characters; from here on it takes long even to find a text among those that are kept


def anyone(_field: str, _reader: Reader) -> None:
    """Let everybody ask for every field."""


class PlanSchema(strawberry.Schema):
    """A Strawberry schema whose queries become SQL.

    Parameters
    ----------
    query, mutation, subscription, types
        As Strawberry's. Fields of records are SQL; other fields may be resolved in Python.
    authorize
        Called with the name of each root field and the reader before the field is planned or resolved; it raises
        `Unauthenticated` or `Forbidden`. A refused field is null with an error, its siblings are answered.
    explain
        Turns an expected exception of a resolver into an error for the client; every other one is masked and logged.
    rules
        Validation rules beside GraphQL's own, such as limits.
    max_tokens
        How many tokens a document may hold.
    limits
        Makes, of graphql-core's schema, what refuses a document before it is validated.

    Raises
    ------
    Misdeclared
        A declaration promises what its table does not keep.
    """

    def __init__(
        self,
        query: type,
        mutation: type | None = None,
        subscription: type | None = None,
        *,
        types: Iterable[type] = (),
        authorize: Authorize = anyone,
        explain: Explain | None = None,
        rules: Sequence[type[ASTValidationRule]] = (),
        max_tokens: int | None = None,
        limits: Callable[[GraphQLSchema], Limits] | None = None,
    ) -> None:
        super().__init__(
            query,
            mutation,
            subscription,
            types=types,
            config=StrawberryConfig(scalar_map=SCALARS),
            execution_context_class=executor_class(authorize),
        )
        self.around: Callable[[], AbstractContextManager[object]] = nullcontext
        self._authorize, self._explain = authorize, explain
        faults = list(broken(self._schema))
        if faults:
            raise Misdeclared("\n".join(faults))
        checked = limits(self._schema) if limits else None
        self._documents = Documents(self._schema, rules, max_tokens, checked)
        self._planner = Planner(self._schema)
        _bind(self._schema, authorize)

    @property
    def core(self) -> GraphQLSchema:
        """Return graphql-core's schema."""
        return self._schema

    @property
    def plans(self) -> int:
        """Return how many plans are kept."""
        return len(self._planner)

    async def execute(
        self,
        query: str | None,
        variable_values: dict[str, Any] | None = None,
        context_value: Any | None = None,
        root_value: Any | None = None,  # noqa: ARG002
        operation_name: str | None = None,
        allowed_operation_types: Iterable[OperationType] | None = None,
        operation_extensions: dict[str, Any] | None = None,  # noqa: ARG002
    ) -> ExecutionResult:
        """Return the answer, from a plan where there is one.

        The root value and the operation's extensions are Strawberry's: nothing here reads them. Raises `Outdated` where
        the reader brings a proof, and no statement has found it to hold.
        """
        context = cast("Context", context_value)
        answer = await self._answer(query, variable_values or {}, context, operation_name, allowed_operation_types)
        return ExecutionResult(answer.data, all_explained(answer.errors, self._explain))

    async def _answer(
        self,
        query: str | None,
        variables: dict[str, Any],
        context: Context,
        operation_name: str | None,
        allowed: Iterable[OperationType] | None,
    ) -> CoreResult:
        if not query:
            return CoreResult(None, [BadUserInput("send a document as query")])
        try:
            found = await self._understood(query, variables, context, operation_name, allowed)
        except Exception as error:  # a fault in a declaration's SQL is told like any other
            if context.reader.proof:
                raise Outdated from error
            return CoreResult(None, [GraphQLError(str(error), original_error=error)])
        if context.reader.proof and (isinstance(found, list) or not found[1]):
            raise Outdated
        if isinstance(found, list):
            return CoreResult(None, found)
        asked, plan = found
        if plan:
            return await run(plan, asked, self._schema, context, self._authorize)
        return await self._executed(asked, context)

    async def _understood(self, query: str, *asked: Any) -> tuple[Asked, Plan | None] | Faults:
        """Return what is asked with its plan, if it has one, or what is wrong with it."""
        if len(query) < LONG:
            with suppress(NotKept):
                return self._meant(query, *asked, kept=True)
        return await aside(partial(self._read, query, *asked))

    def _read(self, *asked: Any) -> tuple[Asked, Plan | None] | Faults:
        with self.around():
            return self._meant(*asked)

    def _meant(
        self,
        query: str,
        variables: dict[str, Any],
        context: Context,
        operation_name: str | None,
        allowed: Iterable[OperationType] | None,
        *,
        kept: bool = False,
    ) -> tuple[Asked, Plan | None] | Faults:
        asked = self._documents.asked(query, variables, operation_name, kept=kept)
        if isinstance(asked, list):
            return asked
        plan = self._planner.plan(asked, context, kept=kept)
        if plan or not context.reader.proof:  # otherwise it is asked again
            self.understood(asked, context)
        kind = asked.document.kind.value
        if allowed is not None and kind not in {each.value for each in allowed}:
            return [NotAnsweredHere(kind)]
        return asked, plan

    def understood(self, asked: Asked, context: Context) -> None:
        """Do nothing: for a schema that wants to know what is asked, before it is answered."""

    async def planned(
        self, query: str, variables: dict[str, Any] | None, context: Context, operation_name: str | None = None
    ) -> CoreResult | None:
        """Return the answer from a plan, its errors as they are; None where there is no plan."""
        try:
            asked = self._documents.asked(query, variables or {}, operation_name)
            plan = None if isinstance(asked, list) else self._planner.plan(asked, context)
        except Exception as error:  # noqa: BLE001  # as above
            return CoreResult(None, [GraphQLError(str(error), original_error=error)])
        if isinstance(asked, list) or not plan:
            return None
        return await run(plan, asked, self._schema, context, self._authorize)

    async def _executed(self, asked: Asked, context: Context) -> CoreResult:
        """Return the answer of the ordinary executor."""
        result = execute(
            self._schema,
            asked.document.tree,
            context_value=context,
            variable_values=dict(asked.given),
            operation_name=asked.key[1],
            executor_class=self.execution_context_class,
        )
        return result if isinstance(result, CoreResult) else await result

    async def stream(
        self,
        query: str | None,
        variable_values: dict[str, Any] | None = None,
        context_value: Any | None = None,
        root_value: Any | None = None,
        operation_name: str | None = None,
        operation_extensions: dict[str, Any] | None = None,
        allowed_operation_types: Iterable[OperationType] | None = None,
    ) -> AsyncGenerator[Any, None]:
        """Return the answers of an operation as they come: one of a query or a mutation, many of a subscription."""
        read = partial(self._documents.asked, query or "", variable_values or {}, operation_name)
        asked = await aside(read) if query else []
        if isinstance(asked, list) or asked.document.kind.value != OperationType.SUBSCRIPTION.value:
            return self._once(query, variable_values, context_value, operation_name)
        results = await super().stream(
            query,
            variable_values,
            context_value,
            root_value,
            operation_name,
            operation_extensions,
            allowed_operation_types,
        )
        return self._explained(results)

    async def _once(
        self, query: str | None, variables: dict[str, Any] | None, context: Any, operation_name: str | None
    ) -> AsyncGenerator[Any, None]:
        result = await self.execute(query, variables, context, None, operation_name)
        begun = result.data is not None or any(error.path for error in result.errors or ())
        yield result if begun else PreExecutionError(None, result.errors)

    async def _explained(self, results: AsyncGenerator[Any, None]) -> AsyncGenerator[Any, None]:
        async with aclosing(results):
            async for result in results:
                result.errors = all_explained(result.errors, self._explain)
                yield result

    def process_errors(self, errors: list[GraphQLError], execution_context: object = None) -> None:
        """Log nothing: what is our own fault is logged where it is masked."""


def _bind(schema: GraphQLSchema, authorize: Authorize) -> None:
    """Make ordinary execution fetch each field with a source whole, act as plans do, and guard each subscription."""
    for field in schema.query_type.fields.values() if schema.query_type else ():
        if source_of(field):
            field.resolve = _whole
    for field in schema.mutation_type.fields.values() if schema.mutation_type else ():
        if act := act_of(field):
            field.resolve = _acting(field, act)
    for name, field in schema.subscription_type.fields.items() if schema.subscription_type else ():
        _guard(name, field, authorize)


def _whole(_source: object, _info: GraphQLResolveInfo[Any], **_arguments: object) -> object:
    return WHOLE


def _acting(field: GraphQLField, act: Act) -> Callable[..., object]:
    def resolve(_source: object, info: GraphQLResolveInfo[Any], **arguments: object) -> object:
        return act(info.context, sent(field, arguments))

    return resolve


def _guard(name: str, field: GraphQLField, authorize: Authorize) -> None:
    subscribe = field.subscribe
    if subscribe is None:
        return

    def guarded(source: object, info: GraphQLResolveInfo[Any], **arguments: object) -> object:
        authorize(name, cast("Context", info.context).reader)
        return subscribe(source, info, **arguments)

    field.subscribe = guarded
