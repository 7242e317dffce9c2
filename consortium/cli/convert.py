"""`consortium network convert`: the contact graph in the forms that other programs read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click

from consortium.cli.days import read_day
from consortium.cli.network import INPUT, LEVELS, OUTPUT, in_folder
from consortium.cli.registers import chosen_settings
from consortium.cli.voice import Voice
from consortium.cli.words import Say

if TYPE_CHECKING:
    from consortium_network import Level, Period

FORMS = ("graphml", "gexf", "gml", "gml-ascii", "csv", "json", "cyjs", "geojson")


@click.command("convert")
@click.argument("members", type=INPUT, metavar="MEMBERS.csv")
@click.argument("events", type=INPUT, metavar="EVENTS.csv")
@click.option("--output", type=OUTPUT, callback=in_folder, required=True)
@click.option("--form", type=click.Choice(FORMS))
@click.option("--level", type=click.Choice(LEVELS), default=LEVELS[0])
@click.option("--largest-event", type=click.IntRange(2))
@click.option("--at", metavar="DATE", callback=read_day)
@click.pass_obj
def convert(
    voice: Voice,
    members: Path,
    events: Path,
    output: Path,
    form: str | None,
    level: Level,
    largest_event: int | None,
    at: Period | None,
) -> None:
    """Write the contact graph in the form that the output's ending names."""
    from consortium_network import ContactGraph, Note, export, read_network

    largest = largest_event or chosen_settings(voice).largest_event
    graph = ContactGraph.from_parts(*read_network(members, events), level=level, at=at, largest_event=largest)
    left_out = graph.left_out
    if left_out.members:
        remark = Note("left_out", {"members": left_out.members, "weight": left_out.weight})
        click.echo(remark.sentence(voice.language), err=True)
    for written in export(graph, output, form=form or ""):
        what = voice.word(Say.GRAPH_COUNT, nodes=len(graph), ties=graph.tie_count)
        voice.note(Say.WRITTEN, path=written, what=what)
