"""One document, three answers: from a plan, from the ordinary executor over the same SQL, and from the oracle."""

# graphql-core's `execute` is generic in its middleware.
# pyright: reportUnknownVariableType=false

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import orjson
from graphql import ExecutionResult, GraphQLError, execute, parse

from consortium.db import Database
from consortium_graphql.plan import PlanSchema, Reader
from tests.plan.oracle import Oracle

Answer = tuple[object, list[tuple[str, tuple[object, ...]]]]


@dataclass(frozen=True, slots=True)
class Request:
    """What a request brings."""

    database: Database
    reader: Reader


@dataclass(frozen=True, slots=True)
class Answers:
    """The three answers; `planned` is None for a document that cannot be planned."""

    planned: Answer | None
    ordinary: Answer
    wanted: Answer

    @property
    def refused(self) -> bool:
        """Return whether a page size or a cursor was refused: a plan refuses it even where no row would reach it."""
        given = self.planned or self.ordinary
        return any(REFUSED in message for message, _ in given[1])


REFUSED = "[BAD_USER_INPUT]"


async def answers(
    schema: PlanSchema,
    oracle: Oracle,
    database: Database,
    document: str,
    variables: dict[str, Any],
    *,
    ordinary: bool = True,
) -> Answers:
    """Return the three answers to a document; the ordinary executor may be left out."""
    request = Request(database, oracle.reader)
    planned = await schema.planned(document, variables, request)
    wanted = answer(oracle.answer(document, variables))
    executed = wanted
    if ordinary:
        result = execute(
            schema.core,
            parse(document),
            variable_values=variables,
            context_value=request,
            executor_class=schema.execution_context_class,
        )
        executed = answer(result if isinstance(result, ExecutionResult) else await result)
    return Answers(answer(planned) if planned else None, executed, wanted)


def answer(result: ExecutionResult) -> Answer:
    """Return a result as it can be compared: its data read back from JSON, its errors by message and place."""
    data = orjson.loads(orjson.dumps(result.data))
    return data, sorted((_told(error), tuple(error.path or ())) for error in result.errors or ())


def _told(error: GraphQLError) -> str:
    code = (error.extensions or {}).get("code")
    return f"{error.message} [{code}]" if code else error.message
