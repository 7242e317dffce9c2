"""Which column of a sheet is which field: as the headings say, and as one is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consortium.errors import Fault, FaultyData
from consortium.importing.headings import LANGUAGES, Place, place_of, told, usual, walk
from consortium.importing.model import CellFault
from consortium.importing.words import Said, Why
from consortium.seeding.items import KEY
from consortium.seeding.shapes import Shape
from consortium.writing.fields import Field

LEFT_OUT = "-"


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is read: where it stands, what it is called, what it tells."""

    index: int
    heading: str
    place: Place
    field: Field | None


@dataclass(frozen=True, slots=True)
class Plan:
    """How the rows of a sheet are read: `own` are the record's columns, `parts` those of each part that a row can tell.

    Parts come after the parts to which they belong.
    """

    shape: Shape
    columns: tuple[Column, ...]
    key: int
    own: tuple[Column, ...]
    parts: tuple[tuple[tuple[str, ...], tuple[Column, ...]], ...]
    width: int
    guessed: tuple[str, ...]

    def column(self, place: Place) -> Column | None:
        """Return the column that tells a place, or None; without a number, the first of several."""
        for column in self.columns:
            if column.place == place:
                return column
        return None


def plan(
    shape: Shape, file: str, line: int, headings: Sequence[str], mapping: Mapping[str, str], language: str
) -> Plan:
    """Return how a sheet is read.

    Parameters
    ----------
    mapping
        What a heading stands for: a field's name in English or Russian, or `-` for nothing.

    Raises
    ------
    FaultyData
        With every heading that nobody knows or that comes twice, and where no column holds the key.
    """
    faults = [*_misnamed(shape, file, headings, mapping, language)]
    found: dict[Place, Column] = {}
    guessed: list[str] = []
    for index, heading in enumerate(headings):
        wanted = mapping.get(heading, heading).strip()
        if wanted in {"", LEFT_OUT}:
            continue
        place = place_of(shape, wanted)
        why, facts = Why.UNKNOWN_HEADING, {"heading": heading}
        if place is not None and place not in found:
            field = walk(shape, place.lists).fields.get(place.field)
            found[place] = Column(index, heading, place, field)
            usually = {place.heading(shape, each) for each in LANGUAGES}
            guessed += [] if heading in usually else [_guess(shape, heading, place, language)]
            continue
        if place is not None:
            why, facts = Why.SAME_FIELD, {"heading": heading, "other": found[place].heading}
        if heading not in mapping or place is not None:
            faults.append(CellFault(file, line, heading, why.in_(language, **facts)))
    if not found and not mapping:
        raise FaultyData(Fault(file, line, None, Why.NOT_HEADINGS.in_(language, heading=headings[0])))
    key = found.get(Place((), KEY))
    if key is None:
        faults.append(Fault(file, line, None, Why.NO_KEY.in_(language, first=headings[0])))
    if key is None or faults:
        raise FaultyData(*faults)
    columns = tuple(found.values())
    own = tuple(column for column in columns if not column.place.lists and (column is not key or column.field))
    return Plan(shape, columns, key.index, own, _parts(columns), len(headings), tuple(guessed))


def _parts(columns: Sequence[Column]) -> tuple[tuple[tuple[str, ...], tuple[Column, ...]], ...]:
    found: dict[tuple[tuple[str, ...], str], list[Column]] = {}
    for column in columns:
        if column.place.lists:
            found.setdefault((column.place.lists, column.place.number), []).append(column)
    ordered = sorted(found.items(), key=lambda each: len(each[0][0]))
    return tuple((lists, tuple(columns)) for (lists, _), columns in ordered)


def _misnamed(
    shape: Shape, file: str, headings: Sequence[str], mapping: Mapping[str, str], language: str
) -> list[Fault]:
    faults: list[Fault] = []
    for heading, wanted in mapping.items():
        if heading not in headings:
            message = Why.NO_SUCH_COLUMN.in_(language, known=", ".join(headings))
            faults.append(CellFault(file, None, heading, message))
        elif wanted != LEFT_OUT and place_of(shape, wanted) is None:
            known = ", ".join(place.heading(shape, language) for place in usual(shape))
            faults.append(CellFault(file, None, heading, Why.NO_SUCH_FIELD.in_(language, field=wanted, known=known)))
    return faults


def _guess(shape: Shape, heading: str, place: Place, language: str) -> str:
    return Said.COLUMN.in_(language, heading=heading, field=place.heading(shape, language))


def needed(shape: Shape) -> frozenset[str]:
    """Return the fields without which there is no record of a shape."""
    return frozenset(name for name, field in told(shape) if field is not None and field.required)
