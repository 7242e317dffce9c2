"""Amounts as a document states them: exact decimals, whose decimals tell how precise they are.

An amount is kept as it was written, because 87 and 87.0 say different things, and beside it in thousandths, a whole
number, in which both databases compare and subtract without error.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from consortium.messages import Code

THOUSANDTHS = 1_000
MOST_DECIMALS = 3
_DECIMALS = r"(\.[0-9]{1,3})?"
_AMOUNT = re.compile(rf"-?(0|[1-9][0-9]{{0,8}}){_DECIMALS}")
_TOO_LARGE = re.compile(rf"-?[1-9][0-9]{{9,}}{_DECIMALS}")


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount: the text as given, its value in thousandths, and how many decimals it was given with."""

    text: str
    thousandths: int
    decimals: int

    @property
    def is_whole(self) -> bool:
        """Return whether it is a whole number."""
        return self.thousandths % THOUSANDTHS == 0

    @property
    def whole(self) -> int:
        """Return the whole number that it is, what follows the point left off."""
        return self.thousandths // THOUSANDTHS


@lru_cache(maxsize=5_000)
def parse(text: str) -> Amount:
    """Return the amount that a text states: up to nine digits, then a point and up to three more.

    Raises ValueError where it states none.

    >>> parse("66.7")
    Amount(text='66.7', thousandths=66700, decimals=1)
    >>> parse("87").whole
    87
    """
    if not _AMOUNT.fullmatch(text):
        raise ValueError(text)
    sign = -1 if text.startswith("-") else 1
    whole, _, part = text.lstrip("-").partition(".")
    return Amount(text, sign * (int(whole) * THOUSANDTHS + int(part.ljust(MOST_DECIMALS, "0"))), len(part))


def read_amount(text: str | None) -> Amount | None:
    """Return the amount that a text states, or None where there is no text or it states none."""
    return parse(text) if text is not None and _AMOUNT.fullmatch(text) else None


def fault_of(text: str | None) -> Code | None:
    """Return why a text states no amount; None where it states one, and where there is no text.

    >>> fault_of("66.7"), fault_of("66,7").value, fault_of("999999999999").value
    (None, 'BAD_AMOUNT', 'AMOUNT_TOO_LARGE')
    """
    if text is None or _AMOUNT.fullmatch(text):
        return None
    return Code.AMOUNT_TOO_LARGE if _TOO_LARGE.fullmatch(text) else Code.BAD_AMOUNT


def people(share: Amount, n: int) -> tuple[int, int] | None:
    """Return the least and the most whole number of people, of `n`, that a percentage can mean; None where none fits.

    The percentage was rounded to its decimals, whichever way halves went.

    >>> people(parse("87"), 100), people(parse("66.7"), 30), people(parse("50"), 3)
    ((87, 87), (20, 20), None)
    """
    # Everything doubled, so that the half of a thousandth is a whole number.
    middle, half = 2 * share.thousandths, THOUSANDTHS // 10**share.decimals
    all_of_them = 2 * 100 * THOUSANDTHS
    least = -(-n * max(middle - half, 0) // all_of_them)
    most = n * min(middle + half, all_of_them) // all_of_them
    return (least, most) if least <= most else None
