"""`consortium network`: the contact graph, from files to files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import rich_click as click

from consortium.cli.days import last_day, read_day
from consortium.cli.progress import bar
from consortium.cli.registers import chosen_settings, clock, database_option, ready, run
from consortium.cli.voice import Voice, voice_of
from consortium.cli.words import Say

if TYPE_CHECKING:
    from consortium.cooperation.files import Exported
    from consortium_network import Level, Period

Function = TypeVar("Function", bound=Callable[..., Any])
Method = Literal["fitted", "fixed"]

LEVELS = ("institution", "region", "country")
_FEWEST_PARTIES = 2


def in_folder(context: click.Context, option: click.Parameter, value: Path) -> Path:
    """Return the path of a file to be written; wrong usage where its folder is not there."""
    if not value.parent.is_dir():
        raise click.BadParameter(voice_of(context).word(Say.NO_FOLDER, folder=value.parent), context, option)
    return value


INPUT = click.Path(exists=True, dir_okay=False, path_type=Path)
OUTPUT = click.Path(dir_okay=False, writable=True, path_type=Path)


def _from_files(function: Function) -> Function:
    """Give a command the two files that it reads, and what it writes."""
    options = (
        click.argument("members", type=INPUT, metavar="MEMBERS.csv"),
        click.argument("events", type=INPUT, metavar="EVENTS.csv"),
        click.option("--output", type=OUTPUT, callback=in_folder, required=True),
        click.option("--level", type=click.Choice(LEVELS), default=LEVELS[0]),
        click.option("--largest-event", type=click.IntRange(_FEWEST_PARTIES)),
    )
    for option in reversed(options):
        function = option(function)
    return function


_at = click.option("--at", metavar="DATE", callback=read_day)
_method = click.option("--method", type=click.Choice(["fitted", "fixed"]), default="fitted")


@click.group()
def network() -> None:
    """Hold the commands about the contact graph."""


@network.command("suggest")
@_from_files
@click.option("--top", type=click.IntRange(1), default=10)
@_at
@_method
@click.pass_obj
def suggest(
    voice: Voice,
    members: Path,
    events: Path,
    output: Path,
    level: Level,
    largest_event: int | None,
    top: int,
    at: Period | None,
    method: Method,
) -> None:
    """Write suggestions for every member."""
    from consortium_network import suggest_files

    with bar(voice, Say.READING) as tell:
        found = suggest_files(
            members,
            events,
            output=output,
            top=top,
            at=at,
            level=level,
            method=method,
            language=voice.language,
            largest_event=_largest(voice, largest_event),
            progress=tell,
        )
    for remark in found.notes:
        click.echo(remark.sentence(voice.language), err=True)
    what = voice.word(Say.SUGGESTION_COUNT, count=len(found), members=len({each.member for each in found}))
    voice.note(Say.WRITTEN, path=output, what=what)


@network.command("report")
@_from_files
@_at
@click.pass_obj
def report(
    voice: Voice,
    members: Path,
    events: Path,
    output: Path,
    level: Level,
    largest_event: int | None,
    at: Period | None,
) -> None:
    """Write how the network stands, and tell the main of it."""
    from consortium_network import report_files

    with bar(voice, Say.READING) as tell:
        found = report_files(
            members,
            events,
            output=output,
            at=at,
            level=level,
            largest_event=_largest(voice, largest_event),
            progress=tell,
        )
    for insight in found.insights:
        voice.answer(insight.sentence(voice.language))
    voice.note(Say.WRITTEN, path=output, what=voice.word(Say.REPORT_COUNT, members=found.members, ties=found.ties))


@network.command("backtest")
@_from_files
@click.option("--until", metavar="DATE", callback=read_day, required=True)
@_method
@click.pass_obj
def backtest(
    voice: Voice,
    members: Path,
    events: Path,
    output: Path,
    level: Level,
    largest_event: int | None,
    until: Period,
    method: Method,
) -> None:
    """Write what the suggestions would have been worth, and tell the main of it."""
    from consortium_network import backtest_files

    with bar(voice, Say.READING) as tell:
        found = backtest_files(
            members,
            events,
            output=output,
            until=until,
            level=level,
            method=method,
            largest_event=_largest(voice, largest_event),
            progress=tell,
        )
    for sentence in found.sentences(voice.language):
        voice.answer(sentence)
    voice.note(Say.WRITTEN, path=output, what=voice.word(Say.BACKTEST_COUNT, members=found.members))


@network.command("export")
@database_option
@click.option("--members", type=OUTPUT, callback=in_folder, required=True)
@click.option("--events", type=OUTPUT, callback=in_folder, required=True)
@_at
@click.pass_obj
def export_command(voice: Voice, url: str | None, members: Path, events: Path, at: Period | None) -> None:
    """Write the register's contact graph as two files."""
    written = run(_export(voice, url, members, events, at))
    voice.note(Say.WRITTEN, path=members, what=voice.word(Say.MEMBER_COUNT, count=written.members))
    what = voice.word(Say.PART_COUNT, count=written.parts, events=written.events)
    voice.note(Say.WRITTEN, path=events, what=what)
    if written.unnamed:
        voice.note(Say.UNNAMED_LEFT_OUT, count=written.unnamed)


async def _export(voice: Voice, url: str | None, members: Path, events: Path, at: Period | None) -> Exported:
    async with ready(voice, url):
        from consortium.cooperation.files import export

        return await export(members, events, last_day(at, clock(voice).today()), voice.language)


def _largest(voice: Voice, given: int | None) -> int:
    return given or chosen_settings(voice).largest_event
