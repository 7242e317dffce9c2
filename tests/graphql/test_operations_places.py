"""Places, over the seeds: towns and districts were counted in the news of the festival and of school 163."""

from __future__ import annotations

from tests.graphql.clients import Clients, nodes

KRAI = ("Region", "krasnoyarsk-krai")
SIBERIA = ("Region", "siberia")
RUSSIA = ("Country", "RU")


async def test_a_region_holds_five_districts_two_towns_and_what_lies_in_them(reading: Clients) -> None:
    found = await reading.analyst.field("analyst/places", unit=KRAI)
    # Krasnoyarsk and its region; Zheleznogorsk, Zelenogorsk; five districts; Kanifolny, Sukhobuzimo; the base Buzim.
    assert found["totalCount"] == 2 + 2 + 5 + 2 + 1
    assert set(nodes(found, "unit", "code")) == {"RU-KYA"}
    districts = await reading.analyst.field("analyst/places", unit=KRAI, kind=["DISTRICT"])
    assert districts["totalCount"] == 5


async def test_a_village_tells_its_district_and_the_region_above(reading: Clients) -> None:
    found = await reading.analyst.field("analyst/places", words="Канифольный")
    assert nodes(found, "parent", "name") == ["Nizhneingash district"]
    assert nodes(found, "unit", "code") == ["RU-KYA"]


async def test_a_city_is_found_in_its_french_spelling(reading: Clients) -> None:
    found = await reading.analyst.field("analyst/places", words="Tcheliabinsk", country=RUSSIA)
    assert nodes(found, "name") == ["Chelyabinsk"]


async def test_in_siberia_lie_those_of_its_regions_that_are_known_and_what_lies_in_them(reading: Clients) -> None:
    found = await reading.analyst.field("analyst/places", within=SIBERIA)
    # Siberia itself, and of its twelve subdivisions Krasnoyarsk region alone, with what lies in it.
    assert found["totalCount"] == 1 + (2 + 2 + 5 + 2 + 1)
    (siberia,) = [node for node in found["nodes"] if node["kind"] == "MACRO_REGION"]
    assert len(siberia["comprises"]) == 12
    assert [node["macroRegions"]["nodes"][0]["name"] for node in found["nodes"] if node["code"]] == ["Siberia"]


async def test_cheboksary_and_chelyabinsk_are_not_in_siberia(reading: Clients) -> None:
    found = await reading.analyst.field("analyst/places", words="Cheb", country=RUSSIA)
    assert nodes(found, "name") == ["Cheboksary"]
    assert nodes(found, "macroRegions", "nodes") == [[]]


async def test_the_institutions_of_siberia_are_those_of_krasnoyarsk_region(reading: Clients) -> None:
    there = await reading.secretariat.field("secretariat/search-institutions", region=SIBERIA)
    krai = await reading.secretariat.field("secretariat/search-institutions", region=KRAI)
    # A centre and two schools in Krasnoyarsk; of the districts and towns five; two whose place is not told nearer.
    assert there["totalCount"] == 1 + 2 + 5 + 2
    assert nodes(there, "name") == nodes(krai, "name")
