"""Places, over the seeds: towns and districts were counted in the news of the festival and of school 163."""

from __future__ import annotations

from tests.graphql.clients import Clients, nodes

KRAI = ("Region", "krasnoyarsk-krai")
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
