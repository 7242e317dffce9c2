"""`consortium db`: the database's tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rich_click as click

from consortium.cli.registers import database_option, opened, run
from consortium.cli.voice import Voice
from consortium.cli.words import Say

if TYPE_CHECKING:
    from consortium.db.history import SchemaState


@click.group()
def db() -> None:
    """Hold the commands about the database."""


@db.command("upgrade")
@database_option
@click.pass_obj
def upgrade_command(voice: Voice, url: str | None) -> None:
    """Bring the database to the tables of this program."""
    applied, shown = run(_upgrade(voice, url))
    for version in applied:
        voice.answer(version)
    voice.note(Say.UPGRADED if applied else Say.NOTHING_TO_UPGRADE, database=shown, count=len(applied))


@db.command("status")
@database_option
@click.pass_context
def status(context: click.Context, url: str | None) -> None:
    """Tell how the database stands to the program."""
    voice: Voice = context.obj
    state, shown = run(_state(voice, url))
    names = ", ".join(state.missing or state.unknown)
    say = Say[state.standing.name]
    voice.answer(voice.word(say, database=shown, count=len(state.missing), names=names))
    context.exit(0 if say is Say.CURRENT else 1)


async def _upgrade(voice: Voice, url: str | None) -> tuple[tuple[str, ...], str]:
    from consortium.db.upgrade import upgrade

    async with opened(voice, url, make=True) as database:
        return await upgrade(database), database.shown


async def _state(voice: Voice, url: str | None) -> tuple[SchemaState, str]:
    from consortium.db.history import schema_state

    async with opened(voice, url) as database:
        return await schema_state(database), database.shown
