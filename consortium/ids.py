"""Ids of records: time-ordered for new ones, derived from the source key for seeds and imports.

References
----------
RFC 9562, Universally Unique IDentifiers, 2024, sections 5.5 (version 5), 5.7 (version 7)
and 6.2 (what makes ids grow).
"""

from __future__ import annotations

import os
import time
from uuid import UUID, uuid5

REGISTER = UUID("6f2c7a3e-5d41-5c0b-9b6e-2f3c1a7d9e10")
_RANDOM = 2**62 - 1
_PARTS_OF_A_MILLISECOND = 2**12


class _Ticks:
    """Parts of a millisecond since 1970; the last that was given is never given again."""

    last = 0


def new_id() -> UUID:
    """Return a version 7 UUID, greater than any that this process made before.

    48 bits are milliseconds since 1970, 12 are 4096ths of one, counted on where the clock stands or steps back (method
    3 of section 6.2), and 62 are random.
    """
    _Ticks.last = max(_Ticks.last + 1, time.time_ns() * _PARTS_OF_A_MILLISECOND // 1_000_000)
    milliseconds, part = divmod(_Ticks.last, _PARTS_OF_A_MILLISECOND)
    noise = int.from_bytes(os.urandom(8)) & _RANDOM
    return UUID(int=(milliseconds << 80) | (0x7 << 76) | (part << 64) | (0b10 << 62) | noise)


def as_id(text: str) -> UUID | None:
    """Return the id that a text is, or None."""
    try:
        return UUID(text)
    except ValueError:
        return None


def seed_id(kind: str, key: str) -> UUID:
    """Return the version 5 UUID of a seed's or import's own key, the same on every machine."""
    return uuid5(REGISTER, f"{kind}/{key}")
