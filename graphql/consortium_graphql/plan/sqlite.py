"""SQLite 3.40: JSON is written as text, which is faster there than `json_object`."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import orjson

from consortium_graphql.plan.apart import shallow
from consortium_graphql.plan.dialect import SQL, Pairs, literal
from consortium_graphql.plan.encoding import Encode, chained, clean_text, each, utc, uuid_text, whole_number


def _date_text(value: object) -> str:
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _instant_text(value: object) -> str:
    return str(utc(value))  # as Piccolo writes it: 2024-05-01 10:00:00.123456+00:00, the fraction only if there is one


def _json_text(value: object) -> str:
    return orjson.dumps(value).decode()


_ENCODERS: dict[str, Encode] = {
    "uuid": uuid_text,
    "text": clean_text,
    "date": _date_text,
    "timestamptz": _instant_text,
    "bigint": whole_number,
    "json": _json_text,
}
_ROW = 100
"""How many fields are written in one go: a chain of 1,000 operators is too deep for SQLite."""
_INSTANT = (
    "substr({0}, 1, 10) || 'T' || substr({0}, 12, 8) || '.' || "
    "case substr({0}, 20, 1) when '.' then substr({0}, 21, 6) else '000000' end || 'Z'"
)


class SQLite:
    """SQLite's SQL."""

    name: Literal["sqlite"] = "sqlite"

    def param(self, number: int, kind: str) -> SQL:  # noqa: ARG002  # no types here
        """Return the parameter of that number, from 1."""
        return f"?{number}"

    def encode(self, kind: str) -> Encode | None:
        """Return what turns a value of that kind into what the driver wants."""
        inner = _ENCODERS.get(kind.removesuffix("[]"))
        if kind.endswith("[]"):
            return chained(each(inner) if inner else None, _json_text)
        return inner

    def items(self, values: SQL, alias: str) -> SQL:
        """Return a FROM item of the items of a list parameter."""
        return f"(select value id, key n from json_each({values}) order by key) {alias}"

    def among(self, expression: SQL, values: SQL) -> SQL:
        """Return the condition that an expression is one of the items of a list parameter."""
        return f"{expression} in (select value from json_each({values}))"

    def apart(self, expression: SQL) -> SQL:
        """Return an expression that may stand inside others, however deep it is itself."""
        return shallow(expression)

    def scalar(self, expression: SQL, kind: str) -> SQL:
        """Return the JSON of a value."""
        expression = shallow(expression)
        if kind == "bool":
            return f"case {expression} when 1 then 'true' when 0 then 'false' else 'null' end"
        if kind == "float":
            return f"json_float({expression})"
        if kind == "json" or kind.endswith("[]"):
            return f"coalesce(json({expression}), 'null')"
        inner = {"timestamptz": _INSTANT.format(expression), "bigint": f"cast({expression} as text)"}
        return f"json_quote({inner.get(kind, expression)})"

    def constant(self, text: str) -> SQL:
        """Return the JSON of a text known when compiling."""
        return literal(f'"{text}"')

    def one(self, pairs: Pairs, rest: SQL) -> SQL:
        """Return the JSON of an object."""
        return shallow(f"(select {_row(pairs)} {rest})") if rest else _row(pairs)

    def many(self, pairs: Pairs, source: SQL, order: SQL) -> SQL:  # noqa: ARG002  # the source is in order already
        """Return the JSON list of an object for each row of a source."""
        return shallow(f"(select ifnull('['||group_concat({_row(pairs)})||']','[]') {source})")

    def nullable(self, *found: SQL) -> SQL:
        """Return the first JSON that there is, or null."""
        return f"coalesce({', '.join(found)}, 'null')"

    def unless_null(self, tested: SQL, json: SQL) -> SQL:
        """Return the JSON, or null where the tested expression is null."""
        return f"case when {tested} is null then 'null' else {json} end"

    def each(self, source: SQL, item: SQL, order: SQL) -> SQL:  # noqa: ARG002  # the source is in order already
        """Return the JSON list of a JSON item for each row of a source."""
        return f"(select ifnull('['||group_concat({item})||']','[]') from {source})"

    def gathered(self, value: SQL, source: SQL, order: SQL) -> SQL:
        """Return the JSON list of a plain value of each row of a source."""
        return f"(select json_group_array(value) from (select {value} value {source} order by {order}))"

    def entries(self, column: SQL, alias: str) -> SQL:
        """Return a FROM item of the entries of a JSON object of texts."""
        return f"json_each({column}) {alias}"

    def elements(self, column: SQL, alias: str) -> SQL:
        """Return a FROM item of the items of a JSON list of texts."""
        return f"json_each({column}) {alias}"

    def entry(self, column: SQL, key: SQL) -> SQL:
        """Return the entry of a JSON object of texts under a key; a bare key may be a path here: `$.a`, `[0]`, `0`."""
        return f"""{column} ->> ('$."' || replace({key}, '"', '') || '"')"""

    def primary(self, tag: SQL) -> SQL:
        """Return the first part of a language tag: of ru-RU it is ru."""
        return f"substr({tag}, 1, instr({tag} || '-', '-') - 1)"

    def key(self, expression: SQL, kind: str) -> SQL:  # noqa: ARG002  # bytewise already
        """Return an expression as lists are sorted by it."""
        return expression

    def key_text(self, expression: SQL, kind: str) -> SQL:
        """Return an expression as the text of a cursor."""
        return _INSTANT.format(expression) if kind == "timestamptz" else f"cast({expression} as text)"

    def at_most(self, rows: SQL, most: int, alias: str, order: SQL) -> SQL:  # noqa: ARG002  # no planner to be told
        """Return a SELECT in that order of which no more than so many rows will ever be taken."""
        return rows

    def shared(self, name: str, page: SQL, rest: SQL) -> SQL:
        """Return a JSON whose parts read one page."""
        return shallow(f"(with {name} as ({page}) select {rest})")

    def written(self, json: SQL) -> SQL:
        """Return a JSON as the bytes of its text, in UTF-8: nothing is decoded on its way to the client."""
        return f"cast({json} as blob)"

    def named(self, mark: str, id: SQL) -> SQL:
        """Return the JSON that names a record: a mark and its id; null where the id is."""
        return f"""coalesce('"{mark}'||{id}||'"', 'null')"""


def _row(pairs: Pairs) -> SQL:
    if not pairs:
        return "'{}'"
    parts = [f"'{',' if n else '{'}\"{key}\":'||{value}" for n, (key, value) in enumerate(pairs)]
    groups = ["||".join(parts[start : start + _ROW]) for start in range(0, len(parts), _ROW)]
    return "||".join([groups[0], *(f"({group})" for group in groups[1:]), "'}'"])
