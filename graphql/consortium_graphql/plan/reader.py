"""Who asks, and what answers: what a request brings with it."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

MOST_LANGUAGES = 6
Shape = tuple[Hashable, int, str | None]


@dataclass(frozen=True, slots=True)
class Proof:
    """By what a reader is known who was not looked up for this request.

    Each statement looks the same up beside what it reads: where `sql`, an expression with `{}` for the parameter `key`,
    does not give `standing` any more, what the reader is taken for no longer holds, and `Outdated` is raised.
    """

    sql: str
    key: str
    standing: str


@dataclass(frozen=True, slots=True)
class Reader:
    """Who asks.

    The role and the number of languages are known when a statement is compiled; the rest are parameters of it.
    `institution` is the id of the institution that the reader stands for. `languages` are tags, the wanted one first;
    those after the sixth are not tried. With a `proof`, all of it is what was known of late.
    """

    role: Hashable
    today: date
    institution: str | None = None
    languages: tuple[str, ...] = ("en",)
    proof: Proof | None = None

    @property
    def language(self) -> str:
        """Return the language that the reader wants first."""
        return self.languages[0] if self.languages else "en"

    @property
    def shape(self) -> Shape:
        """Return what a compiled statement depends on."""
        return self.role, min(len(self.languages), MOST_LANGUAGES), self.proof.sql if self.proof else None

    def values(self) -> dict[str, object]:
        """Return what fills a compiled statement."""
        proof = (self.proof.key, self.proof.standing) if self.proof else None
        return {"today": self.today, "institution": self.institution, "languages": self.languages, "proof": proof}


class Database(Protocol):
    """What runs a statement. It may be asked several things at once."""

    @property
    def dialect_name(self) -> Literal["sqlite", "postgresql"]:
        """Return which SQL it speaks."""
        ...

    async def rows(self, sql: str, args: Sequence[object]) -> Sequence[tuple[object, ...]]:
        """Return every row."""
        ...


class Context(Protocol):
    """What a request brings to the schema."""

    @property
    def database(self) -> Database:
        """Return what answers."""
        ...

    @property
    def reader(self) -> Reader:
        """Return who asks."""
        ...
