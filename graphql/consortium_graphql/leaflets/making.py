"""Making leaflets and reports for whoever asks: read from the register, then set beside the event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from types import MappingProxyType
from typing import Final

from consortium.config import settings
from consortium.errors import Problem, Refused
from consortium.leaflets.languages import LANGUAGES, language_of
from consortium.leaflets.model import Sheet
from consortium.leaflets.press import printed
from consortium.messages import Code
from consortium_graphql.context import Request
from consortium_graphql.leaflets.method import method_sheet
from consortium_graphql.leaflets.programme import programme_sheet

Maker = Callable[[Request, str, str], Awaitable[Sheet]]

MAKERS: Final[Mapping[str, Maker]] = MappingProxyType({"method": method_sheet, "programme": programme_sheet})
"""What makes the leaflet of a record, by the kind of record: from who asks, the record's id and the language."""
_THREADS: Final = ThreadPoolExecutor(settings().leaflets_at_once, "consortium-leaflet")


async def pdf_of(sheet: Sheet) -> bytes:
    """Return a sheet as PDF, made in a thread after those that were asked for before.

    Raises `Refused` as `printed`, and `TimeoutError` where it takes longer than anybody waits: nothing can stop the
    thread, which keeps its place until it is done, so that no more are at work than there are places.
    """
    making = asyncio.get_running_loop().run_in_executor(_THREADS, printed, sheet)
    return await asyncio.wait_for(making, settings().longest_leaflet)


def language_asked(tag: str) -> str:
    """Return the language of leaflets that is asked for. Raises `Refused` where there is none."""
    language = language_of(tag)
    if language is None:
        facts = {"value": tag, "known": ", ".join(LANGUAGES)}
        raise Refused(Problem(Code.NO_LEAFLET_LANGUAGE, ("lang",), facts))
    return language


def language_read(languages: tuple[str, ...]) -> str:
    """Return the first of a reader's languages that leaflets have, else English."""
    return next((found for found in map(language_of, languages) if found), LANGUAGES[0])
