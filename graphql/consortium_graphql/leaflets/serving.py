"""Leaflets over HTTP: `GET /leaflet/programme/{id}.pdf?lang=ru`, with the rights of whoever asks."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO
from uuid import UUID

from litestar import route
from litestar.types import ASGIApp

from consortium.config import settings
from consortium.errors import Problem, Refused
from consortium.messages import Code
from consortium_graphql.context import languages
from consortium_graphql.exporting.files import as_it_is, given, sending
from consortium_graphql.exporting.refusals import told, told_of
from consortium_graphql.exporting.serving import request_by
from consortium_graphql.leaflets.making import MAKERS, Maker, language_asked, language_read, pdf_of
from consortium_graphql.problems import AWAY
from consortium_graphql.web.admission import Overloaded
from consortium_graphql.web.answering import Answer
from consortium_graphql.web.asking import body_of, parameters_of
from consortium_graphql.web.calls import Call
from consortium_graphql.web.leaving import Left, unless_left

MEDIA = "application/pdf"


@dataclass(frozen=True, slots=True)
class Asked:
    """Which leaflet an address asks for, and in which language."""

    maker: Maker
    kind: str
    id: str
    language: str


@route(
    "/leaflet/{kind:str}/{name:str}",
    http_method=["GET", "HEAD"],
    sync_to_thread=False,
    include_in_schema=False,
    after_request=as_it_is,
)
def leaflet() -> ASGIApp:
    """Give what sends a leaflet; whatever is refused is told as problems."""
    return sending(_answered, BytesIO)


async def _answered(call: Call, file: BinaryIO) -> Answer:
    """Answer; where too many ask at once, or it takes too long, tell so."""
    language = language_read(languages(call.header(b"accept-language")))
    try:
        asked = _asked(call, language)
        await body_of(call.headers, call.receive, settings().largest_body)
        return await _let_in(call, asked, file)
    except Left:
        raise
    except Overloaded:
        return told(AWAY, language, "leaflets_at_once")
    except TimeoutError:
        return told(AWAY, language, "longest_leaflet")
    except Exception as error:  # noqa: BLE001  # whatever it is, the client is told what it may know of it
        return told_of(error, language)


def _asked(call: Call, language: str) -> Asked:
    """Return what an address asks for. Raises `Refused` and `BadRequest`."""
    parameters = parameters_of(call.scope["query_string"], settings().largest_body)
    kind, name = call.scope["path_params"]["kind"], call.scope["path_params"]["name"]
    stem, _, ending = name.rpartition(".")
    if kind not in MAKERS or ending != "pdf" or not _is_id(stem):
        possible = ", ".join(f"/leaflet/{each}/….pdf" for each in MAKERS)
        raise Refused(Problem(Code.NO_SUCH_LEAFLET, (), {"value": f"{kind}/{name}", "possible": possible}))
    wanted = parameters.get("lang")
    return Asked(MAKERS[kind], kind, stem, language if wanted is None else language_asked(wanted))


async def _let_in(call: Call, asked: Asked, file: BinaryIO) -> Answer:
    """Answer when it is this client's turn; what was begun for one that leaves is dropped."""
    async with call.service.leaflets.seat(call.client):
        return await unless_left(_given(call, asked, file), call.receive)


async def _given(call: Call, asked: Asked, file: BinaryIO) -> Answer:
    request = call.context = await request_by(call, asked.language)
    file.write(await pdf_of(await asked.maker(request, asked.id, asked.language)))
    name = f"{asked.kind}-{asked.id}-{asked.language}.pdf"
    return given(file, MEDIA, name, asked.language, seen=call.header(b"if-none-match"), keep=False)


def _is_id(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False
