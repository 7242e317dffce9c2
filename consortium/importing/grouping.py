"""From rows to records: rows that share a key are one record, each row may add parts to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, cast

from consortium.errors import Fault
from consortium.ids import as_id
from consortium.importing.cells import Unreadable, value_of
from consortium.importing.formulas import FAILED
from consortium.importing.headings import Place, walk
from consortium.importing.mapping import Column, Plan
from consortium.importing.model import CellFault
from consortium.importing.sheets import Row
from consortium.importing.words import Why
from consortium.seeding.items import KEY
from consortium.seeding.read import Path
from consortium.seeding.shapes import LIFE, Shape
from consortium.writing.fields import TextsMark

Values = dict[str, Any]


@dataclass(slots=True)
class Gathering:
    """The rows of a sheet on their way to records: faults of their outline go into `faults`."""

    file: str
    plan: Plan
    language: str
    faults: list[Fault] = field(default_factory=list[Fault])

    def groups(self, rows: Iterable[Row]) -> Iterator[tuple[str, list[Row]]]:
        """Yield each key with its rows. A row without a key goes on with the record above."""
        taken: dict[str, int] = {}
        key, group, apart = "", list[Row](), False
        for line, cells in rows:
            own = self._key(line, cells, going_on=bool(key))
            if own is None:
                continue
            if own in {"", key}:
                group.append((line, cells))
                continue
            if group and not apart:
                yield key, group
            key, group, apart = own, [(line, cells)], own in taken
            if apart:
                self._note(line, self.plan.key, own, Why.APART, first=taken[own])
            taken.setdefault(own, line)
        if group and not apart:
            yield key, group

    def _key(self, line: int, cells: list[str], *, going_on: bool) -> str | None:
        plan = self.plan
        if len(cells) > plan.width and any(cell.strip() for cell in cells[plan.width :]):
            self.faults.append(CellFault(self.file, line, None, Why.TOO_MANY_CELLS.in_(self.language)))
            return None
        if len(cells) < plan.width:
            cells += [""] * (plan.width - len(cells))
        key = cells[plan.key].strip()
        if key in FAILED:
            self._note(line, plan.key, key, Why.FAILED)
            return None
        if not key and (not going_on or any(cells[column.index].strip() for column in plan.own)):
            self._note(line, plan.key, "", Why.NEEDS_KEY)
            return None
        return key

    def _note(self, line: int, index: int, value: str, why: Why, **facts: object) -> None:
        heading = next(column.heading for column in self.plan.columns if column.index == index)
        self.faults.append(CellFault(self.file, line, heading, why.in_(self.language, **facts), value))


@dataclass(slots=True)
class SheetRecord:
    """A record as its rows tell it.

    `faults` are the cells that cannot be read, whose text stands in `values`; `blamed` tells whether a fault was found
    in it later.
    """

    file: str
    plan: Plan
    rows: list[Row]
    language: str
    values: Values = field(default_factory=dict[str, Any])
    faults: list[Fault] = field(default_factory=list[Fault])
    blamed: bool = False
    origins: dict[Path, tuple[Row, tuple[Column, ...]]] = field(default_factory=dict[Path, Any])

    def fault(self, path: Path, message: str) -> Fault:
        """Return a fault of the value at a path, with its row, its heading and what stands there."""
        self.blamed = True
        shape, lists, prefix, rest = self.plan.shape, tuple[str, ...](), tuple[str, ...](), path
        columns, rows = self.plan.own, self.rows
        while len(rest) > 1 and any(each.field == rest[0] for each in walk(shape, lists).lists):
            lists, prefix, rest = (*lists, rest[0]), (*prefix, *rest[:2]), rest[2:]
            if prefix in self.origins:
                row, columns = self.origins[prefix]
                rows = [row]
            else:
                columns = ()
        if not rest:
            return CellFault(self.file, rows[0][0], None, message)
        column = _named(columns, rest, self._texts(prefix, rest))
        if column is None:
            place = Place(lists, rest[0], self.language if self._is_text(lists, rest[0]) else None)
            heading = place.heading(shape, self.language)
            return CellFault(self.file, rows[0][0], heading, message)
        line, cells = next((row for row in rows if row[1][column.index].strip()), rows[0])
        return CellFault(self.file, line, column.heading, message, cells[column.index].strip())

    def line_of(self, path: Path) -> int:
        """Return the row where the record, or a part of it, begins."""
        return self.origins[path][0][0] if path in self.origins else self.rows[0][0]

    def _is_text(self, lists: tuple[str, ...], name: str) -> bool:
        known = walk(self.plan.shape, lists).fields.get(name)
        return known is not None and known.mark(TextsMark) is not None

    def _texts(self, prefix: Path, rest: Path) -> list[str]:
        """Return the languages of a field's texts, in their order; none where it has no texts."""
        at: Any = self.values
        for step in (*prefix, rest[0]):
            at = _step(at, step)
        return [str(tag) for tag in cast("dict[str, str]", at)] if isinstance(at, dict) else []


