"""Questions and answers, on both databases."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.db import Database
from consortium.errors import Problems, Refused
from consortium.news.model import check_question
from tests import factory
from tests.databases import CleanDatabase
from tests.factory import act, forbidden, lines, member, row, step, step_refused

Row = dict[str, Any]
QUESTION: Row = {"texts": {"en": "When is the next seminar?"}}
ANSWER: Row = {"answers": {"en": "In June."}}
STEPS: dict[str, Row] = {"questionAnswer": ANSWER, "questionPublish": {}}
MOVES = {("ASKED", "questionAnswer"): "ANSWERED", ("ANSWERED", "questionPublish"): "PUBLISHED"}
DAYS = st.none() | st.dates()


async def test_a_member_asks_today_for_its_own_institution(database: Database) -> None:
    school = await factory.institution(database)
    question = await act(database, "questionAsk", member(school), **QUESTION, asked="1999")
    found = await row("Question", question)
    assert (found["asker"], found["asked"], found["day"].isoformat()) == (school, "2026-06-15", "2026-06-15")
    assert await lines("QuestionEntry", "question", question) == [("2026-06-15", "ASKED")]


async def test_a_member_asks_nothing_in_anothers_name(database: Database) -> None:
    own, other = await factory.institution(database), await factory.institution(database, names={"en": "Other"})
    await forbidden(database, "questionAsk", member(own), **QUESTION, asker=other)


async def test_the_secretariat_enters_a_question_of_which_neither_asker_nor_day_is_known(database: Database) -> None:
    found = await row("Question", await act(database, "questionAsk", **QUESTION))
    assert (found["asker"], found["asked"], found["day"].isoformat()) == (None, None, "0001-01-01")


async def test_an_answer_is_kept_with_its_day_and_who_gives_it(database: Database) -> None:
    centre = await factory.institution(database)
    question = await act(database, "questionAsk", **QUESTION, asked="2026-06-01")
    await step(database, "questionAnswer", question, **ANSWER, answerer=centre, since="2026-06-03")
    found = await row("Question", question)
    assert (found["answers"], found["answerer"], found["answered"]) == ({"en": "In June."}, centre, "2026-06-03")
    assert await lines("QuestionEntry", "question", question) == [("2026-06-01", "ASKED"), ("2026-06-03", "ANSWERED")]


async def test_a_question_is_found_by_words_of_its_answer(database: Database) -> None:
    question = await act(database, "questionAsk", **QUESTION)
    await step(database, "questionAnswer", question, **ANSWER)
    assert " june" in (await row("Question", question))["search"]


async def test_no_answer_comes_before_its_question(database: Database) -> None:
    question = await act(database, "questionAsk", **QUESTION, asked="2026-06-02")
    assert await step_refused(database, "questionAnswer", question, **ANSWER, since="2026-06-01") == {
        ("since", "BEFORE_LAST_ENTRY")
    }


@given(asked=DAYS, answered=DAYS)
def test_days_of_question_and_answer_are_refused_in_the_wrong_order_alone(asked: object, answered: object) -> None:
    problems = Problems()
    row = {"asked": asked, "asked_earliest": asked, "answered": answered, "answered_latest": answered}
    check_question(row, problems)
    wrong = asked is not None and answered is not None and answered < asked  # type: ignore[operator]  # both are dates
    assert (len(problems) == 1) == wrong


@pytest.mark.parametrize("action", ["questionAnswer", "questionPublish"])
async def test_a_member_neither_answers_nor_publishes(database: Database, action: str) -> None:
    school = await factory.institution(database)
    question = await act(database, "questionAsk", member(school), **QUESTION)
    await forbidden(database, action, member(school), id=question, version=1, **STEPS[action])


async def attempt(database: Database, question: UUID, action: str) -> set[str]:
    """Return the codes with which a step is refused, none where it is done."""
    try:
        await step(database, action, question, **STEPS[action])
    except Refused as refusal:
        return {problem.code.value for problem in refusal.problems}
    return set()


@given(tried=st.lists(st.sampled_from(sorted(STEPS)), max_size=6))
def test_a_question_is_asked_answered_and_published_and_nothing_else(examples: CleanDatabase, tried: list[str]) -> None:
    async def lived() -> None:
        question, model = await act(examples.database, "questionAsk", **QUESTION), ["ASKED"]
        for action in tried:
            after = MOVES.get((model[-1], action))
            assert await attempt(examples.database, question, action) == (set() if after else {"NOT_ALLOWED_NOW"})
            model += [after] if after else []
        assert [state for _, state in await lines("QuestionEntry", "question", question)] == model

    examples.clean()
    examples.run(lived())


async def test_a_question_moves_to_the_institution_that_stays(database: Database) -> None:
    kept, other = await factory.institution(database), await factory.institution(database, names={"en": "Other"})
    question = await act(database, "questionAsk", **QUESTION, asker=other)
    await step(database, "institutionMerge", kept, other=other, other_version=1, reason="One school.")
    assert (await row("Question", question))["asker"] == kept


async def test_an_erased_person_is_named_neither_in_its_questions_nor_in_their_search(database: Database) -> None:
    person = await factory.person(database, names={"en": "Ada Byron"})
    text = {"en": "Ada Byron asks: when is the next seminar?"}
    question = await act(database, "questionAsk", texts=text, person=person, locator="letter of Ada Byron")
    await step(database, "questionAnswer", question, answers={"en": "Dear Ada, in June."})
    await step(database, "personErase", person)
    found = str(await row("Question", question)).casefold()
    assert ("ada" in found, "byron" in found, "seminar" in found) == (False, False, True)


async def test_who_asked_is_not_voided(database: Database) -> None:
    person, school = await factory.person(database), await factory.institution(database)
    await act(database, "questionAsk", **QUESTION, person=person, asker=school)
    used = {("id", "STILL_USED")}
    assert await step_refused(database, "personVoid", person, reason="A slip.") == used
    assert await step_refused(database, "institutionVoid", school, reason="A slip.") == used
