"""Countries and regions, on both databases."""

from __future__ import annotations

from collections import Counter
from typing import Any, cast

import pycountry
import pytest

from consortium.db import Database
from consortium.errors import Refused
from consortium.places.world import WORLD, world_region
from tests import factory
from tests.factory import act, forbidden, member, refused, row, step, step_refused

SUBDIVISION = {"kind": "SUBDIVISION", "names": {"en": "Krasnoyarsk Krai"}, "code": "RU-KYA", "country": "RU"}


def test_every_country_lies_in_one_region_of_the_world_at_most() -> None:
    known = Counter(code for codes in WORLD.values() for code in codes.split())
    countries = {country.alpha_2 for country in cast("Any", pycountry.countries)}
    assert max(known.values()) == 1
    assert countries - known.keys() == {"AQ", "TW"}
    assert known.keys() <= countries


@pytest.mark.parametrize(("code", "region"), [("KZ", "143"), ("RU", "151"), ("CN", "030"), ("GB", "154"), ("AQ", None)])
def test_a_country_lies_in_its_region_of_the_world(code: str, region: str | None) -> None:
    assert world_region(code) == region


async def test_a_country_has_its_usual_names_and_region_of_the_world(database: Database) -> None:
    found = await row("Country", await factory.country(database, code="kz"))
    assert (found["code"], found["m49"], found["sort_name"]) == ("KZ", "143", "kazakhstan")
    assert (found["names"]["en"], found["names"]["ru"], found["names"]["kk"]) == (
        "Kazakhstan",
        "Казахстан",
        "Қазақстан",
    )


async def test_a_given_name_replaces_the_usual_one(database: Database) -> None:
    found = await row("Country", await factory.country(database, names={"ru": "Республика Казахстан"}))
    assert (found["names"]["ru"], found["names"]["en"]) == ("Республика Казахстан", "Kazakhstan")


@pytest.mark.parametrize("code", ["XX", "SU", "RUS"])
async def test_a_code_that_is_no_country_is_refused(database: Database, code: str) -> None:
    reasons = await refused(database, "countryCreate", code=code)
    assert reasons == {("code", "TOO_LONG" if len(code) > 2 else "NO_SUCH_COUNTRY")}


async def test_a_country_is_entered_once(database: Database) -> None:
    await factory.country(database)
    assert await refused(database, "countryCreate", code="kz") == {("code", "EXISTS_ALREADY")}


async def test_a_country_with_places_is_not_voided(database: Database) -> None:
    country = await factory.country(database)
    town = await factory.region(database)
    assert await step_refused(database, "countryVoid", country, reason="A slip.") == {("id", "STILL_USED")}
    await step(database, "regionVoid", town, reason="A slip.")
    await step(database, "countryVoid", country, reason="A slip.")
    assert await step_refused(database, "regionRestore", town) == {("country", "NOT_FOUND")}


async def test_a_place_lies_in_the_subdivision_of_the_larger_place(database: Database) -> None:
    await factory.country(database, code="RU")
    krai = await factory.region(database, **SUBDIVISION)
    district = await factory.region(database, country="RU", kind="DISTRICT", parent=krai)
    village = await factory.region(database, country="RU", kind="VILLAGE", parent=district)
    units = [(await row("Region", each))["unit"] for each in (krai, district, village)]
    assert units == [krai, krai, krai]


async def test_the_subdivision_of_a_place_that_is_found_later_is_that_of_all_in_it(database: Database) -> None:
    await factory.country(database, code="RU")
    krai = await factory.region(database, **SUBDIVISION)
    district = await factory.region(database, country="RU", kind="DISTRICT")
    village = await factory.region(database, country="RU", kind="VILLAGE", parent=district)
    assert (await row("Region", village))["unit"] is None
    await step(database, "regionCorrect", district, parent=krai)
    assert (await row("Region", village))["unit"] == krai


@pytest.mark.parametrize("code", ["RU-XXX", "KZ-ALA", "KZ-75"])
async def test_a_subdivision_has_a_code_of_its_country(database: Database, code: str) -> None:
    await factory.country(database, code="RU")
    reasons = await refused(database, "regionCreate", **SUBDIVISION | {"code": code})
    assert reasons == {("code", "NO_SUCH_SUBDIVISION")}


async def test_a_subdivision_is_entered_once(database: Database) -> None:
    await factory.country(database, code="RU")
    await factory.region(database, **SUBDIVISION)
    assert await refused(database, "regionCreate", **SUBDIVISION) == {("code", "EXISTS_ALREADY")}


async def test_two_towns_without_a_code_are_two(database: Database) -> None:
    await factory.country(database)
    assert await factory.region(database) != await factory.region(database)


