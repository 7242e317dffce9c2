"""What is wanted of an export, and what a form is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, BinaryIO

from consortium_graphql.exporting.columns import Column, Node
from consortium_graphql.exporting.lists import Listing

Write = Callable[[Sequence[Node]], None]
"""Writes the records of one page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A list to be exported: which records, in which order and language, and as which columns.

    `title` is what the whole is called, where the form has a place for it. `bom` has a CSV begin with the mark by which
    some spreadsheets know UTF-8.
    """

    listing: Listing
    columns: tuple[Column, ...]
    filter: Mapping[str, Any] | None = None
    order: str | None = None
    language: str = "en"
    title: str | None = None
    bom: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A form of files: how its names end, its media type, what it asks of a record, and how it is written.

    `writing` opens the form on an empty file; what it gives writes the pages one after another, in whatever thread; at
    the end of the block the file is whole. `lists` are those that it can hold, None for all.
    """

    name: str
    media: str
    selection: Callable[[Wanted], str]
    writing: Callable[[BinaryIO, Wanted], AbstractContextManager[Write]]
    lists: frozenset[str] | None = None

    @property
    def tabular(self) -> bool:
        """Return whether it has columns."""
        return self.lists is None
