"""The leaflet of a programme: what the documents tell of Community Learning Centers, and who may read what."""

from __future__ import annotations

from typing import Any

import pytest

from consortium.access import Actor, Persona
from consortium.errors import Refused
from consortium.ids import seed_id
from consortium.leaflets.languages import LANGUAGES
from consortium.leaflets.model import Points, Section, Sheet, Table, texts_of
from consortium.leaflets.words import phrase
from consortium_graphql.context import request_of
from consortium_graphql.exporting.pages import NotRead
from consortium_graphql.leaflets.programme import programme_sheet
from tests.factory import act
from tests.graphql.clients import Clients

CENTERS = str(seed_id("Programme", "community-learning-centers"))


async def read(clients: Clients, language: str, persona: Persona = Persona.ANALYST, id: str = CENTERS) -> Sheet:
    """Return the leaflet as somebody reads it."""
    request = request_of(clients.app.state.service, Actor(persona, "somebody"), language)
    return await programme_sheet(request, id, language)


def section(sheet: Sheet, heading: str) -> Section:
    """Return the section under one of the headings."""
    (found,) = [each for each in sheet.sections if each.heading == phrase(heading, sheet.language)]
    return found


def rows(sheet: Sheet, heading: str) -> list[list[str]]:
    """Return the rows of a section's table, each place as one text."""
    (table,) = [block for block in section(sheet, heading).blocks if isinstance(block, Table)]
    return [[" | ".join(text.value for text in cell) for cell in row] for row in table.rows]


def facts(sheet: Sheet) -> dict[str, str]:
    """Return the facts by label."""
    return {fact.label: " | ".join(text.value for text in fact.value) for fact in sheet.facts}


def all_of(sheet: Sheet) -> str:
    """Return every text of the sections."""
    return "\n".join(text.value for each in sheet.sections for text in texts_of(each.blocks))


async def test_title_period_and_state_are_told_in_the_readers_language(reading: Clients) -> None:
    found = await read(reading, "ru")
    assert (found.sort, found.title.value) == ("Программа", "Центры социального менеджмента")
    assert facts(found)["Срок"].split() == ["январь", "2009", "г.", "–", "январь", "2011", "г."]
    assert facts(found)["Состояние"] == "продолжается после завершения"
    assert facts(found)["Место"] == "Россия"


async def test_who_takes_part_is_told_with_part_and_country(reading: Clients) -> None:
    assert rows(await read(reading, "en"), "who") == [
        ["European Commission", "funder", ""],
        ["Centre “Sotrudnichestvo”", "lead", "Russia"],
        ["ContinYou", "partner", "United Kingdom"],
        ["Social-Educational Association “Educator”", "partner", "Poland"],
    ]


async def test_aims_are_numbered_as_in_the_report(reading: Clients) -> None:
    overall, specific = section(await read(reading, "en"), "aims").blocks
    assert isinstance(overall, Points)
    assert isinstance(specific, Points)
    assert (len(overall.items), overall.numbers, specific.numbers) == (1, (), (1, 2, 3, 4))
    assert specific.items[3][0].value == "To provide information support"


async def test_planned_activities_stand_beside_the_days_on_which_they_were_held(reading: Clients) -> None:
    found = {title: (standing, when) for title, standing, when in rows(await read(reading, "fr"), "plan")}
    assert found["Study visit"] == ("réalisé", "28–30 juin 2010")
    assert found["“Community Mapping”"] == ("non consigné", "")


async def test_exchanges_stand_in_the_order_of_their_days_and_those_without_one_at_the_end(reading: Clients) -> None:
    found = rows(await read(reading, "en"), "exchanges")
    assert [row[1] for row in found[:2]] == ["Seminar for coordinators", "Competition for a place on the study visit"]
    assert found[0][0] == "14–18 Jun 2009"
    assert "2–3 Dec, year unknown" in [row[0] for row in found[7:]]


async def test_eight_results_are_told_as_achieved(reading: Clients) -> None:
    found = rows(await read(reading, "zh"), "results")
    assert [achieved.partition(" | ")[0] for _, achieved in found] == ["是"] * 8


