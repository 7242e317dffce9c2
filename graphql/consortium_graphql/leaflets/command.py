"""What the command line calls, by the names of these functions alone."""

from __future__ import annotations

from collections.abc import Awaitable
from datetime import date

from consortium.access import Actor
from consortium.clock import Clock
from consortium.cooperation.model import Level
from consortium.db import Database
from consortium.errors import DatabaseError, NotPermitted, Problem, Refused
from consortium.journal.feed import Feed
from consortium.leaflets.model import Sheet
from consortium.leaflets.press import printed
from consortium.messages import Code
from consortium_graphql.context import Request, Service, request_of
from consortium_graphql.exporting.pages import NotRead
from consortium_graphql.leaflets.making import MAKERS, language_asked
from consortium_graphql.leaflets.reading import id_of
from consortium_graphql.leaflets.report import report_sheet
from consortium_graphql.plan import install

_DENIED = frozenset({"FORBIDDEN", "UNAUTHENTICATED"})


async def leaflet_pdf(database: Database, clock: Clock, actor: Actor, kind: str, given: str, tag: str) -> bytes:
    """Return the leaflet of a record by its id or seed key. Raises `Refused` and `NotPermitted`."""
    language = language_asked(tag)
    request = await _request(database, clock, actor, language)
    try:
        return await _made(MAKERS[kind](request, id_of(kind.capitalize(), given), language))
    except Refused as refusal:  # people wrote a key or an id: that is what they must read of
        raise Refused(*(_of(problem, given) for problem in refusal.problems)) from refusal


async def report_pdf(database: Database, clock: Clock, actor: Actor, tag: str, level: str, as_of: date | None) -> bytes:
    """Return the report of the network and of what needs a decision. Raises `Refused` and `NotPermitted`."""
    language = language_asked(tag)
    request = await _request(database, clock, actor, language)
    return await _made(report_sheet(request, language, Level[level.upper()], as_of))


def _of(problem: Problem, given: str) -> Problem:
    if problem.code is not Code.NOT_FOUND:
        return problem
    return Problem(problem.code, problem.path, {**problem.facts, "value": given})


async def _request(database: Database, clock: Clock, actor: Actor, language: str) -> Request:
    await database.on_connect(install)
    return request_of(Service(database, clock, Feed()), actor, language)


async def _made(reading: Awaitable[Sheet]) -> bytes:
    try:
        return printed(await reading)
    except NotRead as refusal:
        kind = NotPermitted if refusal.code in _DENIED else DatabaseError
        raise kind(str(refusal)) from refusal
