"""Who asks, and what answers: what a request brings with it."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

MOST_LANGUAGES = 6


@dataclass(frozen=True, slots=True)
class Reader:
    """Who asks.

    The role and the number of languages are known when a statement is compiled; the rest are parameters of it.
    `institution` is the id of the institution that the reader stands for. `languages` are tags, the wanted one first;
    those after the sixth are not tried.
    """

    role: Hashable
    today: date
    institution: str | None = None
    languages: tuple[str, ...] = ("en",)

    @property
    def language(self) -> str:
        """Return the language that the reader wants first."""
        return self.languages[0] if self.languages else "en"

    @property
    def shape(self) -> tuple[Hashable, int]:
        """Return what a compiled statement depends on."""
        return self.role, min(len(self.languages), MOST_LANGUAGES)

    def values(self) -> dict[str, object]:
        """Return what fills a compiled statement."""
        return {"today": self.today, "institution": self.institution, "languages": self.languages}


class Database(Protocol):
    """What runs a statement and returns its one text. It may be asked several things at once."""

    @property
    def dialect_name(self) -> Literal["sqlite", "postgresql"]:
        """Return which SQL it speaks."""
        ...

    async def text(self, sql: str, args: Sequence[object]) -> str | None:
        """Return the first column of the first row."""
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
