"""What lies in a region, through the service."""

from __future__ import annotations

from consortium.ids import seed_id
from tests.graphql.clients import Clients

INSIDE = """
query Inside($region: ID!) {
  region(id: $region) { institutions { nodes { name(lang: "ru") } } }
  institutions(filter: { region: $region }) { nodes { name(lang: "ru") } }
  exchanges(filter: { region: $region }) { nodes { title } }
}
"""
IN_THE_DISTRICT = [{"name": "МОУ «Березовская СОШ»"}]


async def test_a_district_holds_what_works_in_its_villages(reading: Clients) -> None:
    """The school works in Kanifolny, a village of the Nizhneingash district."""
    found = await reading.analyst.data(INSIDE, region=str(seed_id("Region", "nizhneingash-district")))
    assert found["region"]["institutions"]["nodes"] == IN_THE_DISTRICT
    assert found["institutions"]["nodes"] == IN_THE_DISTRICT
    assert [each["title"] for each in found["exchanges"]["nodes"]] == ["Start-up trainings at Berezovskaya School"]


async def test_a_village_holds_itself_alone(reading: Clients) -> None:
    found = await reading.analyst.data(INSIDE, region=str(seed_id("Region", "sukhobuzimo")))
    assert found["institutions"]["nodes"] == []
    assert [each["title"] for each in found["exchanges"]["nodes"]] == ["Festival of school teams"]
