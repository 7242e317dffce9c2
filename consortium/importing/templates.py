"""An empty sheet for each kind: its headings, and in a workbook a second sheet that tells how to fill each column.

Drawn from what a record of the kind may hold, so that whatever can be entered can be imported.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from consortium.db import metadata
from consortium.importing.cells import choices, words_of
from consortium.importing.headings import LANGUAGES, Place, called, shape_of, singular, usual, walk
from consortium.importing.mapping import needed
from consortium.importing.meanings import RUSSIAN_MEANINGS
from consortium.importing.words import Said
from consortium.seeding.items import KEY
from consortium.seeding.shapes import LIFE, Shape
from consortium.writing.fields import CountryCode, Field, Help, Ref, TextsMark

Form = Literal["csv", "xlsx"]

_IN_SHEETS: Final = {"null": "empty", "`partOfSeries`": "part_of_series"}
_IN_GRAPHQL: Final = re.compile("|".join(_IN_SHEETS))
_LAST_ROW: Final = 1_048_575
_LONGEST_LIST: Final = 255  # characters that a workbook allows in a list of choices
_WIDTHS: Final = (28, 60, 14, 70)


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a column: its heading, what it means, whether it is required, how it is written."""

    heading: str
    meaning: str
    needed: str
    form: str
    choices: tuple[str, ...]


def write_template(kind: str, form: Form, path: Path, language: str = "en") -> int:
    """Write the template of a kind and return how many columns it has."""
    columns = [*columns_of(kind, language)]
    if form == "csv":
        with path.open("w", encoding="utf-8-sig", newline="") as sink:  # the mark tells spreadsheets that it is UTF-8
            csv.writer(sink).writerow([column.heading for column in columns])
    else:
        _workbook(path, columns, language)
    return len(columns)


def columns_of(kind: str, language: str = "en") -> Iterator[Told]:
    """Yield what is told of every column of a kind's template."""
    shape = shape_of(kind)
    for place in usual(shape):
        at = walk(shape, place.lists)
        field = at.fields.get(place.field)
        known = _choices(shape, place, field)
        form = Said.KEY.in_(language) if place.field == KEY else _form(field, known, language)
        yield Told(
            place.heading(shape, language),
            _meaning(at, place, field, language),
            _needed(at, place, language),
            form,
            known,
        )


def _choices(shape: Shape, place: Place, field: Field | None) -> tuple[str, ...]:
    if place.lists[-1:] == (LIFE,) and place.field == "action":
        ledger = walk(shape, place.lists[:-1]).ledger
        actions = [] if ledger is None else [*ledger.life.first, *(action for _, action in ledger.life.moves)]
        return tuple(dict.fromkeys(str(action.value) for action in actions))
    return choices(field) if field is not None else ()


def _meaning(shape: Shape, place: Place, field: Field | None, language: str) -> str:
    helped = field.mark(Help) if field is not None else None
    column = metadata.column(shape.kind.table, place.field)
    meant = helped.text if isinstance(helped, Help) else (column.help_text if column is not None else None)
    if not meant:
        return Said.KEY_MEANING.in_(language) if place.field == KEY else ""
    if language == "ru":
        return RUSSIAN_MEANINGS.get(meant, meant)
    return _IN_GRAPHQL.sub(lambda found: _IN_SHEETS[found[0]], meant)


def _needed(shape: Shape, place: Place, language: str) -> str:
    always = place.field in needed(shape) or (place.field == KEY and not place.lists)
    if not always or (place.language not in {None, LANGUAGES[0]}):
        return ""
    part = ", ".join(called(singular(name), language) for name in place.lists)
    return Said.IN_PART.in_(language, part=part) if place.lists else Said.YES.in_(language)


def _form(field: Field | None, known: tuple[str, ...], language: str) -> str:
    if field is None:
        return ""
    if known:
        return Said.ONE_OF.in_(language, known=", ".join(words_of(field, language) or known))
    ref = field.mark(Ref)
    if isinstance(ref, Ref):
        return Said.REFERENCE.in_(language, kind=called(ref.kind, language))
    if field.mark(CountryCode):
        return Said.COUNTRY.in_(language)
    if field.mark(TextsMark) or field.type is str:
        return Said.TEXT.in_(language)
    if field.is_date:
        return Said.DATE.in_(language)
    return {bool: Said.FLAG, int: Said.NUMBER, float: Said.NUMBER}.get(field.type, Said.LIST).in_(language)


def _workbook(path: Path, columns: list[Told], language: str) -> None:
    import xlsxwriter  # noqa: PLC0415 - text needs no workbooks

    with xlsxwriter.Workbook(str(path)) as book:
        bold: Any = book.add_format({"bold": True})
        text: Any = book.add_format({"num_format": "@"})  # a key 007 and a day 2009-06 stay as they are typed
        sheet: Any = book.add_worksheet(Said.DATA.in_(language))
        sheet.freeze_panes(1, 1)
        for place, column in enumerate(columns):
            sheet.set_column(place, place, max(12, len(column.heading) + 2), text)
            sheet.write_string(0, place, column.heading, bold)
            _offer(sheet, place, column, language)
        how: Any = book.add_worksheet(Said.HOW.in_(language))
        titles = [each.in_(language) for each in (Said.HEADING, Said.MEANING, Said.NEEDED, Said.FORM)]
        how.write_row(0, 0, titles, bold)
        for place, width in enumerate(_WIDTHS):
            how.set_column(place, place, width)
        for row, column in enumerate(columns, 1):
            how.write_row(row, 0, [column.heading, column.meaning, column.needed, column.form])


def _offer(sheet: Any, place: int, column: Told, language: str) -> None:
    """Have a workbook offer what may stand in a column; where that is too much for it, the second sheet tells."""
    if column.choices and len(",".join(column.choices)) <= _LONGEST_LIST:
        sheet.data_validation(
            1, place, _LAST_ROW, place,
            {"validate": "list", "source": [*column.choices], "error_message": Said.HOW.in_(language)},
        )  # fmt: skip
