"""For how long one statement may run."""

from __future__ import annotations

from dataclasses import dataclass

SLOW = "the database was stopped, for this took too long: ask for less at once, or try again later"


@dataclass(frozen=True, slots=True)
class TimeLimits:
    """Seconds after which a statement is stopped: outside a transaction, and inside one; None for never."""

    alone: float | None = None
    in_transaction: float | None = None


NO_LIMITS = TimeLimits()
