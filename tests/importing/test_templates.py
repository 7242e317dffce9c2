"""A template has a column for whatever a record may hold, each understood again when it is read."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from consortium.cli.importing import KINDS as IMPORTED
from consortium.db import Database
from consortium.importing import service
from consortium.importing.headings import place_of, shape_of, usual
from consortium.importing.meanings import RUSSIAN_MEANINGS
from consortium.importing.templates import columns_of, write_template
from consortium.seeding.shapes import SHAPES

KINDS = [shape.field for shape in SHAPES]
RUSSIAN_LETTER = re.compile(r"[а-яё]")
LATIN_WORD = re.compile(r"[a-z]{3}")


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_heading_of_a_template_is_understood(kind: str, language: str) -> None:
    shape = shape_of(kind)
    headings = [place.heading(shape, language) for place in usual(shape)]
    assert [place_of(shape, heading) for heading in headings] == [*usual(shape)]
    assert len(set(headings)) == len(headings)


@pytest.mark.parametrize("kind", KINDS)
def test_every_column_that_is_not_a_key_says_how_it_is_written(kind: str) -> None:
    assert [column.heading for column in columns_of(kind) if not column.form] == []


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@pytest.mark.parametrize("kind", KINDS)
async def test_an_empty_template_is_a_sheet_without_faults(
    database: Database, tmp_path: Path, kind: str, form: str
) -> None:
    path = tmp_path / f"t.{form}"
    write_template(kind, "xlsx" if form == "xlsx" else "csv", path, "ru")
    assert (await service.run(database, kind, path)).tally.created == 0


def test_a_workbook_tells_how_to_fill_it(tmp_path: Path) -> None:
    write_template("institutions", "xlsx", tmp_path / "t.xlsx")
    book = CalamineWorkbook.from_path(str(tmp_path / "t.xlsx"))
    told = {str(row[0]): row for row in book.get_sheet_by_name("How to fill").to_python()}
    assert book.sheet_names == ["Records", "How to fill"]
    assert told["kind"][2] == "yes"
    assert str(told["kind"][3]).startswith("one of: SCHOOL, UNIVERSITY")
    assert told["alias_value"][2] == "in each alias"


@pytest.mark.parametrize("kind", IMPORTED)
def test_the_second_sheet_speaks_russian(kind: str) -> None:
    told = [*columns_of(kind, "ru")]
    assert [column.heading for column in told if not RUSSIAN_LETTER.search(column.meaning)] == []
    assert [column.heading for column in told if LATIN_WORD.search(column.heading)] == []
    assert [column.needed for column in told if LATIN_WORD.search(column.needed)] == []


def test_every_russian_meaning_is_that_of_a_column() -> None:
    meant = {column.meaning for kind in IMPORTED for column in columns_of(kind, "ru")}
    assert set(RUSSIAN_MEANINGS.values()) - meant == set()


def test_the_second_sheet_tells_values_by_their_russian_words(tmp_path: Path) -> None:
    write_template("institutions", "xlsx", tmp_path / "t.xlsx", "ru")
    book = CalamineWorkbook.from_path(str(tmp_path / "t.xlsx"))
    told = {str(row[0]): row for row in book.get_sheet_by_name("Как заполнять").to_python()}
    assert told["вид"][1] == "Какого рода учреждение."
    assert str(told["вид"][3]).startswith("одно из: SCHOOL (школа), UNIVERSITY (университет)")
    assert told["регион"][3] == "регион: ключ из этих файлов, ключ исходных данных, идентификатор или код"
    assert told["другое_имя_значение"][2] == "для каждой части «другое имя»"


def test_the_second_sheet_says_empty_where_the_service_says_null() -> None:
    told = {column.heading: column.meaning for column in columns_of("regions")}
    assert told["code"] == "ISO 3166-2; empty for a local place."
    assert told["key"] == "What your own files call the record."


def test_a_text_template_opens_as_utf_8_in_a_spreadsheet(tmp_path: Path) -> None:
    write_template("exchanges", "csv", tmp_path / "t.csv", "ru")
    assert (tmp_path / "t.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    (headings,) = csv.reader((tmp_path / "t.csv").read_text(encoding="utf-8-sig").splitlines())
    assert headings[:4] == ["ключ", "вид", "наименование_en", "наименование_ru"]


@pytest.mark.parametrize(
    ("heading", "lists", "field", "language"),
    [
        ("Название (zh-Hans)", (), "names", "zh-Hans"),
        ("Alias 2 value", ("aliases",), "value", None),
        ("NAME EN", (), "names", "en"),
        ("identifier scheme", ("identifiers",), "scheme", None),
    ],
)
def test_a_heading_may_be_written_as_people_write(
    heading: str, lists: tuple[str, ...], field: str, language: str | None
) -> None:
    found = place_of(shape_of("institutions"), heading)
    assert found is not None
    assert (found.lists, found.field, found.language) == (lists, field, language)


@pytest.mark.parametrize("heading", ["colour", "name_2_en", "alias_1_2_value", "name_english"])
def test_what_is_no_field_is_not_guessed(heading: str) -> None:
    assert place_of(shape_of("institutions"), heading) is None
