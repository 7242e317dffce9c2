"""Two tables that only the tests of the database layer know."""

from __future__ import annotations

from piccolo.columns import ForeignKey, Integer, Text, Timestamptz
from piccolo.columns.column_types import UUID
from piccolo.constraints import Check, Unique
from piccolo.table import Table


class Shelf(Table, tablename="shelf"):
    """Where books stand."""

    id = UUID(primary_key=True)
    name = Text(unique=True)
    number = Integer(default=0)


class Book(Table, tablename="book", help_text="What stands on a shelf."):
    """What stands there."""

    id = UUID(primary_key=True)
    shelf = ForeignKey(Shelf, null=False, help_text="Where it stands.")
    title = Text()
    pages = Integer(null=True, default=None)
    bought = Timestamptz()
    once = Unique([shelf, title])
    some_pages = Check(pages > 0)
