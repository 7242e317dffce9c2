"""Numbers that follow from numbers: what two of them come to, and of what.

Numbers are in thousandths, as everywhere. A form has two operands, each the number that the records add up to for
another claim, or a number that is given as it is. A given number counts whatever the form needs: in “14 schools × 2” it
is two people a school.
"""

from __future__ import annotations

from enum import Enum

from consortium.amounts import THOUSANDTHS

HUNDRED = 100
LARGEST = 4 * 10**18
"""Up to here numbers are reckoned with; what is multiplied to more is not told. Both databases count as far."""


class ClaimUnit(Enum):
    """What a claimed number counts."""

    PERCENT = "PERCENT"
    PEOPLE = "PEOPLE"
    TEAMS = "TEAMS"
    INSTITUTIONS = "INSTITUTIONS"
    COUNTRIES = "COUNTRIES"
    DAYS = "DAYS"
    ACTIVITIES = "ACTIVITIES"
    OBJECTIVES = "OBJECTIVES"
    RESULTS = "RESULTS"
    PARTS = "PARTS"
    COPIES = "COPIES"
    OTHER = "OTHER"


class Arithmetic(Enum):
    """How a number follows from two others."""

    SUM = "SUM"
    DIFFERENCE = "DIFFERENCE"
    PRODUCT = "PRODUCT"
    QUOTIENT = "QUOTIENT"


def outcome(arithmetic: Arithmetic, first: int | None, second: int | None, *, per_cent: bool = False) -> int | None:
    """Return what two numbers come to, to the nearest thousandth; a half goes away from zero.

    `per_cent` says that one factor of a product is a percentage, or that a quotient becomes one. None where a number is
    unknown, where nothing can be divided by the second, and where the outcome would be beyond counting.

    >>> outcome(Arithmetic.DIFFERENCE, 16_000, 3_000), outcome(Arithmetic.QUOTIENT, 28_000, 14_000)
    (13000, 2000)
    >>> outcome(Arithmetic.QUOTIENT, 12_000, 14_000, per_cent=True)
    85714
    """
    if first is None or second is None:
        return None
    if arithmetic is Arithmetic.SUM:
        return first + second
    if arithmetic is Arithmetic.DIFFERENCE:
        return first - second
    scale = THOUSANDTHS * HUNDRED if per_cent else THOUSANDTHS
    if arithmetic is Arithmetic.PRODUCT:
        return _divided(first * second, scale)
    return _divided(first * scale, second)


def _divided(number: int, by: int) -> int | None:
    if by == 0 or abs(number) > LARGEST:
        return None
    whole = (2 * abs(number) + abs(by)) // (2 * abs(by))
    return whole if (number < 0) == (by < 0) else -whole


def is_per_cent(arithmetic: Arithmetic, first: ClaimUnit | None, second: ClaimUnit | None) -> bool:
    """Return whether hundredths are reckoned with: in a product or a share of two claims. None is a given number."""
    if first is None or second is None:
        return False
    return arithmetic is Arithmetic.PRODUCT or (arithmetic is Arithmetic.QUOTIENT and first is second)


def units_agree(
    arithmetic: Arithmetic,
    first: ClaimUnit | None,
    second: ClaimUnit | None,
    unit: ClaimUnit,
    per: ClaimUnit | None = None,
) -> bool:
    """Return whether what two numbers count comes to `unit`, or to so many of it for each of `per`.

    None is a given number. Only like is added to and taken from like. A product of two claims is a percentage of
    something. A quotient of like numbers is a percentage, one of unlike numbers is so many for each: not of the very
    thing that is counted, and with no percentage on either side.

    >>> units_agree(Arithmetic.DIFFERENCE, ClaimUnit.TEAMS, ClaimUnit.INSTITUTIONS, ClaimUnit.TEAMS)
    False
    >>> units_agree(
    ...     Arithmetic.QUOTIENT, ClaimUnit.PEOPLE, ClaimUnit.INSTITUTIONS, ClaimUnit.PEOPLE, ClaimUnit.INSTITUTIONS
    ... )
    True
    """
    if arithmetic is Arithmetic.QUOTIENT:
        return _divides(first, second, unit, per)
    if per is not None:
        return False
    if arithmetic is not Arithmetic.PRODUCT:
        return {first, second} <= {unit, None}
    if first is None or second is None:
        return (unit is ClaimUnit.PERCENT) == (ClaimUnit.PERCENT in (first, second))
    return (first, second) in ((ClaimUnit.PERCENT, unit), (unit, ClaimUnit.PERCENT))


def _divides(first: ClaimUnit | None, second: ClaimUnit | None, unit: ClaimUnit, per: ClaimUnit | None) -> bool:
    if first is second and first is not None:
        return unit is ClaimUnit.PERCENT and per is None
    if per is not None and (per is unit or ClaimUnit.PERCENT in (unit, per)):
        return False
    return (unit, per) == (first or unit, second)
