"""The leaflet of a method: how it goes, what it needs, and where it was used."""

from __future__ import annotations

import pytest

from consortium.access import Actor, Persona
from consortium.ids import seed_id
from consortium.leaflets.model import Sheet
from consortium_graphql.context import request_of
from consortium_graphql.leaflets.method import method_sheet
from tests.factory import act
from tests.graphql.clients import Clients
from tests.leaflets.test_leaflet_of_programme import facts, rows, section


async def read(clients: Clients, language: str, id: object) -> Sheet:
    request = request_of(clients.app.state.service, Actor(Persona.SECRETARIAT, "somebody"), language)
    return await method_sheet(request, str(id), language)


async def test_where_a_method_was_used_is_told_with_what_was_noted(reading: Clients) -> None:
    found = await read(reading, "ru", seed_id("Method", "community-mapping"))
    ((when, exchange, state, note),) = rows(found, "uses")
    assert " ".join(when.split()) == "25–29 сент. 2009 г. (вывод)"
    assert (exchange, state) == ("Первая тренинговая сессия", "проведён")
    assert note.startswith("Какие методы сбора информации")


async def test_a_method_that_nobody_described_tells_what_is_known(reading: Clients) -> None:
    found = await read(reading, "en", seed_id("Method", "social-inclusion"))
    assert facts(found)["Author"] == "foreign partners of the project"
    assert [each.heading for each in found.sections] == ["Notes on the sources"]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"age_least": 12, "age_most": 15}, {"Age": "12–15 years"}),
        ({"group_least": 8}, {"Group": "from 8 people"}),
        ({"group_most": 30}, {"Group": "up to 30 people"}),
        ({"minutes_least": 45, "minutes_most": 45}, {"Time": "45 minutes"}),
        ({"languages": ["kk", "ru"]}, {"Languages": "Kazakh, Russian"}),
        ({}, {}),
    ],
)
async def test_ages_sizes_and_times_are_told_as_far_as_they_are_known(
    service: Clients, given: dict[str, object], told: dict[str, str]
) -> None:
    made = await act(service.database, "methodCreate", names={"en": "World café"}, **given)
    assert facts(await read(service, "en", made)) == told


async def test_each_line_of_the_materials_is_a_point(service: Clients) -> None:
    made = await act(service.database, "methodCreate", names={"en": "World café"}, materials={"en": "paper\n\npens"})
    (points,) = section(await read(service, "en", made), "materials").blocks
    assert points.kind == "points"
    assert [cell[0].value for cell in points.items] == ["paper", "pens"]


@pytest.mark.parametrize(("consent", "told"), [(True, {"Author": "Ann Example"}), (False, {})])
async def test_an_author_is_named_by_consent_alone(service: Clients, told: dict[str, str], *, consent: bool) -> None:
    person = await act(service.database, "personCreate", names={"en": "Ann Example"}, consent=consent)
    made = await act(service.database, "methodCreate", names={"en": "World café"}, author_person=person)
    found = await read(service, "en", made)
    assert facts(found) == told
    assert ("Ann Example" in str(found)) is consent
