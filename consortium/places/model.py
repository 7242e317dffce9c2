"""What sorts of places there are, and what must be true of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Annotated, Any
from uuid import UUID

from consortium.errors import Problems
from consortium.messages import Code
from consortium.places.atlas import is_country
from consortium.writing.fields import Between, Cited, Country, Help, Labels, Most, Ref, Texts


class RegionKind(Enum):
    """What sort of place a region is: an ISO 3166-2 subdivision, a local place under one, or an area of several."""

    MACRO_REGION = "MACRO_REGION"
    SUBDIVISION = "SUBDIVISION"
    DISTRICT = "DISTRICT"
    CITY = "CITY"
    TOWN = "TOWN"
    VILLAGE = "VILLAGE"
    VENUE = "VENUE"
    OTHER = "OTHER"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryDraft(Cited):
    """A country to be entered; what is not given comes from ISO 3166-1, UN M49 and CLDR."""

    code: Annotated[str, Most(2)]
    names: Annotated[Texts, Help("Names that replace the usual ones.")] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionDraft(Cited):
    """A region or a place to be entered."""

    kind: RegionKind
    names: Texts
    country: Country
    code: Annotated[str, Most(10)] | None = None
    parent: Annotated[UUID, Ref("Region")] | None = None
    comprises: Labels = ()
    latitude: Annotated[float, Between(-90, 90)] | None = None
    longitude: Annotated[float, Between(-180, 180)] | None = None


def check_country(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that a country's code is one of ISO 3166-1."""
    if row["code"] is not None and not is_country(row["code"].upper()):
        problems.add(Code.NO_SUCH_COUNTRY, "code", value=row["code"])


def check_region(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that a subdivision has a code, and that a place has both coordinates or none; and what `check_area` asks."""
    if row["kind"] == RegionKind.SUBDIVISION.value and not row["code"]:
        problems.add(Code.REQUIRED, "code")
    for one, other in (("latitude", "longitude"), ("longitude", "latitude")):
        if one in row and row[one] is None and row[other] is not None:
            problems.add(Code.REQUIRED, one)
    if "comprises" in row:
        check_area(row, problems)


def check_area(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that a macro-region comprises subdivisions and is nothing but them, and that no other place comprises any."""
    if row["kind"] != RegionKind.MACRO_REGION.value:
        if row["comprises"]:
            problems.add(Code.NO_MACRO_REGION, "comprises")
        return
    if not row["comprises"]:
        problems.add(Code.REQUIRED, "comprises")
    for name in ("code", "parent"):
        if row.get(name) is not None:
            problems.add(Code.IS_MACRO_REGION, name)


def lies_in(
    smaller: Mapping[str, Any], larger: Mapping[str, Any], regions: Mapping[UUID, Mapping[str, Any]]
) -> bool | None:
    """Return whether one region is another or lies in it, however deep; None where nobody knows.

    `regions` are those in which the smaller one lies, by id, at every level. A macro-region of the same country may
    hold or not hold what lies in no known subdivision.
    """
    comprised: Collection[str] = larger["comprises"]
    if any(row["id"] == larger["id"] or row["code"] in comprised for row in _upward(smaller, regions)):
        return True
    may_hold = larger["kind"] == RegionKind.MACRO_REGION.value and smaller["country"] == larger["country"]
    return None if may_hold and smaller["unit"] is None else False


def _upward(region: Mapping[str, Any], regions: Mapping[UUID, Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Yield a region and all in which it lies, the nearest first, each once."""
    seen: set[UUID] = set()
    at: Mapping[str, Any] | None = region
    while at is not None and at["id"] not in seen:
        yield at
        seen.add(at["id"])
        at = regions.get(at["parent"])
