"""How a file is answered: its headers, whether the client has it already, and its bytes piece by piece."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from typing import Any, BinaryIO, cast

from litestar.types import ASGIApp, HTTPScope, Receive, Scope, Send

from consortium_graphql.web.answering import Answer, Header
from consortium_graphql.web.calls import Call
from consortium_graphql.web.leaving import Left

Answered = Callable[[Call, BinaryIO], Awaitable[Answer]]

_PIECE = 65_536
_DIGITS = 32  # of a file's hash
_ALWAYS: tuple[Header, ...] = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"content-security-policy", b"default-src 'none'; sandbox"),
    (b"vary", b"authorization, accept-language"),
)


def given(file: BinaryIO, media: str, name: str, language: str, *, seen: str | None, keep: bool) -> Answer:
    """Return the answer that gives a whole file; one without a body where the client has `seen` the same already.

    With `keep`, the client may keep it and ask each time whether it still holds; the rest is saved by a person alone.
    """
    file.seek(0)
    tag = f'"{hashlib.file_digest(file, "sha256").hexdigest()[:_DIGITS]}"'  # type: ignore[arg-type]  # it reads
    size = file.tell()
    headers: list[Header] = [
        *_ALWAYS,
        (b"etag", tag.encode()),
        (b"cache-control", b"private, no-cache" if keep else b"private, no-store"),
    ]
    if seen is not None and tag in {each.strip().removeprefix("W/") for each in seen.split(",")}:
        file.truncate(0)
        return Answer(304, headers, b"")
    headers += [
        (b"content-type", media.encode()),
        (b"content-language", language.encode()),
        (b"content-disposition", f'{"inline" if keep else "attachment"}; filename="{name}"'.encode()),
        (b"content-length", b"%d" % size),
    ]
    return Answer(200, headers, b"")


def as_it_is(answer: Any) -> Any:
    """Return what `sending` sends: it brings all of its headers, and is none of Litestar's own responses."""
    return answer


def sending(answered: Answered, opened: Callable[[], AbstractContextManager[Any]]) -> ASGIApp:
    """Return the application that sends a file: `answered` writes it to what is `opened` for each request.

    It is observed like every other request; whoever leaves before the end is sent nothing.
    """

    async def send_to(scope: Scope, receive: Receive, send: Send) -> None:
        call = Call(cast("HTTPScope", scope), dict(scope["headers"]), receive, scope["litestar_app"].state.service)
        with opened() as file:

            async def answering(call: Call) -> Answer:
                return await answered(call, file)

            try:
                observe = call.service.observe
                answer = await (answering(call) if observe is None else observe(call, answering))
            except Left:
                return
            await send_file(send, answer, file, head=call.scope["method"] == "HEAD")

    return send_to


async def send_file(send: Send, answer: Answer, file: BinaryIO, *, head: bool) -> None:
    """Send an answer: the file where it gives one, else its body; neither to one who asks for the head alone."""
    gives = any(name == b"content-length" for name, _ in answer.headers)
    headers = list(answer.headers)
    if answer.body:
        headers.append((b"content-length", b"%d" % len(answer.body)))
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    if gives and not head:
        file.seek(0)
        while piece := await asyncio.to_thread(file.read, _PIECE):
            await send({"type": "http.response.body", "body": piece, "more_body": True})
    await send({"type": "http.response.body", "body": b"" if head else answer.body, "more_body": False})
