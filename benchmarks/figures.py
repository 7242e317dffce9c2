"""What was measured: sections of rows and columns, shown as tables and kept as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console
from rich.table import Table

_WHOLE = 100


@dataclass(slots=True)
class Section:
    """One table: what each row took, by column; a column's name says its unit."""

    title: str
    note: str
    rows: dict[str, dict[str, float]] = field(default_factory=dict[str, dict[str, float]])
    marks: dict[str, str] = field(default_factory=dict[str, str])

    def put(self, row: str, **values: float | None) -> None:
        """Write values into a row; None, which is nothing measured, is left out. `_` in a name is a space."""
        known = {name.replace("_", " "): value for name, value in values.items() if value is not None}
        self.rows.setdefault(row, {}).update(known)

    def mark(self, row: str, word: str) -> None:
        """Write a word at the end of a row."""
        self.rows.setdefault(row, {})
        self.marks[row] = word

    def columns(self) -> list[str]:
        """Return the name of every column, in the order of first use."""
        return list(dict.fromkeys(name for row in self.rows.values() for name in row))


def show(console: Console, sections: list[Section]) -> None:
    """Print every section that has rows."""
    for section in sections:
        if not section.rows:
            continue
        table = Table(title=section.title, caption=section.note, title_justify="left", caption_justify="left")
        table.add_column("")
        columns = section.columns()
        for name in columns:
            table.add_column(name, justify="right")
        if section.marks:
            table.add_column("")
        for row, values in section.rows.items():
            marks = [section.marks.get(row, "")] if section.marks else []
            table.add_row(row, *(_shown(values.get(name)) for name in columns), *marks)
        console.print(table)
        console.print()


def save(path: Path, machine: Mapping[str, object], sections: list[Section]) -> None:
    """Write everything as JSON, with the machine it was measured on."""
    found = {
        section.title: {"note": section.note, "rows": section.rows}
        | ({"marks": section.marks} if section.marks else {})
        for section in sections
    }
    path.write_text(json.dumps({"machine": machine, "sections": found}, indent=2, ensure_ascii=False) + "\n", "utf-8")


def _shown(value: float | None) -> str:
    if value is None:
        return "–"
    if value == int(value) or abs(value) >= _WHOLE:
        return f"{value:,.0f}"
    return f"{value:.3g}"
