"""The types that every schema of records shares."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

import strawberry
from piccolo.table import Table

from consortium_graphql.plan.dialect import SQL
from consortium_graphql.plan.rows import ReaderSQL

T = TypeVar("T")


@strawberry.interface(name="Node", description="A record, found by its id alone.")
class Record:
    """What has a table, an id and readers.

    In the functions of a record class `self` is a row: its attributes are the SQL of its columns.
    """

    table: ClassVar[type[Table]]
    known: ClassVar[bool] = False
    id: strawberry.ID
    reader: strawberry.Private[ReaderSQL]

    def visible(self) -> SQL | None:
        """Return the condition under which the reader may see the row; None is always.

        It holds everywhere. The conditions of a class and of all its bases are joined by "and".
        """
        return None

    def listed(self) -> SQL | None:
        """Return the condition under which the row stands in lists, pages and counts; None is always.

        It is no right: a row that it leaves out is still found by its id and by a record that refers to it. The
        conditions of a class and of all its bases are joined by "and".
        """
        return None


@strawberry.type(description="A text in one language.")
class LocalizedText:
    """An entry of a JSON object of texts."""

    lang: str = strawberry.field(description="The language: a BCP 47 tag, `und` where it is unknown.")
    value: str = strawberry.field(description="The text in that language.")


@strawberry.type(description="Where a page stands in its list.")
class PageInfo:
    """Forward paging only; the other direction is the reversed order."""

    has_next_page: bool = strawberry.field(description="Whether more follows.")
    has_previous_page: bool = strawberry.field(description="Whether the page started after a cursor.")
    start_cursor: str | None = strawberry.field(description="The cursor of the first record.")
    end_cursor: str | None = strawberry.field(description="The cursor of the last record.")


@strawberry.type(description="A record with its cursor.")
class Edge(Generic[T]):
    """One line of a page."""

    cursor: str = strawberry.field(description="Where the record stands in the list.")
    node: T = strawberry.field(description="The record.")


@strawberry.type(name="Connection", description="A page of a list.")
class Page(Generic[T]):
    """What a connection gives."""

    edges: list[Edge[T]] = strawberry.field(description="The records with their cursors.")
    nodes: list[T] = strawberry.field(description="The records alone.")
    page_info: PageInfo = strawberry.field(description="Where the page stands in the list.")
    total_count: int = strawberry.field(description="How many records the whole list holds.")
