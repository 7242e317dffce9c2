"""The client for programs without an event loop: it runs one of its own in a thread."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Coroutine, Generator, Mapping
from threading import Lock
from typing import Any, ParamSpec, Self, TypeVar, cast

import httpx
from pydantic import SecretStr

from consortium.client.clients import AsyncClient
from consortium.client.http import Json
from consortium.client.loops import Loop
from consortium.client.pages import Page, records_now
from consortium.client.published.synchronous import SyncOperations
from consortium.client.retries import Retries

T = TypeVar("T")
R = TypeVar("R")
P = ParamSpec("P")
_END = object()


class Client(SyncOperations):
    """A client of the service, with a method for each published operation, for several threads at once.

    The parameters are those of `AsyncClient`.
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
        self._client = AsyncClient(
            url, token=token, language=language, timeout=timeout, retries=retries, transport=transport
        )
        self._asking = self._client
        self._lock = Lock()
        self._loop: Loop | None = None

    def __repr__(self) -> str:
        return repr(self._client).replace(AsyncClient.__name__, type(self).__name__, 1)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections and end the thread."""
        with self._lock:
            loop, self._loop = self._loop, None
        if loop is not None:
            loop.wait(self._client.close())
            loop.close()

    def execute(self, document: str, variables: Mapping[str, object] | None = None, *, repeat: bool = False) -> Json:
        """Return the data that a document of your own answers with; see `AsyncClient.execute`."""
        return self._wait(self._client.execute(document, variables, repeat=repeat))

    def every(self, operation: Callable[P, Page[T]], /, *args: P.args, **kwargs: P.kwargs) -> Generator[T]:
        """Yield every record of an operation that answers with a page, asking for one page after the other."""
        return self.every_in(operation, _itself, "after", *args, **kwargs)

    def every_in(
        self,
        operation: Callable[P, R],
        page: Callable[[R], Page[T] | None],
        cursor: str,
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Generator[T]:
        """Yield every record of a list inside an answer; see `AsyncClient.every_in`."""
        ask = cast("Callable[..., R]", operation)
        return records_now(lambda place: page(ask(*args, **{**kwargs, cursor: place or kwargs.get(cursor)})))

    def _wait(self, work: Coroutine[Any, Any, T]) -> T:
        return self._started().wait(work)

    def _each(self, found: AsyncGenerator[T]) -> Generator[T]:
        async def following() -> T | object:
            return await anext(found, _END)

        loop = self._started()
        try:
            while (value := loop.wait(following())) is not _END:
                yield cast("T", value)
        finally:
            if not loop.ended:
                loop.wait(found.aclose())

    def _started(self) -> Loop:
        with self._lock:
            if self._loop is None:
                self._loop = Loop()
            return self._loop


def _itself(page: T) -> T:
    return page
