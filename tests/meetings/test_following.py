"""A body's state follows what is decided about it, on both databases."""

from __future__ import annotations

from consortium.db import Database
from consortium.writing import store
from consortium.writing.kinds import KINDS
from tests import factory
from tests.factory import act, lines, refused, row, step, step_refused
from tests.meetings.decided import body, decision, meeting, steps


async def test_a_body_is_decided_formed_active_and_dissolved_as_is_decided(database: Database) -> None:
    consortium = await body(database)
    days = {"FOUND_BODY": "2023-11-21", "FORM_BODY": "2024-01", "ACTIVATE_BODY": "2024-09-01", "DISSOLVE_BODY": "2030"}
    made = [await decision(database, kind=kind, body=consortium, decided=day) for kind, day in days.items()]
    states = ("DECIDED", "BEING_FORMED", "ACTIVE", "DISSOLVED")
    assert await steps(consortium) == list(zip(states, made, strict=True))
    assert await lines("InstitutionEntry", "institution", consortium) == [
        ("2023-11-21", "DECIDED"),
        ("2024-01-01", "BEING_FORMED"),
        ("2024-09-01", "ACTIVE"),
        ("2030-01-01", "DISSOLVED"),
    ]


async def test_the_line_has_the_day_of_the_meeting_and_the_document_of_the_decision(database: Database) -> None:
    consortium, held, report = await body(database), await meeting(database), await factory.source(database)
    given = {"kind": "FOUND_BODY", "body": consortium, "meeting": held, "source": report, "locator": "page 1"}
    await decision(database, **given)
    (line,) = await store.where(KINDS["InstitutionEntry"].table, "institution", consortium)
    assert (line["since"], line["source"], line["locator"]) == ("2023-11-21", report, "page 1")


async def test_a_step_that_the_body_cannot_take_refuses_the_decision_with_all_other_reasons(database: Database) -> None:
    consortium = await body(database)
    await decision(database, kind="ACTIVATE_BODY", body=consortium, decided="2023-11-21")
    given = {"kind": "FORM_BODY", "body": consortium, "decided": "2022"}
    assert await refused(database, "decisionCreate", **given, texts={"en": "To form it."}) == {
        ("kind", "NOT_ALLOWED_NOW"),
        ("decided", "BEFORE_LAST_ENTRY"),
    }


async def test_a_decision_that_founds_names_what_it_founds(database: Database) -> None:
    assert await refused(database, "decisionCreate", kind="FOUND_BODY", texts={"english": "To found."}) == {
        ("texts.0.lang", "BAD_LANGUAGE"),
        ("body", "REQUIRED"),
    }


async def test_voiding_a_decision_takes_its_line_back(database: Database) -> None:
    consortium = await body(database)
    founding = await decision(database, kind="FOUND_BODY", body=consortium)
    forming = await decision(database, kind="FORM_BODY", body=consortium)
    await step(database, "decisionVoid", forming, reason="A slip.")
    assert await steps(consortium) == [("DECIDED", founding)]


async def test_a_decision_on_which_later_lines_rest_is_not_voided(database: Database) -> None:
    consortium = await body(database)
    founding = await decision(database, kind="FOUND_BODY", body=consortium)
    await step(database, "institutionForm", consortium)
    assert await step_refused(database, "decisionVoid", founding, reason="A slip.") == {("id", "LATER_LINES")}


async def test_a_decision_to_which_a_body_owes_its_members_is_not_voided(database: Database) -> None:
    consortium, school = await body(database), await factory.institution(database)
    activating = await decision(database, kind="ACTIVATE_BODY", body=consortium)
    await act(database, "membershipCreate", organisation=consortium, institution=school, action="ADMIT")
    assert await step_refused(database, "decisionVoid", activating, reason="A slip.") == {("id", "STILL_USED")}


async def test_a_restored_decision_is_followed_again_by_a_line_of_its_own(database: Database) -> None:
    consortium = await body(database)
    founding = await decision(database, kind="FOUND_BODY", body=consortium, decided="2023")
    await step(database, "decisionVoid", founding, reason="A slip.")
    await step(database, "decisionRestore", founding)
    assert await lines("InstitutionEntry", "institution", consortium) == [("2023-01-01", "DECIDED")]
    assert await steps(consortium) == [("DECIDED", founding)]


async def test_a_decision_is_not_restored_that_the_body_could_not_follow_by_now(database: Database) -> None:
    consortium = await body(database)
    founding = await decision(database, kind="FOUND_BODY", body=consortium)
    await step(database, "decisionVoid", founding, reason="A slip.")
    await step(database, "institutionActivate", consortium)
    assert await step_refused(database, "decisionRestore", founding) == {("kind", "NOT_ALLOWED_NOW")}


async def test_what_a_line_follows_from_is_not_corrected_and_all_else_is(database: Database) -> None:
    consortium, other = await body(database), await body(database)
    founding = await decision(database, kind="FOUND_BODY", body=consortium, decided="2023")
    given = {"kind": "FORM_BODY", "body": other, "decided": "2024"}
    assert await step_refused(database, "decisionCorrect", founding, **given) == {
        ("kind", "BODY_FOLLOWS"),
        ("body", "BODY_FOLLOWS"),
        ("decided", "BODY_FOLLOWS"),
    }
    await step(database, "decisionCorrect", founding, number="7", texts={"en": "To found it."})
    assert (await row("MeetingDecision", founding))["number"] == "7"


async def test_a_decision_that_turns_out_to_found_a_body_is_followed_from_then_on(database: Database) -> None:
    consortium = await body(database)
    made = await decision(database, kind="OTHER", body=consortium, decided="2023")
    await step(database, "decisionCorrect", made, kind="FOUND_BODY")
    assert await steps(consortium) == [("DECIDED", made)]


async def test_a_plain_step_may_name_a_decision_about_the_body_once(database: Database) -> None:
    consortium = await body(database, action="DECIDE")
    made = await decision(database, body=consortium)
    await step(database, "institutionForm", consortium, decision=made)
    assert await steps(consortium) == [("DECIDED", None), ("BEING_FORMED", made)]
    again = await step_refused(database, "institutionActivate", consortium, decision=made)
    assert again == {("decision", "FOLLOWED_ALREADY")}


async def test_a_plain_step_names_no_decision_about_another_body_or_to_another_end(database: Database) -> None:
    consortium, other = await body(database, action="DECIDE"), await body(database)
    founding = await decision(database, kind="FOUND_BODY", body=other)
    assert await step_refused(database, "institutionForm", consortium, decision=founding) == {
        ("decision", "OTHER_BODY"),
        ("decision", "OTHER_STEP"),
        ("decision", "FOLLOWED_ALREADY"),
    }


async def test_a_day_without_a_beginning_is_refused(database: Database) -> None:
    given = {"kind": "CONSORTIUM", "names": {"en": "Consortium"}, "action": None, "since": "2023"}
    assert await refused(database, "institutionCreate", **given) == {("action", "REQUIRED")}


async def test_an_institution_about_which_something_was_decided_is_not_voided(database: Database) -> None:
    consortium = await body(database)
    await decision(database, body=consortium)
    assert await step_refused(database, "institutionVoid", consortium, reason="A slip.") == {("id", "STILL_USED")}
