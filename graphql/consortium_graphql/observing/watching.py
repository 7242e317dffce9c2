"""Watching requests: what is known of one when it is over, told to those who listen."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from secrets import token_hex
from time import perf_counter
from typing import TYPE_CHECKING

from consortium.logs import REQUEST
from consortium_graphql.trusted import name_of
from consortium_graphql.web.answering import Answer
from consortium_graphql.web.calls import Call
from consortium_graphql.web.leaving import Left

if TYPE_CHECKING:
    from consortium_graphql.observing import Answering, Observe

LEFT = "CLIENT_LEFT"
NOT_READ = "unread"
"""The kind of what was refused before its document was read."""
OTHER = "other"
"""The name of every document that is not published."""
_HEADER = b"x-request-id"
_ID = re.compile(r"[A-Za-z0-9._-]{1,64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Seen:
    """A request that is over. Nothing in it was written by the client, but for the document and the id."""

    id: str
    call: Call
    answer: Answer | None
    seconds: float

    @property
    def code(self) -> str:
        """Return the code of what was told first, `OK` where nothing was wrong."""
        return LEFT if self.answer is None else self.answer.code

    @property
    def kind(self) -> str:
        """Return whether it was a query or a mutation."""
        document = self.call.context and self.call.context.document
        return document.kind.value if document else NOT_READ

    @property
    def published(self) -> str:
        """Return the name of the published operation that was asked."""
        return (name_of(self.call.text) if self.call.text else None) or OTHER

    @property
    def statements(self) -> int:
        """Return how many statements were run for it."""
        return self.call.asker.statements if self.call.asker else 0


Listener = Callable[[Seen], None]


def watching(listeners: Sequence[Listener]) -> Observe:
    """Return what has a request answered and tells the listeners about it; the answer gets the request's id."""

    async def observe(call: Call, answering: Answering) -> Answer:
        number = request_id(call.header(_HEADER))
        REQUEST.set(number)
        began = perf_counter()
        try:
            answer = await answering(call)
        except Left:
            _tell(listeners, Seen(number, call, None, perf_counter() - began))
            raise
        _tell(listeners, Seen(number, call, answer, perf_counter() - began))
        headers = (*answer.headers, (_HEADER, number.encode()))
        return Answer(answer.status, headers, answer.body, answer.code, answer.limit)

    return observe


def _tell(listeners: Sequence[Listener], seen: Seen) -> None:
    for listener in listeners:
        listener(seen)


def request_id(given: str | None) -> str:
    """Return the id that a client or a proxy gave, where it is short and plain, or else a new one."""
    return given if given and _ID.fullmatch(given) else token_hex(8)
