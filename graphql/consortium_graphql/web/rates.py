"""How often one may ask: a bucket for each token, and one for each address of those without."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from time import monotonic
from typing import Final

from consortium.access import Actor
from consortium.config import Settings

RATE_LIMITED: Final = "RATE_LIMITED"
"""The code of what is told to one who asks too often."""
_MOST_HOLDERS = 10_000


class RateLimited(Exception):
    """Somebody has asked too often. `limit` is the setting, `wait` the seconds after which it may ask again."""

    def __init__(self, what: str, limit: str, wait: float) -> None:
        super().__init__(f"too many {what}: try again in {max(1, round(wait))} s ({limit})")
        self.limit, self.wait = limit, wait


class Buckets:
    """A bucket for each holder: it holds so many drops and gets so many a second; each request takes one.

    Of each, one time is kept: when it will be full again. Who has not come for longest is forgotten first.

    >>> buckets = Buckets(1.0, 2)
    >>> [buckets.take("a", now) for now in (10.0, 10.0, 10.5, 11.0)]
    [0.0, 0.0, 0.5, 0.0]
    """

    def __init__(self, a_second: float, burst: int) -> None:
        self._drop = 1 / a_second if a_second else 0.0
        self._size = self._drop * max(1, burst)
        self._full: dict[Hashable, float] = {}

    def __len__(self) -> int:
        return len(self._full)

    def take(self, holder: Hashable, now: float | None = None) -> float:
        """Take a drop and return 0, or return in how many seconds there will be one."""
        if not self._drop:
            return 0.0
        now = monotonic() if now is None else now
        full = max(self._full.pop(holder, 0.0), now)
        wait = full + self._drop - self._size - now
        self._full[holder] = full if wait > 0 else full + self._drop
        if len(self._full) > _MOST_HOLDERS:
            del self._full[next(iter(self._full))]
        return max(wait, 0.0)


@dataclass(frozen=True, slots=True)
class Rates:
    """The buckets of tokens, of strangers' addresses, and of addresses that send tokens which are not good."""

    tokens: Buckets
    strangers: Buckets
    failures: Buckets

    def ask(self, actor: Actor, address: str) -> None:
        """Count a request. Raises `RateLimited`."""
        if actor.token is None:
            wait, limit = self.strangers.take(address), "address_rate"
        else:
            wait, limit = self.tokens.take(actor.token), "token_rate"
        if wait:
            raise RateLimited("requests", limit, wait)

    def fail(self, address: str) -> None:
        """Count a token that is not good. Raises `RateLimited`."""
        wait = self.failures.take(address)
        if wait:
            raise RateLimited("requests with a token that is not good", "failure_rate", wait)


def rates_of(most: Settings) -> Rates:
    """Return empty buckets, as large as the settings say."""
    return Rates(
        Buckets(most.token_rate, most.token_burst),
        Buckets(most.address_rate, most.address_burst),
        Buckets(most.failure_rate / 60, most.failure_rate),
    )
