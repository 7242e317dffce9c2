"""What the secretariat can ask about the languages of the register's texts."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from consortium.db import Database
from consortium.languages import store
from consortium.languages.store import FIRST, Missing, Place, translatable

__all__ = ["FIRST", "Missing", "Page", "Place", "page", "translatable"]


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the texts that lack a language, how many there are on all, and whether this is the last."""

    total: int
    found: list[Missing]
    last: bool


async def page(
    database: Database, language: str, first: int, after: Place = FIRST, kinds: Collection[str] | None = None
) -> Page:
    """Return the texts that lack a language, by kind, text and id, at most `first` of them."""
    found = await store.missing(database, language, first + 1, after, kinds)
    return Page(await store.count(database, language, kinds), found[:first], len(found) <= first)
