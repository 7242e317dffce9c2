"""What a declaration sees when its SQL is asked for: rows, their columns and who asks."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

from piccolo.table import Table

from consortium.db.metadata import ColumnInfo, columns
from consortium_graphql.plan.dialect import SQL, Dialect
from consortium_graphql.plan.reader import MOST_LANGUAGES
from consortium_graphql.plan.slots import READER, Slot
from consortium_graphql.plan.sources import Derived, SourcedField
from consortium_graphql.plan.statement import Params


class ReaderSQL:
    """The reader, as SQL sees it: the role as it is, everything else as parameters."""

    def __init__(self, params: Params, role: Hashable, languages: int, proof: SQL | None = None) -> None:
        self.role = role
        self._proof = proof
        self._params = params
        self._languages = min(languages, MOST_LANGUAGES)

    @property
    def dialect(self) -> Dialect:
        """Return how the database spells things."""
        return self._params.dialect

    @property
    def today(self) -> SQL:
        """Return today's date."""
        return self._params.mark(Slot((READER, "today")), "date")

    @property
    def institution(self) -> SQL:
        """Return the id of the institution that the reader stands for; null where there is none."""
        return self._params.mark(Slot((READER, "institution")), "uuid")

    @property
    def languages(self) -> tuple[SQL, ...]:
        """Return the tags of the reader's languages, the wanted one first."""
        return tuple(self._params.mark(Slot((READER, "languages", place)), "text") for place in range(self._languages))

    @property
    def proof(self) -> SQL | None:
        """Return what the reader is to be known by; None where it was looked up for this request."""
        return self._proof and self._proof.format(self._params.mark(Slot((READER, "proof", 0)), "text"))

    def constant(self, value: object, kind: str) -> SQL:
        """Return a value known when compiling, as a parameter."""
        return self._params.mark(value, kind)


@dataclass(frozen=True, slots=True)
class Scope:
    """A row under an alias: of a record's table, or the part of it that an embedded object is made of."""

    reader: ReaderSQL
    declared: type[Any]
    alias: str
    columns: Mapping[str, ColumnInfo]

    def sql(self, name: str) -> SQL:
        """Return a column, by its name in Python."""
        return f'{self.alias}."{self.columns[name].database_name}"'

    def kind(self, name: str) -> str:
        """Return the kind of a column."""
        return self.columns[name].kind

    @property
    def id(self) -> SQL:
        """Return the row's id."""
        return self.sql("id")

    @property
    def row(self) -> Row:
        """Return the row as declarations see it."""
        return Row(self)

    def conditions(self, name: str) -> list[SQL]:
        """Return what the functions of that name ask of the row, in the record's class and in all its bases."""
        found: list[Callable[[Row], SQL | None]] = [
            each.__dict__[name] for each in reversed(self.declared.__mro__) if name in each.__dict__
        ]
        return [condition for each in found if (condition := each(self.row))]

    def visible(self) -> list[SQL]:
        """Return the conditions of seeing the row."""
        return self.conditions("visible")

    def listed(self) -> list[SQL]:
        """Return the conditions of the row's standing in a list."""
        return [*self.conditions("visible"), *self.conditions("listed")]


@lru_cache(maxsize=1000)
def columns_of(table: type[Table]) -> Mapping[str, ColumnInfo]:
    """Return a table's columns by their names in Python."""
    return {column.name: column for column in columns(table)}


class Row:
    """A row whose attributes are SQL: columns, and derived fields to be called."""

    def __init__(self, scope: Scope) -> None:
        self.__scope = scope

    @property
    def reader(self) -> ReaderSQL:
        """Return who asks."""
        return self.__scope.reader

    def __getattr__(self, name: str) -> Any:
        scope = self.__scope
        if name in scope.columns:
            return scope.sql(name)
        for field in scope.declared.__strawberry_definition__.fields:
            if field.python_name == name and isinstance(field, SourcedField) and isinstance(field.source, Derived):
                return partial(field.source.sql, self)
        method = getattr(scope.declared, name, None)
        if callable(method):
            return partial(method, self)
        raise AttributeError(f"{scope.declared.__name__} has neither column nor derived field {name!r}")
