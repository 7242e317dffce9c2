"""`consortium texts`: in which languages the register's texts are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rich_click as click

from consortium.cli.registers import database_option, ready, run
from consortium.cli.voice import Voice
from consortium.cli.words import Say

if TYPE_CHECKING:
    from consortium.languages.store import Missing

_AT_ONCE = 1_000


@click.group()
def texts() -> None:
    """Hold the commands about texts."""


@texts.command("missing")
@click.argument("language")
@click.option("--kind", "kinds", multiple=True)
@database_option
@click.pass_obj
def missing(voice: Voice, language: str, kinds: tuple[str, ...], url: str | None) -> None:
    """List what lacks a language."""
    from consortium.text import is_language

    if not is_language(language):
        raise click.ClickException(voice.word(Say.NO_LANGUAGE, value=language))
    found = run(_missing(voice, url, language, kinds))
    header = [voice.word(say) for say in (Say.KIND, Say.TEXT, Say.ID, Say.LANGUAGES)]
    voice.table(header, [(each.kind, each.field, str(each.record), ", ".join(each.languages)) for each in found])
    voice.note(Say.MISSING_TEXTS, count=len(found), wanted=language)


async def _missing(voice: Voice, url: str | None, language: str, kinds: tuple[str, ...]) -> list[Missing]:
    from importlib import import_module

    from consortium.languages import store

    import_module("consortium.features")  # enters the kinds

    known = sorted({kind for kind, _ in store.translatable()})
    unknown = [kind for kind in kinds if kind not in known]
    if unknown:
        raise click.ClickException(voice.word(Say.NO_TEXTS, kinds=", ".join(unknown), known=", ".join(known)))
    found: list[Missing] = []
    async with ready(voice, url) as database:
        page = await store.missing(database, language, _AT_ONCE, kinds=kinds or None)
        while page:
            found += page
            page = await store.missing(database, language, _AT_ONCE, page[-1].place, kinds or None)
    return found
