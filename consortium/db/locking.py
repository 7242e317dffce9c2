"""Rows read in order to be changed, and what one transaction at a time may do."""

from __future__ import annotations

from enum import Enum
from typing import Any, Protocol, TypeVar, cast


class Lock(Enum):
    """What one transaction of all processes does at a time, by its number among PostgreSQL's advisory locks."""

    SCHEMA = 0x636F_6E73_6F72_7469  # "consorti"
    FILES = 0x636F_6E73_6669_6C65  # "consfile": rows of a file become records, or are taken back


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
