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
_MOST_LISTS = 1000
_LARGEST_BONUS = 5


def in_folder(context: click.Context, option: click.Parameter, value: Path | None) -> Path | None:
    """Return the path of a file to be written; wrong usage where its folder is not there."""
    if value and not value.parent.is_dir():
        raise click.BadParameter(voice_of(context).word(Say.NO_FOLDER, folder=value.parent), context, option)
    return value


INPUT = click.Path(exists=True, dir_okay=False, path_type=Path)
OUTPUT = click.Path(dir_okay=False, writable=True, path_type=Path)


_members = click.argument("members", type=INPUT, metavar="MEMBERS.csv")
_events = click.argument("events", type=INPUT, metavar="EVENTS.csv")
_level = click.option("--level", type=click.Choice(LEVELS), default=LEVELS[0])
_largest_event = click.option("--largest-event", type=click.IntRange(_FEWEST_PARTIES))


def _from_files(function: Function) -> Function:
    """Give a command the two files that it reads, and what it writes."""
    output = click.option("--output", type=OUTPUT, callback=in_folder, required=True)
    for option in (_largest_event, _level, output, _events, _members):
        function = option(function)
    return function


def in_range(context: click.Context, option: click.Parameter, value: float | None) -> float | None:
    """Return a bonus from 0 to 5; wrong usage where it is none, as nan is."""
    if value is not None and not 0 <= value <= _LARGEST_BONUS:
        raise click.BadParameter(
            voice_of(context).word(Say.BAD_BONUS, value=value, most=_LARGEST_BONUS), context, option
        )
    return value


exposure_option = click.option("--exposure", type=click.IntRange(1, _MOST_LISTS), metavar="LISTS")
new_ground_option = click.option("--new-ground", type=float, metavar="BONUS", callback=in_range)
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
@click.option("--member", "asking", metavar="ID", multiple=True)
@click.option("--outcomes", type=INPUT)
@exposure_option
@new_ground_option
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
    asking: tuple[str, ...],
    outcomes: Path | None,
    exposure: int | None,
    new_ground: float | None,
) -> None:
    """Write suggestions for every member, or for those named."""
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
            asking=asking or None,
            outcomes=outcomes,
            exposure=exposure,
            new_ground=new_ground,
            language=voice.language,
            largest_event=_largest(voice, largest_event),
            progress=tell,
        )
    for remark in found.notes:
        click.echo(remark.sentence(voice.language), err=True)
    voice.note(Say.WRITTEN, path=output, what=voice.word(Say.SUGGESTION_COUNT, count=len(found)))


@network.command("report")
@_from_files
@_at
@click.option("--since", metavar="DATE", callback=read_day)
@click.option("--table", type=OUTPUT, callback=in_folder)
@click.pass_obj
def report(
    voice: Voice,
    members: Path,
    events: Path,
    output: Path,
    level: Level,
    largest_event: int | None,
    at: Period | None,
    since: Period | None,
    table: Path | None,
) -> None:
    """Write how the network stands and, from a day on, what changed; tell the main of it."""
    from consortium_network import report_files

    end = at.last if at else clock(voice).today()
    if since and since.last >= end:
        raise click.BadParameter(voice.word(Say.EMPTY_SPAN, since=since.last, at=end), param_hint="--since")
    with bar(voice, Say.READING) as tell:
        found, change = report_files(
            members,
            events,
            output=output,
            at=at,
            since=since,
            table=table,
            level=level,
            largest_event=_largest(voice, largest_event),
            progress=tell,
        )
    for insight in (*found.insights, *(change.insights if change else ())):
        voice.answer(insight.sentence(voice.language))
    for remark in found.notes:
        click.echo(remark.sentence(voice.language), err=True)
    voice.note(Say.WRITTEN, path=output, what=voice.word(Say.REPORT_COUNT, members=found.members, ties=found.ties))
    if table:
        voice.note(Say.WRITTEN, path=table, what=voice.word(Say.MEMBER_COUNT, count=found.members))


@network.command("what-if")
@_members
@_events
@click.argument("one")
@click.argument("other")
@click.option("--output", type=OUTPUT, callback=in_folder)
@_level
@_largest_event
@_at
@click.pass_obj
def what_if_command(
    voice: Voice,
    members: Path,
    events: Path,
    one: str,
    other: str,
    output: Path | None,
    level: Level,
    largest_event: int | None,
    at: Period | None,
) -> None:
    """Tell what one new tie would do."""
    from consortium_network import what_if_files

    found = what_if_files(
        members,
        events,
        one,
        other,
        output=output,
        at=at,
        level=level,
        largest_event=_largest(voice, largest_event),
    )
    for insight in found.insights:
        voice.answer(insight.sentence(voice.language))
    if output:
        voice.note(Say.WRITTEN, path=output, what=voice.word(Say.PROSPECT_COUNT, joined=found.joined))


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
