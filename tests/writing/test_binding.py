"""A record is not corrected away from under those that rest on it; what knows less learns from it."""

from __future__ import annotations

from uuid import UUID

import pytest

from consortium.db import Database
from tests import factory
from tests.factory import act, forbidden, member, row, step, step_refused

TOLD = {"texts": {"en": "It takes time."}}
ADVICE = {"kind": "ADVICE", "topics": {"en": "Tutoring"}}


async def in_programme(database: Database) -> tuple[UUID, UUID]:
    """Enter a programme and an exchange in it."""
    programme = await factory.programme(database)
    return programme, await factory.exchange(database, programme=programme)


@pytest.mark.parametrize(
    ("action", "given"), [("lessonCreate", TOLD | {"kind": "LEARNED"}), ("difficultyCreate", TOLD)]
)
async def test_an_exchange_stays_in_the_programme_of_what_was_learned_there(
    database: Database, action: str, given: dict[str, object]
) -> None:
    programme, exchange = await in_programme(database)
    await act(database, action, programme=programme, exchange=exchange, **given)
    other = await factory.programme(database)
    found = await step_refused(database, "exchangeCorrect", exchange, programme=other)
    assert found == {("programme", "STILL_USED")}


async def test_an_exchange_stays_in_the_programme_of_the_support_that_it_is(database: Database) -> None:
    programme, exchange = await in_programme(database)
    giver, receiver = [await factory.institution(database) for _ in range(2)]
    sides = {"giver": giver, "receiver": receiver}
    support = await act(database, "supportCreate", **ADVICE, **sides, programme=programme, exchange=exchange)
    assert await step_refused(database, "exchangeCorrect", exchange, programme=None) == {("programme", "STILL_USED")}
    await step(database, "supportCorrect", support, programme=None)
    await step(database, "exchangeCorrect", exchange, programme=None)


async def test_an_exchange_stays_in_the_programme_whose_indicators_were_measured_at_it(database: Database) -> None:
    programme, exchange = await in_programme(database)
    evaluation = await act(database, "evaluationCreate", names={"en": "Survey"}, exchange=exchange)
    of_it = {"names": {"en": "Volunteers"}, "unit": "PEOPLE", "programme": programme}
    indicator = await act(database, "indicatorCreate", **of_it)
    told = {"evaluation": evaluation, "indicator": indicator, "moment": "AFTER", "amount": "20"}
    await act(database, "indicatorValueCreate", **told)
    assert await step_refused(database, "exchangeCorrect", exchange, programme=None) == {("programme", "STILL_USED")}


async def supported(database: Database) -> UUID:
    """Enter a group of schools that is supported in its programme, and return its site."""
    programme = await factory.programme(database)
    site = await factory.site(database, programme)
    giver = await factory.institution(database)
    await act(database, "supportCreate", **ADVICE, giver=giver, site=site, programme=programme)
    return site


async def test_a_site_that_is_supported_in_its_programme_stays_there(database: Database) -> None:
    site, other = await supported(database), await factory.programme(database)
    assert await step_refused(database, "siteCorrect", site, programme=other) == {("programme", "STILL_USED")}


async def test_a_group_that_is_supported_becomes_no_named_institution(database: Database) -> None:
    site, school = await supported(database), await factory.institution(database)
    found = await step_refused(database, "siteCorrect", site, institution=school, labels={}, parties=None)
    assert found == {("institution", "STILL_USED")}


async def test_a_network_of_resource_centres_stays_a_body_that_can_have_members(database: Database) -> None:
    network, school = await factory.network(database), await factory.institution(database)
    await act(database, "resourceCentreCreate", institution=school, network=network)
    assert await step_refused(database, "institutionCorrect", network, kind="SCHOOL") == {("kind", "STILL_USED")}


async def taking_part(database: Database, **differing: object) -> tuple[UUID, UUID]:
    """Enter a school that is a guest of an exchange: both."""
    school = await factory.institution(database, **differing)
    guest = {"institution": school, "role": "GUEST"}
    exchange = await factory.exchange(database)
    return school, await act(database, "participationAdd", exchange=exchange, **guest)


async def deciding(database: Database, **differing: object) -> tuple[UUID, UUID]:
    """Enter a school that took part in deciding: both."""
    school = await factory.institution(database, **differing)
    decision = await act(database, "decisionCreate", kind="COOPERATE", texts={"en": "To meet."})
    return school, await act(database, "decisionPartyCreate", decision=decision, institution=school)


async def test_whoever_took_part_is_from_the_country_that_becomes_known(database: Database) -> None:
    kazakhstan = await factory.country(database)
    school, participation = await taking_part(database)
    await step(database, "institutionCorrect", school, country="KZ")
    assert (await row("Participation", participation))["country"] == kazakhstan


async def test_a_member_that_tells_its_country_tells_it_of_what_it_took_part_in_deciding(database: Database) -> None:
    kazakhstan = await factory.country(database)
    school, party = await deciding(database)
    await step(database, "institutionCorrect", school, member(school), country="KZ")
    assert (await row("DecisionParty", party))["country"] == kazakhstan


async def test_a_member_rewrites_no_decision_by_another_country(database: Database) -> None:
    kazakhstan, _ = await factory.country(database), await factory.country(database, code="RU")
    school, party = await deciding(database, country="KZ")
    found = await step_refused(database, "institutionCorrect", school, member(school), country="RU")
    assert found == {("country", "STILL_USED")}
    given = {"id": party, "version": 1, "country": "RU"}
    await forbidden(database, "decisionPartyCorrect", member(school), **given)
    assert (await row("DecisionParty", party))["country"] == kazakhstan


async def test_nobody_rewrites_from_where_somebody_came(database: Database) -> None:
    _ = await factory.country(database), await factory.country(database, code="RU")
    school, _ = await taking_part(database, country="KZ")
    assert await step_refused(database, "institutionCorrect", school, country="RU") == {("country", "STILL_USED")}


async def test_a_country_that_was_forgotten_comes_back_as_no_other(database: Database) -> None:
    _ = await factory.country(database), await factory.country(database, code="RU")
    school, _ = await taking_part(database, country="KZ")
    await step(database, "institutionCorrect", school, country=None)
    assert await step_refused(database, "institutionCorrect", school, country="RU") == {("country", "STILL_USED")}
    await step(database, "institutionCorrect", school, country="KZ")


async def test_a_mistaken_country_is_corrected_first_where_it_was_told_of_taking_part(database: Database) -> None:
    _, russia = await factory.country(database), await factory.country(database, code="RU")
    school, participation = await taking_part(database, country="KZ")
    await step(database, "institutionCorrect", school, country=None)
    await step(database, "participationCorrect", participation, country="RU")
    await step(database, "institutionCorrect", school, country="RU")
    assert (await row("Institution", school))["country"] == russia


async def test_a_country_that_is_no_longer_known_stays_with_whoever_took_part(database: Database) -> None:
    kazakhstan = await factory.country(database)
    school, participation = await taking_part(database, country="KZ")
    await step(database, "institutionCorrect", school, country=None)
    assert (await row("Participation", participation))["country"] == kazakhstan


async def test_a_country_is_not_corrected_against_the_place_that_was_told_of_whoever_took_part(
    database: Database,
) -> None:
    _ = await factory.country(database), await factory.country(database, code="RU")
    school, participation = await taking_part(database, country="KZ")
    await step(database, "participationCorrect", participation, region=await factory.region(database))
    assert await step_refused(database, "institutionCorrect", school, country="RU") == {("country", "STILL_USED")}