async def test_sites_are_counted_once_whatever_is_named_of_a_group(reading: Clients) -> None:
    counted = section(await read(reading, "ru"), "sites").blocks[0]
    assert [text.value for text in texts_of((counted,))] == ["Работает: 14; слабо работает: 2; кандидат: 1"]


async def test_a_site_of_a_group_names_the_group(reading: Clients) -> None:
    assert "12 of the 14 schools | (part of: 14 schools)" in [
        row[0] for row in rows(await read(reading, "en"), "sites")
    ]


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", ""), ("fr", "texte en : anglais"), ("zh", "文本语言：英语"), ("kk", "мәтін тілі: ағылшын тілі")],
)
async def test_a_title_in_another_language_is_told_as_such(reading: Clients, language: str, told: str) -> None:
    found = await read(reading, language)
    assert (found.title.lang, found.told) == ("en", told)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_each_language_has_the_same_sections(reading: Clients, language: str) -> None:
    keys = ("who", "aims", "for_whom", "plan", "exchanges", "results", "evaluations", "sites")
    found = await read(reading, language)
    assert [each.heading for each in found.sections] == [phrase(key, language) for key in keys]


async def test_the_source_the_day_and_the_organisation_stand_on_every_page(reading: Clients) -> None:
    organisation, told = (await read(reading, "en")).foot
    assert organisation.startswith("International Consortium")
    assert told == "As of 15 June 2026 · Source: Community Learning Centers"


async def test_nobody_reads_a_leaflet_without_a_token(reading: Clients) -> None:
    with pytest.raises(NotRead) as refused:
        await read(reading, "en", Persona.NOBODY)
    assert refused.value.code == "UNAUTHENTICATED"


async def test_a_void_programme_has_no_leaflet(service: Clients) -> None:
    made = await act(service.database, "programmeCreate", names={"en": "A mistake"})
    assert (await read(service, "en", id=str(made))).title.value == "A mistake"
    await act(service.database, "programmeVoid", id=made, version=1, reason="never was")
    with pytest.raises(Refused):
        await read(service, "en", Persona.SECRETARIAT, str(made))


async def contact(clients: Clients, *, consent: bool) -> None:
    """Have somebody with an address lead the programme."""
    given: dict[str, Any] = {"names": {"en": "Ann Example"}, "email": "ann@example.org", "consent": consent}
    person = await act(clients.database, "personCreate", **given)
    await act(clients.database, "roleCreate", person=person, programme=CENTERS, titles={"en": "Director"})


@pytest.mark.parametrize(
    ("persona", "contacts"),
    [
        (Persona.SECRETARIAT, [["Ann Example | Director", "ann@example.org"]]),
        (Persona.MEMBER, [["Ann Example | Director", "ann@example.org"]]),
        (Persona.ANALYST, [["Ann Example | Director"]]),
    ],
)
async def test_who_consents_is_a_contact_with_the_details_that_the_reader_may_see(
    service: Clients, persona: Persona, contacts: list[list[str]]
) -> None:
    await contact(service, consent=True)
    assert rows(await read(service, "en", persona), "contacts") == contacts


async def test_who_does_not_consent_is_on_no_leaflet_of_the_secretariat_either(service: Clients) -> None:
    await contact(service, consent=False)
    assert "Ann Example" not in all_of(await read(service, "en", Persona.SECRETARIAT))


async def test_why_an_exchange_was_cancelled_is_on_no_leaflet(service: Clients) -> None:
    seminar = {"kind": "SEMINAR", "titles": {"en": "Called off"}, "planned": "2010-12", "programme": CENTERS}
    exchange = await act(service.database, "exchangeRegister", **seminar)
    await act(service.database, "exchangeCancel", id=exchange, version=1, reason="The trainer is ill")
    told = str(await read(service, "en", Persona.SECRETARIAT))
    assert ("Called off" in told, "The trainer is ill" in told) == (True, False)
