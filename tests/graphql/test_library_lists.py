"""What the filters of methods, publications and resource centres let pass, on both databases."""

from __future__ import annotations

import pytest

from tests.factory import act, method, person, publication
from tests.graphql.clients import Client, Clients, Json, nodes


async def names(client: Client, root: str, name: str, **asked: object) -> list[object]:
    """Return a field of each record of a list that its filter lets pass."""
    kind = {"methods": "MethodFilter", "publications": "PublicationFilter", "resourceCentres": "ResourceCentreFilter"}
    document = f"query ($filter: {kind[root]}) {{ {root}(first: 100, filter: $filter) {{ nodes {{ {name} }} }} }}"
    return nodes((await client.data(document, filter=asked))[root], name)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"age": 6}, []),
        ({"age": 7}, ["Circle"]),
        ({"age": 12}, ["Circle", "Debate"]),
        ({"age": 13}, ["Debate"]),
        ({"people": 4}, ["Circle"]),
        ({"people": 5}, ["Circle", "Debate"]),
        ({"minutes": 44}, []),
        ({"minutes": 45}, ["Debate"]),
        ({"age": 12, "minutes": 60}, ["Debate"]),
    ],
)
async def test_methods_are_found_by_age_group_and_time(service: Clients, asked: Json, found: list[str]) -> None:
    database = service.database
    await method(database, names={"en": "Circle"}, age_least=7, age_most=12, group_most=10)
    await method(database, names={"en": "Debate"}, age_least=12, group_least=5, minutes_least=45, minutes_most=90)
    assert await names(service.analyst, "methods", "name", **asked) == found


async def test_methods_are_found_by_the_exchange_that_used_them(reading: Clients) -> None:
    seminar = ("Exchange", "clc-seminar-2009-06")
    assert await names(reading.analyst, "methods", "name", exchange=seminar) == ["Community-based learning"]


async def test_an_exchange_tells_the_methods_used_in_it(reading: Clients) -> None:
    document = "query ($id: ID!) { exchange(id: $id) { methodUses { method { name } } } }"
    found = await reading.analyst.data(document, id=("Exchange", "clc-training-1"))
    assert found["exchange"]["methodUses"] == [{"method": {"name": "Community mapping"}}]


async def test_publications_are_found_by_their_author(service: Clients) -> None:
    ada = await person(service.database)
    guide = await publication(service.database)
    await act(service.database, "authorshipCreate", publication=guide, person=ada)
    assert await names(service.analyst, "publications", "title", author=str(ada)) == ["Guide"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"publishedFrom": "2000-12-31", "publishedUntil": "2000-12-31"}, ["THESIS"]),
        ({"publishedUntil": "1999-12-31"}, []),
        ({"kind": ["BROCHURE", "NEWSLETTER"]}, ["BROCHURE", "NEWSLETTER"]),
        ({"programme": ("Programme", "community-learning-centers"), "search": "activity book"}, ["SET"]),
    ],
)
async def test_publications_are_found_by_kind_date_and_words(reading: Clients, asked: Json, found: list[str]) -> None:
    assert await names(reading.analyst, "publications", "kind", **asked) == found


@pytest.mark.parametrize(("day", "found"), [("2008-12-31", [18, 2]), ("2009-06-01", [18, 3, 2]), ("2012-01-01", [18])])
async def test_centres_are_found_by_a_day_on_which_they_may_serve(service: Clients, day: str, found: list[int]) -> None:
    given = {"areas": ["youth work"]}
    await act(service.database, "resourceCentreCreate", labels={"en": "D"}, centres=3, serving="2009/2011", **given)
    await act(service.database, "resourceCentreCreate", labels={"en": "E"}, centres=2, serving="../2011", **given)
    assert await names(service.analyst, "resourceCentres", "centres", servingOn=day) == found
