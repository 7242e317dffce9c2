"""What makes two records look like one, and how much they must look alike before anybody is warned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from uuid import UUID

WARNED = 0.85
"""From which score on somebody who enters a record is warned; docs/duplicates.md shows on which names it was chosen."""
CERTAIN = 1.0
"""The score of two records with one identifier; names alone never reach it."""
MOST_TOLD = 5
"""How many records a warning names."""


class DuplicateSign(Enum):
    """By what two records look like one."""

    SAME_IDENTIFIER = "SAME_IDENTIFIER"
    SAME_NAME = "SAME_NAME"
    SIMILAR_NAME = "SIMILAR_NAME"
    SAME_WEBSITE = "SAME_WEBSITE"
    SAME_PLACE = "SAME_PLACE"


@dataclass(frozen=True, slots=True)
class Reason:
    """One sign that two records are one, and what shows it."""

    sign: DuplicateSign
    facts: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much two records look like one, from 0 to 1, and why."""

    score: float
    reasons: tuple[Reason, ...] = ()


NOTHING_ALIKE = Likeness(0.0)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record of the register that may be the one that is asked about."""

    record: UUID
    label: str
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records of the register that may be one; `one` has the smaller id."""

    one: UUID
    other: UUID
    likeness: Likeness

    @property
    def place(self) -> tuple[float, str, str]:
        """Return where it stands in the order of all: the most alike first."""
        return -self.likeness.score, str(self.one), str(self.other)
