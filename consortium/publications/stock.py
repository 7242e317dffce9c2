"""How many copies were printed, given out and are left, as far as that is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Given:
    """Copies given out: of which edition, and how many; None where that is unknown."""

    edition: UUID | None
    copies: int | None


@dataclass(frozen=True, slots=True)
class Excess:
    """More copies than there can be: how many, and how many there are."""

    copies: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """A publication's copies: the number printed that is stated for all of it, its editions, and what was given out.

    >>> stock = Stock(stated=170, editions={}, given=[Given(None, 100), Given(None, 30)])
    >>> stock.printed, stock.distributed, stock.left, stock.overdrawn()
    (170, 130, 40, None)
    """

    stated: int | None
    editions: Mapping[UUID, int | None]
    given: Sequence[Given]

    @property
    def printed(self) -> int | None:
        """Return the number that is stated, else the sum of the editions; None where one of them is unknown."""
        if self.stated is not None or not self.editions:
            return self.stated
        known = [copies for copies in self.editions.values() if copies is not None]
        return sum(known) if len(known) == len(self.editions) else None

    @property
    def distributed(self) -> int:
        """Return how many copies are known to be given out."""
        return sum(each.copies or 0 for each in self.given)

    @property
    def complete(self) -> bool:
        """Return whether it is known of all that was given out how many copies it was."""
        return all(each.copies is not None for each in self.given)

    @property
    def left(self) -> int | None:
        """Return how many copies are left; None where that is unknown."""
        return self.printed - self.distributed if self.printed is not None and self.complete else None

    def overdrawn(self) -> Excess | None:
        """Return by what more was given out than printed, of the whole or of an edition; None where it was not."""
        if self.printed is not None and self.distributed > self.printed:
            return Excess(self.distributed, self.printed)
        for edition, copies in self.editions.items():
            given = sum(each.copies or 0 for each in self.given if each.edition == edition)
            if copies is not None and given > copies:
                return Excess(given, copies)
        return None

    def overstated(self) -> Excess | None:
        """Return by what the editions are larger than the whole; None where they are not."""
        printed = sum(copies or 0 for copies in self.editions.values())
        return Excess(printed, self.stated) if self.stated is not None and printed > self.stated else None
