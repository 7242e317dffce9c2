"""One document, three answers: from a plan, from the ordinary executor over the same SQL, and from the oracle."""

# graphql-core's `execute` is generic in its middleware.
# pyright: reportUnknownVariableType=false

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import orjson
from graphql import ExecutionResult, GraphQLError, execute

from consortium.db import Database
from consortium_graphql.plan import PlanSchema, Reader
from tests.plan.lifting import parsed
from tests.plan.oracle import Oracle

Answer = tuple[Any, list[tuple[str, tuple[object, ...]]]]
REFUSED = ("[BAD_USER_INPUT]", "Argument '")


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
    def refused(self) -> frozenset[object]:
        """Return the root fields of which an argument was refused: a page size, a cursor, a search, a null.

        A plan refuses it even where no row would reach it, and then the whole root field is null.
        """
        given = self.planned or self.ordinary
        return frozenset(
            path[0] if path else None for message, path in given[1] if any(each in message for each in REFUSED)
        )

    @property
    def same(self) -> bool:
        """Return whether all three agree; what was refused need agree in the other root fields alone."""
        given = [each for each in (self.planned, self.ordinary) if each is not None]
        return all(each == self.wanted or _agree(each, self.wanted, self.refused) for each in given)


def _agree(given: Answer, wanted: Answer, refused: frozenset[object]) -> bool:
    """Return whether two answers agree but for the fields refused; one that is never null takes all others with it."""
    if not refused or None in (given[0], wanted[0]):
        return bool(refused)
    return _without(given, refused) == _without(wanted, refused)


def _without(found: Answer, roots: frozenset[object]) -> Answer:
    data, errors = found
    kept = [error for error in errors if not (error[1] and error[1][0] in roots)]
    return {key: each for key, each in data.items() if key not in roots}, kept


async def answers(
    schema: PlanSchema,
    oracle: Oracle,
    database: Database,
    document: str,
    variables: dict[str, Any],
    *,
    ordinary: bool = True,
    wanted: Answer | None = None,
) -> Answers:
    """Return the three answers to a document; the ordinary executor may be left out, the oracle's may be known."""
    request = Request(database, oracle.reader)
    planned = await schema.planned(document, variables, request)
    wanted = wanted or answer(oracle.answer(document, variables))
    executed = wanted
    if ordinary:
        result = execute(
            schema.core,
            parsed(document),
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
