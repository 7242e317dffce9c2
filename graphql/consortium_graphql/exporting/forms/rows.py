"""From records to rows of cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from consortium_graphql.exporting.columns import Node, Value, selection
from consortium_graphql.exporting.headings import headings
from consortium_graphql.exporting.wanted import Wanted

BETWEEN = "; "
"""What stands between the texts of one cell."""


def asked(wanted: Wanted) -> str:
    """Return what the columns ask of each record."""
    return selection(wanted.columns)


def header(wanted: Wanted) -> list[str]:
    """Return what stands above the columns, in the reader's language."""
    return headings(wanted.listing.name, wanted.columns, wanted.language)


def rows(nodes: Sequence[Node], wanted: Wanted) -> Iterator[list[Value]]:
    """Yield the cells of each record."""
    for node in nodes:
        yield [column.read(node, wanted.language) for column in wanted.columns]


def flat(value: Value) -> Value:
    """Return a cell in which several texts are one."""
    return BETWEEN.join(map(str, cast("list[object]", value))) if isinstance(value, list) else value
