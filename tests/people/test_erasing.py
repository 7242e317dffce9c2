"""The erasing of a person knows every place in which a person is named, and leaves the name in none."""

from __future__ import annotations

import json
from uuid import UUID

import pytest

from consortium.access import OPERATOR
from consortium.db import Database, metadata, registry
from consortium.journal.store import entries_of
from consortium.members.tables import Alias
from consortium.people.erasing import CALLED, TEXTS, whole_names
from consortium.people.store import NAMING
from consortium.people.tables import Person
from consortium.writing import store
from consortium.writing.actions import perform
from consortium.writing.kinds import KINDS
from tests import factory
from tests.factory import CLOCK, act, row, step
from tests.members.test_merging import merge
from tests.members.test_unmerging import undo

NO_PROSE = {"kind", "role", "areas", "languages", "annex", "action", "state", "subtitles"} | {
    "held", "seen", "asked", "answered", "given", "published", "since",
}  # fmt: skip
"""Columns of what hangs on a person that are codes, dates and lists of words, or a public title."""
HANGING = {name for name, _ in NAMING} | {
    "MembershipEntry", "NewsItem", "NewsItemEntry", "Question", "QuestionEntry", "Publication",
}  # fmt: skip
NAME = "Алексей Кисляков"
SAID = {"ru": f"Об этом рассказал {NAME}."}
ERASED_FROM_IT = {"ru": "Об этом рассказал erased."}


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


async def test_a_school_keeps_the_name_of_whom_it_is_called_after_in_its_audit_too(database: Database) -> None:
    person = await factory.person(database, names={"ru": NAME})
    called = {"ru": f"Школа имени {NAME}"}
    school = await factory.institution(database, names=called, aims=SAID)
    await act(database, "aliasCreate", institution=school, kind="SHORT", value=f"Школа {NAME}", remarks=SAID)
    await step(database, "personErase", person)
    found, (alias,) = await row("Institution", school), await store.where(Alias, "institution", school)
    assert (found["names"], found["sort_name"]) == (called, "школа имени алексей кисляков")
    assert " кисляков" in found["search"]
    assert (alias["value"], alias["remarks"]) == (f"Школа {NAME}", ERASED_FROM_IT)
    audited = [entry["after"] for entry in await entries_of(school)]
    assert [(each["names"], each["aims"]) for each in audited] == [(called, ERASED_FROM_IT)] * len(audited)


async def test_what_an_institution_or_a_place_tells_beside_what_it_is_called_is_erased(database: Database) -> None:
    await factory.country(database)
    person = await factory.person(database, names={"ru": NAME})
    told = {"remarks": SAID, "locator": f"с. 3: «{NAME}»"}
    school = await factory.institution(database, aims=SAID, address=f"Алматы, {NAME}", **told)
    town = await factory.region(database, **told)
    alias = await act(database, "aliasCreate", institution=school, kind="SHORT", value="S", **told)
    other = await factory.person(database, names={"en": "Ada Byron"}, **told)
    await step(database, "institutionVoid", school, reason=f"Говорит {NAME}.")
    await step(database, "personErase", person)
    found = await row("Institution", school)
    assert (found["address"], found["aims"]) == ("Алматы, erased", ERASED_FROM_IT)
    assert found["voided_reason"] == "Говорит erased."
    rows = [found, await row("Region", town), await row("Alias", alias), await row("Person", other)]
    assert [each["remarks"] for each in rows] == [ERASED_FROM_IT] * 4
    assert [each["locator"] for each in rows] == ["с. 3: «erased»"] * 4
    assert "кисляк" not in await everything_told(database)


@pytest.mark.parametrize(
    "said", [NAME.upper(), NAME.lower(), "Алексей  Кисляков", "Алексей\nКисляков", "АЛЕКСЕЙ КиСляКов"]
)
async def test_a_name_in_another_case_or_with_other_spaces_is_erased(database: Database, said: str) -> None:
    person, programme = await factory.person(database, names={"ru": NAME}), await factory.programme(database)
    lesson = await act(database, "lessonCreate", kind="LEARNED", texts={"ru": f"Вот {said}!"}, programme=programme)
    await step(database, "personErase", person)
    assert (await row("Lesson", lesson))["texts"] == {"ru": "Вот erased!"}
    assert "кисляк" not in await everything_told(database)


async def test_somebody_else_is_called_the_same_in_whatever_case(database: Database) -> None:
    person, _ = [await factory.person(database, names={"ru": name}) for name in (NAME, NAME.upper())]
    programme = await factory.programme(database, remarks=SAID)
    await step(database, "personErase", person)
    assert (await row("Programme", programme))["remarks"] == SAID


async def test_a_key_that_says_the_name_is_forgotten_and_no_other(database: Database) -> None:
    person = await factory.person(database, names={"ru": NAME})
    given = {"kind": "FORUM", "titles": {"en": "Forum"}, "action": "OPEN"}
    for key in (f"forum of {NAME}", "Кисляков", "another"):
        await perform(database, CLOCK, OPERATOR, "exchangeRegister", given, key)
    await step(database, "personErase", person)
    kept = await database.rows("select owner from used_key order by owner")
    assert kept == [("command line/exchangeRegister/another",), ("command line/exchangeRegister/Кисляков",)]


async def test_a_merging_is_undone_after_an_erasing_but_for_the_name(database: Database) -> None:
    person = await factory.person(database, names={"ru": NAME})
    called = {"ru": f"Фонд {NAME}"}
    kept, other = [await factory.institution(database, names=names) for names in ({"en": "Fund"}, called)]
    await step(database, "institutionCorrect", other, address=f"Алматы, {NAME}", remarks=SAID, website="https://f.org")
    role = await act(database, "roleCreate", person=person, institution=other, titles={"ru": f"Помощник: {NAME}"})
    await merge(database, kept, other)
    await step(database, "personErase", person)
    undone = await undo(database, kept)
    assert undone["left"] == []
    first, second = await row("Institution", kept), await row("Institution", other)
    assert (first["address"], first["website"], first["names"]) == (None, None, {"en": "Fund"})
    assert (second["address"], second["website"], second["names"]) == ("Алматы, erased", "https://f.org", called)
    assert (second["voided_at"], second["remarks"]) == (None, ERASED_FROM_IT)
    assert await store.where(Alias, "institution", kept) == []
    found = await row("Role", role)
    assert (found["institution"], found["titles"]) == (other, {"ru": "Помощник: erased"})


async def test_undoing_a_merging_brings_no_word_of_an_erased_name_back(database: Database) -> None:
    person = await factory.person(database, names={"ru": NAME})
    kept, other = [await factory.network(database) for _ in range(2)]
    given = {"person": person, "locator": "с. 3: «Кисляков»"}
    first, _ = [await act(database, "membershipCreate", organisation=each, **given) for each in (kept, other)]
    await step(database, "membershipCorrect", first, locator="p. 4")
    await merge(database, kept, other)
    await step(database, "personErase", person)
    await undo(database, kept)
    assert "кисляк" not in await everything_told(database)


def test_what_is_left_alone_is_a_column_that_there_is() -> None:
    missing = {
        (name, column)
        for name, columns in CALLED.items()
        for column in columns
        if metadata.column(KINDS[name].table, column) is None
    }
    assert missing == set()
