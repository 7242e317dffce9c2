"""Programmes and their parties, on both databases."""

from __future__ import annotations

from consortium.db import Database
from tests import factory
from tests.factory import act, forbidden, lines, refused, row, step, step_refused


async def test_a_programme_begins_as_its_source_tells(database: Database) -> None:
    programme = await factory.programme(database, action="START", since="2009-01", period="2009-01/2011-01")
    assert await lines("ProgrammeEntry", "programme", programme) == [("2009-01-01", "RUNNING")]
    found = await row("Programme", programme)
    assert (found["period_earliest"].isoformat(), found["period_latest"].isoformat()) == ("2009-01-01", "2011-01-31")


async def test_a_programme_of_which_nobody_knows_how_it_stands_has_an_empty_ledger(database: Database) -> None:
    programme = await factory.programme(database, action=None)
    assert await lines("ProgrammeEntry", "programme", programme) == []


async def test_a_day_without_an_action_is_refused(database: Database) -> None:
    given = {"names": {"en": "Programme"}, "since": "2009"}
    assert await refused(database, "programmeCreate", **given) == {("action", "REQUIRED")}


async def test_a_programme_is_started_closed_and_continued(database: Database) -> None:
    programme = await factory.programme(database, action="PLAN", since="2008")
    await step(database, "programmeStart", programme, since="2009-01")
    await step(database, "programmeClose", programme, since="2011-01")
    await step(database, "programmeContinue", programme, since="2011-01", reason="The trainers go on.")
    assert await lines("ProgrammeEntry", "programme", programme) == [
        ("2008-01-01", "PLANNED"),
        ("2009-01-01", "RUNNING"),
        ("2011-01-01", "CLOSED"),
        ("2011-01-01", "CONTINUED"),
    ]


async def test_a_running_programme_is_not_continued(database: Database) -> None:
    programme = await factory.programme(database)
    assert await step_refused(database, "programmeContinue", programme) == {("", "NOT_ALLOWED_NOW")}


async def test_a_correction_changes_the_period_and_its_days(database: Database) -> None:
    programme = await factory.programme(database, period="2009")
    await step(database, "programmeCorrect", programme, period=None)
    found = await row("Programme", programme)
    assert (found["period"], found["period_earliest"], found["period_latest"]) == (None, None, None)


async def test_an_institution_has_one_part_in_a_programme_once(database: Database) -> None:
    programme, school = await factory.programme(database), await factory.institution(database)
    given = {"programme": programme, "institution": school}
    await act(database, "programmePartyCreate", **given, part="LEAD")
    await act(database, "programmePartyCreate", **given, part="FUNDER")
    again = {**given, "part": "LEAD"}
    assert await refused(database, "programmePartyCreate", **again) == {("institution", "EXISTS_ALREADY")}


async def test_a_part_that_is_void_may_be_entered_again_and_then_not_restored(database: Database) -> None:
    programme, school = await factory.programme(database), await factory.institution(database)
    given = {"programme": programme, "institution": school, "part": "LEAD"}
    party = await act(database, "programmePartyCreate", **given)
    await step(database, "programmePartyVoid", party, reason="A slip.")
    await act(database, "programmePartyCreate", **given)
    assert await step_refused(database, "programmePartyRestore", party) == {("institution", "EXISTS_ALREADY")}


async def test_a_programme_with_sites_is_not_voided(database: Database) -> None:
    programme = await factory.programme(database)
    site = await factory.site(database, programme)
    assert await step_refused(database, "programmeVoid", programme, reason="A slip.") == {("id", "STILL_USED")}
    await step(database, "siteVoid", site, reason="A slip.")
    await step(database, "programmeVoid", programme, reason="A slip.")
    assert (await row("Programme", programme))["voided_reason"] == "A slip."


async def test_a_programme_comes_back_with_its_parties_and_its_ledger(database: Database) -> None:
    programme, school = await factory.programme(database), await factory.institution(database)
    party = await act(database, "programmePartyCreate", programme=programme, institution=school, part="LEAD")
    await step(database, "programmeVoid", programme, reason="A slip.")
    assert (await row("ProgrammeParty", party))["voided_at"] is not None
    await step(database, "programmeRestore", programme)
    assert (await row("ProgrammeParty", party))["voided_at"] is None
    assert await lines("ProgrammeEntry", "programme", programme) == [("0001-01-01", "RUNNING")]


async def test_a_party_is_not_restored_into_a_void_programme(database: Database) -> None:
    programme, school = await factory.programme(database), await factory.institution(database)
    party = await act(database, "programmePartyCreate", programme=programme, institution=school, part="LEAD")
    await step(database, "programmePartyVoid", party, reason="A slip.")
    await step(database, "programmeVoid", programme, reason="A slip.")
    assert await step_refused(database, "programmePartyRestore", party) == {("programme", "NOT_FOUND")}


async def test_every_reason_against_a_programme_is_told_at_once(database: Database) -> None:
    given = {"names": {"english": "Programme"}, "period": "soon", "action": "BEGIN", "areas": ["youth", "youth"]}
    assert await refused(database, "programmeCreate", **given) == {
        ("names.0.lang", "BAD_LANGUAGE"),
        ("period", "BAD_DATE"),
        ("action", "NOT_FOUND"),
        ("areas.1", "REPEATED"),
    }


async def test_a_member_writes_no_programme(database: Database) -> None:
    school = await factory.institution(database)
    await forbidden(database, "programmeCreate", factory.member(school), names={"en": "Ours"})
