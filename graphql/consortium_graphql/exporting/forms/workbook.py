"""Workbooks for spreadsheets: texts are texts, whatever they look like, and dates are dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from itertools import count
from typing import Any, BinaryIO

from consortium_graphql.exporting.columns import Kind, Node, Value
from consortium_graphql.exporting.forms.rows import asked, flat, header, rows
from consortium_graphql.exporting.wanted import Form, Wanted, Write

MOST_ROWS = 1_048_575
"""How many rows a sheet holds below its heading."""
LONGEST_TEXT = 32_767
"""How many characters a cell holds; a longer text is cut, and ends with an ellipsis."""

_FIRST_YEAR = 1900
_MADE = dt.datetime(1980, 1, 1)  # noqa: DTZ001  # the time in every ZIP file of ours: equal registers give equal files
_EXACT = 2**53
_WIDTHS: Mapping[Kind, int] = {"date": 12, "instant": 20, "bool": 8, "int": 10, "float": 12}
_WIDTH_OF_TEXT, _WIDTH_OF_ID = 32, 38


@contextmanager
def _writing(file: BinaryIO, wanted: Wanted) -> Generator[Write]:
    from xlsxwriter import Workbook

    # Each row is on the disk before the next begins, so that a sheet of any length takes the same memory.
    book = Workbook(file, {"constant_memory": True, "strings_to_numbers": False, "default_date_format": "yyyy-mm-dd"})
    book.set_properties({"created": _MADE})
    sheet = _sheet(book, wanted)
    instant = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
    place = count(1)

    def write(nodes: Sequence[Node]) -> None:
        for row in rows(nodes, wanted):
            at = next(place)
            for number, (column, value) in enumerate(zip(wanted.columns, row, strict=True)):
                _write(sheet, (at, number), column.kind, flat(value), instant)

    try:
        yield write
    finally:
        sheet.autofilter(0, 0, next(place) - 1, len(wanted.columns) - 1)
        book.close()


def _sheet(book: Any, wanted: Wanted) -> Any:
    sheet = book.add_worksheet(wanted.listing.name)
    bold = book.add_format({"bold": True})
    sheet.freeze_panes(1, 0)
    for number, column in enumerate(wanted.columns):
        text = _WIDTH_OF_ID if column.key == "id" or column.key.endswith(".id") else _WIDTH_OF_TEXT
        sheet.set_column(number, number, _WIDTHS.get(column.kind, text))
    for number, heading in enumerate(header(wanted)):
        sheet.write_string(0, number, heading, bold)
    return sheet


def _write(sheet: Any, cell: tuple[int, int], kind: Kind, value: Value, instant: Any) -> None:
    match value:
        case None:
            return
        case bool():
            sheet.write_boolean(*cell, value)
        case int() | float() if abs(value) <= _EXACT:
            sheet.write_number(*cell, value)
        case str() if kind == "date" and int(value[:4]) >= _FIRST_YEAR:
            sheet.write_datetime(*cell, dt.date.fromisoformat(value))
        case str() if kind == "instant":
            sheet.write_datetime(*cell, _naive(value), instant)
        case _:
            sheet.write_string(*cell, _cut(str(value)))


def _naive(instant: str) -> dt.datetime:
    return dt.datetime.fromisoformat(instant).astimezone(dt.UTC).replace(tzinfo=None, microsecond=0)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"


XLSX = Form("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", asked, _writing)
