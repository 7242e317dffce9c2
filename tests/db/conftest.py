"""A database with two small tables."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from piccolo.table import create_db_tables

from consortium.db import Database, metadata, open_database
from tests.db.small import Book, Shelf


@pytest.fixture
async def small(empty_database_url: str) -> AsyncIterator[Database]:
    """Return an open database that holds shelves and books, and has few connections."""
    async with open_database(empty_database_url, connections=(1, 3), patience=5) as database:
        for table in (Shelf, Book):
            metadata.bind(table, database.engine)
        await create_db_tables(Shelf, Book)
        yield database
        for table in (Shelf, Book):
            metadata.bind(table, None)
