"""What is refused of evaluations, indicators and values, and what is kept."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

import pytest

from consortium.db import Database
from tests import factory
from tests.factory import act, refused, step, step_refused


@dataclass(frozen=True)
class Survey:
    """A programme, its evaluation, and one indicator in percent and one in people."""

    programme: UUID
    evaluation: UUID
    percent: UUID
    people: UUID


async def survey(database: Database, **differing: object) -> Survey:
    """Enter an evaluation of a programme, of which nobody knows how many answered."""
    programme = await factory.programme(database)
    given = {"names": {"en": "Survey"}, "programme": programme} | differing
    return Survey(
        programme,
        await act(database, "evaluationCreate", **given),
        await act(database, "indicatorCreate", names={"en": "Volunteering"}, unit="PERCENT"),
        await act(database, "indicatorCreate", names={"en": "Volunteers"}, unit="PEOPLE"),
    )


async def value(database: Database, asked: Survey, /, **given: object) -> UUID:
    """Enter a percentage after the programme."""
    common = {"evaluation": asked.evaluation, "indicator": asked.percent, "moment": "AFTER", "amount": "67"}
    return await act(database, "indicatorValueCreate", **common | given)


async def not_entered(database: Database, asked: Survey, /, **given: object) -> set[tuple[str, str]]:
    """Return why a percentage after the programme is refused."""
    common = {"evaluation": asked.evaluation, "indicator": asked.percent, "moment": "AFTER", "amount": "67"}
    return await refused(database, "indicatorValueCreate", **common | given)


async def test_an_evaluation_is_of_a_programme_or_of_an_exchange(database: Database) -> None:
    assert await refused(database, "evaluationCreate", names={"en": "Survey"}) == {("programme", "ONE_SUBJECT")}


async def test_no_more_answer_than_are_asked(database: Database) -> None:
    programme = await factory.programme(database)
    given = {"names": {"en": "Survey"}, "programme": programme, "people_asked": 20, "people_answered": 21}
    assert await refused(database, "evaluationCreate", **given) == {("people_answered", "OUT_OF_RANGE")}


async def test_an_evaluation_uses_a_method_once_for_the_same_people(database: Database) -> None:
    asked = await survey(database)
    given = {"evaluation": asked.evaluation, "method": "INTERVIEW", "respondents": "PARTNERS"}
    await act(database, "evaluationMethodCreate", **given)
    assert await refused(database, "evaluationMethodCreate", **given) == {("method", "EXISTS_ALREADY")}
    await act(database, "evaluationMethodCreate", **given | {"respondents": "PARENTS"})


@pytest.mark.parametrize("amount", ["-1", "100.001", "101"])
async def test_a_percentage_is_within_a_hundred(database: Database, amount: str) -> None:
    asked = await survey(database)
    assert await not_entered(database, asked, amount=amount) == {("amount", "OUT_OF_RANGE")}


@pytest.mark.parametrize("amount", ["-1", "2.5"])
async def test_people_are_whole(database: Database, amount: str) -> None:
    asked = await survey(database)
    assert await not_entered(database, asked, indicator=asked.people, amount=amount) == {("amount", "NOT_WHOLE")}


async def test_a_trend_needs_a_baseline(database: Database) -> None:
    asked = await survey(database)
    assert await not_entered(database, asked, trend="ROSE") == {("baseline", "BASELINE_NEEDED")}


@pytest.mark.parametrize(("before", "trend"), [("67", "ROSE"), ("70", "ROSE"), ("60", "FELL"), ("66.9", "UNCHANGED")])
async def test_a_trend_does_not_contradict_its_baseline(database: Database, before: str, trend: str) -> None:
    asked = await survey(database)
    baseline = await value(database, asked, moment="BEFORE", amount=before)
    assert await not_entered(database, asked, baseline=baseline, trend=trend) == {("trend", "TREND_CONTRADICTED")}


async def test_a_baseline_is_of_the_same_indicator_and_people(database: Database) -> None:
    asked = await survey(database)
    others = await value(database, asked, moment="BEFORE", respondents="TEACHERS")
    counted = await value(database, asked, moment="BEFORE", indicator=asked.people)
    assert await not_entered(database, asked, baseline=others) == {("baseline", "OTHER_BASELINE")}
    assert await not_entered(database, asked, baseline=counted) == {("baseline", "OTHER_BASELINE")}


async def test_a_baseline_is_not_later_in_the_same_evaluation(database: Database) -> None:
    asked = await survey(database)
    after = await value(database, asked)
    assert await not_entered(database, asked, moment="BEFORE", baseline=after) == {("baseline", "LATER_BASELINE")}


async def test_a_baseline_is_not_of_a_later_evaluation(database: Database) -> None:
    asked = await survey(database, carried_out="2009")
    given = {"names": {"en": "Second survey"}, "programme": asked.programme, "carried_out": "2010"}
    second = await act(database, "evaluationCreate", **given)
    later = await value(database, asked, evaluation=second)
    assert await not_entered(database, asked, baseline=later) == {("baseline", "LATER_BASELINE")}
    earlier = await value(database, asked)
    await step(database, "indicatorValueCorrect", later, baseline=earlier)
    found = await step_refused(database, "evaluationCorrect", second, carried_out="2008")
    assert found == {("carried_out", "LATER_BASELINE")}


async def test_values_are_not_each_others_baselines(database: Database) -> None:
    asked = await survey(database)
    given = {"names": {"en": "Second survey"}, "programme": asked.programme}
    second = await act(database, "evaluationCreate", **given)
    first = await value(database, asked)
    other = await value(database, asked, evaluation=second, baseline=first)
    assert await step_refused(database, "indicatorValueCorrect", first, baseline=other) == {("baseline", "CIRCLE")}
    assert await step_refused(database, "indicatorValueCorrect", first, baseline=first) == {("baseline", "CIRCLE")}


async def test_a_baseline_is_not_taken_away_from_under_a_value(database: Database) -> None:
    asked = await survey(database)
    before = await value(database, asked, moment="BEFORE", amount="50")
    await value(database, asked, baseline=before, trend="ROSE")
    assert await step_refused(database, "indicatorValueVoid", before, reason="wrong") == {("id", "STILL_USED")}
    found = await step_refused(database, "indicatorValueCorrect", before, amount="70")
    assert found == {("amount", "TREND_CONTRADICTED")}


async def test_an_indicator_has_one_value_of_the_same_people_at_one_moment(database: Database) -> None:
    asked = await survey(database)
    await value(database, asked)
    assert await not_entered(database, asked, amount="70") == {("indicator", "EXISTS_ALREADY")}


async def test_people_are_not_worked_out_of_a_percentage_without_its_number(database: Database) -> None:
    asked = await survey(database)
    share = await value(database, asked)
    found = await not_entered(database, asked, indicator=asked.people, amount="20", share=share)
    assert found == {("share", "NUMBER_NEEDED")}


async def test_people_are_those_that_the_percentage_can_mean(database: Database) -> None:
    asked = await survey(database, people_answered=30)
    share = await value(database, asked)
    found = await not_entered(database, asked, indicator=asked.people, amount="21", share=share)
    assert found == {("amount", "OTHER_PEOPLE")}
    assert await value(database, asked, indicator=asked.people, amount="20", share=share)


async def test_the_number_stays_as_long_as_people_were_worked_out_with_it(database: Database) -> None:
    asked = await survey(database, people_answered=30)
    share = await value(database, asked)
    await value(database, asked, indicator=asked.people, amount="20", share=share)
    found = await step_refused(database, "evaluationCorrect", asked.evaluation, people_answered=None)
    assert found == {("people_answered", "NUMBER_NEEDED")}
    assert await step_refused(database, "indicatorValueCorrect", share, n=20) == {("amount", "OTHER_PEOPLE")}


async def test_people_of_one_group_are_not_worked_out_with_the_number_of_all(database: Database) -> None:
    asked = await survey(database, people_answered=30)
    share = await value(database, asked, respondents="TEACHERS")
    given = {"indicator": asked.people, "amount": "20", "share": share, "respondents": "TEACHERS"}
    assert await not_entered(database, asked, **given) == {("share", "NUMBER_NEEDED")}


async def test_only_people_are_worked_out_and_only_of_a_percentage(database: Database) -> None:
    asked = await survey(database, people_answered=30)
    share = await value(database, asked)
    other = await act(database, "indicatorCreate", names={"en": "Hours"}, unit="HOURS")
    assert await not_entered(database, asked, indicator=other, share=share) == {("share", "OTHER_SHARE")}


async def test_an_indicator_keeps_its_unit_while_it_has_values(database: Database) -> None:
    asked = await survey(database)
    entered = await value(database, asked)
    assert await step_refused(database, "indicatorCorrect", asked.percent, unit="SCORE") == {("unit", "STILL_USED")}
    await step(database, "indicatorValueVoid", entered, reason="wrong")
    await step(database, "indicatorCorrect", asked.percent, unit="SCORE")


async def test_an_indicator_of_one_programme_is_not_used_for_another(database: Database) -> None:
    asked = await survey(database)
    other = await factory.programme(database)
    foreign = await act(database, "indicatorCreate", names={"en": "x"}, unit="COUNT", programme=other)
    assert await not_entered(database, asked, indicator=foreign) == {("indicator", "OTHER_INDICATOR")}
    await value(database, asked)
    found = await step_refused(database, "indicatorCorrect", asked.percent, programme=other)
    assert found == {("programme", "OTHER_INDICATOR")}


async def test_an_evaluation_is_voided_and_restored_with_its_values(database: Database) -> None:
    asked = await survey(database)
    entered = await value(database, asked)
    await step(database, "evaluationVoid", asked.evaluation, reason="wrong")
    assert (await factory.row("IndicatorValue", entered))["voided_at"] is not None
    await step(database, "evaluationRestore", asked.evaluation)
    assert (await factory.row("IndicatorValue", entered))["voided_at"] is None


async def test_a_programme_that_was_evaluated_is_not_voided(database: Database) -> None:
    asked = await survey(database)
    found = await step_refused(database, "programmeVoid", asked.programme, reason="wrong")
    assert found == {("id", "STILL_USED")}


async def test_who_evaluated_is_moved_by_a_merge(database: Database) -> None:
    kept, other = [await factory.institution(database, names={"en": name}) for name in ("Centre", "The centre")]
    asked = await survey(database, evaluator=other)
    await step(database, "institutionMerge", kept, other=other, other_version=1, reason="one body")
    assert (await factory.row("Evaluation", asked.evaluation))["evaluator"] == kept


async def test_a_value_is_of_no_more_people_than_answered(database: Database) -> None:
    asked = await survey(database, people_asked=50, people_answered=30)
    assert await not_entered(database, asked, n=31) == {("n", "MORE_THAN_WHOLE")}
    await value(database, asked, n=30)
    assert await step_refused(database, "evaluationCorrect", asked.evaluation, people_answered=29) == {
        ("people_answered", "MORE_THAN_WHOLE")
    }


async def test_where_nobody_says_how_many_answered_a_value_is_of_no_more_than_were_asked(database: Database) -> None:
    asked = await survey(database, people_asked=50)
    assert await not_entered(database, asked, n=51) == {("n", "MORE_THAN_WHOLE")}
    assert await value(database, asked, n=51, respondents="TEACHERS")


async def test_no_more_people_are_counted_than_there_were(database: Database) -> None:
    asked = await survey(database)
    people = {"indicator": asked.people, "n": 30}
    assert await not_entered(database, asked, **people, amount="31") == {("n", "MORE_THAN_WHOLE")}
    assert await value(database, asked, **people, amount="30")


@pytest.mark.parametrize(("column", "other"), [("moment", "ONCE"), ("respondents", "TEACHERS")])
async def test_a_percentage_stays_of_those_whose_people_were_worked_out_with_it(
    database: Database, column: str, other: str
) -> None:
    asked = await survey(database, people_answered=30)
    share = await value(database, asked, n=30)
    people = await value(database, asked, indicator=asked.people, amount="20", share=share)
    found = await step_refused(database, "indicatorValueCorrect", share, **{column: other})
    assert found == {(column, "STILL_USED")}
    await step(database, "indicatorValueVoid", people, reason="A slip.")
    await step(database, "indicatorValueCorrect", share, **{column: other})


async def test_a_percentage_becomes_no_value_of_another_indicator_under_people_worked_out_with_it(
    database: Database,
) -> None:
    asked = await survey(database, people_answered=30)
    share = await value(database, asked)
    await value(database, asked, indicator=asked.people, amount="20", share=share)
    hours = await act(database, "indicatorCreate", names={"en": "Hours"}, unit="HOURS")
    found = await step_refused(database, "indicatorValueCorrect", share, indicator=hours)
    assert found == {("indicator", "STILL_USED")}
