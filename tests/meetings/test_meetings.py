"""Meetings and those who decide, on both databases."""

from __future__ import annotations

from consortium.db import Database
from consortium.writing import store
from consortium.writing.kinds import KINDS
from tests import factory
from tests.factory import act, forbidden, refused, row, step, step_refused
from tests.meetings.decided import body, decision, meeting


async def test_a_decision_has_the_day_of_its_meeting_where_none_is_given(database: Database) -> None:
    held = await meeting(database, held="2023-11")
    found = await row("MeetingDecision", await decision(database, meeting=held))
    assert (found["decided"], found["day"].isoformat()) == ("2023-11", "2023-11-01")
    assert found["decided_latest"].isoformat() == "2023-11-30"


async def test_a_day_of_its_own_goes_before_that_of_the_meeting(database: Database) -> None:
    held = await meeting(database)
    made = await decision(database, meeting=held, decided="2023-12-01")
    assert (await row("MeetingDecision", made))["decided"] == "2023-12-01"
    await step(database, "decisionCorrect", made, decided=None)
    assert (await row("MeetingDecision", made))["decided"] == "2023-11-21"


async def test_a_decision_of_no_known_meeting_may_have_no_day(database: Database) -> None:
    found = await row("MeetingDecision", await decision(database))
    assert (found["meeting"], found["decided"], found["day"].isoformat()) == (None, None, "0001-01-01")


async def test_the_decisions_of_a_meeting_stand_in_the_order_of_their_numbers(database: Database) -> None:
    numbers = ("10", "9", "2/2023")
    made = [await decision(database, number=number, texts={"en": "To go on."}) for number in numbers]
    found = [await row("MeetingDecision", each) for each in made]
    assert [each["number"] for each in sorted(found, key=lambda each: str(each["sort_name"]))] == ["2/2023", "9", "10"]


async def test_a_meeting_with_decisions_is_not_voided_nor_the_exchange_that_it_was_part_of(database: Database) -> None:
    forum = await act(database, "exchangeRegister", kind="FORUM", titles={"en": "Forum"}, action="OPEN")
    held = await meeting(database, exchange=forum)
    await decision(database, meeting=held)
    assert await step_refused(database, "meetingVoid", held, reason="A slip.") == {("id", "STILL_USED")}
    assert await step_refused(database, "exchangeVoid", forum, reason="A slip.") == {("id", "STILL_USED")}


async def test_a_country_takes_part_in_deciding_before_anybody_knows_who_came(database: Database) -> None:
    await factory.country(database)
    made = await decision(database)
    party = await act(database, "decisionPartyCreate", decision=made, country="KZ")
    found = await row("DecisionParty", party)
    assert (found["institution"], found["parties"], found["sort_name"]) == (None, None, "kazakhstan")


async def test_a_named_institution_is_one_party_of_its_own_country(database: Database) -> None:
    await factory.country(database)
    await factory.country(database, code="RU")
    school = await factory.institution(database, country="KZ")
    given = {"decision": await decision(database), "institution": school}
    assert await refused(database, "decisionPartyCreate", **given, country="RU", parties=2) == {
        ("institution", "OTHER_COUNTRY"),
        ("parties", "NAMED_IS_ONE"),
    }
    party = await row("DecisionParty", await act(database, "decisionPartyCreate", **given))
    kazakhstan = (await row("Institution", school))["country"]
    assert (party["country"], party["parties"], party["sort_name"]) == (kazakhstan, 1, "school")


async def test_nobody_decides_the_same_twice(database: Database) -> None:
    await factory.country(database)
    school = await factory.institution(database, country="KZ")
    given = {"decision": await decision(database)}
    await act(database, "decisionPartyCreate", **given, institution=school)
    await act(database, "decisionPartyCreate", **given, country="KZ", labels={"en": "Guests"})
    await act(database, "decisionPartyCreate", **given, country="KZ", labels={"en": "Representatives"})
    assert await refused(database, "decisionPartyCreate", **given, institution=school) == {
        ("institution", "EXISTS_ALREADY")
    }
    assert await refused(database, "decisionPartyCreate", **given, country="KZ", labels={"en": "Guests"}) == {
        ("country", "EXISTS_ALREADY")
    }


async def test_a_party_says_from_where_it_is(database: Database) -> None:
    made = await decision(database)
    assert await refused(database, "decisionPartyCreate", decision=made) == {("country", "REQUIRED")}


async def test_a_decision_is_recorded_with_those_who_took_it(database: Database) -> None:
    await factory.country(database)
    school = await factory.institution(database)
    made = await decision(database, parties=[{"country": "KZ", "labels": {"en": "Guests"}}, {"institution": school}])
    found = await store.where(KINDS["DecisionParty"].table, "decision", made)
    assert {(each["institution"], each["sort_name"]) for each in found} == {(None, "guests"), (school, "school")}


async def test_every_reason_against_a_decision_and_those_who_took_it_is_told_at_once(database: Database) -> None:
    school = await factory.institution(database)
    parties = [{"labels": {"en": "Guests"}}, {"institution": school, "parties": 2}]
    given = {"kind": "FORM_BODY", "texts": {"en": "To form it."}, "parties": parties}
    assert await refused(database, "decisionCreate", **given) == {
        ("parties.0.country", "REQUIRED"),
        ("parties.1.parties", "NAMED_IS_ONE"),
        ("body", "REQUIRED"),
    }


async def test_who_is_named_twice_among_those_who_decided_is_told(database: Database) -> None:
    school = await factory.institution(database)
    given = {"kind": "OTHER", "texts": {"en": "To go on."}, "parties": [{"institution": school}] * 2}
    assert await refused(database, "decisionCreate", **given) == {("parties.1.institution", "EXISTS_ALREADY")}


async def test_those_who_decided_are_voided_and_come_back_with_their_decision(database: Database) -> None:
    school = await factory.institution(database)
    made = await decision(database)
    party = await act(database, "decisionPartyCreate", decision=made, institution=school)
    await step(database, "decisionVoid", made, reason="A slip.")
    assert (await row("DecisionParty", party))["voided_at"] is not None
    await step(database, "decisionRestore", made)
    assert (await row("DecisionParty", party))["voided_at"] is None


async def test_a_member_records_no_decision_not_even_about_itself(database: Database) -> None:
    consortium = await body(database)
    given = {"kind": "ACTIVATE_BODY", "texts": {"en": "To begin."}, "body": consortium}
    await forbidden(database, "decisionCreate", factory.member(consortium), **given)
    await forbidden(database, "meetingCreate", factory.member(consortium), titles={"en": "Ours"})
