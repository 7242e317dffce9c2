"""`consortium export` and `consortium calendar`: the register's lists as files."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import rich_click as click

from consortium.cli.contract import require_service
from consortium.cli.network import OUTPUT, in_folder
from consortium.cli.progress import bar
from consortium.cli.registers import clock, database_option, ready, run
from consortium.cli.tokens import ROLES, institution_id
from consortium.cli.voice import Voice
from consortium.cli.words import Say

EXPORTING = "consortium_graphql.exporting.command"
FORMS = ("csv", "xlsx", "jsonl", "parquet", "jsonld", "geojson", "ics")
_output = click.option("--output", type=OUTPUT, callback=in_folder, required=True)
_as = click.option("--as", "persona", type=click.Choice(ROLES), default=ROLES[0])
_institution = click.option("--institution", metavar="ID")
_lang = click.option("--lang", "language", metavar="TAG")


@click.command()
@click.argument("name", metavar="LIST")
@click.option("--format", "form", type=click.Choice(FORMS), default=FORMS[0])
@click.option("--filter", "filter", metavar="JSON")
@click.option("--order", metavar="ORDER")
@click.option("--columns", metavar="A,B")
@click.option("--bom", is_flag=True)
@_lang
@_as
@_institution
@_output
@database_option
@click.pass_obj
def export(
    voice: Voice,
    name: str,
    form: str,
    filter: str | None,
    order: str | None,
    columns: str | None,
    bom: bool,
    language: str | None,
    persona: str,
    institution: str | None,
    output: Path,
    url: str | None,
) -> None:
    """Write a list into a file."""
    given = {"filter": filter, "orderBy": order, "columns": columns, "lang": language, "bom": "1" if bom else None}
    sent = {name: value for name, value in given.items() if value is not None}
    called = ("export_list", name, form, sent)
    count = run(_export(voice, url, persona, institution, language, *called, output))
    voice.note(Say.WRITTEN, path=output, what=voice.word(Say.RECORD_COUNT, count=count))


@click.command()
@click.option("--of", "owner", metavar="ID")
@click.option("--area", metavar="AREA")
@_lang
@_as
@_institution
@_output
@database_option
@click.pass_obj
def calendar(
    voice: Voice,
    owner: str | None,
    area: str | None,
    language: str | None,
    persona: str,
    institution: str | None,
    output: Path,
    url: str | None,
) -> None:
    """Write the calendar of exchanges into a file."""
    if owner and area:
        raise click.UsageError(voice.word(Say.ONE_OF, options="--of, --area"))
    of = str(institution_id(owner)) if owner else None
    count = run(_export(voice, url, persona, institution, language, "export_calendar", of, area, output))
    voice.note(Say.WRITTEN, path=output, what=voice.word(Say.EXCHANGE_COUNT, count=count))


async def _export(
    voice: Voice, url: str | None, persona: str, institution: str | None, language: str | None, call: str, *given: Any
) -> int:
    """Read the register for somebody by a function of the service, which is found by its name alone."""
    require_service(voice)
    if (persona == "member") != bool(institution):
        raise click.UsageError(voice.word(Say.MEMBER_OF))
    async with ready(voice, url) as database:
        exporting = import_module(EXPORTING)
        own = str(institution_id(institution)) if institution else None
        asking = exporting.reader(persona, own, clock(voice).today(), language or voice.language)
        with bar(voice, Say.WRITING) as tell:

            def written(done: int, total: int) -> None:
                tell(done, total, "writing")

            count: int = await getattr(exporting, call)(database, asking, *given, written)
    return count
