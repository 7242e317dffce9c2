"""Two records of one body become one, with what was decided about each, on both databases."""

from __future__ import annotations

from uuid import UUID

from consortium.db import Database
from tests import factory
from tests.factory import act, refused, row, step, step_refused
from tests.meetings.decided import body, decision, steps


async def merging(kept: UUID, other: UUID) -> dict[str, object]:
    versions = [(await row("Institution", each))["version"] for each in (kept, other)]
    return {"id": kept, "version": versions[0], "other": other, "other_version": versions[1], "reason": "One body."}


async def test_decisions_and_what_follows_from_them_move_to_the_body_that_stays(database: Database) -> None:
    kept, other = await body(database), await body(database)
    founding = await decision(database, kind="FOUND_BODY", body=kept, decided="2023-11-21")
    forming = await decision(database, kind="FORM_BODY", body=other, decided="2024")
    await act(database, "institutionMerge", **await merging(kept, other))
    assert await steps(kept) == [("DECIDED", founding), ("BEING_FORMED", forming)]
    assert (await row("MeetingDecision", forming))["body"] == kept
    assert await step_refused(database, "decisionVoid", founding, reason="A slip.") == {("id", "LATER_LINES")}


async def test_the_same_step_decided_twice_stays_with_both_decisions(database: Database) -> None:
    kept, other = await body(database), await body(database)
    first, second = [await decision(database, kind="FOUND_BODY", body=each, decided="2023") for each in (kept, other)]
    await act(database, "institutionMerge", **await merging(kept, other))
    assert {by for _, by in await steps(kept)} == {first, second}


async def test_bodies_whose_decisions_contradict_each_other_are_not_merged(database: Database) -> None:
    kept, other = await body(database), await body(database)
    await decision(database, kind="ACTIVATE_BODY", body=kept, decided="2022")
    await decision(database, kind="FOUND_BODY", body=other, decided="2023")
    assert await refused(database, "institutionMerge", **await merging(kept, other)) == {("other", "BOTH_TAKE_PART")}


async def test_who_decided_under_two_names_decided_once(database: Database) -> None:
    kept, other = await factory.institution(database), await factory.institution(database)
    made = await decision(database)
    parties = [await act(database, "decisionPartyCreate", decision=made, institution=each) for each in (kept, other)]
    await act(database, "institutionMerge", **await merging(kept, other))
    found = [await row("DecisionParty", each) for each in parties]
    assert [each["voided_at"] is None for each in found] == [True, False]


async def test_a_void_decision_comes_back_to_the_body_that_stays(database: Database) -> None:
    kept, other = await body(database), await body(database)
    founding = await decision(database, kind="FOUND_BODY", body=other, decided="2023")
    await step(database, "decisionVoid", founding, reason="A slip.")
    await act(database, "institutionMerge", **await merging(kept, other))
    await step(database, "decisionRestore", founding)
    assert await steps(kept) == [("DECIDED", founding)]
