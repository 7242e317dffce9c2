"""Database addresses: `sqlite:///path.db` and `postgresql://…`, checked, and shown without their password."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from consortium.errors import DatabaseUnreachable

Dialect = Literal["sqlite", "postgresql"]

_OF_USER = re.compile(r"(://[^/@:\[]*:).*(?=@)", re.DOTALL)
_IN_QUERY = re.compile(r"([?&](?:password|sslpassword)=)[^&]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Address:
    """Where a database is: its kind, what its driver needs to open it, and a text fit for people and logs."""

    dialect: Dialect
    target: str
    shown: str

    @property
    def path(self) -> Path:
        """Return the file of a SQLite address."""
        return Path(self.target)


def parse(url: str) -> Address:
    """Return the address that a URL names.

    `sqlite:///name.db` is relative to the working directory, `sqlite:////folder/name.db` absolute; the path is taken
    as it stands, without percent decoding. A PostgreSQL URL is libpq's.

    Raises
    ------
    DatabaseUnreachable
        The scheme is unknown, or the URL names no database.
    """
    scheme, mark, rest = url.partition("://")
    match scheme.lower() if mark else "":
        case "sqlite":
            return _sqlite(url, rest)
        case "postgresql" | "postgres":
            return Address("postgresql", f"postgresql://{rest}", without_password(url))
        case _:
            raise DatabaseUnreachable(
                f"{without_password(url)!r} is no database address: write sqlite:///path.db or postgresql://user@host/name"
            )


def _sqlite(url: str, rest: str) -> Address:
    path = rest.removeprefix("/")
    if not rest.startswith("/") or not path or path == ":memory:":
        raise DatabaseUnreachable(
            f"{url!r} names no file: write sqlite:///name.db (three slashes) or sqlite:////folder/name.db (four)"
        )
    return Address("sqlite", path, url)


def without_password(url: str) -> str:
    """Return the URL with its password, wherever it stands, replaced by ***.

    A password with unescaped marks in it makes the end of a URL doubtful: rather too much is replaced than too little.
    """
    return _IN_QUERY.sub(r"\1***", _OF_USER.sub(r"\1***", url))
