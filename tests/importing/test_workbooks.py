"""A workbook is read as its reader sees it, wherever its table begins, and no failed cell is taken for an empty one."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from consortium.errors import FaultyData
from consortium.importing.formulas import failed_cells
from consortium.importing.model import CellFault
from consortium.importing.sheets import Reading, open_sheet
from tests.importing.conftest import Take

HEADINGS = ["key", "kind", "name_en", "website", "founded"]
READ = [HEADINGS, ["a", "SCHOOL", "A", "https://a.example", "#DIV/0!"], ["", "", "Б", "https://a.example", "1934"]]


def at(path: Path, row: int, column: int, *, sheet: str = "Schools", value: str = "#DIV/0!") -> Path:
    """Write a table that begins in a row and a column: its website is merged downwards, and one formula has failed."""
    with xlsxwriter.Workbook(str(path)) as book:
        page: Any = book.add_worksheet(sheet)  # its values are not only numbers, as xlsxwriter says
        page.write_row(row, column, HEADINGS)
        page.write_row(row + 1, column, ["a", "SCHOOL", "A"])
        page.merge_range(row + 1, column + 3, row + 2, column + 3, "https://a.example")
        page.write_formula(row + 1, column + 4, "=1/0", None, value)
        page.write(row + 2, column + 2, "Б")
        page.write(row + 2, column + 4, 1934)
    return path


def rewritten(path: Path, member: str, change: Callable[[str], str]) -> Path:
    """Return a copy of a workbook in which the text of a member is another."""
    copy = path.with_name(f"copy{path.suffix}")
    with ZipFile(path) as source, ZipFile(copy, "w") as sink:
        content = {name: source.read(name) for name in source.namelist()}
        content[member] = change(content[member].decode()).encode()
        for name, each in content.items():
            sink.writestr(name, each)
    return copy


def rows(path: Path) -> list[tuple[int, list[str]]]:
    return list(open_sheet(path, Reading()).rows())


@given(st.integers(0, 6), st.integers(0, 30))
def test_a_table_is_read_the_same_wherever_it_begins(row: int, column: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        read = rows(at(Path(folder) / "sheet.xlsx", row, column))
    assert read == [(row + 1, READ[0]), (row + 2, READ[1]), (row + 3, READ[2])]


@pytest.mark.parametrize(("row", "column"), [(0, 0), (0, 1), (0, 2), (3, 1)], ids=["A1", "B1", "C1", "B4"])
async def test_a_failed_formula_is_told_under_its_own_heading(
    take: Take, tmp_path: Path, row: int, column: int
) -> None:
    with pytest.raises(FaultyData) as refused:
        await take("institutions", at(tmp_path / "sheet.xlsx", row, column))
    (first, *_) = refused.value.faults
    assert (first.line, first.column) == (row + 2, "founded")


def test_a_sheet_without_any_cell_has_no_rows(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "sheet.xlsx")) as book:
        book.add_worksheet().merge_range(2, 2, 4, 3, "")
    assert rows(tmp_path / "sheet.xlsx") == []


@pytest.mark.parametrize("name", ["School's list", 'The "best"', "A & B <C>", "Школы"])
def test_a_sheet_may_be_called_anything(tmp_path: Path, name: str) -> None:
    assert rows(at(tmp_path / "sheet.xlsx", 0, 0, sheet=name))[1] == (2, READ[1])


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('r="E2" t="e"', "t='e' r='E2'"),
        ('<c r="E2" t="e">', '<c t="e">'),
        ('<row r="2" spans="1:5">', "<row>"),
        ("#DIV/0!", "#DIV&#47;0!"),
        ("#DIV/0!", "<![CDATA[#DIV/0!]]>"),
        ("<f>1/0</f>", "<f>1/0</f><!-- of a cell -->"),
    ],
    ids=["other quotes", "no place", "no row", "reference", "character data", "comment"],
)
def test_however_a_program_writes_its_xml_a_failed_cell_is_found(tmp_path: Path, old: str, new: str) -> None:
    written = at(tmp_path / "sheet.xlsx", 0, 0)
    assert old in ZipFile(written).read(SHEET).decode()
    changed = rewritten(written, SHEET, lambda text: text.replace(old, new))
    assert failed_cells(changed, 0) == {(1, 4): "#DIV/0!"}


@pytest.mark.parametrize("target", ["/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml", "Worksheets\\Sheet1.xml"])
def test_however_a_workbook_names_its_sheet_it_is_found(tmp_path: Path, target: str) -> None:
    changed = rewritten(
        at(tmp_path / "sheet.xlsx", 0, 0),
        "xl/_rels/workbook.xml.rels",
        lambda text: text.replace("worksheets/sheet1.xml", target),
    )
    assert failed_cells(changed, 0) == {(1, 4): "#DIV/0!"}


def test_a_workbook_that_hides_its_cells_is_refused_and_not_read_without_them(tmp_path: Path) -> None:
    changed = rewritten(
        at(tmp_path / "sheet.xlsx", 0, 0),
        SHEET,
        lambda text: text.replace("<worksheet", '<!DOCTYPE a [<!ENTITY b "c">]><worksheet', 1),
    )
    with pytest.raises(FaultyData, match=r"cannot be read as XLSX: .* declares no types .* save it anew"):
        rows(changed)


def test_an_error_that_only_some_programs_know_is_told_with_its_place(tmp_path: Path) -> None:
    plain = at(tmp_path / "sheet.xlsx", 0, 1, value="#FIELD!")
    changed = rewritten(plain, SHEET, lambda text: text.replace('r="F2" t="str"', 'r="F2" t="e"'))
    with pytest.raises(FaultyData) as refused:
        rows(changed)
    assert refused.value.faults == (
        CellFault(
            "copy.xlsx", 2, "F", "the formula of this cell has failed; mend it, or leave the cell empty", "#FIELD!"
        ),
    )


def test_a_broken_workbook_is_told_to_be_saved_anew_and_not_to_name_an_encoding(tmp_path: Path) -> None:
    (tmp_path / "sheet.xlsx").write_bytes(b"nothing")
    with pytest.raises(FaultyData, match=r"open it in a program for spreadsheets and save it anew$"):
        rows(tmp_path / "sheet.xlsx")
