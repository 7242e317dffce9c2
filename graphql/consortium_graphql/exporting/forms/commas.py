"""CSV by RFC 4180, in UTF-8, whose cells no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import re
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from typing import BinaryIO

from consortium_graphql.exporting.columns import Node, Value
from consortium_graphql.exporting.forms.rows import asked, flat, header, rows
from consortium_graphql.exporting.wanted import Form, Wanted, Write

_RISKY = re.compile(r"'*[=+\-@\t\r]")


def guarded(text: str) -> str:
    """Return a text that a spreadsheet shows as it is.

    One that begins as a formula gets an apostrophe before it, and so does one that would then look the same, so that
    `unguarded` gives the text back, whatever it was.

    >>> guarded("=1+1"), guarded("'=1+1"), guarded("'s-Hertogenbosch")
    ("'=1+1", "''=1+1", "'s-Hertogenbosch")
    """
    return f"'{text}" if _RISKY.match(text) else text


def unguarded(cell: str) -> str:
    """Return the text of a cell."""
    return cell[1:] if cell.startswith("'") and _RISKY.match(cell) else cell


@contextmanager
def _writing(file: BinaryIO, wanted: Wanted) -> Generator[Write]:
    text = TextIOWrapper(file, encoding="utf-8-sig" if wanted.bom else "utf-8", newline="")
    lines = csv.writer(text)
    lines.writerow([guarded(each) for each in header(wanted)])

    def write(nodes: Sequence[Node]) -> None:
        lines.writerows([_cell(flat(value)) for value in row] for row in rows(nodes, wanted))

    yield write
    text.detach()  # which writes what is left, and leaves the file open


def _cell(value: Value) -> Value:
    if isinstance(value, bool):
        return "true" if value else "false"
    return guarded(value) if isinstance(value, str) else value


CSV = Form("csv", "text/csv; charset=utf-8; header=present", asked, _writing)
