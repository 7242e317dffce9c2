"""Exports, calendars and linked records over HTTP.

A file is written whole before its first byte is sent: what cannot be given is told by a status, never by a file that
ends too soon, and a client that reads slowly keeps neither the database nor a seat.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import BinaryIO

from litestar import route
from litestar.types import ASGIApp

from consortium.config import settings
from consortium.db.turns import ASKER, Asker
from consortium.text import is_language
from consortium_graphql.context import Request, identify_at, languages, request_of
from consortium_graphql.exporting.asked import no_such_export, read
from consortium_graphql.exporting.credentials import as_bearer
from consortium_graphql.exporting.files import as_it_is, given, sending
from consortium_graphql.exporting.forms.linked import JSON_LD
from consortium_graphql.exporting.pages import Asking
from consortium_graphql.exporting.refusals import told_of
from consortium_graphql.exporting.targets import calendar, record
from consortium_graphql.exporting.wanted import Form, Wanted
from consortium_graphql.exporting.writing import export
from consortium_graphql.feeds.calendar import CALENDAR
from consortium_graphql.plan.encoding import uuid_text
from consortium_graphql.web.answering import Answer
from consortium_graphql.web.asking import body_of, parameters_of
from consortium_graphql.web.calls import Call
from consortium_graphql.web.leaving import Left, unless_left

PATHS = ["/export/{name:str}", "/calendar.ics", "/calendar/{of:str}/{name:path}", "/record/{name:str}"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for: the room of the service, the name in it, and the parameters.

    `languages` is what the reader understands, as an `Accept-Language` header; `language` the first of them.
    """

    room: str
    of: str
    name: str
    given: Mapping[str, str]
    languages: str | None
    language: str


@route(PATHS, http_method=["GET", "HEAD"], sync_to_thread=False, include_in_schema=False, after_request=as_it_is)
def download() -> ASGIApp:
    """Give what sends an export, a calendar or a linked record; whatever is refused is told as problems."""
    return sending(_answered, TemporaryFile)


async def _answered(call: Call, file: BinaryIO) -> Answer:
    language = languages(call.header(b"accept-language"))[0]
    try:
        asked = _asked(call, language)
        language = asked.language
        await body_of(call.headers, call.receive, settings().largest_body)
        return await _let_in(call, asked, file)
    except Left:
        raise
    except Exception as error:  # noqa: BLE001  # whatever it is, the client is told what it may know of it
        return told_of(error, language)


def _asked(call: Call, language: str) -> Asked:
    parameters = parameters_of(call.scope["query_string"], settings().largest_body)
    parts: Mapping[str, str] = call.scope["path_params"]
    wanted = parameters.get("lang", "")
    spoken = wanted if is_language(wanted) else None
    return Asked(
        room=call.scope["path"].split("/")[1].partition(".")[0],
        of=parts.get("of", ""),
        name=parts.get("name", "").lstrip("/"),
        given=parameters,
        languages=spoken or call.header(b"accept-language"),
        language=spoken or language,
    )


async def _let_in(call: Call, asked: Asked, file: BinaryIO) -> Answer:
    """Answer when it is this client's turn; what was begun for one that leaves is dropped."""
    async with call.service.exports.seat(call.client):
        return await unless_left(_given(call, asked, file), call.receive)


async def _given(call: Call, asked: Asked, file: BinaryIO) -> Answer:
    request = call.context = await request_by(call, asked.languages)
    name, _, ending = asked.name.rpartition(".")
    seen = call.header(b"if-none-match")
    if asked.room == "record":
        if ending != JSON_LD.name:
            raise no_such_export(asked.name)
        await asyncio.to_thread(file.write, await record(_asking(request), name, asked.language))
        shown = f"{uuid_text(name)}.{JSON_LD.name}"
        return await asyncio.to_thread(given, file, JSON_LD.media, shown, asked.language, seen=seen, keep=True)
    if asked.room == "export":
        form, wanted = read(name, ending, asked.given, asked.language)
        shown = f"{name}-{request.reader.today}.{form.name}"
    else:
        form, wanted = await _calendar(request, asked)
        shown = "calendar.ics"
    await export(request.database, request.reader, form, wanted, file, most=settings().most_exported)
    keep = asked.room == "calendar"
    return await asyncio.to_thread(given, file, form.media, shown, asked.language, seen=seen, keep=keep)


async def _calendar(request: Request, asked: Asked) -> tuple[Form, Wanted]:
    name, dot, ending = asked.name.rpartition(".")
    if asked.of and (not dot or ending != CALENDAR.name or asked.of not in ("institution", "area")):
        raise no_such_export(f"calendar/{asked.of}/{asked.name}")
    return await calendar(
        _asking(request),
        asked.given,
        asked.language,
        institution=name if asked.of == "institution" else None,
        area=name if asked.of == "area" else None,
    )


async def request_by(call: Call, languages: str | None) -> Request:
    """Return the request of whoever asks, looked up now and counted. Raises `NotAuthenticated` or `RateLimited`."""
    actor = await identify_at(call.service, as_bearer(call.header(b"authorization")), call.address)
    call.service.rates.ask(actor, call.address)
    call.asker = Asker(actor.token or call.address)
    ASKER.set(call.asker)
    return request_of(call.service, actor, languages)


def _asking(request: Request) -> Asking:
    return Asking(request.database, request.reader)
