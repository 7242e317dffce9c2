"""Which texts of the register lack a language: one statement over every text of every kind."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from uuid import UUID

from consortium.db import Database, metadata
from consortium.writing.fields import TextsMark, fields_of
from consortium.writing.kinds import KINDS

Place = tuple[str, str, str]
"""The kind of a record, the name of a text of it, and its id: by these the missing texts are ordered."""
FIRST: Place = ("", "", "")


@dataclass(frozen=True, slots=True)
class Missing:
    """A text that is there, but not in the language wanted."""

    kind: str
    field: str
    record: UUID
    languages: tuple[str, ...]

    @property
    def place(self) -> Place:
        """Return where it stands in the order of all."""
        return self.kind, self.field, str(self.record)


def translatable() -> Iterator[tuple[str, str]]:
    """Yield every text in several languages that there is: the kind of its record, and its name."""
    for kind in sorted(KINDS):
        columns = {column.database_name for column in metadata.columns(KINDS[kind].table)}
        for field in fields_of(KINDS[kind].draft):
            if field.mark(TextsMark) and field.name in columns:
                yield kind, field.name


async def missing(
    database: Database, language: str, first: int, after: Place = FIRST, kinds: Collection[str] | None = None
) -> list[Missing]:
    """Return texts that are there in other languages than the one wanted, by kind, text and id.

    A text in a variety of the language (`ru-KZ` for `ru`) counts as there; one of which the language is unknown does
    not. A text that is empty in every language lacks nothing. Void records are left out.
    """
    found = _found(database, kinds)
    if not found:
        return []
    kept = f"select kind, field, id, tags from ({found}) missing where (kind, field, id) > ({_marks(database, 2, 4)})"
    sql = f"{kept} order by kind, field, id limit {first:d}"
    rows = await database.rows(sql, (language, *after))
    return [Missing(str(kind), str(field), UUID(str(id)), _tags(tags)) for kind, field, id, tags in rows]


async def count(database: Database, language: str, kinds: Collection[str] | None = None) -> int:
    """Return how many texts lack a language."""
    found = _found(database, kinds)
    rows = await database.rows(f"select count(*) from ({found}) missing", (language,)) if found else [(0,)]
    return int(str(rows[0][0]))


def _found(database: Database, kinds: Collection[str] | None) -> str:
    wanted = [(kind, field) for kind, field in translatable() if kinds is None or kind in kinds]
    return " union all ".join(_lacking(database, kind, field) for kind, field in wanted)


def _lacking(database: Database, kind: str, field: str) -> str:
    postgres = database.dialect_name == "postgresql"
    table, mark = metadata.tablename(KINDS[kind].table), _marks(database, 1, 1)
    keys = f'jsonb_object_keys(t."{field}") e(key)' if postgres else f'json_each(t."{field}") e'
    text, collated = (
        ("string_agg(e.key, ',' order by e.key)", ' collate "C"') if postgres else ("group_concat(e.key)", "")
    )
    has = f"(e.key = {mark} or e.key like {mark} || '-%')"
    named = f"'{kind}'{collated} as kind, '{field}'{collated} as field, cast(t.id as text){collated} as id"
    tags = f"(select {text} from {keys}) as tags"
    return (
        f'select {named}, {tags} from "{table}" t where t.voided_at is null '
        f"and exists (select 1 from {keys}) and not exists (select 1 from {keys} where {has})"
    )


def _marks(database: Database, first: int, last: int) -> str:
    sign = "$" if database.dialect_name == "postgresql" else "?"
    cast = "::text" if database.dialect_name == "postgresql" else ""
    return ", ".join(f"{sign}{number}{cast}" for number in range(first, last + 1))


def _tags(text: object) -> tuple[str, ...]:
    return tuple(sorted(str(text).split(",")))
