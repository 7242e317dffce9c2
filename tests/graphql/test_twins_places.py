"""What lies in a region is the same in SQL and by plain walking, with macro-regions and on both databases."""

from __future__ import annotations

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from consortium.members.tables import Institution
from consortium.places.model import lies_in
from consortium.places.tables import Country, Region
from consortium.writing import store
from tests.databases import CleanDatabase
from tests.graphql.twins import SOME, Row, ask, put

CODES = ("KZ-ALA", "KZ-AKM", "KZ-KAR")
WITHIN = """
query ($region: ID!) {
  regions(first: 100, filter: {within: $region}) { nodes { id } }
  region(id: $region) {
    subdivisions(first: 100) { nodes { code } }
    macroRegions(first: 100) { nodes { id } }
    institutions(first: 100) { nodes { region { id } } }
  }
}
"""
SEARCHED = {"sort_name": "", "search": ""}
AREAS = st.lists(st.sets(st.sampled_from(CODES), min_size=1).map(sorted), max_size=3)
PARENTS = st.lists(st.none() | st.integers(0, 9), max_size=6)
"""Of each local place the number of what it lies in: a subdivision, a macro-region or a place before it."""


async def regions(areas: list[list[str]], codes: list[str], parents: list[int | None]) -> list[Row]:
    """Write regions without any rule, an institution in each, and return their rows: those that hold others first."""
    country = await put(Country, code="KZ", **SEARCHED)
    written: list[Row] = []
    named: list[Row] = [{"kind": "MACRO_REGION", "comprises": area} for area in areas]
    named += [{"kind": "SUBDIVISION", "code": code, "comprises": []} for code in codes]
    named += [{"kind": "TOWN", "parent": parent, "comprises": []} for parent in parents]
    for given_ in named:
        number: int | None = given_.get("parent")
        above: Row = {"id": None, "unit": None}
        if written and number is not None:
            above = written[number % len(written)]
        common = {"country": country, "names": {"en": "Place"}, **SEARCHED}
        record = await put(Region, **common, **{**given_, "parent": above["id"], "unit": above["unit"]})
        if given_["kind"] == "SUBDIVISION":
            await store.update(Region, record, {"unit": record})
        await put(Institution, kind="SCHOOL", names={"en": "School"}, region=record, **SEARCHED)
        found = await store.find(Region, record)
        assert found
        written.append(found)
    return written


def inside(region: Row, rows: list[Row]) -> set[UUID]:
    """Return a region and all that lies in it: its subdivisions, and whatever lies in what lies in it."""
    found = {region["id"]} | {row["id"] for row in rows if row["code"] in region["comprises"]}
    for row in rows:  # each comes after what it lies in
        found |= {row["id"]} if row["parent"] in found else set()
    return found


@SOME
@given(AREAS, st.sets(st.sampled_from(CODES)).map(sorted), PARENTS)
def test_in_a_region_lies_what_lies_in_its_subdivisions(
    asked: CleanDatabase, areas: list[list[str]], codes: list[str], parents: list[int | None]
) -> None:
    async def compare() -> None:
        rows = await regions(areas, codes, parents)
        of_unit = {row["id"]: row["code"] for row in rows if row["code"]}
        by_id = {row["id"]: row for row in rows}
        for row in rows:
            found = await ask(asked, WITHIN, region=str(row["id"]))
            there, wanted = found["region"], inside(row, rows)
            assert {UUID(node["id"]) for node in found["regions"]["nodes"]} == wanted
            assert {each["id"] for each in rows if lies_in(each, row, by_id)} == wanted
            assert {UUID(node["region"]["id"]) for node in there["institutions"]["nodes"]} == wanted
            assert {node["code"] for node in there["subdivisions"]["nodes"]} == set(codes) & set(row["comprises"])
            above = {each["id"] for each in rows if of_unit.get(row["unit"]) in each["comprises"]}
            assert {UUID(node["id"]) for node in there["macroRegions"]["nodes"]} == above

    asked.clean()
    asked.run(compare())
