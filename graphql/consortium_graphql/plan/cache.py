"""A store that forgets what has not been asked for longest, whichever thread asks."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from contextlib import suppress
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Bounded(Generic[K, V]):
    """A dictionary of at most so many entries, and where `weigh` is given, of no more weight than `heaviest` in all.

    >>> store = Bounded[str, int](2)
    >>> for n, key in enumerate("abac"):
    ...     _ = store.get(key) or store.put(key, n + 1)
    >>> store.get("a"), store.get("b"), store.get("c")
    (1, None, 4)
    """

    def __init__(self, most: int, weigh: Callable[[K, V], int] | None = None, heaviest: int = 0) -> None:
        self._most, self._weigh, self._heaviest = most, weigh, heaviest
        self._weight, self._putting = 0, Lock()
        self._found: OrderedDict[K, V] = OrderedDict()

    def __len__(self) -> int:
        return len(self._found)

    def get(self, key: K) -> V | None:
        """Return an entry and count it as asked for; None where there is none."""
        found = self._found.get(key)
        if found is not None:
            with suppress(KeyError):  # another thread may have put it out meanwhile
                self._found.move_to_end(key)
        return found

    def put(self, key: K, value: V) -> V:
        """Keep an entry, and forget the stalest ones while there is too much."""
        with self._putting:
            if key in self._found:
                self._weight -= self._weight_of(key, self._found.pop(key))
            self._found[key] = value
            self._weight += self._weight_of(key, value)
            while len(self._found) > self._most or self._weight > self._heaviest:
                self._weight -= self._weight_of(*self._found.popitem(last=False))
        return value

    def clear(self) -> None:
        """Forget everything."""
        with self._putting:
            self._found.clear()
            self._weight = 0

    def _weight_of(self, key: K, value: V) -> int:
        return self._weigh(key, value) if self._weigh else 0