def assemble(file: str, plan: Plan, key: str, rows: list[Row], language: str) -> SheetRecord:
    """Return the record that some rows tell.

    A row repeats what was told before or leaves it empty; a part that is told twice is one part.
    """
    record = SheetRecord(file, plan, rows, language)
    _Assembling(record, key).run()
    return record


class _Assembling:
    """Fills one record."""

    def __init__(self, record: SheetRecord, key: str) -> None:
        self._record, self._plan, self._key = record, record.plan, key
        self._parts: dict[tuple[Path, str], int] = {}
        self._last: dict[tuple[str, ...], Path] = {}

    def run(self) -> None:
        values = self._record.values
        for column in self._plan.own:
            self._own(column)
        for row in self._record.rows:
            for lists, columns in self._plan.parts:
                self._part(row, lists, columns)
        values[KEY] = self._key
        if as_id(self._key) is None:
            self._begin(self._plan.shape, values, (), self._record.rows[0])

    def _own(self, column: Column) -> None:
        told: Row | None = None
        for row in self._record.rows:
            text = row[1][column.index].strip()
            if not text:
                continue
            if told is None:
                told = row
                _put(self._record.values, column, self._read(row, column, text))
            elif text != (other := told[1][column.index].strip()):
                self._note(row[0], column, text, Why.OTHER_VALUE.in_(self._record.language, first=told[0], other=other))

    def _part(self, row: Row, lists: tuple[str, ...], columns: tuple[Column, ...]) -> None:
        given: Values = {}
        for column in columns:
            text = row[1][column.index].strip()
            if text:
                _put(given, column, self._read(row, column, text))
        if not given:
            return
        *outer, name = lists
        around = tuple(outer)
        above: Path | None = self._last.get(around) if outer else ()
        if above is None:  # a part of a part that is not told: it is there all the same
            above = self._new((), around[0], {}, row, ())
            self._last[around] = above
        told = (*above, name), repr(given)
        if told in self._parts:
            self._last[lists] = (*above, name, str(self._parts[told]))
            return
        self._last[lists] = self._new(above, name, given, row, columns)
        self._parts[told] = int(self._last[lists][-1])

    def _new(self, above: Path, name: str, given: Values, row: Row, columns: tuple[Column, ...]) -> Path:
        inside = _at(self._record.values, above).setdefault(name, [])
        inside.append(given)
        path = (*above, name, str(len(inside) - 1))
        self._record.origins[path] = (row, columns)
        return path

    def _begin(self, shape: Shape, values: Values, path: Path, row: Row) -> None:
        """Have a record whose life nobody tells begin in the usual way."""
        if shape.ledger is not None and LIFE not in values:
            first = next(iter(shape.ledger.life.first))
            self._new(path, LIFE, {"action": first.value}, row, ())
        for below in shape.parts:
            for number, given in enumerate(values.get(below.field, ())):
                place = (*path, below.field, str(number))
                self._begin(below, given, place, self._record.origins[place][0])

    def _read(self, row: Row, column: Column, text: str) -> object:
        try:
            return value_of(column.field, text)
        except Unreadable as wrong:
            self._note(row[0], column, text, wrong.sentence(column.field, self._record.language))
            return text

    def _note(self, line: int, column: Column, value: str, message: str) -> None:
        self._record.faults.append(CellFault(self._record.file, line, column.heading, message, value))


def _put(values: Values, column: Column, value: object) -> None:
    if column.place.language is not None:
        values.setdefault(column.place.field, {})[column.place.language] = value
    else:
        values[column.place.field] = value


def _at(values: Values, path: Path) -> Any:
    found: Any = values
    for step in path:
        found = _step(found, step)
    return found


def _step(inside: Any, step: str) -> Any:
    return inside[int(step)] if step.isdecimal() else inside.get(step, {})


def _named(columns: Iterable[Column], rest: Path, languages: list[str]) -> Column | None:
    """Return the column of a field; of a text in several languages that of the one meant, else the first."""
    same = [column for column in columns if column.place.field == rest[0]]
    if languages and len(rest) > 1 and rest[1].isdecimal() and int(rest[1]) < len(languages):
        return next((each for each in same if each.place.language == languages[int(rest[1])]), None)
    return same[0] if same else None
