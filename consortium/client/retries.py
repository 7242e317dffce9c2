"""When to ask again, and how long to wait before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from random import SystemRandom

_RANDOM = SystemRandom()
PASSING = frozenset({429, 502, 503, 504})
"""The statuses of HTTP after which asking again may help."""


@dataclass(frozen=True, slots=True)
class Retries:
    """How often to ask again where no answer came: queries always, mutations under an idempotency key.

    Parameters
    ----------
    most
        How many times to ask again at most; 0 never asks again.
    first
        The longest wait before the first of them, in seconds; it doubles each time. The wait is random, so that
        clients that were cut off together do not come back together.
    longest
        The longest wait of all, in seconds. A service that asks for more is not asked again.
    """

    most: int = 4
    first: float = 0.25
    longest: float = 20.0

    def wait(self, failures: int, asked: float | None = None) -> float | None:
        """Return how long to wait after so many failures in a row, in seconds; None to give up.

        `asked` is what the service asked for, in seconds.
        """
        if failures > self.most or (asked or 0.0) > self.longest:
            return None
        spread = _RANDOM.uniform(0.0, min(self.longest, self.first * 2.0 ** (failures - 1)))
        return (asked or 0.0) + spread


def retry_after(header: str | None, now: datetime | None = None) -> float | None:
    """Return the seconds that a `Retry-After` header asks for: a number, or a day and time of HTTP; None for neither.

    >>> retry_after("3"), retry_after("soon"), retry_after(None)
    (3.0, None, None)
    """
    text = (header or "").strip()
    if text.isdecimal():
        return float(text)
    try:
        until = parsedate_to_datetime(text)
    except ValueError:
        return None
    return max(0.0, (until - (now or datetime.now(UTC))).total_seconds())
