"""Who came to a programme later than the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Begun:
    """When a site's ledger begins: the first and the last day that this may mean, None where that end is unknown."""

    earliest: date | None
    latest: date | None


def joined_late(site: Begun, sites: Iterable[Begun], end: date | None) -> bool | None:
    """Return whether a site came later than the first ones, or after the programme's period.

    It did where even the earliest day that its beginning may mean comes after the last day of the period, `end`, or
    after a day by which another site had certainly begun. None where nobody knows.

    >>> first, other = Begun(date(2009, 1, 1), date(2009, 9, 25)), Begun(date(2010, 9, 1), date(2010, 9, 30))
    >>> joined_late(first, [first, other], None), joined_late(other, [first, other], None)
    (False, True)
    """
    certain = [each.latest for each in sites if each.latest is not None]
    bounds = [day for day in (end, min(certain, default=None)) if day is not None]
    if site.earliest is None or not bounds:
        return None
    return any(site.earliest > bound for bound in bounds)
