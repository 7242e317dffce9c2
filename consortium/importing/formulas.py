"""Cells whose formula failed, which the library that reads workbooks gives as empty: told, or a fact would be lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import join, normpath
from typing import IO, Final, NoReturn
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import BadZipFile, ZipFile

FAILED: Final = frozenset({
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!",
    "#CONNECT!", "#UNKNOWN!", "#BUSY!", "#GETTING_DATA", "#EXTERNAL!", "#PYTHON!",
    "#ПУСТО!", "#ДЕЛ/0!", "#ЗНАЧ!", "#ССЫЛКА!", "#ИМЯ?", "#ЧИСЛО!", "#Н/Д", "#ПЕРЕНОС!", "#ВЫЧИСЛ!", "#ПОЛЕ!",
})  # fmt: skip
"""What stands in such a cell, in a workbook and in the text that is saved from it."""

FORMS: Final = frozenset({".xlsx", ".xlsm"})
"""How the names of those workbooks end whose failed cells are told."""

Place = tuple[int, int]

_AT_ONCE: Final = 1 << 16
_MARK: Final = re.compile(rb"""\bt\s*=\s*["']e["']""")
_LONGEST_MARK: Final = 64
_WORKBOOK: Final = "xl/workbook.xml"
_RELATED: Final = "xl/_rels/workbook.xml.rels"


class UnreadableFormulas(Exception):
    """A workbook is not put together as Office Open XML wants it, so that nobody can say which of its cells failed."""


def failed_cells(path: Path, sheet: int) -> Mapping[Place, str]:
    """Return what stands in each failed cell of a sheet, by row and column from 0.

    The sheet is given by its place in the workbook, from 0, and never held whole. Of a workbook that is not of `FORMS`
    nothing is told.

    Raises
    ------
    UnreadableFormulas
        The workbook has no such sheet, is no XML, or declares entities.
    """
    if path.suffix.lower() not in FORMS:
        return {}
    try:
        with ZipFile(path) as book:
            member = _member(book, sheet)
            with book.open(member) as content:
                marked = _has_one(content)
            return _failed(book, member) if marked else {}
    except (BadZipFile, ExpatError, LookupError, ValueError) as error:
        raise UnreadableFormulas(f"{type(error).__name__}: {error}") from error


def _has_one(content: IO[bytes]) -> bool:
    """Tell whether a cell says that it failed: to look at the bytes costs far less than to parse them."""
    end = b""
    for piece in _pieces(content):
        if _MARK.search(end + piece):
            return True
        end = piece[-_LONGEST_MARK:]
    return False


def _member(book: ZipFile, sheet: int) -> str:
    """Return the name of the member that holds a sheet, in whatever case and with whatever slashes it is written."""
    members = {name.replace("\\", "/").casefold(): name for name in book.namelist()}
    relation = _elements(book, members[_WORKBOOK], "sheet")[sheet]["id"]
    related = _elements(book, members[_RELATED], "Relationship")
    target = {each["Id"]: each["Target"] for each in related}[relation].replace("\\", "/")
    inside = target if target.startswith("xl/") else join("/xl", target)
    return members[normpath(inside).lstrip("/").casefold()]


def _elements(book: ZipFile, member: str, tag: str) -> list[dict[str, str]]:
    """Return the attributes of every element of a name, both without their namespaces."""
    found: list[dict[str, str]] = []

    def begin(name: str, attributes: dict[str, str]) -> None:
        if _local(name) == tag:
            found.append({_local(key): value for key, value in attributes.items()})

    _parse(book, member, begin)
    return found


def _failed(book: ZipFile, member: str) -> Mapping[Place, str]:
    cells = _Cells()
    _parse(book, member, cells.begin, cells.end, cells.text)
    return cells.failed


@dataclass(slots=True)
class _Cells:
    """The cells of a sheet as they are parsed; a row or a cell that does not say where it stands follows the last."""

    failed: dict[Place, str] = field(default_factory=dict[Place, str])
    _row: int = -1
    _column: int = -1
    _is_failed: bool = False
    _value: list[str] | None = None

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Begin an element."""
        match _local(name):
            case "row":
                self._row = int(attributes["r"]) - 1 if "r" in attributes else self._row + 1
                self._column = -1
            case "c":
                self._column = _column(attributes["r"]) if "r" in attributes else self._column + 1
                self._is_failed = attributes.get("t") == "e"
            case "v" if self._is_failed:
                self._value = []
            case _:
                pass

    def text(self, text: str) -> None:
        """Take a piece of text."""
        if self._value is not None:
            self._value.append(text)

    def end(self, name: str) -> None:
        """End an element."""
        if self._value is not None and _local(name) == "v":
            self.failed[self._row, self._column] = "".join(self._value)
            self._value = None


def _parse(
    book: ZipFile,
    member: str,
    begin: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    parser = ParserCreate(namespace_separator="}")
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    with book.open(member) as content:
        for piece in _pieces(content):
            parser.Parse(piece)
    parser.Parse(b"", True)  # noqa: FBT003 - that it ends here: expat takes no names


def _pieces(content: IO[bytes]) -> Iterator[bytes]:
    while piece := content.read(_AT_ONCE):
        yield piece


def _refuse(*_: object) -> NoReturn:
    raise ValueError("a workbook declares no types of documents")  # entities would come with them


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _column(place: str) -> int:
    """Return the number of the column of a place from 0: A1 is in 0, Z1 in 25, AA1 in 26."""
    found = 0
    for letter in place.rstrip("0123456789"):
        found = 26 * found + ord(letter) - ord("A") + 1
    return found - 1
