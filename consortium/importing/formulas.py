"""Cells whose formula failed, which the library that reads workbooks gives as empty: told, or a fact would be lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from posixpath import join, normpath
from typing import Final
from zipfile import BadZipFile, ZipFile

FAILED: Final = frozenset({
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!",
    "#ПУСТО!", "#ДЕЛ/0!", "#ЗНАЧ!", "#ССЫЛКА!", "#ИМЯ?", "#ЧИСЛО!", "#Н/Д",
})  # fmt: skip
"""What stands in such a cell, in a workbook and in the text that is saved from it."""

_TAG: Final = r"<(?:\w+:)?{}\b([^>]*)>"
_ATTRIBUTE: Final = re.compile(r"""([\w:]+)\s*=\s*["']([^"']*)["']""")
_CELL: Final = re.compile(
    r"<(?:\w+:)?c\b([^>]*\bt\s*=\s*[\"']e[\"'][^>]*)>(?:<(?!/(?:\w+:)?c>)|[^<])*?<(?:\w+:)?v>([^<]*)<"
)
_HAS_ONE: Final = re.compile(rb"\bt\s*=\s*[\"']e[\"']")
_PLACE: Final = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_WORKBOOK: Final = "xl/workbook.xml"


def failed_cells(path: Path, sheet: str) -> Mapping[tuple[int, int], str]:
    """Return what stands in each failed cell of a sheet of an Office Open XML workbook, by row and column from 0.

    Of other workbooks, and of one that is put together in another way, nothing is told.
    """
    try:
        with ZipFile(path) as book:
            text = book.read(_member(book, sheet))
            return dict(_failed(text.decode())) if _HAS_ONE.search(text) else {}
    except (BadZipFile, KeyError, UnicodeDecodeError):
        return {}


def _member(book: ZipFile, sheet: str) -> str:
    sheets = {each.get("name"): each.get("r:id") for each in _tags(book, _WORKBOOK, "sheet")}
    related = _tags(book, "xl/_rels/workbook.xml.rels", "Relationship")
    targets = {each.get("Id"): each.get("Target", "") for each in related}
    return normpath(join("/xl", targets[sheets[sheet]])).lstrip("/")


def _tags(book: ZipFile, member: str, tag: str) -> list[dict[str, str]]:
    found = re.findall(_TAG.format(tag), book.read(member).decode())
    return [{name: unescape(value) for name, value in _ATTRIBUTE.findall(each)} for each in found]


def _failed(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    for attributes, value in _CELL.findall(text):
        place = _PLACE.fullmatch(dict(_ATTRIBUTE.findall(attributes)).get("r", ""))
        if place is not None:
            yield (int(place[2]) - 1, _number(place[1])), unescape(value)


def _number(letters: str) -> int:
    """Return the number of a column from 0: A is 0, Z is 25, AA is 26."""
    found = 0
    for letter in letters:
        found = 26 * found + ord(letter) - ord("A") + 1
    return found - 1
