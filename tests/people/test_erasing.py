"""The erasing of a person knows every place in which a person is named, and leaves the name in none."""

from __future__ import annotations

import json
from uuid import UUID

import pytest

from consortium.db import Database, metadata, registry
from consortium.people.erasing import TEXTS, whole_names
from consortium.people.store import NAMING
from consortium.people.tables import Person
from consortium.writing.kinds import KINDS
from tests import factory
from tests.factory import act, row, step

NO_PROSE = {"kind", "role", "areas", "languages", "annex", "action", "state", "subtitles"} | {
    "held", "seen", "asked", "answered", "given", "published", "since",
}  # fmt: skip
"""Columns of what hangs on a person that are codes, dates and lists of words, or a public title."""
HANGING = {name for name, _ in NAMING} | {
    "MembershipEntry", "NewsItem", "NewsItemEntry", "Question", "QuestionEntry", "Publication",
}  # fmt: skip
NAME = "Алексей Кисляков"
SAID = {"ru": f"Об этом рассказал {NAME}."}


def test_every_column_that_names_a_person_is_known_to_the_erasing() -> None:
    naming = {
        (kind.name, column.name)
        for kind in KINDS.values()
        for column in metadata.columns(kind.table)
        if column.references is Person
    }
    assert naming == set(NAMING)


@pytest.mark.parametrize("kind", sorted(HANGING))
def test_every_text_of_what_hangs_on_a_person_is_known_to_the_erasing(kind: str) -> None:
    texts = {column.name for column in metadata.columns(KINDS[kind].table) if column.kind in {"text", "json"}}
    assert texts - set(TEXTS) - NO_PROSE == set()


@pytest.mark.parametrize(
    ("names", "whole"),
    [
        ({"ru": NAME, "en": "Aleksei"}, {NAME}),
        ({"zh": "英梅 景"}, {"英梅 景"}),
        ({"zh": "景英梅"}, {"景英梅"}),
        ({"zh": "景"}, set[str]()),
        ({"und": "erased"}, set[str]()),
    ],
)
def test_a_name_of_one_word_is_nobodys_in_particular(names: dict[str, str], whole: set[str]) -> None:
    assert whole_names([{"names": names}]) == whole


async def everything_told(database: Database) -> str:
    """Return all that the register holds, its audit included, in one text."""
    rows = [await database.rows(f'select * from "{metadata.tablename(table)}"') for table in registry.tables()]
    return json.dumps(rows, default=str, ensure_ascii=False).casefold()


async def say(database: Database, person: UUID) -> None:
    """Enter records of many kinds that name a person, or in whose texts the name stands."""
    school, other = [await factory.institution(database) for _ in range(2)]
    programme = await factory.programme(database, remarks=SAID)
    exchange = await factory.exchange(database, programme=programme, titles={"ru": f"Семинар: {NAME}"})
    cited = {"remarks": SAID, "locator": f"с. 3: «{NAME}»"}
    await act(database, "awardCreate", names={"en": "Debut"}, person=person, **cited)
    news = await act(database, "newsItemCreate", titles={"ru": NAME}, texts=SAID)
    await act(database, "mentionCreate", news_item=news, person=person)
    question = await act(database, "questionAsk", texts=SAID, asker=school)
    await act(database, "mentionCreate", question=question, person=person)
    publication = await factory.publication(database, **cited)
    await act(database, "authorshipCreate", publication=publication, role="AUTHOR", person=person)
    method = await factory.method(database, author_person=person, materials=SAID)
    await act(database, "methodUseCreate", method=method, exchange=exchange, notes=SAID)
    sides = {"sender_institution": school, "receiver_institution": other}
    await act(database, "commitmentCreate", **sides, terms=SAID, reason=NAME)
    await act(database, "lessonCreate", kind="LEARNED", texts=SAID, programme=programme)
    await act(database, "difficultyCreate", texts={"en": "Illness"}, causes=SAID, programme=programme)
    await act(database, "competitionCreate", names={"en": "Best school"}, criteria=SAID)
    await act(database, "decisionCreate", kind="COOPERATE", texts=SAID)
    await step(database, "exchangeCorrect", exchange, titles={"ru": "Семинар"})


async def test_an_erased_person_is_named_nowhere_in_the_register(database: Database) -> None:
    person = await factory.person(database, names={"ru": NAME})
    await say(database, person)
    await step(database, "personErase", person)
    assert "кисляк" not in await everything_told(database)


async def test_what_said_the_name_is_found_without_it_and_by_its_other_words(database: Database) -> None:
    person, programme = await factory.person(database, names={"ru": NAME}), await factory.programme(database)
    lesson = await act(database, "lessonCreate", kind="LEARNED", texts=SAID, programme=programme)
    await step(database, "personErase", person)
    found = await row("Lesson", lesson)
    assert found["texts"] == {"ru": "Об этом рассказал erased."}
    assert ("рассказ" in found["search"], "кисляк" in found["search"]) == (True, False)


async def test_a_name_that_somebody_else_bears_stays_where_nobody_knows_who_is_meant(database: Database) -> None:
    person, _ = [await factory.person(database, names={"ru": NAME}) for _ in range(2)]
    programme = await factory.programme(database, remarks=SAID)
    role = await act(database, "roleCreate", person=person, titles={"en": "Head"}, programme=programme, remarks=SAID)
    await step(database, "personErase", person)
    assert (await row("Programme", programme))["remarks"] == SAID
    assert (await row("Role", role))["remarks"] == {"ru": "Об этом рассказал erased."}


async def test_a_school_keeps_the_name_of_whom_it_is_called_after(database: Database) -> None:
    person = await factory.person(database, names={"ru": NAME})
    school = await factory.institution(database, names={"ru": f"Школа имени {NAME}"})
    await step(database, "personErase", person)
    assert (await row("Institution", school))["names"] == {"ru": f"Школа имени {NAME}"}
