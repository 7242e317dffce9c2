"""`consortium suggest`: who should meet next, worked out from the register and kept in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

import rich_click as click

from consortium.cli.days import last_day, read_day
from consortium.cli.network import LEVELS, exposure_option, new_ground_option
from consortium.cli.registers import clock, database_option, ready, run
from consortium.cli.voice import Voice
from consortium.cli.words import Say

if TYPE_CHECKING:
    from consortium.db import Database
    from consortium_network import Period

_MOST = 20  # partners for each member


@dataclass(frozen=True, slots=True)
class Pair:
    """A suggestion as it is read: who with whom, and why."""

    rank: int
    one: str
    other: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stored:
    """A run of suggestions that the register keeps: how many pairs, and the first of them."""

    run: UUID
    day: date
    count: int
    first: tuple[Pair, ...]


@click.command()
@database_option
@click.option("--level", type=click.Choice(LEVELS), default=LEVELS[0])
@click.option("--top", type=click.IntRange(1, _MOST), default=5)
@click.option("--at", metavar="DATE", callback=read_day)
@exposure_option
@new_ground_option
@click.option("--show", type=click.IntRange(0), default=10)
@click.pass_obj
def suggest(
    voice: Voice,
    url: str | None,
    level: str,
    top: int,
    at: Period | None,
    exposure: int | None,
    new_ground: float | None,
    show: int,
) -> None:
    """Work out suggestions, keep them and show the first."""
    stored = run(_suggest(voice, url, level, top, at, show, exposure, new_ground))
    tell(voice, stored)
    voice.note(Say.RUN_STORED, count=stored.count, day=stored.day, run=stored.run)


def tell(voice: Voice, stored: Stored) -> None:
    """Print suggestions with their reasons."""
    for pair in stored.first:
        voice.answer(f"{pair.rank}. {voice.word(Say.BETWEEN, one=pair.one, other=pair.other)}")
        for reason in pair.reasons:
            voice.answer(f"   {reason}")
    if not stored.count:
        voice.answer(voice.word(Say.NO_SUGGESTION))


async def work_out(
    voice: Voice,
    database: Database,
    level: str,
    top: int,
    day: date,
    *,
    show: int,
    exposure: int | None = None,
    new_ground: float | None = None,
    key: str | None = None,
) -> Stored:
    """Store a run of suggestions, the same one again for the same key, and return its first pairs."""
    from consortium.access import OPERATOR
    from consortium.cooperation import store
    from consortium.cooperation.graphs import draw
    from consortium.cooperation.model import Level
    from consortium.features import ACTIONS
    from consortium.writing.actions import perform

    assert "suggestionRun" in ACTIONS  # entered when the features are imported
    order = {"level": level.upper(), "top": top, "as_of": day, "exposure": exposure, "new_ground": new_ground}
    done = await perform(database, clock(voice), OPERATOR, "suggestionRun", order, key)
    picture = await draw(Level[level.upper()], day, voice.language)
    rows = await store.best(done.record, show)
    names = {node.record: node.label for node in picture.nodes(voice.language)}
    first = [
        Pair(
            row["rank"],
            names.get(row[f"first_{level}"], "–"),
            names.get(row[f"second_{level}"], "–"),
            tuple([reason["texts"][voice.language] for reason in await store.reasons_of(row["id"])]),
        )
        for row in rows
    ]
    return Stored(done.record, day, await store.size(done.record), tuple(first))


async def _suggest(
    voice: Voice,
    url: str | None,
    level: str,
    top: int,
    at: Period | None,
    show: int,
    exposure: int | None,
    new_ground: float | None,
) -> Stored:
    async with ready(voice, url) as database:
        day = last_day(at, clock(voice).today())
        return await work_out(voice, database, level, top, day, show=show, exposure=exposure, new_ground=new_ground)
