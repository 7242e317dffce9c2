"""The schema that answers from plans, and leaves to the ordinary executor what it cannot plan."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
from contextlib import aclosing
from typing import Any, cast

import strawberry
from graphql import ASTValidationRule, GraphQLError, GraphQLField, GraphQLResolveInfo, GraphQLSchema
from graphql import ExecutionResult as CoreResult
from strawberry.exceptions import MissingQueryError
from strawberry.extensions import AddValidationRules, MaxTokensLimiter, SchemaExtension
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType

from consortium_graphql.plan.check import broken
from consortium_graphql.plan.definitions import source_of
from consortium_graphql.plan.documents import Documents
from consortium_graphql.plan.errors import BadUserInput, Explain, Misdeclared, all_explained
from consortium_graphql.plan.executor import WHOLE, executor_class
from consortium_graphql.plan.planner import Authorize, Planner, run
from consortium_graphql.plan.reader import Context, Reader
from consortium_graphql.plan.scalars import SCALARS


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
    ) -> None:
        super().__init__(
            query,
            mutation,
            subscription,
            types=types,
            config=StrawberryConfig(scalar_map=SCALARS),
            execution_context_class=executor_class(authorize),
            extensions=_limits(rules, max_tokens),
        )
        self._authorize, self._explain = authorize, explain
        faults = list(broken(self._schema))
        if faults:
            raise Misdeclared("\n".join(faults))
        self._documents = Documents(self._schema, rules, max_tokens)
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
        root_value: Any | None = None,
        operation_name: str | None = None,
        allowed_operation_types: Iterable[OperationType] | None = None,
        operation_extensions: dict[str, Any] | None = None,
    ) -> ExecutionResult:
        """Return the answer, from a plan where there is one."""
        result: CoreResult | ExecutionResult | None = None
        if allowed_operation_types is None or OperationType.QUERY in allowed_operation_types:
            result = await self.planned(query or "", variable_values, cast("Context", context_value), operation_name)
        if result is None:
            try:
                result = await super().execute(
                    query,
                    variable_values,
                    context_value,
                    root_value,
                    operation_name,
                    allowed_operation_types,
                    operation_extensions,
                )
            except MissingQueryError:
                result = CoreResult(None, [BadUserInput("send a document as query")])
            except CannotGetOperationTypeError as error:
                result = CoreResult(None, [BadUserInput(error.as_http_error_reason())])
            except InvalidOperationTypeError as error:
                result = CoreResult(None, [BadUserInput(f"a {error.operation_type.value} is not answered here")])
        return ExecutionResult(result.data, all_explained(result.errors, self._explain))

    async def planned(
        self, query: str, variables: dict[str, Any] | None, context: Context, operation_name: str | None = None
    ) -> CoreResult | None:
        """Return the answer from a plan, its errors as they are; None where there is no plan."""
        try:
            asked = self._documents.asked(query, variables or {}, operation_name)
            plan = asked and self._planner.plan(asked, context)
        except Exception as error:  # noqa: BLE001  # a fault in a declaration's SQL is told like any other
            return CoreResult(None, [GraphQLError(str(error), original_error=error)])
        if not asked or not plan:
            return None
        return await run(plan, asked.variables.coerced, context, self._authorize)

    async def stream(self, *args: Any, **kwargs: Any) -> AsyncGenerator[Any, None]:
        """Return the answers of an operation as they come."""
        return self._explained(await super().stream(*args, **kwargs))

    async def _explained(self, results: AsyncGenerator[Any, None]) -> AsyncGenerator[Any, None]:
        async with aclosing(results):
            async for result in results:
                result.errors = all_explained(result.errors, self._explain)
                yield result

    def process_errors(self, errors: list[GraphQLError], execution_context: object = None) -> None:
        """Log nothing: what is our own fault is logged where it is masked."""


def _limits(
    rules: Sequence[type[ASTValidationRule]], max_tokens: int | None
) -> list[type[SchemaExtension] | Callable[[], SchemaExtension]]:
    found: list[type[SchemaExtension] | Callable[[], SchemaExtension]] = []
    if rules:
        found.append(lambda: AddValidationRules(list(rules)))
    if max_tokens is not None:
        found.append(lambda: MaxTokensLimiter(max_tokens))
    return found


def _bind(schema: GraphQLSchema, authorize: Authorize) -> None:
    """Make ordinary execution fetch each field with a source whole, and ask for the right to each subscription."""
    for field in schema.query_type.fields.values() if schema.query_type else ():
        if source_of(field):
            field.resolve = _whole
    for name, field in schema.subscription_type.fields.items() if schema.subscription_type else ():
        _guard(name, field, authorize)


def _whole(_source: object, _info: GraphQLResolveInfo[Any], **_arguments: object) -> object:
    return WHOLE


def _guard(name: str, field: GraphQLField, authorize: Authorize) -> None:
    subscribe = field.subscribe
    if subscribe is None:
        return

    def guarded(source: object, info: GraphQLResolveInfo[Any], **arguments: object) -> object:
        authorize(name, cast("Context", info.context).reader)
        return subscribe(source, info, **arguments)

    field.subscribe = guarded
