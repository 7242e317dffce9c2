"""Asking over HTTP: one connection kept open, and asking again where it is safe."""

from __future__ import annotations

import asyncio
from collections.abc import Generator, Mapping
from typing import Any, cast

import httpx
import orjson
from pydantic import SecretStr

from consortium.client.errors import ClientError, Misunderstood, Unavailable, Unreachable, failure
from consortium.client.retries import PASSING, Retries, retry_after

Json = dict[str, Any]
_ACCEPT = "application/graphql-response+json, application/json;q=0.9"
_CUT_OFF = (httpx.NetworkError, httpx.RemoteProtocolError, httpx.ConnectTimeout)


class Bearer(httpx.Auth):
    """Sends the token, and shows it to nobody else."""

    def __init__(self, token: SecretStr) -> None:
        self._token = token

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response]:
        """Put the token into the request's header."""
        request.headers["Authorization"] = f"Bearer {self._token.get_secret_value()}"
        yield request


class _Passing(Exception):
    """A failure after which asking again may help: what to raise otherwise, and the wait that the service asks for."""

    def __init__(self, error: ClientError, asked: float | None = None) -> None:
        super().__init__()
        self.error, self.asked = error, asked


class Http:
    """The way to the service."""

    def __init__(self, url: str, headers: Mapping[str, str], token: SecretStr | None, **options: Any) -> None:
        sent = {"Accept": _ACCEPT, "Content-Type": "application/json", **headers}
        self._client = httpx.AsyncClient(headers=sent, auth=Bearer(token) if token else None, **options)
        self._url = url

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def ask(self, body: Mapping[str, object], retries: Retries) -> Json:
        """Return the data of an answer without errors."""
        failures = 0
        while True:
            try:
                return await self._ask_once(orjson.dumps(body))
            except _Passing as passing:
                failures += 1
                wait = retries.wait(failures, passing.asked)
                if wait is None:
                    raise passing.error from passing.__cause__
            await asyncio.sleep(wait)

    async def _ask_once(self, body: bytes) -> Json:
        try:
            response = await self._client.post(self._url, content=body)
        except _CUT_OFF as fault:
            raise _Passing(Unreachable(f"the service cannot be reached: {_named(fault)}")) from fault
        except httpx.TimeoutException as fault:
            raise Unreachable(f"the service did not answer in time: {_named(fault)}") from fault
        except httpx.HTTPError as fault:
            raise Unreachable(f"the service cannot be asked: {_named(fault)}") from fault
        try:
            return data_of(_parsed(response))
        except Unavailable as fault:
            raise _Passing(fault, retry_after(response.headers.get("Retry-After"))) from None
        except ClientError as fault:
            if response.status_code in PASSING:
                raise _Passing(fault, retry_after(response.headers.get("Retry-After"))) from None
            raise


def data_of(answer: Mapping[str, Any]) -> Json:
    """Return the data of an answer. Raises `Failed` where there are errors, `Misunderstood` where it is no answer."""
    if answer.get("errors"):
        raise failure(answer["errors"], answer.get("data"))
    data = answer.get("data")
    if not isinstance(data, dict):
        raise Misunderstood
    return cast("Json", data)


def _parsed(response: httpx.Response) -> Json:
    try:
        found = orjson.loads(response.content)
    except orjson.JSONDecodeError:
        found = None
    if not isinstance(found, dict) or not {"data", "errors"} & cast("Json", found).keys():
        raise Misunderstood(status=response.status_code)
    return cast("Json", found)


def _named(fault: Exception) -> str:
    return f"{type(fault).__name__} {fault}".strip()
