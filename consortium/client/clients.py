"""The client for programs with an event loop."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import aclosing
from dataclasses import replace
from typing import ParamSpec, Self, TypeVar, cast
from uuid import uuid4

import httpx
from pydantic import SecretStr, ValidationError

from consortium.client.errors import ClientError, Misunderstood
from consortium.client.http import Http, Json
from consortium.client.pages import Page, records
from consortium.client.payloads import require_done
from consortium.client.published.operations import Operations
from consortium.client.retries import Retries
from consortium.client.sockets import Sockets
from consortium.client.values import OperationAnswer, as_json

A = TypeVar("A", bound=OperationAnswer)
T = TypeVar("T")
R = TypeVar("R")
P = ParamSpec("P")


class AsyncClient(Operations):
    """A client of the service, with a method for each published operation.

    Parameters
    ----------
    url
        Where the service answers, such as `https://register.example/graphql`.
    token
        Says who asks; never shown.
    language
        In which languages to answer, as `Accept-Language` has it; the service's own where left out.
    timeout
        For how many seconds to wait for an answer.
    retries
        When to ask again.
    transport
        What httpx sends requests through, where it is not the network.
    """

    def __init__(
        self,
        url: str,
        *,
        token: str | SecretStr | None = None,
        language: str | None = None,
        timeout: float = 30.0,
        retries: Retries | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        secret = SecretStr(token) if isinstance(token, str) else token
        headers = {"Accept-Language": language} if language else {}
        self._url = httpx.URL(url)
        self._retries = retries or Retries()
        self._http = Http(url, headers, secret, timeout=timeout, transport=transport)
        socket_url = str(self._url.copy_with(scheme={"https": "wss"}.get(self._url.scheme, "ws")))
        self._sockets = Sockets(socket_url, secret, headers, timeout, self._retries)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self._url.copy_with(userinfo=b''))!r})"

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *raised: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the connections."""
        await self._http.close()

    async def execute(
        self, document: str, variables: Mapping[str, object] | None = None, *, repeat: bool = False
    ) -> Json:
        """Return the data that a document of your own answers with.

        `repeat` says that it may be asked again where no answer came: true for queries, and for mutations under an
        idempotency key.
        """
        body = {"query": document, "variables": _plain(variables or {})}
        return await self._http.ask(body, self._retries if repeat else replace(self._retries, most=0))

    def every(
        self, operation: Callable[P, Awaitable[Page[T]]], /, *args: P.args, **kwargs: P.kwargs
    ) -> AsyncGenerator[T]:
        """Yield every record of an operation that answers with a page, asking for one page after the other."""
        return self.every_in(operation, _itself, "after", *args, **kwargs)

    def every_in(
        self,
        operation: Callable[P, Awaitable[R]],
        page: Callable[[R], Page[T] | None],
        cursor: str,
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> AsyncGenerator[T]:
        """Yield every record of a list inside an answer.

        `page` takes the list's page out of the answer, and `cursor` is the parameter after which the next one starts.
        """
        ask = cast("Callable[..., Awaitable[R]]", operation)

        async def asked(place: str | None) -> Page[T] | None:
            return page(await ask(*args, **{**kwargs, cursor: place or kwargs.get(cursor)}))

        return records(asked)

    async def _query(self, answer: type[A], variables: Mapping[str, object]) -> A:
        return _read(answer, await self._http.ask(_body(answer, variables), self._retries))

    async def _mutate(self, answer: type[A], variables: Mapping[str, object], *key: str) -> A:
        body = _body(answer, variables)
        chosen = keyed(body["variables"], *key)
        try:
            read = _read(
                answer, await self._http.ask(body, self._retries if chosen else replace(self._retries, most=0))
            )
            require_done(read)
        except ClientError as fault:
            fault.key = chosen
            raise
        return read

    async def _follow(
        self, answer: type[A], variables: Mapping[str, object], take: Callable[[A], T]
    ) -> AsyncGenerator[T]:
        async with aclosing(self._sockets.follow(_body(answer, variables))) as answers:
            async for data in answers:
                yield take(_read(answer, data))


def keyed(variables: Json, *path: str) -> str | None:
    """Put an idempotency key where the path leads, if there is none, and return it; None without a path."""
    if not path:
        return None
    *way, last = path
    for name in way:
        variables = variables[name]
    if variables.get(last) is None:
        variables[last] = str(uuid4())
    return str(variables[last])


def _body(answer: type[OperationAnswer], variables: Mapping[str, object]) -> Json:
    return {"query": answer.document, "operationName": answer.operation, "variables": _plain(variables)}


def _plain(variables: Mapping[str, object]) -> Json:
    return {name: as_json(value) for name, value in variables.items()}


def _read(answer: type[A], data: Json) -> A:
    try:
        return answer.model_validate(data)
    except ValidationError as fault:
        where = ".".join(map(str, fault.errors(include_input=False, include_url=False)[0]["loc"]))
        raise Misunderstood(f"the service's answer is not of the published schema, at {where}") from None


def _itself(page: T) -> T:
    return page
