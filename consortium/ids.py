"""Ids of records: time-ordered for new ones, derived from the source key for seeds and imports.

References
----------
RFC 9562, Universally Unique IDentifiers, 2024, sections 5.5 (version 5) and 5.7 (version 7).
"""

from __future__ import annotations

import secrets
import time
from uuid import UUID, uuid5

REGISTER = UUID("6f2c7a3e-5d41-5c0b-9b6e-2f3c1a7d9e10")
_RANDOM_BITS = 74


def new_id() -> UUID:
    """Return a version 7 UUID: 48 bits of milliseconds since 1970, then 74 random bits."""
    milliseconds = time.time_ns() // 1_000_000
    noise = secrets.randbits(_RANDOM_BITS)
    high, low = noise >> 62, noise & ((1 << 62) - 1)
    return UUID(int=(milliseconds << 80) | (0x7 << 76) | (high << 64) | (0b10 << 62) | low)


def seed_id(kind: str, key: str) -> UUID:
    """Return the version 5 UUID of a seed's or import's own key, the same on every machine."""
    return uuid5(REGISTER, f"{kind}/{key}")
