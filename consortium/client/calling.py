"""What the published operations ask of a client."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator, Callable, Coroutine, Generator, Mapping
from typing import Any, TypeVar

from consortium.client.values import OperationAnswer

A = TypeVar("A", bound=OperationAnswer)
T = TypeVar("T")


class Caller(ABC):
    """Asks the service, and reads its answers."""

    @abstractmethod
    async def _query(self, answer: type[A], variables: Mapping[str, object]) -> A:
        """Return what a query answers with."""

    @abstractmethod
    async def _mutate(self, answer: type[A], variables: Mapping[str, object], *key: str) -> A:
        """Return what a mutation answers with; `key` leads to the variable with its idempotency key."""

    @abstractmethod
    def _follow(self, answer: type[A], variables: Mapping[str, object], take: Callable[[A], T]) -> AsyncGenerator[T]:
        """Yield what a subscription answers with."""


class SyncCaller(ABC):
    """Waits for answers."""

    @abstractmethod
    def _wait(self, work: Coroutine[Any, Any, T]) -> T:
        """Return what was worked out."""

    @abstractmethod
    def _each(self, found: AsyncGenerator[T]) -> Generator[T]:
        """Yield everything that is found."""
