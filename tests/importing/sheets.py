"""Sheets for tests: a table written as CSV or as a workbook."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import xlsxwriter

Table = Sequence[Sequence[str]]

SCHOOLS: Table = (
    ("key", "kind", "name_en", "name_ru", "country", "parent", "areas", "founded", "alias_kind", "alias_value"),
    ("a", "SCHOOL", "School A", "Школа А", "KZ", "b", "language; science", "2009-06", "SHORT", "A"),
    ("", "", "", "", "", "", "", "", "SPELLING", "Skool A"),
    ("b", "UNIVERSITY", "University B", "Университет Б", "KZ", "", "", "1934", "", ""),
)
"""Two institutions, the first of which is part of the second and has two aliases."""

MEETING: Table = (
    (
        "key", "kind", "title_en", "state", "actual", "participation_role", "participation_institution",
        "participation_state", "participation_headcount_group", "participation_headcount_attended",
    ),
    ("m", "SEMINAR", "Meeting", "HELD", "2020-05", "ORGANISER", "a", "ATTENDED", "TEACHERS", "3"),
    ("m", "", "", "", "", "GUEST", "b", "ATTENDED", "STUDENTS", "4"),
    ("m", "", "", "", "", "", "", "", "TEACHERS", "5"),
)  # fmt: skip
"""An exchange of the two: of the second, four students and five teachers came."""


def as_csv(path: Path, table: Table, *, encoding: str = "utf-8", delimiter: str = ",") -> Path:
    """Write a table as text."""
    with path.open("w", encoding=encoding, newline="") as sink:
        csv.writer(sink, delimiter=delimiter).writerows(table)
    return path


def as_xlsx(path: Path, table: Table) -> Path:
    """Write a table as a workbook, whole numbers as numbers."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Sheet")
        for row, cells in enumerate(table):
            for column, cell in enumerate(cells):
                if cell.isdecimal():
                    sheet.write_number(row, column, int(cell))
                else:
                    sheet.write_string(row, column, cell)
    return path


def with_cells(table: Table, changes: dict[tuple[int, str], str]) -> Table:
    """Return a table with other cells, by the row as the file counts them and the heading."""
    found = [[*row] for row in table]
    for (line, heading), value in changes.items():
        found[line - 1][table[0].index(heading)] = value
    return found
