"""A store that forgets what has not been asked for longest."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Bounded(Generic[K, V]):
    """A dictionary of at most so many entries.

    >>> store = Bounded[str, int](2)
    >>> for n, key in enumerate("abac"):
    ...     _ = store.get(key) or store.put(key, n + 1)
    >>> store.get("a"), store.get("b"), store.get("c")
    (1, None, 4)
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._found: OrderedDict[K, V] = OrderedDict()

    def __len__(self) -> int:
        return len(self._found)

    def get(self, key: K) -> V | None:
        """Return an entry and count it as asked for; None where there is none."""
        found = self._found.get(key)
        if found is not None:
            self._found.move_to_end(key)
        return found

    def put(self, key: K, value: V) -> V:
        """Keep an entry, and forget the stalest one if there are too many."""
        self._found[key] = value
        self._found.move_to_end(key)
        if len(self._found) > self._most:
            self._found.popitem(last=False)
        return value

    def clear(self) -> None:
        """Forget everything."""
        self._found.clear()
