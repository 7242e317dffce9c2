"""`consortium document`: the files of documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click

from consortium.cli.progress import bar
from consortium.cli.registers import chosen_settings, database_option, ready, run
from consortium.cli.voice import Voice
from consortium.cli.words import Say

if TYPE_CHECKING:
    from consortium.documents.files import Stored

_CHUNK = 256 * 1_024


@click.group()
def document() -> None:
    """Hold the commands about the files of documents."""


@document.command("keep")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.pass_obj
def keep(voice: Voice, paths: tuple[Path, ...]) -> None:
    """Keep files and print their hashes."""
    most = chosen_settings(voice).largest_file
    for path in paths:
        stored = _kept(path, most)
        voice.answer(stored.sha256)
        voice.note(Say.FILE_KEPT, path=path, size=stored.size, sha256=stored.sha256)


@document.command("check")
@database_option
@click.pass_obj
def check(voice: Voice, url: str | None) -> None:
    """Read every file that is named."""
    whole, wrong = run(_checked(voice, url))
    for say, sha256, record in wrong:
        voice.note(say, sha256=sha256, id=record)
    if wrong:
        raise click.ClickException(voice.word(Say.FILES_WRONG, count=len(wrong)))
    voice.note(Say.FILES_WHOLE, count=whole)


@document.command("sweep")
@database_option
@click.pass_obj
def sweep(voice: Voice, url: str | None) -> None:
    """Remove what nothing names."""
    voice.note(Say.FILES_SWEPT, count=run(_swept(voice, url)))


def _kept(path: Path, most: int) -> Stored:
    from consortium.documents.files import files

    with files().arrive(most) as arriving, path.open("rb") as reading:
        while chunk := reading.read(_CHUNK):
            arriving.add(chunk)
        return arriving.keep()


async def _checked(voice: Voice, url: str | None) -> tuple[int, list[tuple[Say, str, str]]]:
    from consortium.documents.files import files
    from consortium.documents.store import named_files

    kept, whole = files(), 0
    wrong: list[tuple[Say, str, str]] = []
    async with ready(voice, url):
        named = await named_files()
    with bar(voice, Say.CHECKING) as tell:
        for number, (sha256, record) in enumerate(named, 1):
            try:
                intact = kept.is_whole(sha256)
            except FileNotFoundError:
                wrong.append((Say.FILE_LOST, sha256, record))
            else:
                whole += intact
                wrong += [] if intact else [(Say.FILE_DAMAGED, sha256, record)]
            tell(number, len(named), voice.word(Say.CHECKING))
    return whole, wrong


async def _swept(voice: Voice, url: str | None) -> int:
    from consortium.documents.files import files
    from consortium.documents.store import sweep as swept

    async with ready(voice, url):
        return len(await swept(files()))
