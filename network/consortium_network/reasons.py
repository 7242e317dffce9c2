"""Reasons as data: what kind, the facts, and the records on which they rest."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

Kind = Literal[
    "shared_partners",
    "path",
    "shared_topics",
    "country_pair",
    "region_pair",
    "sector_pair",
    "first_between_regions",
    "first_between_countries",
    "joins_parts",
    "bridge",
    "near",
    "popular",
    "newcomer",
]

Fact = str | int | float | tuple[str, ...] | tuple[float, ...]
Facts = Mapping[str, Fact]

CLOSENESS: Final[Mapping[Kind, int]] = MappingProxyType(
    {
        "shared_partners": 0,
        "path": 1,
        "shared_topics": 2,
        "country_pair": 3,
        "region_pair": 4,
        "sector_pair": 5,
        "first_between_regions": 6,
        "first_between_countries": 7,
        "joins_parts": 8,
        "bridge": 9,
        "near": 10,
        "popular": 11,
        "newcomer": 12,
    }
)
"""The order in which reasons are told, the closest to the pair first."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a pair is suggested, as a nameable fact.

    ``facts`` are the values of the sentence (ids beside names, shares, counts); ``records`` the ids of the
    events on which they rest, ``members`` the ids of the members whose own records they rest on; ``weak``
    marks a fact that says little about this very pair. Facts by kind:

    ``shared_partners``
        ``partners`` and ``names`` (best first, five at most), ``shares`` (1 / degree each), ``rest`` (the sum
        of the shares of those not named), ``count`` and ``total`` (the sum of all shares, which is the resource
        allocation index of the pair).
    ``path``
        ``members`` and ``names`` of A-B-C-D, ends included.
    ``shared_topics``
        ``topics``, rarest first.
    ``country_pair``, ``region_pair``, ``sector_pair``
        ``one``, ``other``, ``observed`` ties between the two, ``expected`` from the ties that each has.
    ``first_between_regions``, ``first_between_countries``
        ``one``, ``other``: between them there is no tie yet.
    ``joins_parts``
        ``one`` and ``other``, the sizes of the two unconnected parts.
    ``bridge``
        ``before`` and ``after``, the member's constraint (Burt) without and with the tie.
    ``near``
        ``kilometres``.
    ``popular``
        ``partners``, and ``place``: its place by that among those the member is not tied to, 1 the first.
    ``newcomer``
        none: the suggested body has no partner yet.
    """

    kind: Kind
    facts: Facts
    records: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    weak: bool = False
