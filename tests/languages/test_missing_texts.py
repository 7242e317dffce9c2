"""Which texts lack a language: exactly those that are there in others."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from consortium.cli.program import program
from consortium.db import Database, open_database
from consortium.languages import store
from tests.databases import CleanDatabase
from tests.factory import act, institution, network, source

TAGS = st.sampled_from(["en", "ru", "ru-KZ", "kk", "zh-Hans", "und"])
TEXTS = st.dictionaries(TAGS, st.just("text"), max_size=3)


@given(registered=st.lists(st.tuples(TEXTS.filter(bool), TEXTS), max_size=4), language=TAGS, size=st.integers(1, 4))
def test_the_texts_that_lack_a_language_are_those_that_are_there_in_others(
    examples: CleanDatabase, registered: list[tuple[dict[str, str], dict[str, str]]], language: str, size: int
) -> None:
    async def fill_and_ask() -> tuple[list[store.Place], int]:
        for names, aims in registered:
            ids.append(str(await institution(examples.database, names=names, aims=aims)))
        return await every_page(examples.database, language, size), await store.count(examples.database, language)

    examples.clean()
    ids: list[str] = []
    found, counted = examples.run(fill_and_ask())
    texts = [(field, id, each[place]) for id, each in zip(ids, registered, strict=True) for place, field in FIELDS]
    expected = sorted(("Institution", field, id) for field, id, text in texts if lacks(text, language))
    assert found == expected
    assert counted == len(expected)


FIELDS = ((0, "names"), (1, "aims"))


def lacks(text: Mapping[str, str], language: str) -> bool:
    """Return whether a text is there in other languages alone."""
    return bool(text) and not any(tag == language or tag.startswith(f"{language}-") for tag in text)


async def every_page(database: Database, language: str, size: int) -> list[store.Place]:
    """Return the places of all, asked for page by page."""
    page = await store.missing(database, language, size)
    found = [each.place for each in page]
    while page:
        page = await store.missing(database, language, size, found[-1])
        found += [each.place for each in page]
    return found


async def test_void_records_lack_nothing(database: Database) -> None:
    school = await institution(database)
    await act(database, "institutionVoid", id=school, version=1, reason="a mistake")
    assert await store.missing(database, "ru", 10) == []


async def test_the_kinds_asked_for_are_looked_at_alone(database: Database) -> None:
    await source(database)
    await network(database)
    assert {each.kind for each in await store.missing(database, "ru", 10)} == {"Institution", "Source"}
    assert {each.kind for each in await store.missing(database, "ru", 10, kinds=["Source"])} == {"Source"}
    assert await store.missing(database, "ru", 10, kinds=[]) == []


async def test_it_is_told_which_languages_there_are(database: Database) -> None:
    await institution(database, names={"kk": "Мектеп", "en": "School"})
    (found,) = await store.missing(database, "ru", 10)
    assert found.languages == ("en", "kk")


def test_every_kind_with_texts_is_looked_at() -> None:
    kinds = {kind for kind, _ in store.translatable()}
    assert {"Exchange", "Institution", "Partnership", "Person", "Programme", "Source", "Document"} <= kinds
    assert ("Exchange", "remarks") in set(store.translatable())


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["ru"], 0, "1 text is not there in ru."),
        (["kk", "--kind", "Source"], 0, "0 texts are not there in kk."),
        (["Russian"], 1, "“Russian” is not a language tag"),
        (["ru", "--kind", "Token"], 1, "no texts are in Token; they are in Alias, "),
    ],
)
def test_the_command_lists_them(database_url: str, arguments: list[str], code: int, told: str) -> None:
    asyncio.run(entered(database_url))
    called = CliRunner().invoke(program, ["--lang", "en", "texts", "missing", *arguments, "--database", database_url])
    assert (called.exit_code, told in called.stderr) == (code, True), called.stderr


async def entered(url: str) -> None:
    async with open_database(url) as database:
        await institution(database, names={"en": "School"})
