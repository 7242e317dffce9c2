"""How many websockets each token and each address holds open in this process."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable


class Seats:
    """Places that are taken and given back.

    >>> seats = Seats()
    >>> seats.take("a", 1), seats.take("a", 1), seats.take("b", 1)
    (True, False, True)
    >>> seats.leave("a")
    >>> seats.take("a", 1)
    True
    """

    def __init__(self) -> None:
        self._taken: Counter[Hashable] = Counter()

    def take(self, holder: Hashable, most: int) -> bool:
        """Take a place and return True, or return False where the holder has as many already."""
        if self._taken[holder] >= most:
            return False
        self._taken[holder] += 1
        return True

    def leave(self, holder: Hashable) -> None:
        """Give a place back."""
        self._taken[holder] -= 1
        if self._taken[holder] <= 0:
            del self._taken[holder]

    @property
    def of_addresses(self) -> int:
        """Return how many places are taken by addresses, which are texts."""
        return sum(taken for holder, taken in self._taken.items() if isinstance(holder, str))
