"""Records in the words of schema.org."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from consortium.db import Database
from consortium.ids import seed_id
from consortium_graphql.plan import install
from tests import factory
from tests.exchanges.gatherings import registered, step
from tests.exporting.fetching import exported, got, told
from tests.graphql.clients import Clients

ORG = "https://schema.org"
FESTIVAL = "Festival of school teams"


async def things(database: Database, name: str, language: str = "en") -> dict[str, dict[str, Any]]:
    """Return the things of a list by their names."""
    document = json.loads(await exported(database, name, "jsonld", lang=language))
    assert document["@context"] == ORG
    return {each["name"]: each for each in document["@graph"]}


async def test_a_school_is_a_school_and_a_ministry_a_government_organization(reading: Clients) -> None:
    found = await things(reading.database, "institutions")
    kinds = {each["@type"] for each in found.values()}
    assert kinds >= {"School", "GovernmentOrganization", "EducationalOrganization", "Consortium", "Organization"}
    assert found["Ministry of Education of Russia"]["@type"] == "GovernmentOrganization"


async def test_the_festival_is_told_with_its_days_its_place_and_who_organised_it(reading: Clients) -> None:
    festival = (await things(reading.database, "exchanges"))[FESTIVAL]
    assert festival["@type"] == "Festival"
    assert (festival["startDate"], festival["endDate"]) == ("2010-09-22", "2010-09-26")
    assert festival["eventStatus"] == f"{ORG}/EventScheduled"
    assert festival["location"]["address"]["addressCountry"] == "RU"
    assert [each["name"] for each in festival["organizer"]] == ["Centre “Sotrudnichestvo”"]


async def test_what_is_known_to_the_year_is_told_to_the_year(reading: Clients) -> None:
    found = await things(reading.database, "exchanges")
    assert found["“Youth in Action” training in Paris"]["startDate"] == "2011"


async def test_the_founder_of_an_institution_is_told(reading: Clients) -> None:
    found = await things(reading.database, "institutions")
    (founder,) = found["International Center of Excellence for Community Schools"]["founder"]
    assert (founder["name"], founder["@id"]) == ("ContinYou", f"urn:uuid:{seed_id('Institution', 'continyou')}")
    assert "founder" not in found["ContinYou"]


async def test_a_programme_names_those_who_take_part(reading: Clients) -> None:
    found = await things(reading.database, "programmes")
    members = [each["name"] for programme in found.values() for each in programme.get("member", [])]
    assert "Centre “Sotrudnichestvo”" in members
    assert {each["@type"] for each in found.values()} == {"Project"}


async def moved(database: Database, *steps: tuple[str, dict[str, object]]) -> dict[str, Any]:
    """Return an exchange planned for June, as a thing, after some steps."""
    await database.on_connect(install)
    exchange: UUID = await registered(database, action="CONFIRM", planned="2026-06-20/2026-06-24", mode="REMOTE")
    for action, given in steps:
        await step(database, action, exchange, **given)
    (thing,) = (await things(database, "exchanges")).values()
    return thing


POSTPONE: tuple[str, dict[str, object]] = ("exchangePostpone", {"reason": "Influenza"})
AGAIN: tuple[str, dict[str, object]] = ("exchangeReschedule", {"planned": "2026-09-01", "reason": "Free"})
CANCEL: tuple[str, dict[str, object]] = ("exchangeCancel", {"reason": "Influenza"})


async def test_a_postponed_exchange_tells_its_earlier_day_and_no_reason(database: Database) -> None:
    thing = await moved(database, POSTPONE)
    assert (thing["eventStatus"], thing["previousStartDate"]) == (f"{ORG}/EventPostponed", "2026-06-20")
    assert "startDate" not in thing
    assert "Influenza" not in str(thing)


async def test_a_rescheduled_exchange_tells_both_days(database: Database) -> None:
    thing = await moved(database, POSTPONE, AGAIN)
    assert (thing["eventStatus"], thing["startDate"]) == (f"{ORG}/EventRescheduled", "2026-09-01")
    assert thing["previousStartDate"] == "2026-06-20"


async def test_a_cancelled_exchange_is_told_to_be_cancelled(database: Database) -> None:
    thing = await moved(database, CANCEL)
    assert (thing["eventStatus"], thing["startDate"]) == (f"{ORG}/EventCancelled", "2026-06-20")
    assert thing["eventAttendanceMode"] == f"{ORG}/OnlineEventAttendanceMode"


async def test_contact_details_are_told_with_consent_alone(database: Database) -> None:
    await database.on_connect(install)
    await factory.person(database, names={"en": "Ada"}, email="ada@example.org", consent=False)
    await factory.person(database, names={"en": "Mary"}, email="mary@example.org", consent=True)
    found = await things(database, "persons")
    assert ("email" in found["Ada"], found["Mary"]["email"]) == (False, "mary@example.org")


async def test_a_record_is_a_document_of_its_own(reading: Clients) -> None:
    id = seed_id("Exchange", "youth-in-action-2011-paris")
    answer = await got(reading.analyst, f"/record/{id}.jsonld")
    thing = answer.json()
    assert answer.headers["content-type"] == "application/ld+json"
    assert (thing["@context"], thing["@type"], thing["@id"]) == (ORG, "EducationEvent", f"urn:uuid:{id}")


async def test_what_is_no_record_is_told(reading: Clients) -> None:
    assert await told(reading.analyst, f"/record/{UUID(int=0)}.jsonld") == (404, ["NOT_FOUND"])
    assert await told(reading.analyst, "/record/one.jsonld") == (404, ["NOT_FOUND"])
    assert await told(reading.analyst, f"/record/{UUID(int=0)}.ttl") == (404, ["NO_SUCH_EXPORT"])
