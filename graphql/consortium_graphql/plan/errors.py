"""What a client is told when something is wrong.

    GraphQLError
    ├── BadUserInput    a value that no statement can be run with; code BAD_USER_INPUT
    ├── Unauthenticated nobody knows who asks; code UNAUTHENTICATED
    └── Forbidden       the one who asks has no right to; code FORBIDDEN
    Unplannable         a field that only Python can resolve; never reaches a client
    Misdeclared         a declaration that its table cannot keep; raised when the schema is made

Everything else that is raised while a field is worked out is our own fault: it is logged under an id, and the client is
told that id alone, with the code INTERNAL.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from uuid import uuid4

from graphql import GraphQLError
from strawberry.exceptions import MissingQueryError
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError

Explain = Callable[[Exception], GraphQLError | None]
_REQUEST = (MissingQueryError, CannotGetOperationTypeError, InvalidOperationTypeError)
_LOG = logging.getLogger(__name__)


class BadUserInput(GraphQLError):
    """A value that no statement can be run with."""

    def __init__(self, message: str) -> None:
        super().__init__(message, extensions={"code": "BAD_USER_INPUT"})


class Unauthenticated(GraphQLError):
    """Nobody knows who asks."""

    def __init__(self, message: str = "Say who you are: send a token.") -> None:
        super().__init__(message, extensions={"code": "UNAUTHENTICATED"})


class Forbidden(GraphQLError):
    """The one who asks has no right to."""

    def __init__(self, message: str = "You have no right to this.") -> None:
        super().__init__(message, extensions={"code": "FORBIDDEN"})


class Unplannable(Exception):
    """A field that only Python can resolve."""


class Misdeclared(TypeError):
    """A declaration that its table cannot keep; the message names every such place."""


def explained(error: GraphQLError, explain: Explain | None = None) -> GraphQLError:
    """Return the error as a client may see it.

    `explain` turns an expected exception into an error with a code of its own; it returns None for another.
    """
    cause = error.original_error
    if cause is None or isinstance(cause, GraphQLError):
        return error
    if isinstance(cause, _REQUEST):
        return GraphQLError(error.message, extensions={"code": "BAD_USER_INPUT"})
    known = explain(cause) if explain else None
    if known is not None:
        return GraphQLError(known.message, error.nodes, path=error.path, extensions=known.extensions)
    number = uuid4().hex[:12]
    _LOG.error("internal error %s at %s", number, error.path, exc_info=cause)
    return GraphQLError(
        f"Internal error, id {number}", error.nodes, path=error.path, extensions={"code": "INTERNAL", "id": number}
    )


def all_explained(errors: Iterable[GraphQLError] | None, explain: Explain | None = None) -> list[GraphQLError] | None:
    """Return all errors as a client may see them; None where there are none."""
    return [explained(error, explain) for error in errors or ()] or None
