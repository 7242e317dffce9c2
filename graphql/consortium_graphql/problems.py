"""Refusals as data, and expected exceptions as errors of a document."""

from __future__ import annotations

import logging

import strawberry
from graphql import GraphQLError

from consortium.errors import DatabaseAway, DatabaseSlow, FilesAway, NotAuthenticated, NotPermitted, Refused
from consortium.messages import Code
from consortium_graphql.enums import describe_enums
from consortium_graphql.plan import Forbidden, Unauthenticated

describe_enums()

_LOG = logging.getLogger(__name__)

AWAY = "UNAVAILABLE"
"""The code of an answer that the database could not give now."""
SLOW = "TIMEOUT"
"""The code of an answer that the database was stopped from giving: it took too long."""


@strawberry.type(description="One reason why an action was refused.")
class Problem:
    """One reason why an action was refused."""

    code: Code = strawberry.field(description="What is wrong, for programs: it never changes.")
    path: list[str] = strawberry.field(description="Where in the input, outermost first; empty for all of it.")
    message: str = strawberry.field(description="What is wrong and what to do, for people, in the reader's language.")


def problems_of(refused: Refused, language: str) -> list[Problem]:
    """Return every reason of a refusal, in the reader's language."""
    return [
        Problem(code=problem.code, path=[_camel(part) for part in problem.path], message=problem.message(language))
        for problem in refused.problems
    ]


def explain(error: Exception) -> GraphQLError | None:
    """Return the error that the client is told for an expected exception; None for a fault of our own."""
    if isinstance(error, NotAuthenticated):
        return Unauthenticated(str(error))
    if isinstance(error, NotPermitted):
        return Forbidden(str(error))
    if isinstance(error, DatabaseSlow):
        return GraphQLError(str(error), extensions={"code": SLOW})
    if isinstance(error, DatabaseAway):
        return GraphQLError(str(error), extensions={"code": AWAY})
    if isinstance(error, FilesAway):
        return GraphQLError(files_away(error), extensions={"code": AWAY})
    return None


def files_away(error: FilesAway) -> str:
    """Return what a client is told; where the files lie and why they are away is for the log alone."""
    _LOG.error("%s", error)
    return "the files of documents cannot be reached now: try again later"


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)
