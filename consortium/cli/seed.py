"""`consortium seed`: the records of the documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click

from consortium.cli.progress import bar
from consortium.cli.registers import clock, database_option, ready, run
from consortium.cli.voice import Voice
from consortium.cli.words import Say

if TYPE_CHECKING:
    from consortium.db import Database
    from consortium.seeding import Loaded

_FATES = ("created", "changed", "unchanged", "kept")


@click.command()
@database_option
@click.option("--folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.pass_obj
def seed(voice: Voice, url: str | None, folder: Path | None) -> None:
    """Load the records of the documents."""
    loaded = run(_seed(voice, url, folder))
    header = [voice.word(say) for say in (Say.KIND, Say.CREATED, Say.CHANGED, Say.UNCHANGED, Say.LEFT_ALONE)]
    rows = [(kind, *(str(getattr(counts, fate)) for fate in _FATES)) for kind, counts in loaded.kinds.items()]
    voice.table(header, rows)
    for record in loaded.kept:
        voice.note(Say.KEPT, record=record)
    voice.note(Say.SEEDED, **total(loaded))


def total(loaded: Loaded) -> dict[str, int]:
    """Return how many records of all kinds met each fate."""
    return {fate: sum(getattr(counts, fate) for counts in loaded.kinds.values()) for fate in _FATES}


async def fill(voice: Voice, database: Database, folder: Path | None = None) -> Loaded:
    """Load the seeds into an open register, with a progress bar."""
    from consortium.seeding import load
    from consortium.shipped import seed_files

    with bar(voice, Say.SEEDING) as tell:
        return await load(
            database,
            folder or seed_files(),
            clock=clock(voice),
            progress=lambda done, of: tell(done, of, voice.word(Say.SEEDING)),
        )


async def _seed(voice: Voice, url: str | None, folder: Path | None) -> Loaded:
    async with ready(voice, url, fresh=True) as database:
        return await fill(voice, database, folder)