async def test_a_place_lies_in_the_country_of_the_larger_one(database: Database) -> None:
    await factory.country(database)
    await factory.country(database, code="RU")
    krai = await factory.region(database, **SUBDIVISION)
    given = {"kind": "TOWN", "names": {"en": "Town"}, "country": "KZ", "parent": krai}
    assert await refused(database, "regionCreate", **given) == {("parent", "OTHER_COUNTRY")}


async def test_places_form_no_circle(database: Database) -> None:
    await factory.country(database)
    outer = await factory.region(database)
    inner = await factory.region(database, parent=outer)
    assert await step_refused(database, "regionCorrect", outer, parent=inner) == {("parent", "CIRCLE")}
    assert await step_refused(database, "regionCorrect", outer, parent=outer) == {("parent", "CIRCLE")}


async def test_a_place_is_found_by_its_name_in_any_script_and_by_its_code(database: Database) -> None:
    await factory.country(database, code="RU")
    found = await row("Region", await factory.region(database, **SUBDIVISION | {"names": {"ru": "Красноярский край"}}))
    assert " красноярск" in found["search"]
    assert " kya" in found["search"]


async def test_every_reason_against_a_place_is_told_at_once(database: Database) -> None:
    names: dict[str, str] = {}
    where = {"country": "XX", "latitude": 91, "longitude": 50.0, "parent": "here"}
    assert await refused(database, "regionCreate", kind="SUBDIVISION", names=names, **where) == {
        ("names", "REQUIRED"),
        ("country", "NO_SUCH_COUNTRY"),
        ("latitude", "OUT_OF_RANGE"),
        ("parent", "BAD_ID"),
        ("code", "REQUIRED"),
    }


async def test_a_place_has_both_coordinates_or_none(database: Database) -> None:
    await factory.country(database)
    given = {"kind": "TOWN", "names": {"en": "Town"}, "country": "KZ"}
    assert await refused(database, "regionCreate", **given, latitude=50.0) == {("longitude", "REQUIRED")}
    assert await refused(database, "regionCreate", **given, longitude=50.0) == {("latitude", "REQUIRED")}


async def test_places_are_the_secretariats(database: Database) -> None:
    ours = member(await factory.institution(database))
    await forbidden(database, "countryCreate", ours, code="KZ")
    await forbidden(database, "regionCreate", ours)


async def test_a_message_names_countries_by_their_codes(database: Database) -> None:
    await factory.country(database)
    await factory.country(database, code="RU")
    krai = await factory.region(database, **SUBDIVISION)
    with pytest.raises(Refused, match="this lies in RU, not in KZ"):
        await act(database, "regionCreate", kind="TOWN", names={"en": "Town"}, country="KZ", parent=krai)


SIBERIA = {"kind": "MACRO_REGION", "names": {"en": "Siberia"}, "country": "RU", "comprises": ["RU-KYA", "RU-TOM"]}


async def test_a_macro_region_is_known_by_the_subdivisions_that_it_comprises(database: Database) -> None:
    await factory.country(database, code="RU")
    found = await row("Region", await factory.region(database, **SIBERIA))
    assert (found["comprises"], found["unit"], found["code"]) == (["RU-KYA", "RU-TOM"], None, None)


@pytest.mark.parametrize(
    ("given", "reasons"),
    [
        ({"comprises": []}, {("comprises", "REQUIRED")}),
        ({"comprises": ["RU-KYA", "RU-KYA"]}, {("comprises.1", "REPEATED")}),
        (
            {"comprises": ["RU-KYA", "RU-XX", "KZ-ALA", "Tomsk"]},
            {(f"comprises.{place}", "COMPRISES_NO_SUBDIVISION") for place in (1, 2, 3)},
        ),
        ({"code": "RU-KYA"}, {("code", "IS_MACRO_REGION")}),
        ({"kind": "DISTRICT"}, {("comprises", "NO_MACRO_REGION")}),
    ],
)
async def test_a_macro_region_comprises_subdivisions_of_its_country_each_once(
    database: Database, given: dict[str, object], reasons: set[tuple[str, str]]
) -> None:
    await factory.country(database, code="RU")
    assert await refused(database, "regionCreate", **SIBERIA | given) == reasons


async def test_a_macro_region_lies_in_no_other_place_so_that_no_circle_can_come_of_it(database: Database) -> None:
    await factory.country(database, code="RU")
    siberia = await factory.region(database, **SIBERIA)
    assert await refused(database, "regionCreate", **SIBERIA, parent=siberia) == {("parent", "IS_MACRO_REGION")}
    village = await factory.region(database, kind="VILLAGE", country="RU", parent=siberia)
    assert await step_refused(database, "regionCorrect", siberia, parent=village) == {
        ("parent", "IS_MACRO_REGION"),
        ("parent", "CIRCLE"),
    }
