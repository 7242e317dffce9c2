"""Asking for files: over HTTP as a client does, and straight from a register."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from io import BytesIO, StringIO
from typing import Any, cast

import httpx
from icalendar import Calendar

from consortium.access import Persona
from consortium.db import Database
from consortium_graphql.context import languages
from consortium_graphql.exporting.asked import read
from consortium_graphql.exporting.columns import Column
from consortium_graphql.exporting.forms.commas import unguarded
from consortium_graphql.exporting.forms.registry import FORMS
from consortium_graphql.exporting.lists import listings
from consortium_graphql.exporting.wanted import Wanted
from consortium_graphql.exporting.writing import export
from consortium_graphql.plan import Reader
from tests.factory import CLOCK
from tests.graphql.clients import Client

SECRETARIAT = Reader(Persona.SECRETARIAT, CLOCK.today())


async def got(client: Client, path: str, /, method: str = "GET", **headers: str) -> httpx.Response:
    """Return the whole answer to whoever asks for a file."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    if client.token and "authorization" not in sent:
        sent["authorization"] = f"Bearer {client.token}"
    return await client.http.request(method, path, headers=sent)


async def told(client: Client, path: str, /, **headers: str) -> tuple[int, list[str]]:
    """Return the status and the codes of what is refused."""
    answer = await got(client, path, **headers)
    return answer.status_code, [each["code"] for each in answer.json()["problems"]]


async def table(client: Client, path: str) -> list[list[str]]:
    """Return the rows of a CSV below its heading, as they were before they were guarded."""
    answer = await got(client, path)
    assert answer.status_code == 200, answer.text
    return [[unguarded(cell) for cell in row] for row in csv.reader(StringIO(answer.text, newline=""))][1:]


async def exported(database: Database, name: str, form: str, reader: Reader = SECRETARIAT, **given: str) -> bytes:
    """Return a list of a register as a file."""
    file = BytesIO()
    asking = replace(reader, languages=languages(given.get("lang")))
    await export(database, asking, *read(name, form, given, asking.language), file)
    return file.getvalue()


def written(
    form: str,
    columns: Iterable[Column],
    pages: Sequence[Sequence[Mapping[str, object]]],
    name: str = "exchanges",
) -> bytes:
    """Return records that stand in no register as a file."""
    file = BytesIO()
    wanted = Wanted(listing=listings()[name], columns=tuple(columns))
    with FORMS[form].writing(file, wanted) as write:
        for page in pages:
            write(cast("Sequence[Mapping[str, Any]]", page))
    return file.getvalue()


def linked(name: str, records: Sequence[Mapping[str, object]]) -> bytes:
    """Return records that stand in no register as linked data."""
    return written("jsonld", (), [records], name)


def events(feed: bytes) -> list[dict[str, Any]]:
    """Return the events of a calendar, as icalendar reads them."""
    return [dict(cast("Any", each).items()) for each in Calendar.from_ical(feed).walk("VEVENT")]
