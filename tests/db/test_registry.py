"""Rules that every table of the product keeps."""

from __future__ import annotations

from pathlib import Path

import consortium
from consortium.db import metadata, registry


def test_every_feature_folder_with_tables_is_registered() -> None:
    folder = Path(consortium.__file__).parent
    with_tables = {path.parent.name for path in folder.glob("*/tables.py")}
    assert with_tables == set(registry.FEATURES)


def test_a_table_stands_after_those_it_refers_to() -> None:
    place = {table: n for n, table in enumerate(registry.tables())}
    assert all(
        place[column.references] <= place[table]
        for table in place
        for column in metadata.columns(table)
        if column.references is not None
    )


def test_no_two_tables_share_a_name() -> None:
    names = [metadata.tablename(table) for table in registry.tables()]
    assert len(names) == len(set(names))


def test_a_column_that_may_be_null_is_null_by_default() -> None:
    wrong = [
        f"{metadata.tablename(table)}.{column.name}"
        for table in registry.tables()
        for column in metadata.columns(table)
        if column.nullable and column.default is not None
    ]
    assert wrong == []
