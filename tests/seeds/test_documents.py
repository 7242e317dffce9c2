"""What the seeds say of their documents is what the documents say."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import cast

import pytest

from consortium.seeding.items import Item, catalogue
from consortium.seeding.read import read_folder
from consortium.seeding.shapes import SHAPES
from consortium.text import is_language

SEEDS = Path(__file__).parents[2] / "seeds"
OPENINGS = {
    "cemea-russia": "The Training Centres for the Promotion of Progressive Education",
    "community-learning-centers": "logo_sotrud1en",
    "consortium-news": "International consortium for development of additional professional education",
}


@cache
def items() -> tuple[Item, ...]:
    found = catalogue(read_folder(SEEDS, [shape.field for shape in SHAPES]), SHAPES)
    assert not found.faults
    return tuple(found.items)


def plain(text: str) -> str:
    """Return a text with one kind of quotation mark and single spaces."""
    return re.sub(r"\s+", " ", re.sub(r"[“”«»„\"]", '"', text)).strip()


@cache
def document(source: str) -> str:
    folder = os.environ.get("CONSORTIUM_MEASURING")
    if folder is None:
        pytest.skip("CONSORTIUM_MEASURING names no folder with the documents")
    texts = [path.read_text(encoding="utf-8") for path in sorted((Path(folder) / "documents").glob("*.txt"))]
    return plain(next(text for text in texts if OPENINGS[source] in text[:300]))


def quotations(locator: str) -> Iterator[str]:
    """Yield what stands between “ and ” in each part of a locator."""
    for part in re.split(r"(?<=”); ", locator):
        opening = part.index("“")
        assert part.endswith("”"), locator
        yield part[opening + 1 : -1]


def texts(item: Item, field: str) -> dict[str, str]:
    return cast("dict[str, str]", item.given[field])


def cited() -> list[Item]:
    return [item for item in items() if item.shape.kind.name != "Source"]


def test_every_record_names_its_source_and_the_place_in_it() -> None:
    missing = [item.key for item in cited() if not item.given.get("source") or not item.given.get("locator")]
    assert missing == []


def test_every_source_is_one_of_the_three_documents() -> None:
    assert {item.given["source"] for item in cited()} == OPENINGS.keys()


def test_every_remark_is_there_in_english_and_in_russian() -> None:
    remarked = [item for item in items() if item.given.get("remarks")]
    assert len(remarked) > 50
    assert [item.key for item in remarked if texts(item, "remarks").keys() != {"en", "ru"}] == []


def test_every_place_is_named_in_english_and_in_russian() -> None:
    regions = [item for item in items() if item.shape.kind.name == "Region"]
    assert len(regions) == 20
    assert [item.key for item in regions if not {"en", "ru"} <= texts(item, "names").keys()] == []


def test_names_are_in_the_languages_of_the_documents() -> None:
    tags = {tag for item in items() if item.shape.kind.name == "Institution" for tag in texts(item, "names")}
    assert tags == {"en", "ru", "fr"}
    assert all(is_language(tag) for tag in tags)


def test_every_quotation_occurs_in_its_document() -> None:
    strange = [
        (item.key, quotation)
        for item in cited()
        for quotation in quotations(str(item.given["locator"]))
        if plain(quotation) not in document(str(item.given["source"]))
    ]
    assert strange == []


def test_every_alias_is_written_so_in_its_document() -> None:
    aliases = [item for item in items() if item.shape.kind.name == "Alias"]
    assert len(aliases) == 13
    absent = [
        item.key for item in aliases if plain(str(item.given["value"])) not in document(str(item.given["source"]))
    ]
    # The centre's name stands in the genitive there: Центра «Сотрудничества».
    assert absent == ["sotrudnichestvo/2"]


def test_every_day_of_the_year_that_is_seeded_stands_in_its_document() -> None:
    days = {
        "round-table-2023": "November 21, 2023",
        "clc-seminar-2009-06": "14 – 18 июня 2009 года",
        "clc-training-1": "с 25 по 29 сентября",
        "clc-training-2": "14 – 18 декабря 2009 года",
        "clc-training-3": "С 26 февраля по 1 марта 2010",
        "clc-study-visit-2010": "с 28 по 30 июня 2010г.",
        "clc-festival-2010": "С 22 по 26 сентября 2010 г.",
        "clc-kanifolny-trainings": "2 и 3 декабря",
    }
    found = {item.key: str(item.given["source"]) for item in items() if item.key in days}
    assert [key for key, words in days.items() if plain(words) not in document(found[key])] == []


def test_aims_and_expected_results_are_worded_as_in_their_documents() -> None:
    wordings = [
        (item.key, line)
        for item in items()
        for field in ("aims", "results")
        if field in item.given and item.key != "international-consortium"
        for line in texts(item, field)["en"].splitlines()
        if plain(re.sub(r"^\d\. ", "", line)) not in document(str(item.given["source"]))
    ]
    assert wordings == []


def test_what_shows_that_a_result_was_achieved_occurs_in_its_document() -> None:
    results = [item for item in items() if item.shape.kind.name == "ExpectedResult"]
    strange = [
        (item.key, quotation)
        for item in results
        for quotation in quotations(str(item.given["evidence_locator"]))
        if plain(quotation) not in document(str(item.given["evidence_source"]))
    ]
    assert (len(results), strange) == (8, [])


def test_objectives_results_and_plans_are_worded_as_in_their_documents() -> None:
    named = {"Objective": "texts", "ExpectedResult": "texts", "TargetGroup": "labels"}
    worded = [(item, named[item.shape.kind.name]) for item in items() if item.shape.kind.name in named]
    strange = [
        item.key for item, field in worded if plain(texts(item, field)["en"]) not in document(str(item.given["source"]))
    ]
    assert (len(worded), strange) == (5 + 8 + 6, [])


def told(item: Item) -> Iterator[str]:
    """Yield every line of what an item tells in the words of its document."""
    for field in item.given.keys() & {"texts", "causes"}:
        for text in texts(item, field).values():
            yield from text.splitlines()


def test_news_lessons_difficulties_and_measures_are_worded_as_in_their_documents() -> None:
    kinds = {"NewsItem", "Lesson", "Difficulty", "DifficultyMeasure"}
    found = [item for item in items() if item.shape.kind.name in kinds]
    strange = [
        (item.key, line)
        for item in found
        for line in told(item)
        if plain(line).rstrip(".").casefold() not in document(str(item.given["source"])).casefold()
    ]
    assert (len(found), strange) == (11 + 6 + 2 + 3, [])


def test_a_news_text_stands_in_one_language_alone() -> None:
    languages = {item.key: [*texts(item, "texts")] for item in items() if item.shape.kind.name == "NewsItem"}
    assert languages.pop("international-consortium-news") == ["en"]
    assert {tuple(tags) for tags in languages.values()} == {("ru",)}
