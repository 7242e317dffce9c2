"""What the command line calls, by the names of these functions alone."""

from __future__ import annotations

import os
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import BinaryIO

from consortium.access import Persona
from consortium.db import Database
from consortium.errors import DatabaseError, NotPermitted
from consortium_graphql.context import languages
from consortium_graphql.exporting.asked import read
from consortium_graphql.exporting.pages import Asking, NotRead
from consortium_graphql.exporting.targets import calendar
from consortium_graphql.exporting.wanted import Form, Wanted
from consortium_graphql.exporting.writing import Tell, export
from consortium_graphql.plan import Reader, install

_DENIED = frozenset({"FORBIDDEN", "UNAUTHENTICATED"})


def reader(persona: str, institution: str | None, today: date, language: str) -> Reader:
    """Return whoever a command reads for."""
    return Reader(Persona(persona), today, institution, languages(language))


async def export_list(
    database: Database, asking: Reader, name: str, form: str, given: Mapping[str, str], path: Path, tell: Tell
) -> int:
    """Write a list into a file, and return how many records it holds. Raises `Refused` and `NotPermitted`."""
    return await _written(database, asking, *read(name, form, given, asking.language), path, tell)


async def export_calendar(
    database: Database, asking: Reader, institution: str | None, area: str | None, path: Path, tell: Tell
) -> int:
    """Write the calendar into a file, and return how many exchanges were read. Raises as `export_list`."""
    await database.on_connect(install)
    where = Asking(database, asking)
    try:
        form, wanted = await calendar(where, {}, asking.language, institution=institution, area=area)
    except NotRead as refusal:
        raise _plain(refusal) from refusal
    return await _written(database, asking, form, wanted, path, tell)


async def _written(database: Database, asking: Reader, form: Form, wanted: Wanted, path: Path, tell: Tell) -> int:
    await database.on_connect(install)
    try:
        with _put(path) as file:
            return await export(database, asking, form, wanted, file, tell=tell)
    except NotRead as refusal:
        raise _plain(refusal) from refusal


@contextmanager
def _put(path: Path) -> Generator[BinaryIO]:
    """Give a file beside a place and put it there at the end, so that nobody ever reads a part of it."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("w+b") as file:
            yield file
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _plain(refusal: NotRead) -> Exception:
    return NotPermitted(str(refusal)) if refusal.code in _DENIED else DatabaseError(str(refusal))
