"""Columns follow the types of the schema, and have headings in both languages."""

from __future__ import annotations

from typing import Any

import pytest

from consortium_graphql.exporting.columns import Column, chosen, columns_of
from consortium_graphql.exporting.headings import FIELDS, headings
from consortium_graphql.exporting.lists import listings

EVERY: dict[str, tuple[Column, ...]] = {name: each.columns for name, each in listings().items()}
ANSWERED: dict[str, Any] = {
    "id": "1",
    "title": "Festival",
    "state": "POSTPONED",
    "planned": {"edtf": "2010-09", "earliest": "2010-09-01", "latest": "2010-09-30"},
    "region": {"id": "2", "name": "Красноярск"},
    "programme": None,
    "venue": [{"lang": "en", "value": "Camp"}, {"lang": "ru", "value": "База"}],
    "flags": ["DAYS_DIFFER", "DATES_DIFFER"],
}


def keys(name: str) -> list[str]:
    """Return the keys of a list's columns."""
    return [column.key for column in EVERY[name]]


def cell(key: str, language: str = "en") -> object:
    """Return a cell of the answered exchange."""
    (column,) = chosen(EVERY["exchanges"], key)
    return column.read(ANSWERED, language)


def test_every_connection_at_the_root_is_a_list() -> None:
    assert {"countries", "regions", "institutions", "persons", "memberships", "partnerships"} <= set(EVERY)
    assert {"programmes", "exchanges", "suggestions", "auditEntries", "sources"} <= set(EVERY)


def test_the_columns_of_a_country_are_those_of_its_type() -> None:
    common = ["source.id", "source.name", "locator", "remarks", "version", "createdAt", "updatedAt"]
    assert keys("countries") == ["id", "name", "code", "m49", *common]


def test_every_field_has_a_heading() -> None:
    fields = {column.field for columns in EVERY.values() for column in columns}
    assert fields - set(FIELDS) == set()


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("name", EVERY)
def test_no_two_columns_of_a_list_have_the_same_heading(name: str, language: str) -> None:
    shown = headings(name, EVERY[name], language)
    assert len(set(shown)) == len(shown)


@pytest.mark.parametrize(
    ("key", "english", "russian"),
    [
        ("regions.unit.name", "Subdivision", "Регион страны"),
        ("claims.unit.word", "Unit", "Единица измерения"),
        ("indicators.unit.word", "Unit", "Единица измерения"),
        ("questions.asked", "Asked", "Задан вопрос"),
        ("evaluations.peopleAsked", "People asked", "Опрошено человек"),
    ],
)
def test_one_name_may_have_another_meaning_in_another_list(key: str, english: str, russian: str) -> None:
    name, _, column = key.partition(".")
    place = keys(name).index(column)
    assert [headings(name, EVERY[name], each)[place] for each in ("en", "ru")] == [english, russian]


@pytest.mark.parametrize(
    ("name", "shown", "hidden"),
    [
        ("lessons", "text", "texts"),
        ("newsItems", "text", "texts"),
        ("questions", "answer", "answers"),
        ("supports", "topic", "topics"),
    ],
)
def test_a_text_stands_once_in_the_readers_language(name: str, shown: str, hidden: str) -> None:
    assert shown in keys(name)
    assert hidden not in keys(name)


def test_no_reason_is_exported() -> None:
    assert [key for name in EVERY for key in keys(name) if "reason" in key.lower()] == []


@pytest.mark.parametrize(
    ("key", "english", "russian"),
    [
        ("title", "Festival", "Festival"),
        ("state", "POSTPONED", "POSTPONED"),
        ("state.word", "postponed", "отложен"),
        ("planned", "2010-09", "2010-09"),
        ("planned.earliest", "2010-09-01", "2010-09-01"),
        ("planned.latest", "2010-09-30", "2010-09-30"),
        ("region.name", "Красноярск", "Красноярск"),
        ("programme.name", None, None),
        ("venue", "Camp", "База"),
        ("flags", ["DAYS_DIFFER", "DATES_DIFFER"], ["DAYS_DIFFER", "DATES_DIFFER"]),
        (
            "flags.word",
            ["the number of days differs", "the dates differ"],
            ["расходится число дней", "расходятся даты"],
        ),
    ],
)
def test_a_cell_is_read_off_the_answer(key: str, english: object, russian: object) -> None:
    assert (cell(key), cell(key, "ru")) == (english, russian)


def test_a_star_means_all_columns_of_a_field() -> None:
    assert [column.key for column in chosen(EVERY["exchanges"], "actual.*")] == [
        "actual",
        "actual.earliest",
        "actual.latest",
    ]


def test_the_columns_of_a_type_are_drawn_once() -> None:
    record = listings()["exchanges"].record
    assert columns_of(record) is columns_of(record)
