"""Rows read in order to be changed."""

from __future__ import annotations

from typing import Any, Protocol, TypeVar, cast


class Lockable(Protocol):
    """A `select` or `objects` query."""

    @property
    def engine_type(self) -> str:
        """Return the kind of database that will run it."""
        ...

    def lock_rows(self) -> Any:
        """Add FOR UPDATE."""
        ...


Q = TypeVar("Q", bound=Lockable)


def for_update(query: Q) -> Q:
    """Return the query such that nobody else can change its rows before this transaction ends.

    On PostgreSQL that is FOR UPDATE. On SQLite nothing is needed: a transaction is the only writer from its start.
    """
    return query if query.engine_type == "sqlite" else cast("Q", query.lock_rows())
