"""CSV, XLSX and ODS, row by row: every cell as text, with the number of its row as the file counts them.

A file is read twice, once for its keys and once for its records, and never held whole but by the reader of workbooks.
"""

from __future__ import annotations

import codecs
import csv
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final, Protocol

from consortium.errors import Fault, FaultyData
from consortium.importing.formulas import Place, UnreadableFormulas, failed_cells
from consortium.importing.model import CellFault
from consortium.importing.words import Said, Why

Row = tuple[int, list[str]]

WORKBOOKS: Final = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})
DELIMITERS: Final = (",", ";", "\t", "|")
_AT_ONCE: Final = 1 << 20
_LONGEST_CELL: Final = 1 << 20
_MARKS: Final = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


class Sheet(Protocol):
    """A table of cells."""

    @property
    def guessed(self) -> tuple[str, ...]:
        """Return what was worked out from the file itself, as remarks."""
        ...

    def rows(self) -> Iterator[Row]:
        """Yield each row that is not empty with its number, the headings first; it may be asked again."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a file is to be read, where that is not left to the file itself."""

    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    language: str = "en"


def open_sheet(path: Path, reading: Reading) -> Sheet:
    """Return the table in a file: in a workbook the first sheet or the one named, else text with delimiters.

    Raises
    ------
    FaultyData
        The file cannot be read so, or has no such sheet.
    """
    return _workbook(path, reading) if path.suffix.lower() in WORKBOOKS else _text(path, reading)


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


@dataclass(frozen=True, slots=True)
class TextSheet:
    """A file of text with delimiters."""

    path: Path
    encoding: str
    delimiter: str
    language: str
    guessed: tuple[str, ...]

    def rows(self) -> Iterator[Row]:
        """Yield each row that is not empty, with the line on which it begins."""
        line = 1
        try:
            with self.path.open(encoding=self.encoding, newline="") as source:
                csv.field_size_limit(_LONGEST_CELL)
                reader = csv.reader(source, delimiter=self.delimiter)
                for cells in reader:
                    if any(cell.strip() for cell in cells):
                        yield line, cells
                    line = reader.line_num + 1
        except (csv.Error, UnicodeError) as error:
            raise _unreadable(self.path, self.encoding, error, self.language, line) from error


@dataclass(frozen=True, slots=True)
class WorkbookSheet:
    """A sheet of a workbook, as the library that reads workbooks holds it."""

    held: Any
    guessed: tuple[str, ...]
    failed: Mapping[Place, str]

    def rows(self) -> Iterator[Row]:
        """Yield each row that is not empty; what stands in cells merged downwards stands in each of their rows."""
        below = {(row, first[1]) for first, last in _merged(self.held) for row in range(first[0] + 1, last[0] + 1)}
        left = (self.held.start or (0, 0))[1]  # the empty columns before the table are not among its cells
        above: list[str] = []
        for row, cells in enumerate(self.held.iter_rows()):
            texts = [cell if type(cell) is str else written(cell) for cell in cells]
            if self.failed:
                texts = [self.failed.get((row, at), text) for at, text in enumerate(texts, left)]
            if below:
                texts = [above[at] if (row, left + at) in below else text for at, text in enumerate(texts)]
                above = texts
            if any(text.strip() for text in texts):
                yield row + 1, texts


def _merged(held: Any) -> Sequence[tuple[Place, Place]]:
    """Return the first and the last cell of each merged area, by row and column from 0; ODS does not tell."""
    return held.merged_cell_ranges or ()


def written(cell: object) -> str:
    """Return a cell as text: whole numbers without a point, days and instants as ISO 8601 writes them.

    >>> [written(cell) for cell in (149.0, 2.5, True, date(2009, 6, 14), None)]
    ['149', '2.5', 'true', '2009-06-14', '']
    """
    match cell:
        case None:
            return ""
        case bool():
            return str(cell).lower()
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case datetime() | date() | time():
            return cell.isoformat()
        case timedelta():
            return str(cell)
        case _:
            return str(cell)


def _workbook(path: Path, reading: Reading) -> Sheet:
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - text needs no workbooks

    try:
        book = CalamineWorkbook.from_path(str(path))
        names = book.sheet_names
        wanted = reading.sheet or names[0]
        if wanted not in names:
            message = Why.NO_SHEET.in_(reading.language, sheet=wanted, known=", ".join(names))
            raise FaultyData(Fault(path.name, None, None, message))
        failed = failed_cells(path, names.index(wanted))
    except (CalamineError, IndexError, UnreadableFormulas) as error:
        raise _unreadable_workbook(path, error, reading.language) from error
    try:
        found = book.get_sheet_by_name(wanted)
    except CalamineError as error:
        if failed:  # among them is an error that the library does not know
            raise _told(path, failed, reading.language) from error
        raise _unreadable_workbook(path, error, reading.language) from error
    chosen = reading.sheet or len(names) == 1
    guessed = () if chosen else (Said.SHEET.in_(reading.language, sheet=wanted),)
    return WorkbookSheet(found, guessed, failed)


def _told(path: Path, failed: Mapping[Place, str], language: str) -> FaultyData:
    from xlsxwriter.utility import xl_col_to_name  # noqa: PLC0415 - text needs no workbooks

    message = Why.FAILED.in_(language)
    return FaultyData(*(
        CellFault(path.name, row + 1, xl_col_to_name(column), message, value=value)
        for (row, column), value in failed.items()
    ))  # fmt: skip


def _unreadable_workbook(path: Path, error: Exception, language: str) -> FaultyData:
    message = Why.UNREADABLE_WORKBOOK.in_(language, form=path.suffix[1:].upper(), reason=error)
    return FaultyData(Fault(path.name, None, None, message))


def _text(path: Path, reading: Reading) -> Sheet:
    encoding = reading.encoding or _encoding(path)
    try:
        codecs.lookup(encoding)
        with path.open(encoding=encoding, newline="") as source:
            first = source.readline(_LONGEST_CELL)
    except (LookupError, UnicodeError) as error:
        raise _unreadable(path, encoding, error, reading.language) from error
    delimiter = reading.delimiter or max(DELIMITERS, key=lambda mark: _unquoted(first).count(mark))
    guessed: list[str] = []
    if not reading.encoding and encoding != "utf-8":
        guessed.append(Said.ENCODING.in_(reading.language, encoding=encoding))
    if not reading.delimiter and delimiter != ",":
        shown = Said.TAB.in_(reading.language) if delimiter == "\t" else delimiter
        guessed.append(Said.DELIMITER.in_(reading.language, delimiter=shown))
    return TextSheet(path, encoding, delimiter, reading.language, tuple(guessed))


def _encoding(path: Path) -> str:
    """Return the encoding of a file: what its mark says, else UTF-8 if all of it is that, else Windows Cyrillic."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as source:
        piece = source.read(_AT_ONCE)
        for mark, encoding in _MARKS:
            if piece.startswith(mark):
                return encoding
        try:
            while piece:
                decoder.decode(piece)
                piece = source.read(_AT_ONCE)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1251"
    return "utf-8"


def _unquoted(line: str) -> str:
    return "".join(line.split('"')[::2])


def _unreadable(path: Path, form: str, error: Exception, language: str, line: int | None = None) -> FaultyData:
    return FaultyData(Fault(path.name, line, None, Why.UNREADABLE.in_(language, form=form, reason=error)))
