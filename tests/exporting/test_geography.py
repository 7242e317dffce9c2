"""Maps: GEOS reads each feature, longitude before latitude, and those without a place are counted."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Point, shape  # type: ignore[import-untyped]  # it carries no types

from consortium.db import Database
from consortium_graphql.exporting.columns import Node
from consortium_graphql.plan import install
from tests import factory
from tests.exchanges.gatherings import registered
from tests.exporting.fetching import exported, written
from tests.graphql.clients import Clients

LATITUDES, LONGITUDES = st.floats(-90, 90), st.floats(-180, 180)
PLACES = st.none() | st.fixed_dictionaries(
    {
        "id": st.just("1"),
        "name": st.text(max_size=5),
        "latitude": st.none() | LATITUDES,
        "longitude": st.none() | LONGITUDES,
    }
)


def exchange(place: dict[str, Any] | None) -> Node:
    """Return an exchange at a place as it is answered."""
    days = {"planned": None, "actual": {"edtf": "2010"}}
    return {"id": "1", "name": "Visit", "kind": "VISIT", "state": "HELD", "areas": [], "region": place, **days}


async def features(database: Database, name: str) -> dict[str, Any]:
    """Return a list as a map."""
    await database.on_connect(install)
    return dict(json.loads(await exported(database, name, "geojson", lang="ru")))


async def test_a_city_lies_where_an_atlas_has_it(database: Database) -> None:
    await factory.country(database)
    almaty = await factory.region(database, names={"en": "Almaty"}, kind="CITY", latitude=43.25, longitude=76.95)
    await factory.region(database, names={"en": "Somewhere"})
    await factory.institution(database, names={"en": "School"}, country="KZ", region=almaty)
    await factory.institution(database, names={"en": "Nowhere"})
    await registered(database, region=almaty)
    for name, without in (("regions", 1), ("institutions", 1), ("exchanges", 0)):
        (found,) = (document := await features(database, name))["features"]
        assert found["geometry"] == {"type": "Point", "coordinates": [76.95, 43.25]}
        assert (document["withoutPlace"], "crs" in document) == (without, False)


async def test_the_seeds_name_no_coordinates(reading: Clients) -> None:
    found = await features(reading.database, "exchanges")
    assert len(found["features"]) + found["withoutPlace"] == 21


@given(places=st.lists(PLACES, max_size=6))
def test_every_feature_is_read_by_another_program(places: list[dict[str, Any] | None]) -> None:
    document = json.loads(written("geojson", (), [[exchange(place) for place in places]]))
    known = [place for place in places if place and None not in (place["latitude"], place["longitude"])]
    shapes = [shape(each["geometry"]) for each in document["features"]]
    assert shapes == [Point(place["longitude"], place["latitude"]) for place in known]
    assert document["withoutPlace"] == len(places) - len(known)
    assert document["type"] == "FeatureCollection"
