"""What an archive says of itself: its format, its schema, its members with their sizes and digests."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

import orjson

FORMAT = 1
NAME = "manifest.json"
TABLES = "tables/"
FILES = "files/"
_SHA256 = re.compile(r"[0-9a-f]{64}")
_FILE = re.compile(r"files/[A-Za-z0-9][A-Za-z0-9._-]{0,199}(/[A-Za-z0-9][A-Za-z0-9._-]{0,199}){0,4}")
_TABLE = re.compile(r"tables/([a-z][a-z0-9_]*)\.jsonl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One file inside the archive: its bytes, their SHA-256 and, of a table, its rows."""

    name: str
    size: int
    sha256: str
    rows: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The archive's own account: `schema` is the last migration of the database that it was written from."""

    schema: str
    digest: str
    members: tuple[Member, ...]
    format: int = FORMAT

    def to_json(self) -> bytes:
        """Return it as it stands in the archive."""
        return orjson.dumps(self, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE)


def parse(text: bytes) -> Manifest:
    """Return the manifest that stands in an archive; raises ValueError where it is none."""
    given: Any = orjson.loads(text)
    try:
        members = tuple(_member(each) for each in cast("Iterable[Mapping[str, Any]]", given["members"]))
        found = Manifest(
            schema=str(given["schema"]), digest=str(given["digest"]), members=members, format=int(given["format"])
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"its manifest lacks {error}") from error
    if not _SHA256.fullmatch(found.digest):
        raise ValueError("its manifest has no digest")
    return found


def table_of(name: str) -> str | None:
    """Return the table whose rows a member holds; None for any other member."""
    found = _TABLE.fullmatch(name)
    return found[1] if found else None


def is_file(name: str) -> bool:
    """Return whether a member of this name may be a stored file: plain letters, no way out of its folder."""
    return _FILE.fullmatch(name) is not None


def member_of(table: str) -> str:
    """Return the name of the member that holds a table's rows."""
    return f"{TABLES}{table}.jsonl"


def digest(members: Iterable[Member], *, without: frozenset[str]) -> str:
    """Return the digest of a register: SHA-256 of the names, rows and digests of its tables but those left out."""
    told = sorted(
        f"{each.name} {each.rows} {each.sha256}\n"
        for each in members
        if (table := table_of(each.name)) is not None and table not in without
    )
    return hashlib.sha256("".join(told).encode()).hexdigest()


def _member(given: Mapping[str, Any]) -> Member:
    rows = given["rows"]
    found = Member(
        name=str(given["name"]), size=int(given["size"]), sha256=str(given["sha256"]),
        rows=None if rows is None else int(rows),
    )  # fmt: skip
    if found.size < 0 or not _SHA256.fullmatch(found.sha256):
        raise ValueError(f"its manifest tells no size and digest of {found.name[:80]}")
    return found
