"""A typed client of the service: a method for each published operation, with and without an event loop."""

from __future__ import annotations

from consortium.client.clients import AsyncClient
from consortium.client.errors import (
    ClientError,
    Failed,
    Fault,
    Misunderstood,
    NotAuthenticated,
    NotPermitted,
    OutOfSight,
    Refused,
    Unavailable,
    Unreachable,
)
from consortium.client.retries import Retries
from consortium.client.synchronous import Client
from consortium.client.values import UNSET, Unset

__all__ = [
    "UNSET",
    "AsyncClient",
    "Client",
    "ClientError",
    "Failed",
    "Fault",
    "Misunderstood",
    "NotAuthenticated",
    "NotPermitted",
    "OutOfSight",
    "Refused",
    "Retries",
    "Unavailable",
    "Unreachable",
    "Unset",
]
