"""Every member's values by every measure, as a table."""

from collections.abc import Iterator
from math import isnan
from pathlib import Path
from typing import Final

from . import measures
from .csvfiles import write_table
from .survey import Survey

MEASURES: Final = (
    "degree",
    "strength",
    "betweenness",
    "core_number",
    "effective_size",
    "constraint",
    "participation",
    "received",
    "sent",
)
STANDING_COLUMNS: Final = ("member", "name", "country", "region", "part", "community", "role", *MEASURES)

_DIGITS = 9


def write_standings(path: str | Path, found: Survey) -> None:
    """Write a line a member, by id: who it is, its part and community (0 is the largest), its role, and its values.

    What is unknown is empty, as is constraint without a tie.
    """
    write_table(path, STANDING_COLUMNS, _rows(found), for_people=True)


def _rows(found: Survey) -> Iterator[tuple[str | int, ...]]:
    roles = measures.cartography(found.graph, found.communities.labels).roles
    for row, member in enumerate(found.graph.members):
        groups = (int(found.components.labels[row]), int(found.communities.labels[row]))
        values = (_value(found, name, row) for name in MEASURES)
        yield (member.id, member.name, member.country, member.region, *groups, roles[row], *values)


def _value(found: Survey, name: str, row: int) -> str:
    """Return a value to nine digits, nothing where it is not known."""
    value = float(found.values[name][row]) if name in found.values else float("nan")
    return "" if isnan(value) else f"{value:.{_DIGITS}g}"
