"""The functions that our SQL expects of an SQLite connection."""

from __future__ import annotations

import sqlite3

SQLiteValue = str | bytes | int | float | None


def install(connection: sqlite3.Connection) -> None:
    """Give a connection the functions `nested` and `json_float`; to be called when it is opened."""

    def nested(text: str, *given: object) -> SQLiteValue:
        cursor = connection.cursor()
        cursor.row_factory = None
        row: tuple[SQLiteValue, ...] = cursor.execute(text, given).fetchone()
        return row[0]

    connection.create_function("nested", -1, nested)
    connection.create_function("json_float", 1, json_float, deterministic=True)


def json_float(value: float | None) -> str:
    """Return the shortest text that reads back as the same number.

    SQLite's own text keeps 15 digits of 17, so that a coordinate would differ from the other database's in the last.

    >>> json_float(0.1 + 0.2), json_float(55.0), json_float(None)
    ('0.30000000000000004', '55', 'null')
    """
    return "null" if value is None else repr(float(value)).removesuffix(".0")
