"""`consortium leaflet` and `consortium report`: what is handed out on paper, as PDF."""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import rich_click as click

from consortium.cli.contract import require_service
from consortium.cli.days import last_day, read_day
from consortium.cli.network import LEVELS, OUTPUT, in_folder
from consortium.cli.registers import clock, database_option, ready, run
from consortium.cli.tokens import ROLES, institution_id
from consortium.cli.voice import Voice
from consortium.cli.words import Say

if TYPE_CHECKING:
    from consortium_network import Period

Function = TypeVar("Function", bound=Callable[..., Any])

LEAFLETS = "consortium_graphql.leaflets.command"


def _printing(function: Function) -> Function:
    """Give a command its language, whose rights it reads with, and the file that it writes."""
    output = click.option("--output", type=OUTPUT, callback=in_folder, required=True)
    language = click.option("--lang", "language", metavar="TAG")
    persona = click.option("--as", "persona", type=click.Choice(ROLES), default=ROLES[0])
    for option in (database_option, output, click.option("--institution", metavar="ID"), persona, language):
        function = option(function)
    return function


@click.group()
def leaflet() -> None:
    """Hold the commands about leaflets."""


@leaflet.command("programme")
@click.argument("id")
@_printing
@click.pass_obj
def programme(voice: Voice, /, id: str, output: Path, **asking: str | None) -> None:
    """Write the leaflet of a programme."""
    _write(voice, output, run(_made(voice, asking, "leaflet_pdf", "programme", id)))


@leaflet.command("method")
@click.argument("id")
@_printing
@click.pass_obj
def method(voice: Voice, /, id: str, output: Path, **asking: str | None) -> None:
    """Write the leaflet of a method."""
    _write(voice, output, run(_made(voice, asking, "leaflet_pdf", "method", id)))


@click.group()
def report() -> None:
    """Hold the commands about reports."""


@report.command("pdf")
@click.option("--level", type=click.Choice(LEVELS), default=LEVELS[0])
@click.option("--at", metavar="DATE", callback=read_day)
@_printing
@click.pass_obj
def pdf(voice: Voice, /, level: str, at: Period | None, output: Path, **asking: str | None) -> None:
    """Write the report of the network and of what needs a decision."""
    day = last_day(at, clock(voice).today())
    _write(voice, output, run(_made(voice, asking, "report_pdf", level=level, as_of=day)))


async def _made(voice: Voice, asking: dict[str, str | None], call: str, *given: str, **more: object) -> bytes:
    """Read for somebody and print, by a function of the service, which is found by its name alone."""
    require_service(voice)
    persona, institution = str(asking["persona"]), asking["institution"]
    if (persona == "member") != bool(institution):
        raise click.UsageError(voice.word(Say.MEMBER_OF))
    from consortium.access import Actor, Persona

    actor = Actor(Persona(persona), "command line", institution_id(institution) if institution else None)
    tag = asking["language"] or voice.language
    async with ready(voice, asking["url"]) as database:
        made: bytes = await getattr(import_module(LEAFLETS), call)(database, clock(voice), actor, *given, tag, **more)
    return made


def _write(voice: Voice, path: Path, content: bytes) -> None:
    """Put the file in its place when it is whole."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    voice.note(Say.WRITTEN, path=path, what=voice.word(Say.PDF_SIZE, size=len(content)))
