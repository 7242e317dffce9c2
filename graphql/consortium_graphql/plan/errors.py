"""What a client is told when something is wrong.

    GraphQLError
    ├── BadUserInput    a value that no statement can be run with; code BAD_USER_INPUT
    ├── Unresolved      nobody can tell which operation of a document is meant; code OPERATION_RESOLUTION_FAILURE
    ├── NotAnsweredHere a kind of operation that is not answered where it was sent; code BAD_REQUEST
    ├── Unauthenticated nobody knows who asks; code UNAUTHENTICATED
    └── Forbidden       the one who asks has no right to; code FORBIDDEN
    Outdated            a reader that is no longer what it was taken for; raised to the caller, who looks it up
    Unplannable         a field that only Python can resolve; never reaches a client
    Misdeclared         a declaration that its table cannot keep; raised when the schema is made

Everything else that is raised while a field is worked out is our own fault: it is logged under an id, and the client is
told that id alone, with the code INTERNAL_SERVER_ERROR. What graphql-core finds wrong gets its code here.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable
from uuid import uuid4

from graphql import GraphQLError, GraphQLSyntaxError

Explain = Callable[[Exception], GraphQLError | None]
_VARIABLES = re.compile(r"Variable '\$\w+' has invalid (default )?value|Variable values are|Too many errors processing")
_LOG = logging.getLogger(__name__)


class BadUserInput(GraphQLError):
    """A value that no statement can be run with."""

    def __init__(self, message: str) -> None:
        super().__init__(message, extensions={"code": "BAD_USER_INPUT"})


class Unresolved(GraphQLError):
    """Nobody can tell which operation of a document is meant."""

    def __init__(self, message: str) -> None:
        super().__init__(message, extensions={"code": "OPERATION_RESOLUTION_FAILURE"})


class NotAnsweredHere(GraphQLError):
    """A kind of operation that is not answered where it was sent."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"a {kind} is not answered here", extensions={"code": "BAD_REQUEST"})


class Unauthenticated(GraphQLError):
    """Nobody knows who asks."""

    def __init__(self, message: str = "Say who you are: send a token.") -> None:
        super().__init__(message, extensions={"code": "UNAUTHENTICATED"})


class Forbidden(GraphQLError):
    """The one who asks has no right to."""

    def __init__(self, message: str = "You have no right to this.") -> None:
        super().__init__(message, extensions={"code": "FORBIDDEN"})


class Outdated(Exception):
    """A reader that is no longer what it was taken for: it is to be looked up, and asks again."""


class Unplannable(Exception):
    """A field that only Python can resolve."""


class Misdeclared(TypeError):
    """A declaration that its table cannot keep; the message names every such place."""


def explained(error: GraphQLError, explain: Explain | None = None) -> GraphQLError:
    """Return the error as a client may see it, with a code.

    `explain` turns an expected exception into an error with a code of its own; it returns None for another.
    """
    cause = error.original_error
    if cause is None or isinstance(cause, GraphQLError):
        return coded(error)
    known = explain(cause) if explain else None
    if known is not None:
        return GraphQLError(known.message, error.nodes, path=error.path, extensions=known.extensions)
    number = uuid4().hex[:12]
    _LOG.error("internal error %s at %s", number, error.path, exc_info=cause)
    extensions = {"code": "INTERNAL_SERVER_ERROR", "id": number}
    return GraphQLError(f"Internal error, id {number}", error.nodes, path=error.path, extensions=extensions)


def coded(error: GraphQLError) -> GraphQLError:
    """Return an error of graphql-core's with the code of what it tells; one that has a code keeps it."""
    if not error.extensions or "code" not in error.extensions:
        error.extensions = {**(error.extensions or {}), "code": _code(error)}
    return error


def _code(error: GraphQLError) -> str:
    if isinstance(error, GraphQLSyntaxError):
        return "GRAPHQL_PARSE_FAILED"
    if error.path is not None or _VARIABLES.match(error.message):  # no exception of its own tells these apart
        return "BAD_USER_INPUT"
    return "GRAPHQL_VALIDATION_FAILED"


def all_explained(errors: Iterable[GraphQLError] | None, explain: Explain | None = None) -> list[GraphQLError] | None:
    """Return all errors as a client may see them; None where there are none."""
    return [explained(error, explain) for error in errors or ()] or None
