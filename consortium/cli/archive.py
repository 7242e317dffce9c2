"""`consortium archive`: the whole register as one file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click

from consortium.cli.progress import bar
from consortium.cli.registers import chosen_settings, database_option, ready, run
from consortium.cli.voice import Voice
from consortium.cli.words import Say

if TYPE_CHECKING:
    from consortium.archive.manifest import Manifest
    from consortium.archive.writing import StoredFile

_INPUT = click.Path(exists=True, dir_okay=False, path_type=Path)
_OUTPUT = click.Path(dir_okay=False, writable=True, path_type=Path)


@click.group()
def archive() -> None:
    """Hold the commands about archives."""


@archive.command("write")
@click.argument("output", type=_OUTPUT, metavar="OUT.zip")
@click.option("--with-tokens", is_flag=True)
@database_option
@click.pass_obj
def write_command(voice: Voice, output: Path, with_tokens: bool, url: str | None) -> None:
    """Write the whole register to a file."""
    found = run(_write(voice, url, output, secrets=with_tokens))
    voice.answer(found.digest)
    voice.note(Say.WRITTEN, path=output, what=voice.word(Say.ROW_COUNT, count=_rows(found)))


@archive.command("read")
@click.argument("file", type=_INPUT, metavar="IN.zip")
@database_option
@click.pass_obj
def read_command(voice: Voice, file: Path, url: str | None) -> None:
    """Read a file into an empty register."""
    found = run(_read(voice, url, file))
    voice.answer(found.digest)
    voice.note(Say.ARCHIVE_READ, count=_rows(found), path=file)


@archive.command("digest")
@database_option
@click.pass_obj
def digest_command(voice: Voice, url: str | None) -> None:
    """Print the register's digest."""
    voice.answer(run(_digest(voice, url)))


def _rows(found: Manifest) -> int:
    return sum(member.rows or 0 for member in found.members)


async def _write(voice: Voice, url: str | None, output: Path, *, secrets: bool) -> Manifest:
    from consortium.archive import write
    from consortium.archive.documents import files_of
    from consortium.documents.files import files
    from consortium.documents.store import named_files

    async with ready(voice, url) as database:
        named = dict(await named_files())
        lost: list[StoredFile] = []
        with bar(voice, Say.WRITING) as tell:
            found = await write(
                database,
                output,
                secrets=secrets,
                files=files_of(files(), named),
                left_out=lost.append,
                progress=lambda done, of: tell(done, of, voice.word(Say.WRITING)),
            )
    for each in lost:
        voice.note(Say.FILE_LEFT_OUT, sha256=each.sha256, id=named[each.sha256])
    return found


async def _read(voice: Voice, url: str | None, file: Path) -> Manifest:
    from consortium.archive import read
    from consortium.archive.documents import keeping
    from consortium.documents.files import files

    keep = keeping(files(), chosen_settings(voice).largest_file)
    async with ready(voice, url) as database:
        with bar(voice, Say.READING) as tell:
            return await read(
                database,
                file,
                language=voice.language,
                keep=keep,
                progress=lambda done, of: tell(done, of, voice.word(Say.READING)),
            )


async def _digest(voice: Voice, url: str | None) -> str:
    from consortium.archive import digest_of

    async with ready(voice, url) as database:
        with bar(voice, Say.READING) as tell:
            return await digest_of(database, progress=lambda done, of: tell(done, of, voice.word(Say.READING)))
