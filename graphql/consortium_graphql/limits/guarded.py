"""The schema as strangers meet it: what is too long is neither read nor repeated, and names are not given away."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, Iterable, Mapping
from contextlib import aclosing
from typing import Any

from graphql import GraphQLError, GraphQLSyntaxError
from strawberry.types import ExecutionResult
from strawberry.types.execution import PreExecutionError
from strawberry.types.graphql import OperationType

from consortium.access import Persona
from consortium.config import settings
from consortium_graphql.limits.checking import text_refused, tokens_refused, variables_refused
from consortium_graphql.plan import PlanSchema
from consortium_graphql.plan.documents import Asked

_SUGGESTION = re.compile(r" Did you mean [^?]*\?")
_LONGEST = 1_000  # characters of a message: graphql-core's repeat what was sent, however long it is
_TOO_MANY_TOKENS = "tokens. Parsing aborted."  # so ends graphql-core's message, which has no type of its own


class GuardedSchema(PlanSchema):
    """A schema that refuses a request of too long a text or list, and suggests names to readers with a token alone."""

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
        """Return the answer."""
        fault = refused(query, variable_values)
        if fault:
            return ExecutionResult(None, [fault])
        result = await super().execute(
            query,
            variable_values,
            context_value,
            root_value,
            operation_name,
            allowed_operation_types,
            operation_extensions,
        )
        if result.errors:
            result.errors = as_told(result.errors, context_value)
        return result

    def understood(self, asked: Asked, context: Any) -> None:
        """Have the request know its document."""
        if context is not None:
            context.document = asked.document

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
        """Return the answers of an operation as they come."""
        fault = refused(query, variable_values)
        if fault:
            return _refusing(fault)
        results = await super().stream(
            query,
            variable_values,
            context_value,
            root_value,
            operation_name,
            operation_extensions,
            allowed_operation_types,
        )
        return _as_told(results, context_value)


def refused(text: str | None, variables: Mapping[str, Any] | None) -> GraphQLError | None:
    """Return what is told about a request that is too long to be looked at; None where it is not."""
    most = settings()
    return text_refused(text or "", most) or variables_refused(variables, most)


def as_told(errors: Iterable[GraphQLError], context: Any) -> list[GraphQLError]:
    """Return the errors as this reader may see them: without a token, no name is suggested."""
    known = context is not None and context.reader.role is not Persona.NOBODY
    return [_as_told_one(error, known=known) for error in errors]


def _as_told_one(error: GraphQLError, *, known: bool) -> GraphQLError:
    if isinstance(error, GraphQLSyntaxError) and error.message.endswith(_TOO_MANY_TOKENS):
        return tokens_refused(settings())
    message = error.message if known else _SUGGESTION.sub("", error.message)
    message = message if len(message) <= _LONGEST else message[:_LONGEST] + "…"
    if message == error.message:
        return error
    return GraphQLError(message, error.nodes, error.source, error.positions, error.path, extensions=error.extensions)


async def _refusing(fault: GraphQLError) -> AsyncGenerator[Any, None]:
    yield PreExecutionError(None, [fault])


async def _as_told(results: AsyncGenerator[Any, None], context: Any) -> AsyncGenerator[Any, None]:
    async with aclosing(results):
        async for result in results:
            if result.errors:
                result.errors = as_told(result.errors, context)
            yield result
