"""Objectives, groups, results and plans of programmes, on both databases."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from consortium.db import Database
from consortium.errors import Problems
from consortium.exchanges.model import ExchangeState
from consortium.messages import Code
from consortium.programmes.logframe import Achievement, ActivityStanding, activity_standing, check_result
from consortium.programmes.planning import standing_of
from tests import factory
from tests.factory import act, forbidden, refused, row, step, step_refused

LISTS: Mapping[str, Mapping[str, object]] = {
    "objectiveCreate": {"level": "SPECIFIC", "texts": {"en": "To meet."}},
    "expectedResultCreate": {"texts": {"en": "They met."}},
    "plannedActivityCreate": {"titles": {"en": "Seminar"}, "kind": "WORKSHOP"},
}
HELD, OPEN, CANCELLED = ExchangeState.HELD, ExchangeState.OPEN, ExchangeState.CANCELLED


async def planned(database: Database, programme: UUID, /, **differing: object) -> UUID:
    given = {"programme": programme, "number": 1, **LISTS["plannedActivityCreate"]}
    return await act(database, "plannedActivityCreate", **given | differing)


async def registered(database: Database, action: str = "OPEN", **more: object) -> UUID:
    return await act(database, "exchangeRegister", kind="SEMINAR", titles={"en": "Seminar"}, action=action, **more)


async def fulfilled(database: Database, activity: UUID, *exchanges: UUID) -> list[UUID]:
    return [await act(database, "fulfilmentCreate", activity=activity, exchange=each) for each in exchanges]


@given(st.lists(st.sampled_from(ExchangeState)))
def test_an_activity_stands_as_the_states_of_its_exchanges_tell(states: list[ExchangeState]) -> None:
    held, cancelled = states.count(HELD), states.count(CANCELLED)
    expected = {
        (True, True): ActivityStanding.HELD,
        (True, False): ActivityStanding.PARTLY,
        (False, True): ActivityStanding.CANCELLED,
        (False, False): ActivityStanding.PROMISED,
    }[held > 0, len(states) in {held, cancelled}]
    assert activity_standing(states) is (expected if states else ActivityStanding.NOT_RECORDED)


async def test_an_activity_is_promised_until_all_that_fulfils_it_was_held(database: Database) -> None:
    programme = await factory.programme(database)
    activity = await planned(database, programme)
    assert await standing_of(await row("PlannedActivity", activity)) is ActivityStanding.NOT_RECORDED
    first, second = await registered(database, "CONFIRM"), await registered(database, "CONFIRM")
    await fulfilled(database, activity, first, second)
    assert await standing_of(await row("PlannedActivity", activity)) is ActivityStanding.PROMISED
    await step(database, "exchangeReport", first, actual="2026-05-05")
    assert await standing_of(await row("PlannedActivity", activity)) is ActivityStanding.PARTLY
    await step(database, "exchangeReport", second, actual="2026-05-06")
    assert await standing_of(await row("PlannedActivity", activity)) is ActivityStanding.HELD


async def test_an_exchange_fulfils_an_activity_once(database: Database) -> None:
    activity, seminar = await planned(database, await factory.programme(database)), await registered(database)
    await fulfilled(database, activity, seminar)
    again = {"activity": activity, "exchange": seminar}
    assert await refused(database, "fulfilmentCreate", **again) == {("exchange", "EXISTS_ALREADY")}


async def test_a_void_exchange_fulfils_nothing_and_one_that_comes_back_does_again(database: Database) -> None:
    activity = await planned(database, await factory.programme(database))
    seminar = await registered(database, "REPORT", actual="2026-05-05")
    await fulfilled(database, activity, seminar)
    await step(database, "exchangeVoid", seminar, reason="A slip.")
    assert await standing_of(await row("PlannedActivity", activity)) is ActivityStanding.NOT_RECORDED
    await step(database, "exchangeRestore", seminar)
    assert await standing_of(await row("PlannedActivity", activity)) is ActivityStanding.HELD


async def test_numbers_within_a_programme_are_given_once_in_each_list(database: Database) -> None:
    programme, other = await factory.programme(database), await factory.programme(database)
    made = [await act(database, name, programme=programme, number=1, **given) for name, given in LISTS.items()]
    elsewhere = [await act(database, name, programme=other, number=1, **given) for name, given in LISTS.items()]
    again = [await refused(database, name, programme=programme, number=1, **given) for name, given in LISTS.items()]
    assert len({*made, *elsewhere}) == 6
    assert again == [{("number", "EXISTS_ALREADY")}] * 3


async def test_a_number_that_is_taken_is_not_corrected_to_either(database: Database) -> None:
    programme = await factory.programme(database)
    await planned(database, programme)
    second = await planned(database, programme, number=2)
    assert await step_refused(database, "plannedActivityCorrect", second, number=1) == {("number", "EXISTS_ALREADY")}


async def test_overall_and_specific_objectives_are_numbered_apart_and_may_be_several(database: Database) -> None:
    programme = await factory.programme(database)
    levels = [("OVERALL", 2), ("OVERALL", 1), ("SPECIFIC", 10), ("SPECIFIC", 9)]
    given = {"programme": programme, "texts": {"en": "To meet."}}
    made = [await act(database, "objectiveCreate", **given, level=level, number=number) for level, number in levels]
    rows = sorted([await row("Objective", each) for each in made], key=lambda each: str(each["sort_name"]))
    assert [(each["level"], each["number"]) for each in rows] == [
        ("OVERALL", 1),
        ("OVERALL", 2),
        ("SPECIFIC", 9),
        ("SPECIFIC", 10),
    ]


@given(st.sampled_from(Achievement), st.dictionaries(st.sampled_from(["en", "ru"]), st.just("The survey."), max_size=2))
def test_a_result_is_called_achieved_only_where_something_shows_it(
    achieved: Achievement, evidence: dict[str, str]
) -> None:
    problems = Problems()
    check_result({"achieved": achieved.value, "evidence": evidence}, problems)
    unfounded = achieved is Achievement.YES and not evidence
    assert [problem.code for problem in problems] == [Code.EVIDENCE_NEEDED] * unfounded


async def test_a_result_is_expected_first_and_found_achieved_by_its_evidence(database: Database) -> None:
    given = {"programme": await factory.programme(database), "number": 1, "texts": {"en": "They met."}}
    result, report = await act(database, "expectedResultCreate", **given), await factory.source(database)
    assert (await row("ExpectedResult", result))["achieved"] == "UNKNOWN"
    assert await step_refused(database, "expectedResultCorrect", result, achieved="YES") == {
        ("evidence", "EVIDENCE_NEEDED")
    }
    shown = {"evidence": {"en": "The list of those present."}, "evidence_source": report, "evidence_locator": "annex"}
    await step(database, "expectedResultCorrect", result, achieved="YES", **shown)
    assert (await row("ExpectedResult", result))["evidence_source"] == report
    assert await step_refused(database, "sourceVoid", report, reason="A slip.") == {("id", "STILL_USED")}


async def test_every_reason_against_a_result_is_told_at_once(database: Database) -> None:
    given = {"programme": await factory.programme(database), "number": 0, "texts": {"en": "They met."}}
    assert await refused(database, "expectedResultCreate", **given, achieved="YES") == {
        ("number", "OUT_OF_RANGE"),
        ("evidence", "EVIDENCE_NEEDED"),
    }


async def test_a_group_is_named_once_among_those_of_its_kind(database: Database) -> None:
    given = {"programme": await factory.programme(database), "audience": "PARENTS", "labels": {"en": "parents"}}
    await act(database, "targetGroupCreate", **given, kind="TARGET")
    await act(database, "targetGroupCreate", **given, kind="FINAL_BENEFICIARY")
    assert await refused(database, "targetGroupCreate", **given, kind="TARGET") == {("labels", "EXISTS_ALREADY")}


async def test_a_programme_is_voided_and_comes_back_with_its_whole_plan(database: Database) -> None:
    programme = await factory.programme(database)
    activity, seminar = await planned(database, programme), await registered(database)
    (match,) = await fulfilled(database, activity, seminar)
    await step(database, "programmeVoid", programme, reason="A slip.")
    assert (await row("Fulfilment", match))["voided_at"] == (await row("PlannedActivity", activity))["voided_at"]
    await step(database, "programmeRestore", programme)
    assert (await row("Fulfilment", match))["voided_at"] is None


async def test_a_member_writes_no_plan(database: Database) -> None:
    school, programme = await factory.institution(database), await factory.programme(database)
    given = {"programme": programme, "number": 1, **LISTS["plannedActivityCreate"]}
    await forbidden(database, "plannedActivityCreate", factory.member(school), **given)
