"""What is told about requests: log lines, metrics and traces. Nothing of it is imported until it is wanted."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from consortium_graphql.web.answering import Answer
    from consortium_graphql.web.calls import Call

    Answering = Callable[[Call], Awaitable[Answer]]
    Observe = Callable[[Call, Answering], Awaitable[Answer]]
    """Has a request answered, and tells about it."""
