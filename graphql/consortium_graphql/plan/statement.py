"""A statement with its parameters: marks while it is compiled, numbers when its text is whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from consortium_graphql.plan.dialect import SQL, Dialect
from consortium_graphql.plan.encoding import Encode, asked, chained
from consortium_graphql.plan.slots import fill

_MARK = re.compile("\x01(\\d+)\x01")


@dataclass(frozen=True, slots=True)
class Param:
    """A value on its way into a statement."""

    template: object
    kind: str
    encode: Encode | None

    def value(self, variables: Mapping[str, Any]) -> object:
        """Return what the database gets. Raises BadUserInput for a value that it cannot get."""
        value = fill(self.template, variables)
        return value if self.encode is None or value is None else self.encode(value)


@dataclass(frozen=True, slots=True)
class Statement:
    """SQL and how to fill it. `used` are the places of the parameters that the text mentions."""

    sql: SQL
    params: tuple[Param, ...]
    used: tuple[int, ...]

    def arguments(self, variables: Mapping[str, Any]) -> list[object]:
        """Return the parameters for these variables; those that the text leaves out are checked all the same."""
        values = [param.value(variables) for param in self.params]
        return [values[place] for place in self.used]


def is_filled(text: SQL | None) -> bool:
    """Return whether a piece of SQL holds the mark of a parameter."""
    return text is not None and _MARK.search(text) is not None


class Params:
    """The parameters of a statement while it is compiled."""

    def __init__(self, dialect: Dialect) -> None:
        self.dialect = dialect
        self._found: dict[str, tuple[int, Param]] = {}

    def mark(self, template: object, kind: str, encode: Encode | None = None) -> SQL:
        """Return the mark of a parameter; the same value of the same kind is the same parameter.

        `encode` is applied to the value before the dialect's own encoder.
        """
        key = repr((template, kind, encode))
        if key not in self._found:
            whole = chained(encode and asked(encode), self.dialect.encode(kind))
            self._found[key] = len(self._found), Param(template, kind, whole)
        return f"\x01{self._found[key][0]}\x01"

    def numbered(self, text: SQL) -> Statement:
        """Return the statement of a text, its marks numbered as they come."""
        params = tuple(param for _, param in self._found.values())
        used: list[int] = []

        def number(match: re.Match[str]) -> SQL:
            place = int(match[1])
            if place not in used:
                used.append(place)
            return self.dialect.param(used.index(place) + 1, params[place].kind)

        return Statement(_MARK.sub(number, text), params, tuple(used))
