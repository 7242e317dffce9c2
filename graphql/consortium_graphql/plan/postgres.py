"""PostgreSQL 15: `to_json` over a named row."""

from __future__ import annotations

from typing import Literal

from consortium_graphql.plan.dialect import SQL, Pairs, literal
from consortium_graphql.plan.encoding import Encode, clean_text, each, utc, uuid_text, whole_number

_LONGEST_NAME = 63
_TYPES = {"float": "float8", "json": "jsonb"}
_ENCODERS: dict[str, Encode] = {"uuid": uuid_text, "text": clean_text, "timestamptz": utc, "bigint": whole_number}
_INSTANT = """to_char({} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')"""


class Postgres:
    """PostgreSQL's SQL."""

    name: Literal["postgresql"] = "postgresql"

    def param(self, number: int, kind: str) -> SQL:
        """Return the parameter of that number, from 1."""
        inner = kind.removesuffix("[]")
        return f"${number}::{_TYPES.get(inner, inner)}{kind[len(inner) :]}"

    def encode(self, kind: str) -> Encode | None:
        """Return what turns a value of that kind into what the driver wants."""
        inner = _ENCODERS.get(kind.removesuffix("[]"))
        return each(inner) if inner and kind.endswith("[]") else inner

    def items(self, values: SQL, alias: str) -> SQL:
        """Return a FROM item of the items of a list parameter."""
        return f"unnest({values}) with ordinality {alias}(id, n)"

    def among(self, expression: SQL, values: SQL) -> SQL:
        """Return the condition that an expression is one of the items of a list parameter."""
        return f"{expression} = any({values})"

    def apart(self, expression: SQL) -> SQL:
        """Return an expression that may stand inside others, however deep it is itself."""
        return expression

    def scalar(self, expression: SQL, kind: str) -> SQL:
        """Return the JSON of a value."""
        if kind == "timestamptz":
            return _INSTANT.format(expression)
        cast = {"bigint": "text", "float": "float8"}.get(kind)
        return f"({expression})::{cast}" if cast else expression

    def constant(self, text: str) -> SQL:
        """Return the JSON of a text known when compiling."""
        return f"{literal(text)}::text"

    def one(self, pairs: Pairs, rest: SQL) -> SQL:
        """Return the JSON of an object."""
        columns, whole = _row(pairs)
        return f"(select {whole} from (select {columns} {rest}) o)"

    def many(self, pairs: Pairs, source: SQL, order: SQL) -> SQL:
        """Return the JSON list of an object for each row of a source."""
        columns, whole = _row(pairs)
        return f"(select coalesce(json_agg({whole}), '[]'::json) from (select {columns} {source} {order}) o)"

    def nullable(self, *found: SQL) -> SQL:
        """Return the first JSON that there is, or null."""
        return found[0] if len(found) == 1 else f"coalesce({', '.join(found)})"

    def unless_null(self, tested: SQL, json: SQL) -> SQL:
        """Return the JSON, or null where the tested expression is null."""
        return f"case when {tested} is not null then {json} end"

    def each(self, source: SQL, item: SQL, order: SQL) -> SQL:
        """Return the JSON list of a JSON item for each row of a source."""
        return f"(select coalesce(json_agg({item} order by {order}), '[]'::json) from {source})"

    def gathered(self, value: SQL, source: SQL, order: SQL) -> SQL:
        """Return the JSON list of a plain value of each row of a source."""
        return f"(select coalesce(json_agg({value} order by {order}), '[]'::json) {source})"

    def entries(self, column: SQL, alias: str) -> SQL:
        """Return a FROM item of the entries of a JSON object of texts."""
        return f"jsonb_each_text({column}) {alias}"

    def elements(self, column: SQL, alias: str) -> SQL:
        """Return a FROM item of the items of a JSON list of texts."""
        return f"jsonb_array_elements_text({column}) {alias}(value)"

    def entry(self, column: SQL, key: SQL) -> SQL:
        """Return the entry of a JSON object of texts under a key."""
        return f"{column} ->> {key}"

    def primary(self, tag: SQL) -> SQL:
        """Return the first part of a language tag: of ru-RU it is ru."""
        return f"split_part({tag}, '-', 1)"

    def key(self, expression: SQL, kind: str) -> SQL:
        """Return an expression as lists are sorted by it."""
        return f'{expression} collate "C"' if kind == "text" else expression

    def key_text(self, expression: SQL, kind: str) -> SQL:
        """Return an expression as the text of a cursor."""
        if kind == "date":
            return f"to_char({expression}, 'YYYY-MM-DD')"
        return _INSTANT.format(expression) if kind == "timestamptz" else f"cast({expression} as text)"

    def at_most(self, rows: SQL, most: int, alias: str, order: SQL) -> SQL:
        """Return a SELECT in that order of which no more than so many rows will ever be taken.

        A limit that is a parameter may be any to the planner: it would plan the statement anew each time it runs.
        """
        return f"select * from ({rows} limit {most}) {alias} {order}"

    def shared(self, name: str, page: SQL, rest: SQL) -> SQL:
        """Return a JSON whose parts read one page."""
        return f"(with {name} as ({page}) select {rest})"

    def written(self, json: SQL) -> SQL:
        """Return a JSON as the bytes of its text, in UTF-8: nothing is decoded on its way to the client."""
        return f"convert_to(({json})::text, 'UTF8')"

    def named(self, mark: str, id: SQL) -> SQL:
        """Return the JSON that names a record: a mark and its id; null where the id is."""
        return f"{literal(mark)} || {id}"


def _row(pairs: Pairs) -> tuple[SQL, SQL]:
    if all(len(key) <= _LONGEST_NAME for key, _ in pairs):
        return ", ".join(f'{value} as "{key}"' for key, value in pairs), "to_json(o)"
    # A longer name would be cut.
    built = " || ".join(f"jsonb_build_object({literal(key)}, {value})" for key, value in pairs)
    return f"{built} as j", "o.j::json"
