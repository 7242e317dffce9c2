"""Values for the arguments of random documents: what is there, what nearly is, and what a text may stumble over."""

# graphql-core's wrapping types are generic in themselves, which pyright cannot know wholly.
# pyright: reportUnknownParameterType=false, reportUnknownArgumentType=false

from __future__ import annotations

import random
from typing import Protocol

from graphql import GraphQLEnumType, GraphQLInputType
from piccolo.table import Table

from consortium_graphql.plan.scalars import instant_text
from tests.plan import tables as t
from tests.plan.rows import Rows

LANGUAGES = ("en", "ru-RU", "kk", "de", 'x"\\y', "ё")
WORDS = ("а", "b", "b é", "%", "_", "\\", "é", '"', "", "a b c d")
DAYS = ("2015-06-01", "2016-07-05", "2019-01-01", "2024-06-01", "2030-12-31")
INSTANTS = ("2024-03-01T01:05:07Z", "2024-03-01T02:05:07.120000+01:00", "2024-03-01")
SIZES = (0, 1, 2, 3, 5, 50, 100)
KEYS: dict[str, tuple[type[Table], str]] = {
    "CountryConnection": (t.Country, "code"),
    "ExchangeConnection": (t.Exchange, "starts"),
    "MembershipConnection": (t.Membership, "applied"),
    "PartnershipConnection": (t.Partnership, "title"),
    "PartyConnection": (t.Party, "place"),
    "PersonConnection": (t.Person, "name"),
}


class Leaves(Protocol):
    """Makes values that hold no others."""

    def leaf(self, kind: GraphQLInputType, name: str, of: str) -> object:
        """Return a value for an argument of that type and name; `of` is the type that the field gives."""
        ...


class RegisterLeaves:
    """Values for the small register."""

    def __init__(self, rows: Rows, source: random.Random) -> None:
        self.rows, self.random = rows, source

    def leaf(self, kind: GraphQLInputType, name: str, of: str) -> object:  # noqa: C901  # a table of cases
        """Return a value for an argument of that type and name; `of` is the type that the field gives."""
        choose, rare = self.random.choice, self.random.random() < 0.02
        if isinstance(kind, GraphQLEnumType):
            return choose(list(kind.values))
        match str(kind), name:
            case "ID", _:
                return self._id(name, of)
            case "Int", _:
                return choose([101, -1] if rare else SIZES)
            case "BigInt", _:
                return choose([0, 7, "9007199254740993"])
            case "Date", _:
                return choose(DAYS)
            case "DateTime", _:
                return choose(INSTANTS)
            case "Boolean", _:
                return choose([True, False])
            case _, "after":
                return self._cursor(of)
            case _, "language":
                return choose(LANGUAGES)
            case _, "email":
                return choose(["a@b.c", "A@b.c", ""])
            case _:
                return choose(WORDS if rare else WORDS[:-1])

    def _id(self, name: str, of: str) -> object:
        choose = self.random.choice
        likely = {each.__name__: each for each in t.TABLES}.get(of if name == "id" else "", t.Institution)
        likely = {"country": t.Country, "region": t.Region}.get(name, likely)
        tables = [likely] * 3 + [choose(t.TABLES)]
        return choose(["nope", 7]) if self.random.random() < 0.15 else choose(self.rows[choose(tables)])["id"]

    def _cursor(self, of: str) -> str:
        choose = self.random.choice
        table, column = KEYS.get(of, (t.Institution, "sort_name"))
        row, other = choose(self.rows[table]), choose(self.rows[table])
        key = row[column]
        if of == "InstitutionConnection" and self.random.random() < 0.3:
            key = instant_text(row["created_at"])
        odd = ["junk", "2019-06-01~x"] if self.random.random() < 0.1 else []
        return str(choose([f"{key}~{row['id']}", f"{key}~{other['id']}", *odd]))
