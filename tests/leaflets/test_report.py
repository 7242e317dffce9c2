"""The report: how the network stands, where the documents and the records disagree, and what waits."""

from __future__ import annotations

from datetime import date

import pytest

from consortium.access import Actor, Persona
from consortium.cooperation.model import Level
from consortium.leaflets.languages import LANGUAGES
from consortium.leaflets.model import Sheet
from consortium.leaflets.words import phrase
from consortium_graphql.context import request_of
from consortium_graphql.leaflets.report import report_sheet
from tests.factory import act
from tests.graphql.clients import Clients
from tests.leaflets.test_leaflet_of_programme import all_of, facts, rows, section


async def read(
    clients: Clients, language: str = "en", level: Level = Level.INSTITUTION, as_of: date | None = None
) -> Sheet:
    request = request_of(clients.app.state.service, Actor(Persona.SECRETARIAT, "somebody"), language)
    return await report_sheet(request, language, level, as_of)


async def test_the_six_contradictions_of_the_documents_are_told(reading: Clients) -> None:
    found = {claim: record for claim, record, _ in rows(await read(reading, "ru"), "contradictions")}
    assert found["14 – 18 июня 2009 года состоялся четырехдневный семинар"] == (
        "Семинар для координаторов | сколько дней длился обмен | 5"
    )
    assert len(found) == 6


async def test_the_network_is_told_as_of_a_day(reading: Clients) -> None:
    before, now = facts(await read(reading, as_of=date(2008, 12, 31))), facts(await read(reading))
    assert (before["As of"], now["As of"]) == ("31 December 2008", "15 June 2026")
    assert before["Ties"] != now["Ties"]


async def test_what_stands_out_is_told_in_english_where_there_are_no_other_words(reading: Clients) -> None:
    found = section(await read(reading, "kk"), "insights")
    assert found.told == "мәтін тілі: ағылшын тілі"
    assert section(await read(reading, "ru"), "insights").told == ""


@pytest.mark.parametrize("language", LANGUAGES)
async def test_where_nothing_waits_that_is_told(reading: Clients, language: str) -> None:
    found = section(await read(reading, language), "waiting")
    assert phrase("nothing", language) in all_of(await read(reading, language))
    assert len(found.blocks) == 1


async def test_an_exchange_that_is_overdue_waits(service: Clients) -> None:
    await act(service.database, "exchangeRegister", kind="SEMINAR", titles={"en": "Late"}, planned="2026-05")
    assert rows(await read(service), "waiting") == [["Late", "Open, overdue", "May 2026"]]


@pytest.mark.parametrize(("level", "told"), [(Level.REGION, "regions"), (Level.COUNTRY, "countries")])
async def test_the_level_is_told(reading: Clients, level: Level, told: str) -> None:
    assert facts(await read(reading, level=level))["Between"] == told


async def test_why_an_exchange_waits_is_not_told_where_the_reason_is_a_person(service: Clients) -> None:
    seminar = {"kind": "SEMINAR", "titles": {"en": "Late"}, "planned": "2026-07"}
    exchange = await act(service.database, "exchangeRegister", **seminar)
    cause = await act(service.database, "disruptionCreate", kind="PERSONAL", names={"en": "The trainer is ill"})
    effect = {"exchange": exchange, "version": 1, "effect": "POSTPONED", "note": "Until she is well"}
    await act(service.database, "disruptionApply", disruption=cause, exchanges=[effect])
    found = await read(service)
    assert rows(found, "waiting") == [["Late", "Postponed"]]
    assert all(words not in str(found) for words in ("The trainer is ill", "Until she is well"))
