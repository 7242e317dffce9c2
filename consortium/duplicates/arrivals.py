"""Which of very many institutions that have just come look like another, without holding all of them.

Each institution is a handful of numbers, one for each thing that another must share to be compared with it. Those that
share one stand beside each other once the numbers are sorted, as in the method of sorted neighbours.

References
----------
Hernández, M. A. & Stolfo, S. J. (1995). The merge/purge problem for large databases. SIGMOD.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, product

from consortium.duplicates.institutions import Likened

MOST_BESIDE = 30
"""How many may share what they are compared by; of more, each is compared with the one before it, if that is all."""


class Crowd:
    """Institutions as they come, each at its place: `fresh` says which have just come."""

    __slots__ = ("_fresh", "_numbers", "_places")

    def __init__(self) -> None:
        self._numbers = array("q")
        self._places = array("q")  # twice the place, and one more where the number tells all of a name
        self._fresh = bytearray()

    def __len__(self) -> int:
        return len(self._fresh)

    def add(self, institution: Likened, *, fresh: bool) -> None:
        """Have an institution stand at the next place."""
        place = 2 * len(self._fresh)
        self._fresh.append(fresh)
        whole = {*_whole(institution)}
        for number in whole:
            self._numbers.append(number)
            self._places.append(place + 1)
        for number in {*_partial(institution)} - whole:
            self._numbers.append(number)
            self._places.append(place)

    def pairs(self) -> list[tuple[int, int]]:
        """Return the places of every two that are worth comparing, one of which has just come, in order."""
        found: set[tuple[int, int]] = set()
        for beside in self._beside():
            for one, other in _worthwhile(beside):
                if (self._fresh[one] or self._fresh[other]) and one != other:
                    found.add((min(one, other), max(one, other)))
        return sorted(found)

    def _beside(self) -> Iterator[Sequence[int]]:
        """Yield what stands at each number that two or more share."""
        import numpy as np  # noqa: PLC0415 - whoever imports nothing needs no arrays

        numbers, places = np.frombuffer(self._numbers, "q"), np.frombuffer(self._places, "q")
        order = np.lexsort((places, numbers))
        bounds = np.flatnonzero(np.diff(numbers[order], prepend=0, append=0))
        shared = np.flatnonzero(np.diff(bounds) > 1)
        for start, end in zip(bounds[shared], bounds[shared + 1], strict=True):
            yield places[order[start:end]].tolist()


def _worthwhile(beside: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the places of every two that share all of a name, or all of one and a part of the other."""
    whole = [each // 2 for each in beside if each % 2]
    if len(beside) > MOST_BESIDE:
        yield from pairwise(whole)
        return
    yield from combinations(whole, 2)
    yield from product(whole, (each // 2 for each in beside if not each % 2))


def _whole(institution: Likened) -> Iterator[int]:
    if institution.site:
        yield hash(("site", institution.site))
    for identifier in institution.identifiers:
        yield hash(("identifier", *identifier))
    for name in institution.names:
        yield hash(name.keys)


def _partial(institution: Likened) -> Iterator[int]:
    """Yield what is left of each name without one of its words: one may have a word that the other lacks."""
    for name in institution.names:
        if len(name.keys) > 1:
            yield from (hash(name.keys - {key}) for key in name.keys if key[0] not in "#=")
