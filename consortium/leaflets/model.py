"""What is printed: a sheet with its facts and sections, as values that have no form yet.

Every text knows its language, so that a page can tell it, a reader's voice pronounce it and a font fit it. Headings and
labels are in the language of the sheet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from consortium.text import LocalizedText

Cell = tuple[LocalizedText, ...]
"""What stands in one place: texts, each in its own language, one after the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A fact of the whole: what it is called, and what it is."""

    label: str
    value: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """A list. Numbered points keep their numbers, the others get a mark."""

    items: tuple[Cell, ...]
    numbers: tuple[int, ...] = ()
    label: str = ""
    kind: Literal["points"] = "points"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """Paragraphs."""

    paragraphs: tuple[LocalizedText, ...]
    kind: Literal["prose"] = "prose"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table. The widths are shares of the page's."""

    heads: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    kind: Literal["table"] = "table"


Block = Points | Prose | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part under a heading; `told` says in which other languages there are texts in it."""

    heading: str
    blocks: tuple[Block, ...]
    told: str = ""
    small: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A leaflet or a report. `day` is that of its making, an ISO date; the lines of `foot` stand on every page.

    `told` says in which other languages the title and the facts are.
    """

    language: str
    sort: str
    title: LocalizedText
    told: str
    facts: tuple[Fact, ...]
    sections: tuple[Section, ...]
    foot: tuple[str, ...]
    day: str


def texts_of(blocks: tuple[Block, ...]) -> Iterator[LocalizedText]:
    """Yield every text of the blocks."""
    for block in blocks:
        match block:
            case Points():
                yield from (text for cell in block.items for text in cell)
            case Prose():
                yield from block.paragraphs
            case Table():
                yield from (text for row in block.rows for cell in row for text in cell)
