"""What both databases must be able to say, and the few things that they say alike."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Protocol

from consortium_graphql.plan.encoding import Encode

SQL = str
Pairs = list[tuple[str, SQL]]
"""Response keys with the JSON of their values."""


class Dialect(Protocol):
    """One database's SQL for the things in which the two differ."""

    @property
    def name(self) -> Literal["sqlite", "postgresql"]:
        """Return which database it is."""
        ...

    def param(self, number: int, kind: str) -> SQL:
        """Return the parameter of that number, from 1."""
        ...

    def encode(self, kind: str) -> Encode | None:
        """Return what turns a value of that kind into what the driver wants; None if it is fit already."""
        ...

    def items(self, values: SQL, alias: str) -> SQL:
        """Return a FROM item of the items of a list parameter: `id`, and `n` in their order."""
        ...

    def among(self, expression: SQL, values: SQL) -> SQL:
        """Return the condition that an expression is one of the items of a list parameter."""
        ...

    def apart(self, expression: SQL) -> SQL:
        """Return an expression that may stand inside others, however deep it is itself."""
        ...

    def scalar(self, expression: SQL, kind: str) -> SQL:
        """Return the JSON of a value."""
        ...

    def constant(self, text: str) -> SQL:
        """Return the JSON of a text known when compiling."""
        ...

    def one(self, pairs: Pairs, rest: SQL) -> SQL:
        """Return the JSON of an object; `rest` is FROM and WHERE, or empty."""
        ...

    def many(self, pairs: Pairs, source: SQL, order: SQL) -> SQL:
        """Return the JSON list of an object for each row of a source that is in that order already."""
        ...

    def nullable(self, *found: SQL) -> SQL:
        """Return the first JSON that there is, or null."""
        ...

    def unless_null(self, tested: SQL, json: SQL) -> SQL:
        """Return the JSON, or null where the tested expression is null."""
        ...

    def each(self, source: SQL, item: SQL, order: SQL) -> SQL:
        """Return the JSON list of a JSON item for each row of a source."""
        ...

    def gathered(self, value: SQL, source: SQL, order: SQL) -> SQL:
        """Return the JSON list of a plain value of each row of a source."""
        ...

    def entries(self, column: SQL, alias: str) -> SQL:
        """Return a FROM item of the entries, `key` and `value`, of a JSON object of texts."""
        ...

    def elements(self, column: SQL, alias: str) -> SQL:
        """Return a FROM item of the items, `value`, of a JSON list of texts."""
        ...

    def entry(self, column: SQL, key: SQL) -> SQL:
        """Return the entry of a JSON object of texts under a key, whatever the key is; null where there is none."""
        ...

    def primary(self, tag: SQL) -> SQL:
        """Return the first part of a language tag: of ru-RU it is ru."""
        ...

    def key(self, expression: SQL, kind: str) -> SQL:
        """Return an expression as lists are sorted by it: texts bytewise."""
        ...

    def key_text(self, expression: SQL, kind: str) -> SQL:
        """Return an expression as the text of a cursor."""
        ...

    def at_most(self, rows: SQL, most: int, alias: str, order: SQL) -> SQL:
        """Return a SELECT in that order of which no more than so many rows will ever be taken."""
        ...

    def shared(self, name: str, page: SQL, rest: SQL) -> SQL:
        """Return a JSON whose parts read one page."""
        ...

    def written(self, json: SQL) -> SQL:
        """Return a JSON as the bytes of its text, in UTF-8: nothing is decoded on its way to the client."""
        ...

    def named(self, mark: str, id: SQL) -> SQL:
        """Return the JSON that names a record: a mark and its id; null where the id is."""
        ...


def literal(value: str) -> SQL:
    """Return a text as an SQL literal.

    >>> literal("l'été")
    "'l''été'"
    """
    return "'" + value.replace("'", "''") + "'"


def joined(conditions: Iterable[SQL | None]) -> SQL:
    """Return a WHERE clause of all the conditions that there are.

    >>> joined(["a = 1", None, "b or c"])
    'where (a = 1) and (b or c)'
    """
    found = [f"({condition})" for condition in conditions if condition]
    return f"where {' and '.join(found)}" if found else ""
