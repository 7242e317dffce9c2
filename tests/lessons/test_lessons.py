"""Lessons, difficulties and measures, on both databases."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.db import Database
from consortium.errors import Problems
from consortium.lessons.model import check_difficulty, check_lesson
from tests import factory
from tests.factory import act, forbidden, member, refused, row, step, step_refused

Row = dict[str, Any]
LESSON: Row = {"kind": "LEARNED", "texts": {"en": "It takes time to build confidence."}}
DIFFICULTY: Row = {"texts": {"en": "Low motivation."}, "causes": {"en": "Safe activities."}}


async def in_programme(database: Database) -> tuple[UUID, UUID]:
    """Enter a programme and an exchange in it."""
    programme = await factory.programme(database)
    seminar = {"kind": "SEMINAR", "titles": {"en": "Seminar"}, "programme": programme}
    return programme, await act(database, "exchangeRegister", **seminar)


@given(st.fixed_dictionaries({owner: st.none() | st.uuids() for owner in ("institution", "programme", "exchange")}))
def test_a_lesson_is_somebodys(owners: Row) -> None:
    problems = Problems()
    check_lesson(owners, problems)
    assert (len(problems) == 0) == any(owners.values())


@given(institution=st.none() | st.uuids(), labels=st.sampled_from([{}, {"en": "schools"}]))
def test_those_who_have_a_difficulty_are_named_or_called_something_but_not_both(
    institution: UUID | None, labels: dict[str, str]
) -> None:
    problems = Problems()
    check_difficulty({"institution": institution, "labels": labels, "programme": UUID(int=1)}, problems)
    assert (len(problems) > 0) == (institution is not None and bool(labels))


@pytest.mark.parametrize(("noun", "told"), [("lesson", LESSON), ("difficulty", DIFFICULTY)])
async def test_what_is_nobodys_is_refused(database: Database, noun: str, told: Row) -> None:
    assert await refused(database, f"{noun}Create", **told) == {("institution", "WHOSE")}


@pytest.mark.parametrize(("noun", "told"), [("lesson", LESSON), ("difficulty", DIFFICULTY)])
async def test_an_exchange_is_one_of_the_programme(database: Database, noun: str, told: Row) -> None:
    programme, exchange = await in_programme(database)
    await act(database, f"{noun}Create", **told, programme=programme, exchange=exchange)
    other = await factory.programme(database, names={"en": "Other"})
    elsewhere = {**told, "programme": other, "exchange": exchange}
    assert await refused(database, f"{noun}Create", **elsewhere) == {("exchange", "PROGRAMME_DIFFERS")}


async def test_every_reason_against_a_lesson_is_told_at_once(database: Database) -> None:
    assert await refused(database, "lessonCreate", kind="FORGOTTEN", texts={"english": "It takes time."}) == {
        ("kind", "NOT_FOUND"),
        ("texts.0.lang", "BAD_LANGUAGE"),
        ("institution", "WHOSE"),
    }


@pytest.mark.parametrize(("noun", "told"), [("lesson", LESSON), ("difficulty", DIFFICULTY)])
async def test_a_programme_and_an_exchange_are_not_voided_under_what_was_told_of_them(
    database: Database, noun: str, told: Row
) -> None:
    programme, exchange = await in_programme(database)
    record = await act(database, f"{noun}Create", **told, exchange=exchange)
    assert await step_refused(database, "exchangeVoid", exchange, reason="A slip.") == {("id", "STILL_USED")}
    await step(database, f"{noun}Correct", record, exchange=None, programme=programme)
    await step(database, "exchangeVoid", exchange, reason="A slip.")
    assert await step_refused(database, "programmeVoid", programme, reason="A slip.") == {("id", "STILL_USED")}


async def test_whether_a_difficulty_was_overcome_may_be_unknown(database: Database) -> None:
    programme, _ = await in_programme(database)
    difficulty = await act(database, "difficultyCreate", **DIFFICULTY, programme=programme)
    assert (await row("Difficulty", difficulty))["resolved"] is None
    await step(database, "difficultyCorrect", difficulty, resolved=False)
    assert (await row("Difficulty", difficulty))["resolved"] is False


async def test_measures_go_and_come_back_with_their_difficulty(database: Database) -> None:
    programme, _ = await in_programme(database)
    difficulty = await act(database, "difficultyCreate", **DIFFICULTY, programme=programme)
    taken: Row = {"difficulty": difficulty, "texts": {"en": "Training of teachers."}, "taken": "2010-03"}
    measure = await act(database, "difficultyMeasureCreate", **taken)
    assert (await row("DifficultyMeasure", measure))["taken_latest"].isoformat() == "2010-03-31"
    await step(database, "difficultyVoid", difficulty, reason="A slip.")
    assert (await row("DifficultyMeasure", measure))["voided_at"] is not None
    await step(database, "difficultyRestore", difficulty)
    assert (await row("DifficultyMeasure", measure))["voided_at"] is None


async def test_a_member_tells_what_its_own_institution_learned(database: Database) -> None:
    own, other = await factory.institution(database), await factory.institution(database, names={"en": "Other"})
    await act(database, "lessonCreate", member(own), **LESSON, institution=own)
    await forbidden(database, "lessonCreate", member(own), **LESSON, institution=other)


async def test_a_member_tells_nothing_for_all_of_a_programme(database: Database) -> None:
    own, (programme, _) = await factory.institution(database), await in_programme(database)
    await forbidden(database, "difficultyCreate", member(own), **DIFFICULTY, programme=programme)


async def test_a_measure_is_noted_by_whoever_had_the_difficulty_or_took_the_measure(database: Database) -> None:
    has, helps, stranger = [await factory.institution(database, names={"en": name}) for name in ("A", "B", "C")]
    difficulty = await act(database, "difficultyCreate", **DIFFICULTY, institution=has)
    measure: Row = {"difficulty": difficulty, "texts": {"en": "Advice."}, "institution": helps}
    await act(database, "difficultyMeasureCreate", member(has), **measure)
    await act(database, "difficultyMeasureCreate", member(helps), **measure)
    await forbidden(database, "difficultyMeasureCreate", member(stranger), **measure)


async def test_what_was_learned_moves_to_the_institution_that_stays(database: Database) -> None:
    kept, other = await factory.institution(database), await factory.institution(database, names={"en": "Шкала"})
    lesson = await act(database, "lessonCreate", **LESSON, institution=other)
    difficulty = await act(database, "difficultyCreate", **DIFFICULTY, institution=other)
    taken = {"difficulty": difficulty, "texts": {"en": "Advice."}, "institution": other}
    measure = await act(database, "difficultyMeasureCreate", **taken)
    await step(database, "institutionMerge", kept, other=other, other_version=1, reason="One school.")
    records = (("Lesson", lesson), ("Difficulty", difficulty), ("DifficultyMeasure", measure))
    assert [(await row(kind, record))["institution"] for kind, record in records] == [kept] * 3


async def test_a_long_text_is_ordered_by_how_it_begins(database: Database) -> None:
    own = await factory.institution(database)
    lesson = await act(database, "lessonCreate", kind="LEARNED", institution=own, texts={"en": "time " * 3_000})
    assert (await row("Lesson", lesson))["sort_name"] == ("time " * 40)[:200]
