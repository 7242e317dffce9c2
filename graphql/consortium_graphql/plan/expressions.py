"""Pieces of SQL for declarations, the same on both databases."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

from consortium.config import settings
from consortium_graphql.plan.dialect import SQL, literal
from consortium_graphql.plan.rows import ReaderSQL

T = TypeVar("T")


def sql(text: SQL) -> T:  # type: ignore[type-var]  # the value has the field's type once the database has worked it out
    """Mark a text as the SQL of a field's value, whatever the field's type.

    The value of a list is a JSON array, the value of a record is its id. The names t1, t2 … for rows are the
    compiler's own.
    """
    return cast("T", text)


def contains(column: SQL, part: SQL) -> SQL:
    """Return the condition that a text holds a part, whose % and _ mean themselves; capitals count on PostgreSQL."""
    for sign in ("\\", "%", "_"):
        part = f"replace({part}, '{sign}', '\\{sign}')"
    return f"{column} like '%' || {part} || '%' escape '\\'"


def localized(texts: SQL, asked: SQL | None, reader: ReaderSQL) -> SQL:
    """Return one text of a JSON object of texts by language; null where it holds none.

    It is the first that there is of: the language asked for, with or without what follows its first part, the reader's
    in their order, those of the setting `fallback_languages`, and the first of all tags.
    """
    tags = [asked, reader.dialect.primary(asked)] if asked else []
    wanted = [reader.dialect.entry(texts, tag) for tag in tags]
    known = [f"{texts} ->> {tag}" for tag in (*reader.languages, *map(literal, settings().fallbacks))]
    entry = reader.dialect.entries(texts, "entry")
    first = f"(select entry.value from {entry} order by {reader.dialect.key('entry.key', 'text')} limit 1)"
    return f"coalesce({', '.join([*wanted, *known])}, {first})"


def among(expression: SQL, values: SQL, reader: ReaderSQL) -> SQL:
    """Return the condition that an expression is one of the items of a list argument."""
    return reader.dialect.among(expression, values)


def overlaps(column: SQL, values: SQL, reader: ReaderSQL) -> SQL:
    """Return the condition that a JSON list of texts holds an item of a list argument."""
    found = reader.dialect.among("element.value", values)
    return f"exists (select 1 from {reader.dialect.elements(column, 'element')} where {found})"


def every(values: SQL, condition: Callable[[SQL], SQL], reader: ReaderSQL) -> SQL:
    """Return the condition that every item of a list argument meets a condition; an empty list does."""
    items = reader.dialect.items(values, "item")
    return f"not exists (select 1 from {items} where ({condition('item.id')}) is not true)"


def some(values: SQL, condition: Callable[[SQL], SQL], reader: ReaderSQL) -> SQL:
    """Return the condition that an item of a list argument meets a condition; an empty list does not."""
    items = reader.dialect.items(values, "item")
    return f"exists (select 1 from {items} where {condition('item.id')})"


def gathered(value: SQL, source: SQL, order: SQL, reader: ReaderSQL) -> SQL:
    """Return the JSON array of a value of each row of a source, FROM and WHERE: the SQL of a field that is a list."""
    return reader.dialect.gathered(value, source, order)
