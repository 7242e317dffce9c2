"""Random rows of the small register: full of ties, nulls and signs that a text may stumble over."""

from __future__ import annotations

import datetime as dt
import json
import random
from collections.abc import Callable
from typing import Any
from uuid import UUID

from piccolo.table import Table

from consortium.db import Database, metadata
from tests.plan import tables as t

Rows = dict[type[Table], list[dict[str, Any]]]
TODAY = dt.date(2024, 6, 1)
WORDS = ("b", "é", "A", "Академия", 'Lyceum "A"', "a\\b", "大学", "z~z")
TYPES = {
    "sqlite": {"uuid": "text", "bool": "integer", "int": "integer", "bigint": "integer", "float": "real"},
    "postgresql": {"uuid": "uuid", "bool": "boolean", "int": "integer", "bigint": "bigint", "float": "float8"}
    | {"date": "date", "timestamptz": "timestamptz", "json": "jsonb"},
}


def made(seed: int, size: int = 12) -> Rows:
    """Return the rows of a register, about `size` of each record; the same for the same seed."""
    return _Maker(random.Random(seed), size).made()


class _Maker:
    def __init__(self, source: random.Random, size: int) -> None:
        self.random, self.size = source, size
        self.rows: Rows = {table: [] for table in t.TABLES}

    def add(self, table: type[Table], **values: object) -> str:
        id = str(UUID(int=self.random.getrandbits(128), version=4))
        voided = dt.datetime(2024, 1, 1, tzinfo=dt.UTC) if self.random.random() < 0.1 else None
        self.rows[table].append({"id": id, "voided_at": voided, **values})
        return id

    def maybe(self, make: Callable[[], object]) -> Any:
        return make() if self.random.random() < 0.6 else None

    def some(self, table: type[Table]) -> str:
        return str(self.random.choice(self.rows[table])["id"])

    def day(self) -> dt.date:
        return dt.date(2015, 6, 1) + dt.timedelta(days=400 * self.random.randint(0, 8))

    def words(self) -> str:
        return " ".join(self.random.choices(WORDS, k=self.random.randint(1, 2)))

    def names(self) -> dict[str, str]:
        tags = self.random.sample(["en", "ru", "kk", "zh-Hans"], self.random.randint(0, 3))
        return {tag: self.words() for tag in tags}

    def made(self) -> Rows:
        for code in ("RU", "KZ", "FR", "PL"):
            self.add(t.Country, code=code, names=self.names())
        for _ in range(6):
            latitude = self.maybe(lambda: self.random.choice([55.1, 0.1 + 0.2, -0.5, 56.0, 43.238949]))
            code = self.maybe(lambda: "RU-CHE")
            self.add(t.Region, code=code, title=self.words(), latitude=latitude, country=self.some(t.Country))
        for _ in range(self.size):
            self.institution()
        for _ in range(self.size):
            self.belongings()
        for _ in range(self.size):
            self.partnership()
            self.exchange()
        return self.rows

    def institution(self) -> None:
        names, first = self.names(), self.maybe(self.day)
        micros = self.random.choice([0, 0, 120_000, 1])
        created = dt.datetime(2024, 3, 1, self.random.randint(0, 3), 5, 7, micros, tzinfo=dt.UTC)
        self.add(
            t.Institution,
            kind=self.random.choice(["SCHOOL", "UNIVERSITY", "NETWORK"]),
            names=names,
            search=" ".join(names.values()).casefold(),
            sort_name=self.words().casefold(),
            areas=self.random.sample(["music", "l'\"été", "язык"], self.random.randint(0, 3)),
            founded=first and str(first.year),
            founded_earliest=first,
            founded_latest=self.random.choice([None, first]),
            pupils=self.maybe(lambda: self.random.choice([0, 7, 2**53 + 1])),
            details=self.maybe(lambda: {"a": [1, 2.5, None], "b": {"ё": True}}),
            created_at=created,
            country=self.some(t.Country),
            region=self.maybe(lambda: self.some(t.Region)),
            parent=self.maybe(lambda: self.some(t.Institution)) if self.rows[t.Institution] else None,
        )

    def belongings(self) -> None:
        self.add(t.Alias, institution=self.some(t.Institution), language=self.maybe(lambda: "ru"), value=self.words())
        place = self.maybe(lambda: self.some(t.Institution))
        consent, email = self.random.random() < 0.5, self.maybe(lambda: "a@b.c")
        self.add(t.Person, name=self.words(), email=email, consent=consent, institution=place)
        member, network = self.some(t.Institution), self.some(t.Institution)
        membership = self.add(t.Membership, institution=member, network=network, applied=self.day())
        for _ in range(self.random.randint(0, 3)):
            state = self.random.choice(["APPLIED", "MEMBER", "MEMBER", "LEFT"])
            reason = self.maybe(lambda: 'line\nbreak\t"q"')
            self.add(t.MembershipEntry, membership=membership, day=self.day(), state=state, reason=reason)

    def partnership(self) -> None:
        partnership = self.add(t.Partnership, title=self.words(), signed=self.maybe(self.day))
        for n in range(self.random.randint(2, 4)):
            institution, role = self.some(t.Institution), self.random.choice(["lead", "partner"])
            self.add(t.Party, partnership=partnership, institution=institution, role=role, place=n // 2)

    def exchange(self) -> None:
        exchange = self.add(
            t.Exchange,
            title=self.words(),
            starts=self.day(),
            stage=self.random.choice(["idea", "in preparation", "held"]),
            public=self.random.random() < 0.7,
            host=self.some(t.Institution),
        )
        for _ in range(self.random.randint(0, 4)):
            institution = self.maybe(lambda: self.some(t.Institution))
            people = self.random.choice([None, 0, 4, 17])
            country = self.some(t.Country)
            self.add(t.Participation, exchange=exchange, country=country, institution=institution, people=people)


async def stored(database: Database, rows: Rows) -> None:
    """Make the tables and write the rows."""
    types = TYPES[database.dialect_name]
    async with database.transaction():
        await database.execute("create table reference_version (version bigint not null)")
        await database.execute("insert into reference_version values (0)")
        for table in t.TABLES:
            columns = metadata.columns(table)
            cells = ", ".join(f'"{c.database_name}" {types.get(c.kind, "text")}' for c in columns)
            await database.execute(f"create table {metadata.tablename(table)} ({cells}, primary key (id))")
            marks = ", ".join(
                f"${n}" if database.dialect_name == "postgresql" else "?" for n in range(1, len(columns) + 1)
            )
            for row in rows[table]:
                values = [_value(row[c.name], c.kind) for c in columns]
                await database.execute(f"insert into {metadata.tablename(table)} values ({marks})", values)


def _value(value: object, kind: str) -> object:
    if value is None:
        return None
    if kind == "json":
        return json.dumps(value, ensure_ascii=False)
    return UUID(str(value)) if kind == "uuid" else value
