"""Every query of countries and regions, and what is worked out with them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from consortium.messages import Code
from consortium.places import atlas
from consortium.places.model import CountryDraft, RegionDraft, RegionKind, check_country, check_region
from consortium.places.tables import Country, Region
from consortium.places.world import world_region
from consortium.writing import store
from consortium.writing.kinds import Kind, Row, named, register
from consortium.writing.work import Work

_MOST_LEVELS = 12


async def settle_country(work: Work, row: Row) -> Row:
    """Return a country's derived columns; its code must be new to the register."""
    code = row["code"].upper()
    await _refuse_second(work, Country, row | {"code": code})
    names = atlas.country_names(code) | row["names"]
    return {
        "code": code,
        "m49": world_region(code),
        "names": dict(sorted(names.items())),
        **named({"names": names}, more=[code]),
    }


async def settle_region(work: Work, row: Row) -> Row:
    """Return a region's derived columns: how it is searched, and the ISO 3166-2 unit that it is or lies in."""
    parent = await store.find(Region, row["parent"]) if row["parent"] else None
    if parent is not None and parent["country"] != row["country"]:
        await refuse_country(work, "parent", row["country"], parent["country"])
    if row["kind"] == RegionKind.SUBDIVISION.value:
        await _check_subdivision(work, row)
    await _check_comprised(work, row)
    unit = row["id"] if row["kind"] == RegionKind.SUBDIVISION.value else parent and parent["unit"]
    await _refuse_circle(work, row["id"], parent)
    return {"unit": unit, **named(row, more=[row["code"] or ""])}


async def regions_upward(records: Iterable[UUID]) -> dict[UUID, Row]:
    """Return regions and all in which they lie, however deep, by id."""
    found: dict[UUID, Row] = {}
    wanted = set(records)
    while wanted:
        level = await store.look_up(Region, wanted)
        found |= level
        wanted = {row["parent"] for row in level.values()} - {None} - found.keys()
    return found


async def refuse_country(work: Work, path: str, said: UUID, other: UUID) -> None:
    """Note that something lies in another country than the one said."""
    found = [await store.find(Country, each) for each in (said, other)]
    here, there = (country["code"] if country else "–" for country in found)
    work.problems.add(Code.OTHER_COUNTRY, path, country=here, other=there)


async def _check_subdivision(work: Work, row: Row) -> None:
    country = await store.find(Country, row["country"])
    code = str(row["code"])
    if country is None or not code.startswith(f"{country['code']}-") or atlas.subdivision_name(code) is None:
        work.problems.add(Code.NO_SUCH_SUBDIVISION, "code", value=code, country=country and country["code"])
    await _refuse_second(work, Region, row)


async def _check_comprised(work: Work, row: Row) -> None:
    """Ask that all that a macro-region comprises are subdivisions of its country, on record or not."""
    country = await store.find(Country, row["country"])
    for place, code in enumerate(row["comprises"]):
        if country is None or not code.startswith(f"{country['code']}-") or atlas.subdivision_name(code) is None:
            facts = {"value": code, "country": country and country["code"]}
            work.problems.add(Code.COMPRISES_NO_SUBDIVISION, "comprises", str(place), **facts)


async def _refuse_second(work: Work, table: Any, row: Row) -> None:
    query = table.select(table.id).where(table.code == row["code"]).where(table.id != row["id"]).first()
    other: Row | None = await query
    if other is not None:
        work.problems.add(Code.EXISTS_ALREADY, "code", value=row["code"], id=other["id"])


async def _refuse_circle(work: Work, record: UUID, parent: Row | None) -> None:
    for _ in range(_MOST_LEVELS):
        if parent is None:
            return
        if parent["id"] == record:
            break
        parent = await store.find(Region, parent["parent"]) if parent["parent"] else None
    else:
        return
    work.problems.add(Code.CIRCLE, "parent")


COUNTRY = register(
    Kind(
        name="Country",
        table=Country,
        draft=CountryDraft,
        rule=check_country,
        settle=settle_country,
        used_by=(
            ("Region", "country"),
            ("Institution", "country"),
            ("Person", "country"),
            ("Membership", "country"),
            ("Site", "country"),
            ("Party", "country"),
            ("Participation", "country"),
            ("DecisionParty", "country"),
            ("Disruption", "country"),
            ("Commitment", "sender_country"),
            ("Commitment", "receiver_country"),
            ("Representation", "country"),
        ),
        shown_in=(
            ("Membership", "country"),
            ("Participation", "country"),
            ("DecisionParty", "country"),
            ("Commitment", "sender_country"),
            ("Commitment", "receiver_country"),
        ),
    )
)
REGION = register(
    Kind(
        name="Region",
        table=Region,
        draft=RegionDraft,
        rule=check_region,
        settle=settle_region,
        used_by=(
            ("Region", "parent"),
            ("Institution", "region"),
            ("Site", "region"),
            ("Exchange", "region"),
            ("ScheduleEntry", "region"),
            ("Participation", "region"),
            ("Meeting", "region"),
            ("DecisionParty", "region"),
            ("Disruption", "region"),
            ("Method", "region"),
            ("Publication", "region"),
            ("ResourceCentre", "region"),
            ("Representation", "region"),
            ("Claim", "stated_region"),
        ),
        shown_in=(("Region", "parent"),),
    )
)
