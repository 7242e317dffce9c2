"""Every query of lessons and difficulties, and what is worked out with them."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from consortium.exchanges.store import refuse_other_programme
from consortium.lessons.model import (
    DifficultyDraft,
    DifficultyMeasureDraft,
    LessonDraft,
    check_difficulty,
    check_lesson,
)
from consortium.lessons.tables import Difficulty, DifficultyMeasure, Lesson
from consortium.members.store import its_institution
from consortium.text import opening
from consortium.writing import store
from consortium.writing.kinds import Kind, Row, named, register
from consortium.writing.work import Work


async def settle_lesson(work: Work, row: Row) -> Row:
    """Return a lesson's derived columns; its exchange is one of its programme."""
    await refuse_other_programme(work, row)
    return {**named(row, "texts"), "sort_name": opening(row["texts"])}


async def settle_difficulty(work: Work, row: Row) -> Row:
    """Return a difficulty's derived columns; its exchange is one of its programme."""
    await refuse_other_programme(work, row)
    return {**named(row, "texts", more=row["causes"].values()), "sort_name": opening(row["texts"])}


async def owners_of_measure(_: Work, row: Row) -> Iterable[UUID | None]:
    """Return whose the difficulty is, and who took the measure."""
    difficulty = await store.find(Difficulty, row["difficulty"])
    return {row["institution"], difficulty["institution"] if difficulty else None}


LESSON = register(
    Kind(
        name="Lesson",
        table=Lesson,
        draft=LessonDraft,
        rule=check_lesson,
        settle=settle_lesson,
        owners=its_institution,
    )
)
DIFFICULTY = register(
    Kind(
        name="Difficulty",
        table=Difficulty,
        draft=DifficultyDraft,
        rule=check_difficulty,
        settle=settle_difficulty,
        owners=its_institution,
        parts=(("DifficultyMeasure", "difficulty"),),
    )
)
DIFFICULTY_MEASURE = register(
    Kind(
        name="DifficultyMeasure",
        table=DifficultyMeasure,
        draft=DifficultyMeasureDraft,
        owners=owners_of_measure,
    )
)
