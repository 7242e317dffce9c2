"""Whatever texts a list holds, an outside reader reads the same back, and no cell begins as a formula."""

from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Mapping
from io import BytesIO, StringIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pyarrow import parquet
from python_calamine import CalamineWorkbook

from consortium.errors import Refused
from consortium_graphql.exporting.columns import Column, Kind
from consortium_graphql.exporting.forms.commas import guarded, unguarded
from consortium_graphql.exporting.forms.workbook import LONGEST_TEXT
from tests.exporting.fetching import written


def column(key: str, kind: Kind) -> Column:
    """Return a column whose cells are as they stand in the records."""
    return Column(key, kind, key, lambda node, _language: node[key])


TEXTS = (column("title", "text"), column("venue", "text"))
TYPED = (column("day", "date"), column("statedDays", "int"), column("overdue", "bool"), column("updatedAt", "instant"))
MANY = (column("areas", "texts"),)
# What PostgreSQL keeps: no U+0000, and no half of a surrogate pair.
ANY = st.characters(exclude_characters="\0", exclude_categories=["Cs"])
FORMULAS = st.sampled_from(
    ["=1+1", "+7", "-1", "@a", "\tx", "\rx", "'=1", "''+", '=cmd|"/c"!A1', "_x0041_", "\r\n", "'"]
)
SCRIPTS = st.sampled_from(["Эдукатор", "教育学院", "مدرسة", "Қазақстан", "e\u0301", "👩‍🏫", "\u2028", "\x85", ";,\t"])
WORDS = st.text(ANY, min_size=1, max_size=20) | FORMULAS | SCRIPTS
RECORDS = st.lists(st.fixed_dictionaries({"title": WORDS, "venue": WORDS}), max_size=8)
Records = list[dict[str, str]]


def cells(records: Records) -> list[list[str]]:
    """Return the texts that a table must hold."""
    return [[each["title"], each["venue"]] for each in records]


@given(records=RECORDS)
@example(records=[{"title": "=1+1", "venue": "\r"}])
def test_csv_is_read_back_as_it_was(records: Records) -> None:
    read = list(csv.reader(StringIO(written("csv", TEXTS, [records]).decode(), newline=""), strict=True))
    assert [[unguarded(cell) for cell in row] for row in read[1:]] == cells(records)


@given(records=RECORDS)
def test_no_cell_of_a_csv_begins_as_a_formula(records: Records) -> None:
    read = csv.reader(StringIO(written("csv", TEXTS, [records]).decode(), newline=""))
    assert [cell for row in read for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


@given(text=WORDS)
def test_a_guarded_text_is_given_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(records=RECORDS)
def test_a_workbook_is_read_back_as_it_was(records: Records) -> None:
    book = CalamineWorkbook.from_filelike(BytesIO(written("xlsx", TEXTS, [records])))
    assert book.get_sheet_by_name("exchanges").to_python(skip_empty_area=False)[1:] == cells(records)


@given(records=RECORDS)
def test_every_text_of_a_workbook_is_of_the_type_of_texts(records: Records) -> None:
    with zipfile.ZipFile(BytesIO(written("xlsx", TEXTS, [records]))) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml")
    assert sheet.count(b"<c ") == sheet.count(b't="inlineStr"') == 2 * (len(records) + 1)
    assert b"<f>" not in sheet


@given(records=RECORDS)
def test_json_lines_are_read_back_as_they_were(records: Records) -> None:
    read = [json.loads(line) for line in written("jsonl", TEXTS, [records]).split(b"\n")[:-1]]
    assert read == records


@given(records=RECORDS)
def test_parquet_is_read_back_as_it_was(records: Records) -> None:
    assert parquet.read_table(BytesIO(written("parquet", TEXTS, [records]))).to_pylist() == records


@pytest.mark.parametrize("form", ["csv", "xlsx", "jsonl", "parquet", "jsonld", "geojson", "ics"])
def test_a_list_without_records_is_a_whole_file(form: str) -> None:
    assert written(form, TEXTS, [[]]) == written(form, TEXTS, [])


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_pages_follow_one_another(form: str) -> None:
    first, second = {"title": "a", "venue": "b"}, {"title": "c", "venue": "d"}
    assert written(form, TEXTS, [[first], [second]]) == written(form, TEXTS, [[first, second]])


AT = "2026-06-15T12:00:00Z"
ROW: Mapping[str, object] = {
    "day": "2010-09-22",
    "statedDays": -5,
    "overdue": False,
    "updatedAt": AT,
}
EMPTY: Mapping[str, object] = dict.fromkeys(ROW)


def test_numbers_days_and_truths_of_a_csv_stay_what_they_are() -> None:
    lines = written("csv", TYPED, [[ROW, EMPTY]]).decode().splitlines()
    assert lines == [
        'First day,"Days, as stated",Overdue,Changed at',
        "2010-09-22,-5,false,2026-06-15T12:00:00Z",
        ",,,",
    ]


def test_numbers_days_and_truths_of_a_workbook_have_types() -> None:
    book = CalamineWorkbook.from_filelike(BytesIO(written("xlsx", TYPED, [[ROW]])))
    day, number, truth, instant = book.get_sheet_by_name("exchanges").to_python()[1]
    assert (str(day), number, truth, str(instant)) == ("2010-09-22", -5.0, False, "2026-06-15 12:00:00")


def test_a_day_that_no_spreadsheet_knows_is_a_text() -> None:
    book = CalamineWorkbook.from_filelike(BytesIO(written("xlsx", TYPED[:1], [[{"day": "1799-06-06"}]])))
    assert book.get_sheet_by_name("exchanges").to_python()[1] == ["1799-06-06"]


def test_a_number_too_large_for_a_spreadsheet_is_a_text() -> None:
    book = CalamineWorkbook.from_filelike(BytesIO(written("xlsx", TYPED[1:2], [[{"statedDays": 2**53 + 1}]])))
    assert book.get_sheet_by_name("exchanges").to_python()[1] == ["9007199254740993"]


def test_a_text_too_long_for_a_cell_is_cut_visibly() -> None:
    record = {"title": "a" * (LONGEST_TEXT + 1), "venue": "b"}
    book = CalamineWorkbook.from_filelike(BytesIO(written("xlsx", TEXTS, [[record]])))
    title = str(book.get_sheet_by_name("exchanges").to_python()[1][0])
    assert (len(title), title[-2:]) == (LONGEST_TEXT, "a…")


def test_several_texts_are_one_cell_or_a_list() -> None:
    record = {"areas": ["youth work", "=1"]}
    assert written("csv", MANY, [[record]]).decode().splitlines()[1] == "youth work; =1"
    assert json.loads(written("jsonl", MANY, [[record]])) == record
    assert parquet.read_table(BytesIO(written("parquet", MANY, [[record]]))).to_pylist() == [record]


def test_parquet_tells_the_extra_that_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    def found(_name: str) -> None:
        return None

    monkeypatch.setattr("consortium_graphql.exporting.forms.parquet.find_spec", found)
    with pytest.raises(Refused, match=r"pip install 'consortium\[parquet\]'"):
        written("parquet", TEXTS, [])
